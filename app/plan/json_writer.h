// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/field_writer.h"

#include <string>
#include <string_view>
#include <utility>

namespace threadloop {

/// Writes JSON in the order of the calls, numbers in fixed notation without an exponent. QJsonDocument would
/// sort the names and write 0.00005 as 5e-05. Text is UTF-8; what is not becomes U+FFFD.
class JsonWriter final : public FieldWriter
{
public:
    JsonWriter &beginObject() override;
    JsonWriter &endObject() override;
    JsonWriter &beginArray() override;
    JsonWriter &endArray() override;
    JsonWriter &key(std::string_view name) override;
    JsonWriter &null() override;
    JsonWriter &nullObject(std::initializer_list<std::string_view> members) override;

    const std::string &text() const { return m_text; }
    std::string take() { return std::move(m_text); }

private:
    JsonWriter &writeText(std::string_view text) override;
    JsonWriter &writeTruth(bool truth) override;
    JsonWriter &writeNumber(double number) override;
    JsonWriter &writeWhole(std::uint64_t number) override;
    void separate();

    std::string m_text;
    bool m_needsComma = false;
};

/// The finite number in fixed notation: no exponent, and the fewest digits that read back as the same double.
std::string fixedNotation(double number);

} // namespace threadloop
