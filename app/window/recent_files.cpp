// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace threadloop {
namespace {

const QString kRecent = QStringLiteral("session/recent");
const QString kSessionFolder = QStringLiteral("session/folder");

} // namespace

RecentFiles::RecentFiles(QSettings &settings)
    : m_settings(settings)
{}

QStringList RecentFiles::paths() const
{
    return m_settings.value(kRecent).toStringList().mid(0, most);
}

void RecentFiles::add(const QString &path)
{
    QStringList known = paths();
    known.removeAll(path);
    known.prepend(path);
    m_settings.setValue(kRecent, QStringList(known.mid(0, most)));
    m_settings.setValue(kSessionFolder, QFileInfo(path).absolutePath());
}

void RecentFiles::remove(const QString &path)
{
    QStringList known = paths();
    known.removeAll(path);
    m_settings.setValue(kRecent, known);
}

void RecentFiles::clear()
{
    m_settings.remove(kRecent);
}

QString RecentFiles::folder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_settings.value(kSessionFolder, documents).toString();
}

} // namespace threadloop
