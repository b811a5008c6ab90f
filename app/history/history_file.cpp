// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtEndian>

namespace threadloop {

namespace {

constexpr qsizetype headBytes = 100;
constexpr qsizetype userVersionAt = 60;

constexpr qint64 longestPath = 4096;

QString dataFolder()
{
    // Without the application's name, which tests and the window may set to something else.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/threadloop");
}

/// Holds the folder that was chosen, in one line.
QString choiceFile()
{
    return dataFolder() + QStringLiteral("/history.folder");
}

/// Empty when none was, or when what stands there is no path.
QString chosenFolder()
{
    QFile file(choiceFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString folder = QString::fromUtf8(file.read(longestPath)).section(QLatin1Char('\n'), 0, 0);
    return QDir::isAbsolutePath(folder) ? folder : QString();
}

} // namespace

QString defaultHistoryFile()
{
    const QString chosen = chosenFolder();
    return historyFileIn(chosen.isEmpty() ? dataFolder() : chosen);
}

QString historyFileIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("history.sqlite"));
}

bool chooseHistoryFolder(const QString &folder)
{
    if (folder.isEmpty() || QDir::cleanPath(folder) == QDir::cleanPath(dataFolder()))
        return !QFile::exists(choiceFile()) || QFile::remove(choiceFile());
    if (!QDir().mkpath(dataFolder()))
        return false;
    QSaveFile file(choiceFile());
    const QByteArray line = QDir(folder).absolutePath().toUtf8() + '\n';
    return file.open(QIODevice::WriteOnly) && file.write(line) == line.size() && file.commit();
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
