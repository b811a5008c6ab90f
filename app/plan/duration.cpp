// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/duration.h"

#include "app/plan/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace threadloop {

namespace {

struct Unit
{
    std::string_view name;
    std::int64_t nanoseconds;
};

constexpr Unit minute{"m", 60'000'000'000};
constexpr std::array units{Unit{"us", 1'000}, Unit{"ms", 1'000'000}, Unit{"s", 1'000'000'000}, minute};

constexpr std::string_view digits = "0123456789";

ParseError unreadable(std::string_view text)
{
    return {inQuotes(text) + " is no duration; write a number and its unit, such as 500us, 50ms, 2s or 1m"};
}

std::optional<std::int64_t> nanosecondsOfUnit(std::string_view name)
{
    for (const Unit &unit : units) {
        if (unit.name == name)
            return unit.nanoseconds;
    }
    return std::nullopt;
}

/// What the digits behind the point add; nullopt when one of them stands for less than a nanosecond.
std::optional<std::int64_t> fractionOf(std::string_view fraction, std::int64_t unit)
{
    std::int64_t sum = 0;
    for (const char digit : fraction) {
        if (unit % 10 != 0 && digit != '0')
            return std::nullopt;
        unit /= 10;
        sum += (digit - '0') * unit;
    }
    return sum;
}

} // namespace

Parsed<std::chrono::nanoseconds> parseDuration(std::string_view text)
{
    const std::size_t wholeEnd = std::min(text.find_first_not_of(digits), text.size());
    const std::string_view whole = text.substr(0, wholeEnd);
    std::string_view rest = text.substr(wholeEnd);
    std::string_view fraction;
    if (rest.starts_with('.')) {
        const std::size_t end = std::min(rest.find_first_not_of(digits, 1), rest.size());
        fraction = rest.substr(1, end - 1);
        rest.remove_prefix(end);
        if (fraction.empty())
            return unreadable(text);
    }
    const std::optional<std::int64_t> unit = nanosecondsOfUnit(rest);
    if (whole.empty() || !unit)
        return unreadable(text);

    const std::optional<std::int64_t> added = fractionOf(fraction, *unit);
    if (!added)
        return ParseError{inQuotes(text) + " is finer than a nanosecond"};
    const std::optional<std::uint64_t> number = parseWhole<std::uint64_t>(whole);
    const auto most = static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max() - *added) / *unit);
    if (!number || *number > most)
        return ParseError{inQuotes(text) + " is too long a duration"};
    return std::chrono::nanoseconds(static_cast<std::int64_t>(*number) * *unit + *added);
}

std::string formatDuration(std::chrono::nanoseconds duration)
{
    const std::int64_t count = duration.count();
    if (count != 0 && count % minute.nanoseconds == 0)
        return std::to_string(count / minute.nanoseconds) + std::string(minute.name);
    const Unit &unit = count >= units[2].nanoseconds                 ? units[2]
                       : count >= units[1].nanoseconds || count == 0 ? units[1]
                                                                     : units[0];
    std::string text = std::to_string(count / unit.nanoseconds);
    std::string fraction = std::to_string(unit.nanoseconds + count % unit.nanoseconds).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    if (!fraction.empty())
        text += '.' + fraction;
    return text + std::string(unit.name);
}

} // namespace threadloop
