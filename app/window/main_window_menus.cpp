// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/action_button.h"
#include "app/window/charts_area.h"
#include "app/window/experiments_menu.h"
#include "app/window/file_menu.h"
#include "app/window/icons.h"
#include "app/window/look.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/preferences_keeper.h"
#include "app/window/runs_panel.h"
#include "app/window/status_line.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace threadloop {

void MainWindow::makeActions()
{
    m_runAction =
        makeAction(tr("Run"), "run", {QKeySequence(Qt::Key_F5), QKeySequence(QStringLiteral("Ctrl+Return"))},
                   {}, &MainWindow::run);
    m_stopAction =
        makeAction(tr("Stop"), "stop",
                   {QKeySequence(QStringLiteral("Shift+F5")), QKeySequence(QStringLiteral("Ctrl+."))},
                   tr("Stop the run; what was measured is kept"), &MainWindow::stop);
    m_copyAction =
        makeAction(tr("Copy as command"), "copyCommand", {QKeySequence(QStringLiteral("Ctrl+Shift+K"))},
                   tr("Copy the command line that runs what the panels hold"), &MainWindow::copyAsCommand);
    auto *quit = makeAction(tr("Quit"), "quit", {QKeySequence(QStringLiteral("Ctrl+Q"))},
                            tr("Close the window"), nullptr);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

QAction *MainWindow::makeAction(const QString &text, const char *name, const QList<QKeySequence> &shortcuts,
                                const QString &toolTip, void (MainWindow::*carryOut)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(shortcuts);
    action->setToolTip(toolTip);
    if (carryOut != nullptr) {
        connect(action, &QAction::triggered, this, carryOut);
    }
    addAction(action);
    return action;
}

void MainWindow::makeFileMenu(const Surroundings &surroundings)
{
    m_fileMenu = std::make_unique<FileMenu>(
        SessionParts{*m_server, *m_client, *m_charts, m_runs, m_runsPanel->table()}, *m_settings,
        SessionFiles::Dialogs{surroundings.askForFile, surroundings.askForOpenFile},
        *findChild<QAction *>(QStringLiteral("quit")), *this);
    addActions(m_fileMenu->actions());
    connect(m_fileMenu.get(), &FileMenu::told, this, &MainWindow::showMessage);
    connect(m_fileMenu.get(), &FileMenu::done, this,
            [this](const QString &sentence) { m_status->showText(sentence); });
}

/// The tool bar with the message bar under it, over the whole width.
QWidget *MainWindow::makeTop()
{
    auto *top = new QWidget(this);
    auto *bar = new QWidget(top);
    bar->setObjectName(QStringLiteral("toolBar"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(kMargin, kSpace, kMargin, kSpace);
    row->setSpacing(kSpace);
    const auto menuButton = [&](const QString &text, const char *name, const QString &toolTip, QMenu *menu) {
        auto *button = new QPushButton(text, bar);
        button->setObjectName(QString::fromLatin1(name));
        button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        button->setToolTip(toolTip);
        button->setMenu(menu);
        row->addWidget(button);
        return button;
    };
    m_fileButton = menuButton(tr("&File"), "fileButton", tr("Open and save sessions, paste commands (Alt+F)"),
                              m_fileMenu->menu());
    row->addSpacing(kMargin);
    m_runButton = new ActionButton(*m_runAction, bar);
    m_stopButton = new ActionButton(*m_stopAction, bar);
    row->addWidget(m_runButton);
    row->addWidget(m_stopButton);
    row->addSpacing(kMargin);
    m_experimentsButton =
        menuButton(tr("Exper&iments"), "experimentsButton",
                   tr("Answer a question by runs on servers of their own (Alt+I)"), m_experiments);
    row->addStretch(1);
    row->addWidget(new ActionButton(*m_copyAction, bar));
    m_exportButton = menuButton(tr("E&xport"), "exportButton", tr("Take charts and runs along (Alt+X)"),
                                m_exporter->menu());
    auto *view = new QMenu(this);
    view->setObjectName(QStringLiteral("viewMenu"));
    for (QDockWidget *dock : {m_serverDock, m_clientDock, m_runsDock}) {
        view->addAction(dock->toggleViewAction());
        addAction(dock->toggleViewAction());
    }
    view->addSeparator();
    QAction *reset =
        makeAction(tr("Reset the layout"), "resetLayout", {QKeySequence(QStringLiteral("Ctrl+0"))},
                   tr("Put all panels back where they were"), &MainWindow::resetLayout);
    view->addAction(reset);
    view->addSeparator();
    addViewHabits(*view);
    m_viewButton = menuButton(tr("Vie&w"), "viewButton", tr("Show and hide panels (Alt+W)"), view);

    m_message = new MessageBar(top);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_message);
    return top;
}

/// What every program of a desktop has, and what the charts have in common.
void MainWindow::addViewHabits(QMenu &view)
{
    QAction *tables =
        makeAction(tr("Charts as &tables"), "chartTables", {QKeySequence(QStringLiteral("Ctrl+Shift+T"))},
                   tr("Show the data of all charts as tables, or the charts again"), nullptr);
    tables->setCheckable(true);
    connect(tables, &QAction::toggled, m_charts, &ChartsArea::setTablesShown);
    QAction *explain = makeAction(tr("&What am I looking at?"), "explain", {QKeySequence(Qt::Key_F1)},
                                  tr("Say what the chart in view shows"), nullptr);
    connect(explain, &QAction::triggered, m_charts, &ChartsArea::explain);
    view.addActions({tables, explain});
    view.addSeparator();
    QAction *preferences =
        makeAction(tr("&Preferences…"), "preferences", {QKeySequence(QStringLiteral("Ctrl+,"))},
                   tr("Percentiles, theme, defaults, and the folder of the history"), nullptr);
    connect(preferences, &QAction::triggered, this, [this] { m_preferences->open(); });
    view.addAction(preferences);
    view.addAction(makeAction(tr("&About Threadloop"), "about", {QKeySequence(QStringLiteral("Ctrl+F1"))},
                              tr("Version, licence, and what this runs on"), &MainWindow::showAbout));
}

void MainWindow::setIcons()
{
    m_runAction->setIcon(icon("run", palette()));
    m_stopAction->setIcon(icon("stop", palette()));
    m_experimentsButton->setIcon(icon("article", palette()));
    m_copyAction->setIcon(icon("command", palette()));
    m_fileButton->setIcon(icon("file", palette()));
    m_exportButton->setIcon(icon("export", palette()));
    m_viewButton->setIcon(icon("view", palette()));
}

} // namespace threadloop
