// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QtEndian>

namespace threadloop {

namespace {

constexpr qsizetype headBytes = 100;
constexpr qsizetype userVersionAt = 60;

} // namespace

QString defaultHistoryFile()
{
    // Without the application's name, which tests and the window may set to something else.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/threadloop/history.sqlite");
}

HistoryFileHead readHistoryHead(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {HistoryFileHead::Kind::Unreadable, 0};
    const QByteArray head = file.read(headBytes);
    if (head.size() < headBytes || !head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return {HistoryFileHead::Kind::Other, 0};
    return {HistoryFileHead::Kind::Database, qFromBigEndian<quint32>(head.constData() + userVersionAt)};
}

std::optional<QString> setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = path + QStringLiteral(".damaged-") + stamp;
    for (int copy = 2; QFile::exists(aside); ++copy)
        aside = path + QStringLiteral(".damaged-%1-%2").arg(stamp).arg(copy);
    if (!QFile::rename(path, aside))
        return std::nullopt;
    // Of the old database: a new one would read them as its own.
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(path + suffix, aside + suffix);
    return aside;
}

} // namespace threadloop
