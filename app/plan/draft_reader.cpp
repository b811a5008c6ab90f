// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/draft_reader.h"

#include "app/plan/duration.h"

#include <charconv>

namespace threadloop {

void DraftReader::addProblem(std::string_view field, std::string message)
{
    m_problems.push_back({std::string(field), std::move(message)});
}

std::optional<double> DraftReader::decimal(std::string_view field, const std::optional<std::string> &text,
                                           double least, double most)
{
    if (!text)
        return std::nullopt;
    double number = 0;
    const char *end = text->data() + text->size();
    const auto [read, error] = std::from_chars(text->data(), end, number, std::chars_format::fixed);
    if (error == std::errc() && read == end && number >= least && number <= most)
        return number;
    addProblem(field, inQuotes(*text) + " is no number that can be used here; write one from " +
                          decimalText(least) + " to " + decimalText(most));
    return std::nullopt;
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
