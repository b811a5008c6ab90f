// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace threadloop {

/// The sessions that were opened or saved last, and the folder of the newest, in the settings.
class RecentFiles
{
public:
    static constexpr int most = 8;

    /// The settings must outlive it.
    explicit RecentFiles(QSettings &settings);

    /// Absolute paths, the newest first; whether they exist is not asked.
    QStringList paths() const;
    void add(const QString &path);
    void remove(const QString &path);
    void clear();
    /// Where to look for sessions: where the newest was, else the user's documents.
    QString folder() const;

private:
    QSettings &m_settings;
};

} // namespace threadloop
