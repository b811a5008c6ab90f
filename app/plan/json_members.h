// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// The first thing that is wrong with a file that somebody may have written by hand. Thrown while one is
/// read, and caught by who reads it: it leaves neither parseExperiment() nor parseSession().
struct WrongMember
{
    QString message;
};

/// One JSON object of such a file being read: each member is asked for by name, and none may be left over, so
/// that a misspelt one is noticed. All functions throw WrongMember, with the place.
class JsonMembers
{
public:
    JsonMembers(const QJsonValue &value, QString place);

    std::optional<std::string> text(const char *name);
    std::string neededText(const char *name);
    /// A text, or a whole number as text: what a draft's field may be.
    std::optional<std::string> textOrWhole(const char *name);
    /// A text, or a number that is not negative as text.
    std::optional<std::string> textOrNumber(const char *name);
    std::optional<double> number(const char *name);
    /// A whole number within [least, most].
    std::optional<std::uint64_t> whole(const char *name, std::uint64_t least, std::uint64_t most);
    std::optional<bool> flag(const char *name);
    QJsonArray list(const char *name);
    std::vector<std::string> texts(const char *name);
    QJsonValue value(const char *name);

    /// "experiment.cells[0].mode".
    QString where(const char *name) const;
    [[noreturn]] void refuse(const char *name, const QString &why) const;
    void refuseOthers() const;

private:
    QJsonObject m_object;
    QString m_place;
    QStringList m_asked;
};

} // namespace threadloop
