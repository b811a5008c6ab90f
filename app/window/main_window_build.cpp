// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/local_number.h"
#include "app/measure/seconds.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/default_drafts.h"
#include "app/window/experiments_menu.h"
#include "app/window/figure_panel.h"
#include "app/window/file_menu.h"
#include "app/window/kept_drafts.h"
#include "app/window/look.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/panel_scroller.h"
#include "app/window/preferences_keeper.h"
#include "app/window/preview.h"
#include "app/window/run_display.h"
#include "app/window/runs_panel.h"
#include "app/window/runs_table.h"
#include "app/window/sentences.h"
#include "app/window/server_panel.h"
#include "app/window/status_line.h"
#include "app/window/stored_runs.h"
#include "app/window/task_line.h"
#include "app/window/taskbar_progress.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr QSizeF kFirstEms{113, 75};
constexpr std::chrono::milliseconds kCountersInterval{500};

const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
const QString kMore = QStringLiteral("client/more");
const QString kExportFolder = QStringLiteral("export/folder");
const QString kHiddenColumns = QStringLiteral("runs/hiddenColumns");
const QString kExportWide = QStringLiteral("export/wide");

} // namespace

MainWindow::MainWindow(Surroundings surroundings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(surroundings.settings))
    , m_workbench(surroundings.history, this)
    , m_endNotice(*this, std::move(surroundings.notify), surroundings.longRun)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Threadloop"));
    setDockNestingEnabled(true);
    makeActions();
    makeCentre();
    makeDocks();
    m_exporter = std::make_unique<Exporter>(*m_charts, m_runs, surroundings.askForFile, *this);
    m_experiments = new ExperimentsMenu(surroundings.experiments, *this);
    addActions(m_exporter->actions());
    makeFileMenu(surroundings);
    setMenuWidget(makeTop());
    makeStatusBar();
    setIcons();
    connectWorkbench();
    connectPanels();
    connectRuns();
    connectExperiments();
    restore(surroundings.isNew);
    makePreferences(surroundings.history.value_or(QString()));
    revalidate();
    if (surroundings.history) {
        m_stored->open(*surroundings.history);
    }
    m_fileMenu->files().begin();
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    m_figure = new FigurePanel(centre);
    m_charts = new ChartsArea(centre);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_figure);
    layout->addWidget(m_charts, 1);
    setCentralWidget(centre);
}

void MainWindow::makeDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_server = new ServerPanel;
    m_client = new ClientPanel;
    m_runsPanel = new RunsPanel(m_runs);
    m_serverDock = makeDock(tr("Server"), "serverDock", m_server, Qt::LeftDockWidgetArea, "Ctrl+3");
    m_clientDock =
        makeDock(tr("Client"), "clientDock", new PanelScroller(*m_client), Qt::LeftDockWidgetArea, "Ctrl+4");
    m_runsDock = makeDock(tr("Runs"), "runsDock", m_runsPanel, Qt::BottomDockWidgetArea, "Ctrl+5");
}

