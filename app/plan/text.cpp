// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/text.h"

#include <array>
#include <charconv>

#include <algorithm>

namespace threadloop {

std::vector<std::string_view> splitAtCommas(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t longest = 60;
    std::string result(text.substr(0, longest));
    // A cut through the middle of a UTF-8 sequence would not print.
    while (text.size() > longest && !result.empty() &&
           (static_cast<unsigned char>(result.back()) & 0xc0U) == 0x80U)
        result.pop_back();
    if (text.size() > longest && !result.empty() && static_cast<unsigned char>(result.back()) >= 0xc0U)
        result.pop_back();
    std::replace_if(
        result.begin(), result.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    if (text.size() > longest)
        result += "...";
    return '"' + result + '"';
}

bool isToken(std::string_view text)
{
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != std::string_view::npos;
    });
}

std::string lowerCased(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string decimalText(double number)
{
    std::array<char, 400> text; // as long as the longest double
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return std::string(text.data(), written.ptr);
}

} // namespace threadloop
