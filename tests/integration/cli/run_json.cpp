// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/run_json.h"

#include "tests/integration/cli/command.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace threadloop::test {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

namespace {

QJsonArray arrayOf(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || document.value(latin1("schema")).toInt() != 1) {
        return {};
    }
    return document.value(name).toArray();
}

} // namespace

QJsonArray runsOf(const QByteArray &json)
{
    return arrayOf(json, latin1("runs"));
}

QJsonArray cellsOf(const QByteArray &json)
{
    return arrayOf(json, latin1("cells"));
}

QJsonArray sweepsOf(const QByteArray &json)
{
    return arrayOf(json, latin1("sweeps"));
}

QJsonValue at(const QJsonValue &value, const QString &path)
{
    QJsonValue found = value;
    for (const QString &name : path.split(QLatin1Char('.'))) {
        found = found.isObject() ? found.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
    }
    return found;
}

} // namespace threadloop::test
