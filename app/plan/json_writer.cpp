// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include <QString>

namespace threadloop {

namespace {

/// Longest number in fixed notation: sign, "0.", 324 zeros or 309 digits, and 17 digits.
constexpr std::size_t longestNumber = 352;

void appendEscaped(std::string &out, char c)
{
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
        out.append({'\\', c});
    else if (c == '\n')
        out += "\\n";
    else if (byte < 0x20)
        out.append("\\u00").append({hex[byte >> 4U], hex[byte & 15U]});
    else
        out += c;
}

} // namespace

std::string fixedNotation(double number)
{
    assert(std::isfinite(number));
    std::array<char, longestNumber> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number == 0 ? 0.0 : number,
                                   std::chars_format::fixed)
                         .ptr;
    return {buffer.data(), end};
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    writeText(name);
    m_text += ": ";
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::writeText(std::string_view text)
{
    separate();
    // Through QString and back: every byte that is no UTF-8 becomes a replacement character.
    const QByteArray valid = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
    m_text += '"';
    for (const char c : valid)
        appendEscaped(m_text, c);
    m_text += '"';
    return *this;
}

JsonWriter &JsonWriter::writeTruth(bool truth)
{
    separate();
    m_text += truth ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::writeNumber(double number)
{
    if (!std::isfinite(number))
        return null();
    separate();
    m_text += fixedNotation(number);
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_text += "null";
    return *this;
}

JsonWriter &JsonWriter::nullObject(std::initializer_list<std::string_view> /*members*/)
{
    return null();
}

JsonWriter &JsonWriter::writeWhole(std::uint64_t number)
{
    separate();
    m_text += std::to_string(number);
    return *this;
}

} // namespace threadloop
