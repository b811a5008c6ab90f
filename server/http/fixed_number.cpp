// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/fixed_number.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <string_view>

namespace threadloop::http {
namespace {

// The largest double has 309 digits before its point, the smallest ones at most 341 places behind it.
constexpr std::size_t longestFixed = 400;

std::string_view withoutTrailingZeros(std::string_view text)
{
    if (text.find('.') == std::string_view::npos)
        return text;
    const std::size_t last = text.find_last_not_of('0');
    return text.substr(0, text[last] == '.' ? last : last + 1);
}

std::size_t decimalsOf(std::string_view text)
{
    const std::size_t point = text.find('.');
    return point == std::string_view::npos ? 0 : text.size() - point - 1;
}

} // namespace

void appendFixed(std::string &out, double value, int maxDecimals)
{
    assert(std::isfinite(value) && maxDecimals >= 0 && maxDecimals <= 17);
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, longestFixed> buffer;
    char *const begin = buffer.data();
    char *const end = begin + buffer.size();
    std::string_view text(begin, std::to_chars(begin, end, value, std::chars_format::fixed).ptr);
    if (decimalsOf(text) > static_cast<std::size_t>(maxDecimals)) {
        text = {begin, std::to_chars(begin, end, value, std::chars_format::fixed, maxDecimals).ptr};
        text = withoutTrailingZeros(text);
    }
    out += text == "-0" ? std::string_view("0") : text;
}

void appendInteger(std::string &out, std::uint64_t value)
{
    std::array<char, 20> buffer;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end);
}

void appendSeconds(std::string &out, std::chrono::nanoseconds duration)
{
    constexpr int decimals = 9;
    std::uint64_t nanoseconds = duration.count() < 0 ? 0 : static_cast<std::uint64_t>(duration.count());
    appendInteger(out, nanoseconds / 1'000'000'000);
    std::array<char, 1 + decimals> fraction;
    fraction[0] = '.';
    nanoseconds %= 1'000'000'000;
    for (std::size_t i = decimals; i > 0; --i) {
        fraction[i] = static_cast<char>('0' + nanoseconds % 10);
        nanoseconds /= 10;
    }
    out.append(fraction.data(), fraction.size());
}

} // namespace threadloop::http
