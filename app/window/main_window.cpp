// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/plan/run_command_text.h"
#include "app/window/about_dialog.h"
#include "app/window/charts_area.h"
#include "app/window/checked_drafts.h"
#include "app/window/client_panel.h"
#include "app/window/close_question.h"
#include "app/window/drafts_of_run.h"
#include "app/window/experiments_menu.h"
#include "app/window/file_menu.h"
#include "app/window/message_bar.h"
#include "app/window/preview.h"
#include "app/window/run_display.h"
#include "app/window/sentences.h"
#include "app/window/server_panel.h"
#include "app/window/session_reader.h"
#include "app/window/status_line.h"
#include "app/window/stored_runs.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTcpServer>
#include <utility>

namespace threadloop {
namespace {

/// A port that is free on this address now.
std::uint16_t freePort(const std::string &host)
{
    QTcpServer probe;
    return probe.listen(QHostAddress(QString::fromStdString(host))) ? probe.serverPort() : std::uint16_t{0};
}

} // namespace

MainWindow::~MainWindow() = default;

void MainWindow::startServer()
{
    const auto settings = serverSettingsFrom(m_server->draft());
    if (const auto *valid = std::get_if<ServerSettings>(&settings)) {
        m_server->showStarting();
        m_workbench.startServer(*valid);
    }
}

void MainWindow::showMessage(Message message)
{
    m_message->show(std::move(message));
}

void MainWindow::openSession(const QString &argument)
{
    m_fileMenu->files().open(localPathOf(argument));
}

CheckedDrafts MainWindow::check() const
{
    return checkDrafts(m_client->draft(), m_server->draft());
}

void MainWindow::revalidate()
{
    const CheckedDrafts checked = check();
    m_client->showProblems(checked.planProblems);
    m_server->showProblems(checked.serverProblems);
    m_server->setSwept(sweptFieldOf(m_client->draft()));
    if (checked.isValid()) {
        m_client->showPreview(previewText(checked.grid, checked.repetition));
        m_charts->showInvitation(invitation(checked.grid, checked.repetition), true);
    } else {
        m_client->showPreview({});
        m_charts->showInvitation(tr("Run is off until the marked fields are right."), false);
    }
    refreshActions();
}

void MainWindow::refreshActions()
{
    const CheckedDrafts checked = check();
    const bool running = m_workbench.isRunning();
    QString reason;
    if (!checked.isValid()) {
        reason = checked.reason();
    } else if (running) {
        reason = tr("A run is under way; Stop ends it");
    }
    m_runAction->setToolTip(reason.isEmpty() ? tr("Run what the panels hold") : reason);
    m_runAction->setEnabled(reason.isEmpty());
    m_copyAction->setEnabled(checked.isValid());
    m_stopAction->setEnabled(running && !m_workbench.isStopping());
    m_experiments->setReason(running ? reason : QString());
    m_server->setLocked(running);
    m_server->setUsed(running ? m_workbench.batch()[m_workbench.part()].matrix.needsServer()
                              : checked.usesServer);
    if (!running) {
        m_status->showIdle(reason);
    }
}

void MainWindow::run()
{
    m_client->commitTyped();
    const CheckedDrafts checked = check();
    if (checked.isValid() && !m_workbench.isRunning()) {
        m_display->preparePlans(checked.grid.sweep.has_value());
        begin(checked.batch());
    }
}

void MainWindow::runExperiments(const std::vector<Experiment> &experiments)
{
    if (!m_workbench.isRunning()) {
        begin(m_display->prepareExperiments(experiments));
    }
}

void MainWindow::runArticle()
{
    m_experiments->article().trigger();
}

void MainWindow::begin(Batch batch)
{
    keep();
    m_message->clear();
    m_serverReturns = needsOtherServer(batch, check().server);
    const QWidget *focus = focusWidget();
    const bool fromButton = focus != nullptr && focus->inherits("QPushButton");
    m_endNotice.begin();
    m_workbench.run(std::move(batch));
    refreshActions();
    if (fromButton) {
        m_stopButton->setFocus();
    }
}

void MainWindow::stop()
{
    // The button goes off with the run, and the focus would wander.
    m_focusReturns = m_focusReturns || m_stopButton->hasFocus();
    m_workbench.stop();
    refreshActions();
    m_status->showText(tr("Stopping"));
}

void MainWindow::openRun(const RunResult &result)
{
    const RunDrafts drafts = draftsOf(result);
    m_client->setDraft(drafts.plan);
    m_client->setMoreShown(true); // what a run was made with stands there as well
    if (drafts.server) {
        ServerDraft server = *drafts.server;
        server.host = m_server->draft().host; // where it listened no run remembers
        server.port = m_server->draft().port; // any will do, and this one is free
        m_server->setDraft(server);
    }
    if (result.plan->request.unstoredBodyBytes > 0) {
        showMessage({Tone::Warning,
                     tr("The run's body of %1 bytes was not stored; fill it in before you run it again")
                         .arg(groupedNumber(static_cast<double>(result.plan->request.unstoredBodyBytes))),
                     {},
                     {}});
    }
    m_status->showText(tr("The panels hold the plan of %1").arg(QString::fromStdString(result.cell)));
}

void MainWindow::removeRuns(const std::vector<int> &rows)
{
    const std::size_t count = m_stored->remove(rows);
    if (count == 0) {
        m_status->showText(tr("Nothing was deleted: a run that is being made stays"));
        return;
    }
    showMessage(
        {Tone::Note,
         tr("%1 run(s) were deleted; Ctrl+Z in the table brings them back", nullptr, static_cast<int>(count))
             .arg(groupedNumber(static_cast<double>(count))),
         tr("Undo"), [this] { undoRemove(); }});
}

void MainWindow::undoRemove()
{
    const std::size_t count = m_stored->undoRemove();
    if (count == 0) {
        m_status->showText(tr("There is nothing to bring back"));
    } else {
        m_status->showText(tr("%1 run(s) are back", nullptr, static_cast<int>(count))
                               .arg(groupedNumber(static_cast<double>(count))));
    }
}

void MainWindow::copyAsCommand()
{
    PlanDraft plan = m_client->draft();
    ServerDraft server = check().usesServer ? m_server->draft() : ServerDraft();
    clearSweptField(plan, server);
    const QString command = QString::fromStdString(runCommandText(plan, server));
    QGuiApplication::clipboard()->setText(command);
    m_status->showText(tr("Copied: %1").arg(command));
}

void MainWindow::showAbout()
{
    auto *about = findChild<AboutDialog *>();
    if (about == nullptr) {
        about = new AboutDialog(this);
    }
    about->open();
}

void MainWindow::useHistory(const QString &file)
{
    m_workbench.useHistory(file);
    m_stored->open(file);
}

void MainWindow::onServerStarted(const event::ServerStarted &started)
{
    m_server->showRunning(started.endpoint, started.settings);
    if (started.takenPort) {
        showMessage({Tone::Note,
                     tr("Port %1 is taken by another program; the server uses port %2 instead")
                         .arg(*started.takenPort)
                         .arg(started.endpoint.port),
                     {},
                     {}});
    }
}

void MainWindow::onServerFailed(const ServerError &error)
{
    m_server->showFailed(tr("Not running: %1").arg(windowSentence(error)));
    Message message = withDetails(Tone::Error, windowSentence(error), windowSentence(error));
    const std::uint16_t port = freePort(error.host);
    if (error.kind == ServerError::Kind::AddressInUse && port != 0) {
        const bool wasRun = m_workbench.isRunning();
        message.actionText = tr("Use port %1").arg(port);
        message.action = [this, port, wasRun] {
            ServerDraft draft = m_server->draft();
            draft.port = std::to_string(port);
            m_server->setDraft(draft);
            wasRun ? run() : startServer();
        };
    }
    showMessage(std::move(message));
}

void MainWindow::onHistoryTold(const HistoryNote &note)
{
    if (note.asideName) {
        showMessage({Tone::Warning, damagedHistorySentence(*note.asideName), {}, {}});
    }
    if (note.error) {
        showMessage({Tone::Error, notStoredSentence(*note.error), {}, {}});
    }
    if (note.isStoringAgain) {
        showMessage({Tone::Note, tr("Runs are stored again, those made in between as well"), {}, {}});
    }
}

/// After the display has shown how it ended.
void MainWindow::onBatchFinished(bool cancelled)
{
    const bool focusReturns = std::exchange(m_focusReturns, false) || m_stopButton->hasFocus();
    if (std::exchange(m_serverReturns, false)) {
        startServer(); // with the panel's settings: the last one had those of an experiment
    }
    refreshActions();
    if (cancelled) {
        m_status->showIdle(tr("Stopped; what was measured is kept"));
    } else {
        m_endNotice.end(m_display->outcome());
    }
    if (focusReturns) {
        m_runButton->setFocus();
    }
    if (std::exchange(m_closesAfterRun, false)) {
        close();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workbench.isRunning()) {
        event->ignore();
        if (!m_closesAfterRun) {
            askToClose(*this, [this] { stopAndClose(); });
        }
        return;
    }
    if (!m_fileMenu->files().mayClose([this] { close(); }, [] {})) {
        event->ignore();
        return;
    }
    keep();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_message->isVisible()) {
        m_message->close();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_fileMenu->files().opening().cancel();
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::stopAndClose()
{
    if (m_workbench.isRunning()) {
        m_closesAfterRun = true;
        stop();
    } else {
        close(); // it ended while the question was open
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_exportButton != nullptr) {
        setIcons();
    }
}

} // namespace threadloop
