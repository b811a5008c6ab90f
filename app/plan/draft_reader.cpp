// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/draft_reader.h"

#include "app/plan/duration.h"

namespace threadloop {

void DraftReader::addProblem(std::string_view field, std::string message)
{
    m_problems.push_back({std::string(field), std::move(message)});
}

std::optional<std::chrono::nanoseconds> DraftReader::duration(std::string_view field,
                                                              const std::optional<std::string> &text,
                                                              std::chrono::nanoseconds least,
                                                              std::chrono::nanoseconds most)
{
    if (!text)
        return std::nullopt;
    const auto duration = take(field, parseDuration(*text));
    if (!duration || (*duration >= least && *duration <= most))
        return duration;
    // A least of one nanosecond stands for "above 0", which nobody would guess from the number.
    addProblem(field, *duration < least ? inQuotes(*text) + " is too short; write a duration above 0"
                                        : inQuotes(*text) + " is too long; at most " + formatDuration(most));
    return std::nullopt;
}

} // namespace threadloop
