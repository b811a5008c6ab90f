// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/run_marks.h"

#include <optional>

namespace threadloop {

namespace {

constexpr std::string_view kInvalidMark = "#[Invalid: ";
constexpr std::string_view kEndedMark = "#[Ended: ";
constexpr std::string_view kShortMark = "#[Short run]";

/// A line break would end the comment.
std::string inOneLine(std::string text)
{
    for (char &c : text) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    return text;
}

/// What stands between the mark and the closing bracket.
std::optional<std::string_view> contentOf(std::string_view line, std::string_view mark)
{
    if (!line.starts_with(mark) || !line.ends_with(']'))
        return std::nullopt;
    return line.substr(mark.size(), line.size() - mark.size() - 1);
}

} // namespace

std::string markComments(const RunResult &result)
{
    std::string text;
    for (const Objection &objection : result.validity.objections) {
        text += std::string(kInvalidMark) + std::string(selfCheckName(objection.check)) + ": " +
                inOneLine(objection.text) + "]\n";
    }
    if (result.stopReason == StopReason::Cancelled || result.stopReason == StopReason::Failed)
        text += std::string(kEndedMark) + std::string(stopReasonName(result.stopReason)) + "]\n";
    if (result.validity.isShort)
        text += std::string(kShortMark) + '\n';
    return text;
}

bool takeMark(std::string_view line, RunMarks &marks)
{
    if (line == kShortMark) {
        marks.isShort = true;
        return true;
    }
    if (const auto objection = contentOf(line, kInvalidMark)) {
        const std::size_t colon = objection->find(": ");
        const auto check = selfCheckFromName(objection->substr(0, colon));
        if (colon == std::string_view::npos || !check)
            return false;
        marks.objections.push_back({*check, std::string(objection->substr(colon + 2))});
        return true;
    }
    if (const auto reason = contentOf(line, kEndedMark)) {
        const std::optional<StopReason> known = stopReasonFromName(*reason);
        marks.stopReason = known.value_or(marks.stopReason);
        return known.has_value();
    }
    return false;
}

} // namespace threadloop