QDockWidget *MainWindow::makeDock(const QString &title, const char *name, QWidget *content,
                                  Qt::DockWidgetArea area, const char *shortcut)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(content);
    QAction *toggle = dock->toggleViewAction();
    toggle->setShortcut(QKeySequence(QLatin1String(shortcut)));
    toggle->setToolTip(tr("Show or hide the panel %1").arg(title));
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeStatusBar()
{
    m_status = new StatusLine(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(kMargin - 2, 0, kMargin, 0);
    statusBar()->addWidget(m_status, 1);
    showOpening(m_fileMenu->files().opening());
}

/// Opening a session with many runs takes long.
void MainWindow::showOpening(SessionOpening &opening)
{
    auto *line = new TaskLine(this);
    statusBar()->addPermanentWidget(line);
    connect(line, &TaskLine::cancelRequested, &opening, &SessionOpening::cancel);
    connect(&opening, &SessionOpening::ready, line, &QWidget::hide);
    connect(&opening, &SessionOpening::cancelled, line, &QWidget::hide);
    connect(&opening, &SessionOpening::progressed, line,
            [line, &opening](std::size_t loaded, std::size_t all, std::chrono::milliseconds left) {
                const auto count = [](std::size_t runs) { return groupedNumber(static_cast<double>(runs)); };
                const double seconds = std::max(1.0, std::ceil(secondsOf(left)));
                line->showProgress(static_cast<double>(loaded) / static_cast<double>(all),
                                   tr("Opening %1: %2 of %3 runs; done in %4")
                                       .arg(QFileInfo(opening.file()).fileName(), count(loaded), count(all),
                                            aboutTime(seconds)));
            });
}

void MainWindow::connectWorkbench()
{
    connect(&m_workbench, &Workbench::serverStarted, this, &MainWindow::onServerStarted);
    connect(&m_workbench, &Workbench::serverFailed, this, &MainWindow::onServerFailed);
    connect(&m_workbench, &Workbench::serverStopped, m_server, &ServerPanel::showStopped);
    m_display =
        new RunDisplay(m_workbench, {*m_client, *m_figure, *m_charts, m_runs, *m_message, *m_status}, this);
    connect(&m_workbench, &Workbench::progressed, m_exporter.get(), &Exporter::refresh);
    connect(&m_workbench, &Workbench::batchFinished, this, &MainWindow::onBatchFinished);
    connect(&m_workbench, &Workbench::historyTold, this, &MainWindow::onHistoryTold);
    auto *taskbar = new TaskbarProgress(this);
    connect(m_display, &RunDisplay::batchProgressed, taskbar, &TaskbarProgress::show);
    connect(&m_workbench, &Workbench::batchFinished, taskbar, &TaskbarProgress::hide);
    m_counters.setInterval(kCountersInterval);
    connect(&m_counters, &QTimer::timeout, this,
            [this] { m_server->showCounters(m_workbench.serverSnapshot()); });
    m_counters.start();
}

void MainWindow::connectPanels()
{
    connect(m_server, &ServerPanel::edited, this, &MainWindow::revalidate);
    connect(m_server, &ServerPanel::startRequested, this, &MainWindow::startServer);
    connect(m_server, &ServerPanel::stopRequested, this, [this] { m_workbench.stopServer(); });
    connect(m_client, &ClientPanel::edited, this, &MainWindow::revalidate);
    connect(m_charts, &ChartsArea::runRequested, m_runAction, &QAction::trigger);
    connect(m_charts, &ChartsArea::groupChosen, m_display, &RunDisplay::showPart);
    connect(m_charts, &ChartsArea::viewChanged, this,
            [this] { m_exporter->chooseChart(m_charts->mainChart()); });
    connect(m_charts, &ChartsArea::compareChanged, m_exporter.get(), &Exporter::refresh);
    connect(m_exporter.get(), &Exporter::saved, this,
            [this](const QString &path) { m_status->showText(tr("Saved %1").arg(path)); });
    connect(m_exporter.get(), &Exporter::copied, this,
            [this] { m_status->showText(tr("The chart was copied")); });
    connect(m_exporter.get(), &Exporter::failed, this, [this](const QString &sentence) {
        showMessage({Tone::Error, sentence, {}, {}});
    });
}

void MainWindow::connectRuns()
{
    m_stored = new StoredRuns(
        m_runs, [this] { return m_workbench.isRunning() || isMinimized(); }, this);
    RunsTable &table = m_runsPanel->table();
    connect(m_stored, &StoredRuns::failed, this, [this](const HistoryError &error) {
        showMessage({Tone::Error, windowSentence(error), {}, {}});
    });
    connect(m_stored, &StoredRuns::setAsideAs, this, [this](const QString &name) {
        showMessage({Tone::Warning, damagedHistorySentence(name), {}, {}});
    });
    connect(m_stored, &StoredRuns::looked, &table.filter(), &RunsFilter::refreshAge);
    connect(m_runsDock, &QDockWidget::visibilityChanged, m_stored, &StoredRuns::setWatching);
    connect(&m_runs, &RunsModel::shownChanged, this, [this] {
        m_charts->preferBaseline(m_runs.baselineId());
        m_charts->setRuns(m_runs.runs().chartRuns());
        m_exporter->refresh();
    });
    connect(&m_runs, &RunsModel::tooManyShown, this, [this] {
        showMessage({Tone::Note,
                     tr("The charts show %n run(s) at most; hide one first", nullptr,
                        static_cast<int>(RunsModel::mostShown)),
                     {},
                     {}});
    });
    connect(&table, &RunsTable::baselineRequested, m_charts, &ChartsArea::compareWith);
    connect(&table, &RunsTable::focused, m_display, &RunDisplay::showFocused);
    connect(&table, &RunsTable::openRequested, this, [this](const auto &result) { openRun(*result); });
    connect(&table, &RunsTable::removeRequested, this, &MainWindow::removeRuns);
    connect(&table, &RunsTable::undoRequested, this, &MainWindow::undoRemove);
    connect(&table, &RunsTable::copied, this, [this](int rows) {
        m_status->showText(tr("Copied %n run(s)", nullptr, static_cast<int>(rows)));
    });
}

void MainWindow::connectExperiments()
{
    connect(m_experiments, &ExperimentsMenu::chosen, this, &MainWindow::runExperiments);
    connect(m_fileMenu.get(), &FileMenu::experimentSaved, m_experiments, &ExperimentsMenu::refresh);
    connect(m_experiments, &ExperimentsMenu::refused, this,
            [this](const RefusedExperiment &refused) { showMessage(messageOf(refused)); });
}

void MainWindow::makePreferences(const QString &historyFile)
{
    m_preferences = new PreferencesKeeper({*m_settings, *m_figure, *m_charts, m_runsPanel->table(), *m_client,
                                           *m_server, [this] { return m_workbench.isRunning(); }},
                                          historyFile, *this);
    connect(m_preferences, &PreferencesKeeper::historyChosen, this, &MainWindow::useHistory);
}

/// The sizes that panels ask for are known once they are shown.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_isLaidOut, true)) {
        QMetaObject::invokeMethod(this, &MainWindow::resetLayout, Qt::QueuedConnection);
    }
}

