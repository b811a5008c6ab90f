// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace threadloop {

/// Writes JSON in the order of the calls, numbers in fixed notation without an exponent; a number
/// that is not finite becomes null. QJsonDocument would sort the names and write 0.00005 as 5e-05.
///
/// Not checked beyond an assertion: begin and end must match, and inside of an object each value follows a
/// key.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();

    JsonWriter &key(std::string_view name);

    JsonWriter &value(std::string_view text); ///< UTF-8; what is not becomes U+FFFD
    JsonWriter &value(const char *text) { return value(std::string_view(text)); }
    JsonWriter &value(bool truth);
    JsonWriter &value(double number);
    template <std::integral T>
    JsonWriter &value(T number)
    {
        if constexpr (std::signed_integral<T>)
            return integer(static_cast<std::int64_t>(number));
        else
            return unsignedInteger(static_cast<std::uint64_t>(number));
    }
    template <typename T>
    JsonWriter &value(const std::optional<T> &number)
    {
        return number ? value(*number) : null();
    }
    JsonWriter &null();

    /// key() and value() in one.
    template <typename T>
    JsonWriter &member(std::string_view name, const T &content)
    {
        return key(name).value(content);
    }

    /// Starts the next member or element on a line of its own, for readers of large files.
    JsonWriter &lineBreak();

    const std::string &text() const { return m_text; }
    std::string take() { return std::move(m_text); }

private:
    JsonWriter &integer(std::int64_t number);
    JsonWriter &unsignedInteger(std::uint64_t number);
    void separate();

    std::string m_text;
    bool m_needsComma = false;
};

/// The number in fixed notation: no exponent, and the fewest digits that read back as the same double.
std::string fixedNotation(double number);

} // namespace threadloop
