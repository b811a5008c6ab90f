// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/json_members.h"

#include "app/plan/text.h"

#include <cmath>

namespace threadloop {

JsonMembers::JsonMembers(const QJsonValue &value, QString place)
    : m_object(value.toObject())
    , m_place(std::move(place))
{
    if (!value.isObject()) {
        throw WrongMember{m_place + QStringLiteral(" must be an object")};
    }
}

std::optional<std::string> JsonMembers::text(const char *name)
{
    const QJsonValue content = value(name);
    if (content.isUndefined()) {
        return std::nullopt;
    }
    if (!content.isString()) {
        refuse(name, QStringLiteral(" must be a text"));
    }
    return content.toString().toStdString();
}

std::string JsonMembers::neededText(const char *name)
{
    std::optional<std::string> content = text(name);
    if (!content) {
        refuse(name, QStringLiteral(" is missing"));
    }
    return *std::move(content);
}

std::optional<std::string> JsonMembers::textOrWhole(const char *name)
{
    const QJsonValue content = value(name);
    const double number = content.toDouble(-1);
    if (number >= 0 && number == std::floor(number)) {
        return QString::number(number, 'f', 0).toStdString();
    }
    if (content.isDouble()) {
        refuse(name, QStringLiteral(" must be a whole number"));
    }
    return text(name);
}

std::optional<std::string> JsonMembers::textOrNumber(const char *name)
{
    const QJsonValue content = value(name);
    if (!content.isDouble()) {
        return text(name);
    }
    if (content.toDouble() < 0) {
        refuse(name, QStringLiteral(" must not be negative"));
    }
    return decimalText(content.toDouble());
}

std::optional<double> JsonMembers::number(const char *name)
{
    const QJsonValue content = value(name);
    if (content.isUndefined()) {
        return std::nullopt;
    }
    if (!content.isDouble()) {
        refuse(name, QStringLiteral(" must be a number"));
    }
    return content.toDouble();
}

std::optional<std::uint64_t> JsonMembers::whole(const char *name, std::uint64_t least, std::uint64_t most)
{
    const std::optional<double> content = number(name);
    if (!content) {
        return std::nullopt;
    }
    if (*content != std::floor(*content) || *content < static_cast<double>(least) ||
        *content > static_cast<double>(most)) {
        refuse(name, QStringLiteral(" must be a whole number from %1 to %2").arg(least).arg(most));
    }
    return static_cast<std::uint64_t>(*content);
}

std::optional<bool> JsonMembers::flag(const char *name)
{
    const QJsonValue content = value(name);
    if (content.isUndefined()) {
        return std::nullopt;
    }
    if (!content.isBool()) {
        refuse(name, QStringLiteral(" must be true or false"));
    }
    return content.toBool();
}

QJsonArray JsonMembers::list(const char *name)
{
    const QJsonValue content = value(name);
    if (!content.isUndefined() && !content.isArray()) {
        refuse(name, QStringLiteral(" must be a list"));
    }
    return content.toArray();
}

std::vector<std::string> JsonMembers::texts(const char *name)
{
    std::vector<std::string> texts;
    for (const QJsonValue &content : list(name)) {
        if (!content.isString()) {
            refuse(name, QStringLiteral(" must be a list of texts"));
        }
        texts.push_back(content.toString().toStdString());
    }
    return texts;
}

QJsonValue JsonMembers::value(const char *name)
{
    const QString key = QString::fromLatin1(name);
    m_asked.append(key);
    return m_object.value(key);
}

QString JsonMembers::where(const char *name) const
{
    return m_place + QStringLiteral(".") + QString::fromLatin1(name);
}

void JsonMembers::refuse(const char *name, const QString &why) const
{
    throw WrongMember{where(name) + why};
}

void JsonMembers::refuseOthers() const
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key)) {
            throw WrongMember{m_place + QStringLiteral(" has an unknown member '") + key +
                              QStringLiteral("'")};
        }
    }
}

} // namespace threadloop