void MainWindow::resetLayout()
{
    for (QDockWidget *dock : {m_serverDock, m_clientDock, m_runsDock}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_serverDock);
    addDockWidget(Qt::LeftDockWidgetArea, m_clientDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_runsDock);
    const int server = m_serverDock->sizeHint().height();
    resizeDocks({m_serverDock, m_clientDock}, {server, std::max(1, height() - server)}, Qt::Vertical);
    resizeDocks({m_serverDock}, {m_clientDock->sizeHint().width()}, Qt::Horizontal);
    const int runs = std::min(m_runsDock->sizeHint().height(), height() / 4); // the charts need it more
    resizeDocks({m_runsDock}, {runs}, Qt::Vertical);
}

void MainWindow::restore(bool isNew)
{
    const bool isFirst = isNew || !hasKeptDrafts(*m_settings);
    m_client->setDraft(isFirst ? defaultPlanDraft(*m_settings) : keptPlanDraft(*m_settings));
    m_server->setDraft(isFirst ? defaultServerDraft(*m_settings) : keptServerDraft(*m_settings));
    m_client->setMoreShown(m_settings->value(kMore, false).toBool());
    m_exporter->setWide(m_settings->value(kExportWide, true).toBool());
    m_exporter->setFolder(m_settings->value(kExportFolder, m_exporter->folder()).toString());
    if (m_settings->contains(kHiddenColumns)) {
        m_runsPanel->table().columns().setHidden(m_settings->value(kHiddenColumns).toStringList());
    }
    if (!restoreGeometry(m_settings->value(kGeometry).toByteArray())) {
        resize(QSize(ems(kFirstEms.width()), ems(kFirstEms.height())).boundedTo(screen()->availableSize()));
    }
    m_isLaidOut = restoreState(m_settings->value(kState).toByteArray());
}

void MainWindow::keep()
{
    keepDrafts(*m_settings, m_client->draft(), m_server->draft());
    m_settings->setValue(kMore, m_client->isMoreShown());
    m_settings->setValue(kExportWide, m_exporter->isWide());
    m_settings->setValue(kExportFolder, m_exporter->folder());
    m_settings->setValue(kHiddenColumns, m_runsPanel->table().columns().hidden());
    m_settings->setValue(kGeometry, saveGeometry());
    m_settings->setValue(kState, saveState());
    m_settings->sync();
}

} // namespace threadloop
