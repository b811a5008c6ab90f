// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/command_paste.h"
#include "app/window/session_files.h"

#include <QList>
#include <QMenu>
#include <QObject>

class QAction;
class QSettings;

namespace threadloop {

/// The File menu and what its entries do: sessions, the files that were open before, commands from the
/// clipboard, and the grid as an experiment.
class FileMenu : public QObject
{
    Q_OBJECT

public:
    /// Parts and settings must outlive it. `window` is the parent of menu and dialogs; `quit` its last entry.
    FileMenu(const SessionParts &parts, QSettings &settings, SessionFiles::Dialogs dialogs, QAction &quit,
             QWidget &window);

    QMenu *menu() { return m_menu; }
    const QList<QAction *> &actions() const { return m_actions; }
    SessionFiles &files() { return m_files; }

Q_SIGNALS:
    /// Something is to be said in the message bar.
    void told(const threadloop::Message &message);
    /// Something worked, in a sentence for the status line.
    void done(const QString &sentence);
    /// A new experiment of the user is in this file.
    void experimentSaved(const QString &path);

private:
    QAction *add(const QString &text, const char *name, const char *shortcut, const QString &toolTip);
    void addSessionEntries();
    void addOtherEntries(QAction &quit);
    void fillRecent();
    void saveAsExperiment();

    SessionParts m_parts;
    AskForFile m_ask;
    QWidget &m_window;
    RecentFiles m_recent;
    SessionFiles m_files;
    CommandPaste m_paste;
    QMenu *m_menu;
    QMenu *m_recentMenu = nullptr;
    QList<QAction *> m_actions;
};

} // namespace threadloop
