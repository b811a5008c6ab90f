// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/experiment_folder.h"
#include "app/window/end_notice.h"
#include "app/window/exporter.h"
#include "app/window/open_dialog.h"
#include "app/window/runs_model.h"
#include "app/window/workbench.h"

#include <QMainWindow>
#include <QTimer>
#include <memory>
#include <optional>

class QAction;
class QDockWidget;
class QMenu;
class QPushButton;
class QSettings;

namespace threadloop {

class ChartsArea;
class ClientPanel;
class ExperimentsMenu;
class FigurePanel;
class FileMenu;
class MessageBar;
class PreferencesKeeper;
class RunsPanel;
class StoredRuns;
class RunDisplay;
class ServerPanel;
class SessionOpening;
class StatusLine;
struct CheckedDrafts;
struct Message;

/// What the window needs of the world around it; tests bring their own.
struct Surroundings
{
    std::unique_ptr<QSettings> settings; ///< never null
    AskForFile askForFile = askWithDialog;
    std::optional<QString> history; ///< the database of stored runs; unset: none are kept
    bool isNew = false;             ///< the panels hold what they hold at the first start
    AskForOpenFile askForOpenFile = askToOpenWithDialog;
    QString experiments = userExperimentFolder(); ///< the folder of the user's own
    NotifyDesktop notify = notifyByBus;
    std::chrono::milliseconds longRun = kLongRun; ///< from which the end is told to those who do not look
};

/// The program's window: wires panels, charts and table with the workbench.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Surroundings surroundings, QWidget *parent = nullptr);
    /// Stops what runs and waits for it.
    ~MainWindow() override;

    /// Starts the embedded server with what the panel holds; once, when the window is shown.
    void startServer();
    void showMessage(Message message);
    /// The article's experiments, unless something runs.
    void runArticle();
    /// Opens a session; `argument` is a path or a file:// URL, as a desktop passes it.
    void openSession(const QString &argument);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    /// Escape that nothing else wanted closes the message, then cancels what is being opened.
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // Actions and menus, in main_window_menus.cpp.
    void makeActions();
    QAction *makeAction(const QString &text, const char *name, const QList<QKeySequence> &shortcuts,
                        const QString &toolTip, void (MainWindow::*carryOut)());
    void makeFileMenu(const Surroundings &surroundings);
    QWidget *makeTop();
    void addViewHabits(QMenu &view);
    void setIcons();

    // Building the rest, in main_window_build.cpp.
    void makeCentre();
    void makeDocks();
    QDockWidget *makeDock(const QString &title, const char *name, QWidget *content, Qt::DockWidgetArea area,
                          const char *shortcut);
    void makeStatusBar();
    void showOpening(SessionOpening &opening);
    void connectWorkbench();
    void connectPanels();
    void connectRuns();
    void connectExperiments();
    void makePreferences(const QString &historyFile);
    void resetLayout();
    void restore(bool isNew);
    void keep();

    // The panels' drafts.
    void revalidate();
    CheckedDrafts check() const;
    void refreshActions();

    // Commands.
    void run();
    void stop();
    void runExperiments(const std::vector<Experiment> &experiments);
    void copyAsCommand();
    void showAbout();
    void useHistory(const QString &file);
    void begin(Batch batch);
    void openRun(const RunResult &result);
    void removeRuns(const std::vector<int> &rows);
    void undoRemove();

    // What the workbench tells.
    void onServerStarted(const event::ServerStarted &started);
    void onServerFailed(const ServerError &error);
    void onBatchFinished(bool cancelled);
    void onHistoryTold(const HistoryNote &note);
    void stopAndClose();

    std::unique_ptr<QSettings> m_settings;
    RunsModel m_runs;
    Workbench m_workbench;
    bool m_isLaidOut = false; ///< the docks have their sizes
    bool m_closesAfterRun = false;
    bool m_focusReturns = false;  ///< to Run, once the run has ended: it was on Stop
    bool m_serverReturns = false; ///< to the panel's settings, once the run has ended
    EndNotice m_endNotice;

    QAction *m_runAction = nullptr;
    QAction *m_stopAction = nullptr;
    QAction *m_copyAction = nullptr;
    QPushButton *m_runButton = nullptr;
    QPushButton *m_stopButton = nullptr;
    QPushButton *m_fileButton = nullptr;
    QPushButton *m_exportButton = nullptr;
    QPushButton *m_experimentsButton = nullptr;
    ExperimentsMenu *m_experiments = nullptr;
    QPushButton *m_viewButton = nullptr;
    MessageBar *m_message = nullptr;
    ServerPanel *m_server = nullptr;
    ClientPanel *m_client = nullptr;
    FigurePanel *m_figure = nullptr;
    ChartsArea *m_charts = nullptr;
    RunsPanel *m_runsPanel = nullptr;
    StoredRuns *m_stored = nullptr;
    QDockWidget *m_serverDock = nullptr;
    QDockWidget *m_clientDock = nullptr;
    QDockWidget *m_runsDock = nullptr;
    std::unique_ptr<Exporter> m_exporter;
    std::unique_ptr<FileMenu> m_fileMenu;
    PreferencesKeeper *m_preferences = nullptr;
    StatusLine *m_status = nullptr;
    RunDisplay *m_display = nullptr;
    QTimer m_counters; ///< reads the server's counters
};

} // namespace threadloop
