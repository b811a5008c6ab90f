// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// Reads the members of one JSON object. A member that is missing or of another type yields an empty value,
/// and the first such trouble is kept with its path ("plan.mode"): the caller asks once, at the end.
class JsonReader
{
public:
    /// `error` is borrowed; readers of one document share it.
    JsonReader(QJsonObject object, std::string path, std::string &error);

    /// Reads an object inside of this one.
    JsonReader child(const char *name);

    bool has(const char *name) const;
    bool isNull(const char *name) const;
    std::string text(const char *name);
    bool truth(const char *name);
    double number(const char *name);
    std::optional<double> optionalNumber(const char *name);
    /// Seconds that are not negative, as nanoseconds.
    std::optional<std::chrono::nanoseconds> optionalSeconds(const char *name);
    QJsonArray array(const char *name);
    std::vector<std::string> texts(const char *name);
    /// The names of all members, sorted.
    std::vector<std::string> names() const;

    template <std::unsigned_integral T>
    T whole(const char *name)
    {
        return static_cast<T>(wholeUpTo(name, std::numeric_limits<T>::max()));
    }

    template <std::unsigned_integral T>
    std::optional<T> optionalWhole(const char *name)
    {
        return isNull(name) ? std::nullopt : std::optional(whole<T>(name));
    }

    /// A value that `fromName` finds by its name.
    template <typename T>
    T named(const char *name, std::optional<T> (*fromName)(std::string_view))
    {
        const std::optional<T> value = fromName(text(name));
        if (!value)
            fail(name, "is no known name");
        return value.value_or(T());
    }

    /// A value that `parse` reads from a text.
    template <typename T>
    T parsed(const char *name, Parsed<T> (*parse)(std::string_view))
    {
        const Parsed<T> value = parse(text(name));
        if (value)
            return *value;
        fail(name, value.error());
        return T();
    }

    /// Notes what is wrong with a member, unless something was before.
    void fail(std::string_view name, std::string_view why);

    /// The first trouble, "plan.mode: is no known name"; empty when there was none.
    const std::string &error() const { return m_error; }

private:
    QJsonValue value(const char *name) const;
    std::uint64_t wholeUpTo(const char *name, std::uint64_t most);

    QJsonObject m_object;
    std::string m_path;
    std::string &m_error;
};

} // namespace threadloop
