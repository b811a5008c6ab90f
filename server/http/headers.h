// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace threadloop::http {

/// A header field that somebody keeps.
struct Header
{
    std::string name;
    std::string value;
};

/// A header field of a message, borrowed from it.
struct HeaderView
{
    std::string_view name;
    std::string_view value;
};

/// Equality without regard to the case of ASCII letters, as for field names (RFC 9110 section 5.1).
inline bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    constexpr auto lowered = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lowered(a[i]) != lowered(b[i]))
            return false;
    }
    return true;
}

/// Whether `text` is a non-empty token (RFC 9110 section 5.6.2): what a method or a field name must be.
bool isToken(std::string_view text);

/// Whether `text` may stand as a field value (RFC 9110 section 5.5): no CR, LF, NUL or other control
/// character but tab.
bool isFieldValue(std::string_view text);

/// `text` without spaces and tabs at its ends.
std::string_view trimmed(std::string_view text);

} // namespace threadloop::http
