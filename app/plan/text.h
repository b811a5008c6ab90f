// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace threadloop {

/// The text between the commas; one element, perhaps empty, more than there are commas.
std::vector<std::string_view> splitAtCommas(std::string_view text);

/// The text in double quotes, shortened and with control characters replaced, fit for a message.
std::string inQuotes(std::string_view text);

/// The shortest decimal that reads back as this number, without an exponent.
std::string decimalText(double number);

/// Whether the text is a token (RFC 9110, 5.6.2): a method, the name of a field.
bool isToken(std::string_view text);

/// ASCII only, so independent of the locale.
std::string lowerCased(std::string_view text);

/// A whole number in decimal digits and nothing else; nullopt when it is not, or does not fit.
template <std::unsigned_integral T>
std::optional<T> parseWhole(std::string_view text)
{
    T number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace threadloop
