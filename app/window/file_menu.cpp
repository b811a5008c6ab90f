// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/file_menu.h"

#include "app/plan/sweep.h"
#include "app/window/client_panel.h"
#include "app/window/experiment_dialog.h"
#include "app/window/menu_entry.h"
#include "app/window/server_panel.h"
#include "app/window/session_drop.h"

#include <QAction>
#include <QFileInfo>
#include <QWidget>

namespace threadloop {

FileMenu::FileMenu(const SessionParts &parts, QSettings &settings, SessionFiles::Dialogs dialogs,
                   QAction &quit, QWidget &window)
    : m_parts(parts)
    , m_ask(dialogs.save)
    , m_window(window)
    , m_recent(settings)
    , m_files(parts, m_recent, std::move(dialogs), window)
    , m_paste(parts.client, parts.server, nullptr)
    , m_menu(new QMenu(tr("&File"), &window))
{
    m_menu->setObjectName(QStringLiteral("fileMenu"));
    m_menu->setToolTipsVisible(true);
    addSessionEntries();
    addOtherEntries(quit);
    connect(&m_files, &SessionFiles::told, this, &FileMenu::told);
    connect(&m_files, &SessionFiles::done, this, &FileMenu::done);
    connect(&m_paste, &CommandPaste::told, this, &FileMenu::told);
    auto *drop = new SessionDrop(window);
    connect(drop, &SessionDrop::dropped, &m_files, &SessionFiles::open);
}

QAction *FileMenu::add(const QString &text, const char *name, const char *shortcut, const QString &toolTip)
{
    m_actions.push_back(addEntry(*m_menu, text, name, shortcut, toolTip));
    return m_actions.back();
}

void FileMenu::addSessionEntries()
{
    const auto entry = [this](const QString &text, const char *name, const char *shortcut,
                              const QString &toolTip, auto carryOut) {
        connect(add(text, name, shortcut, toolTip), &QAction::triggered, &m_files, carryOut);
    };
    entry(tr("&New session"), "newSession", "Ctrl+N", tr("The first plan, and no runs shown"),
          &SessionFiles::startNew);
    entry(tr("&Open…"), "openSession", "Ctrl+O",
          tr("Open a session: its plan, its server's settings and the runs it shows"),
          &SessionFiles::openOther);
    m_recentMenu = m_menu->addMenu(tr("Open &recent"));
    m_recentMenu->setObjectName(QStringLiteral("recentMenu"));
    m_recentMenu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &FileMenu::fillRecent);
    entry(tr("&Save"), "saveSession", "Ctrl+S", tr("Save the session into its file"), &SessionFiles::save);
    entry(tr("Save &as…"), "saveSessionAs", "Ctrl+Shift+S", tr("Save the session into another file"),
          &SessionFiles::saveAs);
}

void FileMenu::addOtherEntries(QAction &quit)
{
    m_menu->addSeparator();
    connect(add(tr("&Paste command"), "pasteCommand", "Ctrl+V",
                tr("Put a “threadloop run” line or a curl command from the clipboard into the panels")),
            &QAction::triggered, &m_paste, &CommandPaste::paste);
    connect(add(tr("Save as an &experiment…"), "saveExperiment", "Ctrl+Shift+X",
                tr("Keep the grid of targets and modes as an experiment of your own")),
            &QAction::triggered, this, &FileMenu::saveAsExperiment);
    m_menu->addSeparator();
    m_menu->addAction(&quit);
}

/// Whether they are still there shows when they are opened: a folder of the net may take long to answer.
void FileMenu::fillRecent()
{
    m_recentMenu->clear();
    int number = 1;
    for (const QString &path : m_recent.paths()) {
        QString name = QFileInfo(path).fileName();
        QAction *action = m_recentMenu->addAction(QStringLiteral("&%1  %2").arg(number++).arg(
            name.replace(QLatin1Char('&'), QStringLiteral("&&"))));
        action->setToolTip(path);
        connect(action, &QAction::triggered, &m_files, [this, path] { m_files.open(path); });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
    m_recentMenu->addSeparator();
    QAction *clear = m_recentMenu->addAction(tr("&Clear this list"));
    clear->setObjectName(QStringLiteral("clearRecent"));
    clear->setToolTip(tr("Forget which files were open; the files stay"));
    connect(clear, &QAction::triggered, this, [this] {
        m_recent.clear();
        fillRecent();
    });
}

void FileMenu::saveAsExperiment()
{
    m_parts.client.commitTyped();
    PanelDrafts drafts{m_parts.client.draft(), m_parts.server.draft()};
    clearSweptField(drafts.plan, drafts.server);
    auto *dialog = new ExperimentDialog(std::move(drafts), m_ask, &m_window);
    connect(dialog, &ExperimentDialog::experimentSaved, this, [this](const QString &path) {
        Q_EMIT done(tr("Saved the experiment %1").arg(path));
        Q_EMIT experimentSaved(path);
    });
    dialog->open();
}

} // namespace threadloop
