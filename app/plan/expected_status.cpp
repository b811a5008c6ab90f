// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/expected_status.h"

#include "app/plan/text.h"

#include <optional>

namespace threadloop {

namespace {

constexpr int classSize = 100;

/// The class that `2xx` names; nullopt for everything else.
std::optional<int> classOf(std::string_view text)
{
    if (text.size() != 3 || lowerCased(text.substr(1)) != "xx" || text[0] < '1' || text[0] > '5')
        return std::nullopt;
    return text[0] - '0';
}

} // namespace

ExpectedStatus::ExpectedStatus()
{
    addClass(2);
}

void ExpectedStatus::addClass(int firstDigit)
{
    for (int status = firstDigit * classSize; status < (firstDigit + 1) * classSize; ++status)
        m_statuses.set(static_cast<std::size_t>(status - lowest));
}

Parsed<ExpectedStatus> ExpectedStatus::parse(std::string_view text)
{
    ExpectedStatus expected;
    expected.m_statuses.reset();
    for (const std::string_view element : splitAtCommas(text)) {
        const std::optional<int> statusClass = classOf(element);
        const auto status = parseWhole<std::uint16_t>(element);
        if (statusClass == 1 || (status && *status >= 100 && *status < 200))
            return ParseError{inQuotes(element) +
                              " is never the last status of a reply; 1xx replies are skipped"};
        if (!statusClass && (!status || *status < 200 || *status > 599))
            return ParseError{inQuotes(element) +
                              " is no status; write 200, 2xx or a list such as 200,204,3xx"};
        if (statusClass)
            expected.addClass(*statusClass);
        else
            expected.m_statuses.set(static_cast<std::size_t>(*status - lowest));
    }
    return expected;
}

std::string ExpectedStatus::toString() const
{
    std::string text;
    for (int first = lowest; first < lowest + static_cast<int>(count); first += classSize) {
        std::string members;
        int contained = 0;
        for (int status = first; status < first + classSize; ++status) {
            if (contains(status)) {
                ++contained;
                members += (members.empty() ? "" : ",") + std::to_string(status);
            }
        }
        if (contained == classSize)
            members = std::to_string(first / classSize) + "xx";
        if (contained > 0)
            text += (text.empty() ? "" : ",") + members;
    }
    return text;
}

} // namespace threadloop
