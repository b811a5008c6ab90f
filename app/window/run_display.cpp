// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_display.h"

#include "app/plan/plan.h"
#include "app/report/text_line.h"
#include "app/window/cell_grid.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/figure_panel.h"
#include "app/window/message_bar.h"
#include "app/window/runs_model.h"
#include "app/window/sentences.h"
#include "app/window/status_line.h"
#include "app/window/validity_text.h"

namespace threadloop {
namespace {

bool hasGivenUp(const RunResult &result)
{
    return result.stopReason == StopReason::Failed;
}

} // namespace

RunDisplay::RunDisplay(Workbench &workbench, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_to(parts)
{
    connect(&workbench, &Workbench::partStarted, this, &RunDisplay::onPartStarted);
    connect(&workbench, &Workbench::cellStarted, this, &RunDisplay::onCellStarted);
    connect(&workbench, &Workbench::progressed, this, &RunDisplay::onProgressed);
    connect(&workbench, &Workbench::cellFinished, this, &RunDisplay::onCellFinished);
    connect(&workbench, &Workbench::cellRefused, this, &RunDisplay::onCellRefused);
    connect(&workbench, &Workbench::scarce, this, &RunDisplay::onScarce);
    connect(&workbench, &Workbench::batchFinished, this, &RunDisplay::onBatchFinished);
}

void RunDisplay::preparePlans()
{
    if (m_article) {
        m_article.reset();
        m_to.runs.hideAll();
        m_to.charts.setGroups({}, -1);
    }
}

Batch RunDisplay::prepareArticle()
{
    m_article.emplace();
    m_partsShown = 0;
    m_to.charts.setGroups({}, -1);
    return m_article->batch();
}

void RunDisplay::onPartStarted()
{
    const BatchPart &part = m_workbench.batch()[m_workbench.part()];
    m_cellsOfPart = part.matrix.cells.size();
    m_figures.clear();
    if (m_workbench.part() == 0) {
        m_invalid.clear();
        m_finished = 0;
    }
    m_to.client.cells().setCells(part.matrix.cells);
    chooseBars(m_workbench.part());
    if (m_article) {
        m_to.runs.hideAll();
        m_to.client.setCellsTitle(tr("Part %1 of %2: experiment %3")
                                      .arg(m_workbench.part() + 1)
                                      .arg(m_workbench.batch().size())
                                      .arg(part.title));
    } else {
        m_to.client.setCellsTitle({});
    }
}

void RunDisplay::onCellStarted(const event::CellStarted &started)
{
    m_isLive = true;
    m_ideal = started.idealReqsPerSec;
    m_to.runs.fadePrevious(*started.plan);
    m_to.charts.setFocusedRun({});
    m_to.client.cells().showRunning(started.cell, 0);
}

void RunDisplay::onProgressed(const event::Progressed &progressed)
{
    const Snapshot &snapshot = *progressed.snapshot;
    m_to.figure.showLive(snapshot, m_ideal);
    m_to.charts.setLive({progressed.snapshot, m_ideal});
    m_to.client.cells().showRunning(progressed.cell, snapshot.progress);
    const double cells = static_cast<double>(progressed.cell) + snapshot.progress;
    const double parts = static_cast<double>(m_workbench.part()) + cells / static_cast<double>(m_cellsOfPart);
    m_to.status.showProgress(
        parts / static_cast<double>(m_workbench.batch().size()),
        tr("%1; %2").arg(progressSentence(snapshot), placeOf(runsOfPart(), progressed.cell).text()));
}

void RunDisplay::onCellFinished(const event::CellFinished &finished)
{
    const RunResult &result = *finished.result;
    if (m_article) {
        m_article->set(m_workbench.part(), finished.cell, finished.result);
        m_partsShown = m_workbench.part() + 1;
        chooseBars(m_workbench.part());
    }
    ++m_finished;
    if (!result.validity.isValid()) {
        m_invalid.push_back(finished.result);
    }
    showOutcome(finished.cell, result);
    endLive();
    m_to.runs.addResult(finished.result);
    showFailures(result);
}

const std::vector<Cell> &RunDisplay::runsOfPart() const
{
    return m_workbench.batch()[m_workbench.part()].matrix.cells;
}

void RunDisplay::showOutcome(std::size_t index, const RunResult &result)
{
    m_figures.add(result);
    const QString trials = m_figures.details(result);
    const QString line = QString::fromStdString(textLine(result));
    m_to.client.cells().showFinished(index, hasGivenUp(result) ? tr("failed") : m_figures.figure(result),
                                     result.counts.failed() > 0,
                                     trials.isEmpty() ? line : line + QLatin1Char('\n') + trials);
}

void RunDisplay::onCellRefused(const event::CellRefused &refused)
{
    const QString sentence = windowSentence(refused);
    const Plan &plan = runsOfPart()[refused.cell].plan;
    m_to.client.cells().showRefused(refused.cell, sentence);
    endLive();
    if (refused.reason == event::CellRefused::Reason::NoServer) {
        return; // said once, of the server, together with what can be done
    }
    m_to.runs.addRefused(std::make_shared<const Plan>(plan), sentence);
    m_to.messages.show(withDetails(Tone::Error, sentence, sentence));
}

void RunDisplay::onScarce(const event::Scarce &scarce)
{
    const QString sentence = windowSentence(scarce);
    m_to.messages.show(withDetails(Tone::Warning, sentence, sentence));
}

void RunDisplay::showFailures(const RunResult &result)
{
    if (hasGivenUp(result)) {
        m_to.messages.show(withDetails(Tone::Error, failedSentence(result), detailsOf(result)));
    } else if (result.counts.failed() > 0) {
        m_to.messages.show(withDetails(Tone::Warning, someFailedSentence(result), detailsOf(result)));
    }
}

void RunDisplay::showInvalid()
{
    if (m_invalid.empty()) {
        return;
    }
    QStringList details;
    for (const auto &result : m_invalid) {
        details.push_back(detailsOf(*result) + QLatin1Char('\n') + validityDetails(result->validity));
    }
    m_to.messages.show(withDetails(Tone::Warning, invalidSentence(m_invalid, m_finished),
                                   details.join(QStringLiteral("\n\n"))));
}

void RunDisplay::chooseBars(std::size_t part)
{
    if (m_article) {
        m_to.charts.setBarsMetric(m_article->metric(part), m_article->latencyReferences(part));
    } else {
        m_to.charts.setBarsMetric(ExperimentMetric::ReqsPerSec, {});
    }
}

void RunDisplay::endLive()
{
    m_isLive = false;
    m_to.charts.setLive({});
}

void RunDisplay::onBatchFinished(bool cancelled)
{
    endLive();
    m_to.client.cells().showNotRun();
    if (m_article) {
        showPart(static_cast<int>(m_partsShown) - 1);
    }
    showInvalid();
    const bool severalShown = m_to.runs.runs().shownResults().size() > 1;
    if (m_article ? m_partsShown > 0 : !cancelled && m_cellsOfPart > 1 && severalShown) {
        const bool isRepeated = !m_article && m_figures.areRepeated();
        m_to.charts.setView(isRepeated ? ChartsArea::View::Compare : ChartsArea::View::Bars);
    }
}

void RunDisplay::showFocused(const std::shared_ptr<const RunResult> &result)
{
    if (result && !m_isLive) {
        m_to.figure.showResult(*result);
        m_to.charts.setFocusedRun(result->id);
    }
}

void RunDisplay::showPart(int part)
{
    if (!m_article || part < 0) {
        return;
    }
    QStringList titles;
    const Batch batch = m_article->batch();
    for (std::size_t i = 0; i < m_partsShown; ++i) {
        titles.push_back(batch[i].title);
    }
    m_to.charts.setGroups(titles, part);
    chooseBars(static_cast<std::size_t>(part));
    m_to.charts.setFinding(m_article->text(static_cast<std::size_t>(part)));
    m_to.runs.showOnly(m_article->label(static_cast<std::size_t>(part)));
}

} // namespace threadloop
