// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace threadloop::http {

/// Sets of characters that HTTP's grammar knows, as bits of one table: every byte of every request is asked
/// for some.
enum CharClass : std::uint8_t {
    TokenChar = 1,      // tchar, RFC 9110 section 5.6.2
    FieldValueChar = 2, // anything but control characters, tab allowed, RFC 9110 section 5.5
    HostChar = 4,       // unreserved, sub-delims and '%' of RFC 3986 section 3.2.2
    Digit = 8,
};

namespace detail {

constexpr std::uint8_t classOf(unsigned char c)
{
    const bool digit = c >= '0' && c <= '9';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool control = c < 0x20 || c == 0x7f;
    const auto isIn = [c](std::string_view set) {
        return set.find(static_cast<char>(c)) != std::string_view::npos;
    };
    std::uint8_t bits = 0;
    if (digit || letter || isIn("!#$%&'*+-.^_`|~"))
        bits |= TokenChar;
    if (!control || c == '\t')
        bits |= FieldValueChar;
    if (digit || letter || isIn("-._~!$&'()*+,;=%"))
        bits |= HostChar;
    if (digit)
        bits |= Digit;
    return bits;
}

constexpr std::array<std::uint8_t, 256> makeCharTable()
{
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = classOf(static_cast<unsigned char>(c));
    return table;
}

inline constexpr std::array<std::uint8_t, 256> charTable = makeCharTable();

} // namespace detail

/// Whether `c` belongs to a set.
constexpr bool isIn(CharClass set, char c)
{
    return (detail::charTable[static_cast<unsigned char>(c)] & set) != 0;
}

/// Whether every character of `text` belongs to a set; true for an empty text.
constexpr bool allIn(CharClass set, std::string_view text)
{
    std::uint8_t bits = set;
    for (const char c : text)
        bits &= detail::charTable[static_cast<unsigned char>(c)];
    return bits != 0;
}

/// Whether `text` is visible ASCII without '#', as a fragment is never sent: what a target may consist of.
/// Arithmetic instead of a table, and to the end instead of to the first offence, so that compilers vectorise
/// it.
constexpr bool hasOnlyTargetChars(std::string_view text)
{
    bool valid = true;
    for (const char c : text)
        valid &= (c > 0x20) & (c < 0x7f) & (c != '#');
    return valid;
}

/// Whether `text` has a control character other than CR and LF, which end a line.
constexpr bool hasControlInLine(std::string_view text)
{
    bool found = false;
    for (const char c : text)
        found |= ((static_cast<unsigned char>(c) < 0x20) & (c != '\r') & (c != '\n')) | (c == 0x7f);
    return found;
}

/// Value of a hexadecimal digit; -1 for any other character.
constexpr int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace threadloop::http
