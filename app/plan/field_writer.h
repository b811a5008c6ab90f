// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace threadloop {

/// Takes the named fields of a value in their order. What becomes of them is the heir's: JSON, or columns. So
/// a result is described once, and no export can have other numbers than another.
///
/// Begin and end must match, and inside of an object each value follows a key.
class FieldWriter
{
public:
    virtual ~FieldWriter() = default;

    virtual FieldWriter &beginObject() = 0;
    virtual FieldWriter &endObject() = 0;
    virtual FieldWriter &beginArray() = 0;
    virtual FieldWriter &endArray() = 0;
    virtual FieldWriter &key(std::string_view name) = 0;
    virtual FieldWriter &null() = 0;
    /// An object that does not apply, with the members it would have.
    virtual FieldWriter &nullObject(std::initializer_list<std::string_view> members) = 0;

    FieldWriter &value(std::string_view text) { return writeText(text); }
    FieldWriter &value(const char *text) { return writeText(text); }
    FieldWriter &value(bool truth) { return writeTruth(truth); }
    /// A number that is not finite is written as null.
    FieldWriter &value(double number) { return writeNumber(number); }
    FieldWriter &value(std::uint32_t number) { return writeWhole(number); }
    FieldWriter &value(std::uint64_t number) { return writeWhole(number); }
    template <typename T>
    FieldWriter &value(const std::optional<T> &content)
    {
        return content ? value(*content) : null();
    }

    /// key() and value() in one.
    template <typename T>
    FieldWriter &member(std::string_view name, const T &content)
    {
        return key(name).value(content);
    }

private:
    virtual FieldWriter &writeText(std::string_view text) = 0;
    virtual FieldWriter &writeTruth(bool truth) = 0;
    virtual FieldWriter &writeNumber(double number) = 0;
    virtual FieldWriter &writeWhole(std::uint64_t number) = 0;
};

} // namespace threadloop
