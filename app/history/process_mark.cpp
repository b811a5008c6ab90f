// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/process_mark.h"

#include <QFile>
#include <QList>
#include <QString>
#include <QSysInfo>

#include <unistd.h>

namespace threadloop {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bootId()
{
    return contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
}

/// In clock ticks since the boot (proc(5), field 22 of stat); empty when there is no such process.
QByteArray startOf(const QByteArray &pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    // The second field, the command in parentheses, may hold anything, parentheses too.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(19);
}

QByteArray markOf(const QByteArray &pid)
{
    return QSysInfo::machineUniqueId() + ' ' + bootId() + ' ' + pid + ' ' + startOf(pid);
}

} // namespace

std::string processMark()
{
    return markOf(QByteArray::number(::getpid())).toStdString();
}

bool mayBeRunning(std::string_view mark)
{
    const QList<QByteArray> parts = QByteArray(mark.data(), static_cast<qsizetype>(mark.size())).split(' ');
    if (parts.value(0) != QSysInfo::machineUniqueId())
        return true;
    const QByteArray pid = parts.value(2);
    return markOf(pid).toStdString() == mark && !startOf(pid).isEmpty();
}

} // namespace threadloop
