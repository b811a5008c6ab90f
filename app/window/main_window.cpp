// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/plan/run_command_text.h"
#include "app/report/display.h"
#include "app/report/text_line.h"
#include "app/window/cell_grid.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/figure_panel.h"
#include "app/window/message_bar.h"
#include "app/window/preview.h"
#include "app/window/runs_panel.h"
#include "app/window/sentences.h"
#include "app/window/server_panel.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTcpServer>
#include <algorithm>

namespace threadloop {
namespace {

/// A port that is free on this address now.
std::uint16_t freePort(const std::string &host)
{
    QTcpServer probe;
    return probe.listen(QHostAddress(QString::fromStdString(host))) ? probe.serverPort() : std::uint16_t{0};
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
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

MainWindow::Checked MainWindow::check() const
{
    Checked checked;
    const PlanDraft draft = m_client->draft();
    if (draft.targets.empty()) {
        checked.planProblems.push_back({"targets", "no target is chosen; tick one or type one"});
    }
    if (draft.mode && draft.mode->empty()) {
        checked.planProblems.push_back({"mode", "no mode is chosen; tick at least one"});
    }
    if (checked.planProblems.empty()) {
        auto plans = plansFrom(draft);
        if (auto *problems = std::get_if<Problems>(&plans)) {
            checked.planProblems = std::move(*problems);
        } else {
            checked.plans = std::get<std::vector<Plan>>(std::move(plans));
        }
    }
    auto server = serverSettingsFrom(m_server->draft());
    if (auto *problems = std::get_if<Problems>(&server)) {
        checked.serverProblems = std::move(*problems);
    } else {
        checked.server = std::get<ServerSettings>(std::move(server));
    }
    if (checked.planProblems.empty()) {
        Matrix matrix;
        for (const Plan &plan : checked.plans) {
            matrix.cells.push_back({plan, 1, std::nullopt});
        }
        checked.usesServer = matrix.needsServer();
    }
    return checked;
}

void MainWindow::revalidate()
{
    const Checked checked = check();
    m_client->showProblems(checked.planProblems);
    m_server->showProblems(checked.serverProblems);
    if (checked.isValid()) {
        m_client->showPreview(previewText(checked.plans, checked.server));
        m_charts->showInvitation(invitation(checked.plans, checked.server), true);
    } else {
        m_client->showPreview({});
        m_charts->showInvitation(tr("Run is off until the marked fields are right."), false);
    }
    refreshActions();
}

void MainWindow::refreshActions()
{
    const Checked checked = check();
    const bool running = m_workbench.isRunning();
    QString reason;
    if (!checked.isValid()) {
        const Problem &problem =
            checked.planProblems.empty() ? checked.serverProblems.front() : checked.planProblems.front();
        reason = tr("Run is off: %1: %2")
                     .arg(QString::fromStdString(problem.field), QString::fromStdString(problem.message));
    } else if (running) {
        reason = tr("A run is under way; Stop ends it");
    }
    m_runAction->setToolTip(reason.isEmpty() ? tr("Run what the panels hold") : reason);
    m_runAction->setEnabled(reason.isEmpty());
    m_copyAction->setEnabled(checked.isValid());
    m_stopAction->setEnabled(running && !m_workbench.isStopping());
    m_articleAction->setEnabled(!running);
    static const QString articleTime = aboutTime(ArticleNotes().estimatedSeconds());
    m_articleAction->setToolTip(
        running ? reason
                : tr("Run all the article's experiments, on servers of their own: %1").arg(articleTime));
    m_server->setLocked(running);
    m_server->setUsed(running ? m_workbench.batch()[m_workbench.part()].matrix.needsServer()
                              : checked.usesServer);
    if (!running) {
        showIdle(checked.isValid() ? QString() : reason);
    }
}

void MainWindow::run()
{
    m_client->commitTyped();
    const Checked checked = check();
    if (!checked.isValid() || m_workbench.isRunning()) {
        return;
    }
    if (m_article) { // its runs make room
        m_article.reset();
        m_runs.hideAll();
        m_charts->setGroups({}, -1);
    }
    BatchPart part;
    for (const Plan &plan : checked.plans) {
        part.matrix.cells.push_back({plan, 1, std::nullopt});
    }
    part.matrix.server = checked.server;
    begin({std::move(part)});
}

void MainWindow::runArticle()
{
    if (!m_workbench.isRunning()) {
        m_article.emplace();
        m_charts->setGroups({}, -1);
        m_partsShown = 0;
        begin(m_article->batch());
    }
}

void MainWindow::begin(Batch batch)
{
    keep();
    m_message->close();
    m_charts->setFinding({});
    m_charts->setView(ChartsArea::View::OverTime);
    const QWidget *focus = focusWidget();
    const bool fromButton = focus != nullptr && focus->inherits("QPushButton");
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
    m_status->setText(tr("Stopping"));
}

void MainWindow::copyAsCommand()
{
    const ServerDraft server = check().usesServer ? m_server->draft() : ServerDraft();
    const QString command = QString::fromStdString(runCommandText(m_client->draft(), server));
    QGuiApplication::clipboard()->setText(command);
    showIdle(tr("Copied: %1").arg(command));
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
    Message message{Tone::Error, windowSentence(error), tr("Copy details"),
                    [error] { QGuiApplication::clipboard()->setText(windowSentence(error)); }};
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

void MainWindow::onPartStarted()
{
    const BatchPart &part = m_workbench.batch()[m_workbench.part()];
    m_cellsOfPart = part.matrix.cells.size();
    m_client->cells().setCells(part.matrix.cells);
    if (m_article) {
        m_runs.hideAll();
        m_client->setCellsTitle(tr("Part %1 of %2: experiment %3")
                                    .arg(m_workbench.part() + 1)
                                    .arg(m_workbench.batch().size())
                                    .arg(part.title));
    } else {
        m_client->setCellsTitle({});
    }
}

void MainWindow::onCellStarted(const event::CellStarted &started)
{
    m_isLive = true;
    m_ideal = started.idealReqsPerSec;
    m_runs.fadePrevious(*started.plan);
    m_charts->setFocusedRun({});
    m_client->cells().showRunning(started.cell, 0);
}

void MainWindow::onProgressed(const event::Progressed &progressed)
{
    const Snapshot &snapshot = *progressed.snapshot;
    m_figure->showLive(snapshot, m_ideal);
    m_charts->setLive({progressed.snapshot, m_ideal});
    m_client->cells().showRunning(progressed.cell, snapshot.progress);
    m_exporter->refresh();
    const double cells = static_cast<double>(progressed.cell) + snapshot.progress;
    showProgress(
        cells / static_cast<double>(m_cellsOfPart),
        tr("%1; cell %2 of %3").arg(progressSentence(snapshot)).arg(progressed.cell + 1).arg(m_cellsOfPart));
}

void MainWindow::onCellFinished(const event::CellFinished &finished)
{
    const RunResult &result = *finished.result;
    m_isLive = false;
    if (m_article) {
        m_article->set(m_workbench.part(), finished.cell, finished.result);
        m_partsShown = m_workbench.part() + 1;
    }
    const bool gaveUp = result.stopReason == StopReason::Failed;
    m_client->cells().showFinished(finished.cell,
                                   gaveUp ? tr("failed")
                                          : QString::fromStdString(displayRate(result.throughput.reqsPerSec)),
                                   result.counts.failed() > 0, QString::fromStdString(textLine(result)));
    m_charts->setLive({});
    m_runs.addResult(finished.result);
    showFailures(result);
}

void MainWindow::onCellRefused(const event::CellRefused &refused)
{
    m_isLive = false;
    const QString sentence = windowSentence(refused);
    const Plan &plan = m_workbench.batch()[m_workbench.part()].matrix.cells[refused.cell].plan;
    m_client->cells().showRefused(refused.cell, sentence);
    m_charts->setLive({});
    if (refused.reason == event::CellRefused::Reason::NoServer) {
        return; // said once, by onServerFailed, together with what can be done
    }
    m_runs.addRefused(std::make_shared<const Plan>(plan), sentence);
    showMessage({Tone::Error, sentence, tr("Copy details"),
                 [sentence] { QGuiApplication::clipboard()->setText(sentence); }});
}

void MainWindow::onScarce(const event::Scarce &scarce)
{
    const QString sentence = windowSentence(scarce);
    showMessage({Tone::Warning, sentence, tr("Copy details"),
                 [sentence] { QGuiApplication::clipboard()->setText(sentence); }});
}

void MainWindow::showFailures(const RunResult &result)
{
    const bool gaveUp = result.stopReason == StopReason::Failed;
    if (!gaveUp && result.counts.failed() == 0) {
        return;
    }
    const QString details = detailsOf(result);
    showMessage({gaveUp ? Tone::Error : Tone::Warning,
                 gaveUp ? failedSentence(result) : someFailedSentence(result), tr("Copy details"),
                 [details] { QGuiApplication::clipboard()->setText(details); }});
}

void MainWindow::onBatchFinished(bool cancelled)
{
    m_isLive = false;
    m_charts->setLive({});
    m_client->cells().showNotRun();
    const bool focusReturns = std::exchange(m_focusReturns, false) || m_stopButton->hasFocus();
    if (m_article) {
        showGroup(static_cast<int>(m_partsShown) - 1);
        startServer(); // with the panel's settings: the last one had the article's
    }
    const bool severalShown = m_runs.runs().shownResults().size() > 1;
    if (m_article ? m_partsShown > 0 : !cancelled && m_cellsOfPart > 1 && severalShown) {
        m_charts->setView(ChartsArea::View::Compared);
    }
    refreshActions();
    if (cancelled) {
        showIdle(tr("Stopped; what was measured is kept"));
    }
    if (focusReturns) {
        m_runButton->setFocus();
    }
    if (m_closesAfterRun) {
        close();
    }
}

void MainWindow::showFocused(const std::shared_ptr<const RunResult> &result)
{
    if (result && !m_isLive) {
        m_figure->showResult(*result);
        m_charts->setFocusedRun(result->id);
    }
}

/// Shows a part of the article that has been run.
void MainWindow::showGroup(int part)
{
    if (!m_article || part < 0) {
        return;
    }
    QStringList titles;
    const Batch batch = m_article->batch();
    for (std::size_t i = 0; i < m_partsShown; ++i) {
        titles.push_back(batch[i].title);
    }
    m_charts->setGroups(titles, part);
    m_charts->setFinding(m_article->text(static_cast<std::size_t>(part)));
    m_runs.showOnly(m_article->label(static_cast<std::size_t>(part)));
}

void MainWindow::showProgress(double partProgress, const QString &sentence)
{
    const double parts = static_cast<double>(m_workbench.batch().size());
    const double all = (static_cast<double>(m_workbench.part()) + partProgress) / parts;
    m_progress->setValue(static_cast<int>(all * m_progress->maximum()));
    m_progress->show();
    m_status->setText(capitalised(sentence));
}

void MainWindow::showIdle(const QString &text)
{
    m_progress->setVisible(m_workbench.isRunning());
    m_status->setText(text.isEmpty() ? tr("Ready") : text);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workbench.isRunning()) {
        event->ignore();
        askToClose();
        return;
    }
    keep();
    QMainWindow::closeEvent(event);
}

/// The one question that is modal: closing ends the run.
void MainWindow::askToClose()
{
    if (m_closesAfterRun || findChild<QMessageBox *>(QStringLiteral("closeQuestion")) != nullptr) {
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Threadloop"),
                        tr("A run is under way. Stop it and close the window?"), QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("closeQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close = question->addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    close->setObjectName(QStringLiteral("closeConfirm"));
    QPushButton *goOn = question->addButton(tr("&Go on"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    connect(close, &QPushButton::clicked, this, [this] {
        m_closesAfterRun = true;
        if (m_workbench.isRunning()) {
            stop();
        } else {
            this->close(); // it ended while the question was open
        }
    });
    question->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_exportButton != nullptr) {
        setIcons();
    }
}

} // namespace threadloop
