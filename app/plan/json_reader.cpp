// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/json_reader.h"

#include <cmath>
#include <utility>

namespace threadloop {

JsonReader::JsonReader(QJsonObject object, std::string path, std::string &error)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_error(error)
{}

QJsonValue JsonReader::value(const char *name) const
{
    return m_object.value(QLatin1String(name));
}

void JsonReader::fail(std::string_view name, std::string_view why)
{
    if (m_error.empty())
        m_error.append(m_path).append(".").append(name).append(": ").append(why);
}

JsonReader JsonReader::child(const char *name)
{
    if (!value(name).isObject())
        fail(name, "is no object");
    return {value(name).toObject(), m_path + '.' + name, m_error};
}

bool JsonReader::has(const char *name) const
{
    return !value(name).isUndefined();
}

bool JsonReader::isNull(const char *name) const
{
    return value(name).isNull();
}

std::string JsonReader::text(const char *name)
{
    if (!value(name).isString())
        fail(name, "is no text");
    return value(name).toString().toStdString();
}

bool JsonReader::truth(const char *name)
{
    if (!value(name).isBool())
        fail(name, "is neither true nor false");
    return value(name).toBool();
}

double JsonReader::number(const char *name)
{
    if (!value(name).isDouble())
        fail(name, "is no number");
    return value(name).toDouble();
}

std::optional<double> JsonReader::optionalNumber(const char *name)
{
    return isNull(name) ? std::nullopt : std::optional(number(name));
}

std::optional<std::chrono::nanoseconds> JsonReader::optionalSeconds(const char *name)
{
    const std::optional<double> seconds = optionalNumber(name);
    if (!seconds)
        return std::nullopt;
    constexpr double mostSeconds = 9.2e9; // what 64 bits of nanoseconds hold
    if (*seconds >= 0 && *seconds <= mostSeconds)
        return std::chrono::nanoseconds(std::llround(*seconds * 1e9));
    fail(name, "is no duration");
    return std::nullopt;
}

std::uint64_t JsonReader::wholeUpTo(const char *name, std::uint64_t most)
{
    const qint64 integer = value(name).toInteger(-1);
    if (integer >= 0 && static_cast<std::uint64_t>(integer) <= most)
        return static_cast<std::uint64_t>(integer);
    fail(name, "is no whole number that fits");
    return 0;
}

QJsonArray JsonReader::array(const char *name)
{
    if (!value(name).isArray())
        fail(name, "is no array");
    return value(name).toArray();
}

std::vector<std::string> JsonReader::texts(const char *name)
{
    std::vector<std::string> texts;
    for (const QJsonValue &element : array(name)) {
        if (!element.isString())
            fail(name, "has an element that is no text");
        texts.push_back(element.toString().toStdString());
    }
    return texts;
}

std::vector<std::string> JsonReader::names() const
{
    std::vector<std::string> names;
    for (auto member = m_object.begin(); member != m_object.end(); ++member)
        names.push_back(member.key().toStdString());
    return names;
}

} // namespace threadloop
