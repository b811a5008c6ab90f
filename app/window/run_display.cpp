// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_display.h"

#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/report/text_line.h"
#include "app/window/cell_grid.h"
#include "app/window/charts_area.h"
#include "app/window/client_panel.h"
#include "app/window/experiment_text.h"
#include "app/window/figure_panel.h"
#include "app/window/message_bar.h"
#include "app/window/preview.h"
#include "app/window/runs_model.h"
#include "app/window/sentences.h"
#include "app/window/status_line.h"
#include "app/window/validity_text.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

bool hasGivenUp(const RunResult &result)
{
    return result.stopReason == StopReason::Failed;
}

/// Empty for a run of what the panels hold.
QString partTitle(const Workbench &workbench)
{
    const Batch &batch = workbench.batch();
    const QString &title = batch[workbench.part()].title;
    return batch.size() == 1
               ? title
               : RunDisplay::tr("Part %1 of %2: %3").arg(workbench.part() + 1).arg(batch.size()).arg(title);
}

} // namespace

RunDisplay::RunDisplay(Workbench &workbench, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_to(parts)
{
    setObjectName(QStringLiteral("runDisplay"));
    connect(&workbench, &Workbench::partStarted, this, &RunDisplay::onPartStarted);
    connect(&workbench, &Workbench::cellStarted, this, &RunDisplay::onCellStarted);
    connect(&workbench, &Workbench::progressed, this, &RunDisplay::onProgressed);
    connect(&workbench, &Workbench::cellFinished, this, &RunDisplay::onCellFinished);
    connect(&workbench, &Workbench::cellRefused, this, &RunDisplay::onCellRefused);
    connect(&workbench, &Workbench::scarce, this, &RunDisplay::onScarce);
    connect(&workbench, &Workbench::batchFinished, this, &RunDisplay::onBatchFinished);
}

void RunDisplay::preparePlans(bool areSwept)
{
    m_isSweep = areSwept;
    if (m_experiments) {
        m_experiments.reset();
        m_to.runs.hideAll();
        m_to.charts.setGroups({}, -1);
        m_to.charts.clearExperiment();
    }
    m_to.charts.setView(ChartsArea::View::OverTime);
}

Batch RunDisplay::prepareExperiments(std::vector<Experiment> experiments)
{
    m_experiments.emplace(std::move(experiments));
    m_isSweep = false;
    m_partsShown = 0;
    m_to.charts.setGroups({}, -1);
    m_to.charts.setView(ChartsArea::View::Experiment);
    return m_experiments->batch();
}

void RunDisplay::onPartStarted()
{
    const BatchPart &part = m_workbench.batch()[m_workbench.part()];
    m_cellsOfPart = part.matrix.cells.size();
    if (m_workbench.part() == 0 || m_experiments) {
        m_figures.clear();
    }
    if (m_workbench.part() == 0) {
        m_invalid.clear();
        m_finished = 0;
        m_last.reset();
        m_clock.emplace(m_workbench.batch());
        m_since.start();
    }
    m_to.client.cells().setCells(part.matrix.cells);
    m_to.client.setCellsTitle(partTitle(m_workbench));
    chooseBars(m_workbench.part());
    if (m_experiments) {
        m_to.runs.hideAll();
        showExperiment(m_workbench.part(), true);
    }
}

void RunDisplay::onCellStarted(const event::CellStarted &started)
{
    m_isLive = true;
    m_ideal = started.idealReqsPerSec;
    m_to.runs.fadePrevious(runsOfPart()[started.cell].name(), *started.plan);
    m_to.charts.setFocusedRun({});
    m_to.client.cells().showRunning(started.cell, 0);
}

void RunDisplay::onProgressed(const event::Progressed &progressed)
{
    const Snapshot &snapshot = *progressed.snapshot;
    m_to.figure.showLive(snapshot, m_ideal);
    m_to.charts.setLive({progressed.snapshot, m_ideal});
    m_to.client.cells().showRunning(progressed.cell, snapshot.progress);
    const double share = m_clock->share({m_workbench.part(), progressed.cell, snapshot.progress});
    Q_EMIT batchProgressed(share);
    m_to.status.showProgress(share, whereText(progressed));
}

QString RunDisplay::whereText(const event::Progressed &progressed) const
{
    const Snapshot &snapshot = *progressed.snapshot;
    const std::size_t parts = m_workbench.batch().size();
    QString place = placeOf(runsOfPart(), progressed.cell).text();
    if (parts > 1) {
        place = tr("part %1 of %2, %3").arg(m_workbench.part() + 1).arg(parts).arg(place);
    }
    const QString left = leftText({m_workbench.part(), progressed.cell, snapshot.progress});
    const QString text = tr("%1; %2").arg(progressSentence(snapshot), place);
    return left.isEmpty() ? text : tr("%1; all done in %2").arg(text, left);
}

QString RunDisplay::leftText(const BatchPlace &place) const
{
    const Batch &batch = m_workbench.batch();
    if (m_workbench.isStopping() || (batch.size() == 1 && batch.front().matrix.cells.size() == 1)) {
        return {};
    }
    const std::optional<BatchClock::Seconds> left = m_clock->left(place);
    return left ? aboutTime(std::max(1.0, std::ceil(left->count()))) : QString();
}

void RunDisplay::onCellFinished(const event::CellFinished &finished)
{
    const RunResult &result = *finished.result;
    if (m_experiments) {
        m_experiments->add(m_workbench.part(), runsOfPart()[finished.cell].place, finished.result);
        m_partsShown = m_workbench.part() + 1;
        chooseBars(m_workbench.part());
        showExperiment(m_workbench.part(), true);
    }
    ++m_finished;
    m_last = finished.result;
    m_clock->finish({m_workbench.part(), finished.cell, 1}, std::chrono::milliseconds(m_since.elapsed()));
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
    if (m_experiments) {
        m_to.charts.setBarsMetric(m_experiments->metric(part), m_experiments->latencyReferences(part));
    } else {
        m_to.charts.setBarsMetric(ExperimentMetric::ReqsPerSec, {});
    }
}

void RunDisplay::showExperiment(std::size_t part, bool isRunning)
{
    const auto [experiment, results] = m_experiments->soFar(part);
    m_to.charts.setExperiment(experiment, results, isRunning);
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
    showInvalid();
    if (m_experiments) {
        showPart(static_cast<int>(std::max<std::size_t>(m_partsShown, 1)) - 1);
        m_to.charts.setView(ChartsArea::View::Experiment);
        return;
    }
    if (m_isSweep) {
        m_to.charts.setView(ChartsArea::View::Sweep);
        return;
    }
    const bool severalShown = m_to.runs.runs().shownResults().size() > 1;
    if (!cancelled && m_cellsOfPart > 1 && severalShown) {
        m_to.charts.setView(m_figures.areRepeated() ? ChartsArea::View::Compare : ChartsArea::View::Bars);
    }
}

QString RunDisplay::outcome() const
{
    if (m_experiments) {
        const auto [experiment, results] = m_experiments->soFar(0);
        return m_experiments->count() == 1 ? tr("%1: all runs are made").arg(experimentTitle(experiment))
                                           : tr("All runs of %n experiment(s) are made", nullptr,
                                                static_cast<int>(m_experiments->count()));
    }
    if (m_finished == 1 && hasGivenUp(*m_last)) {
        return failedSentence(*m_last);
    }
    if (m_finished == 1) {
        return tr("%1, %2: %3 req/s")
            .arg(QString::fromStdString(targetName(*m_last->plan)),
                 QString::fromLatin1(modeName(m_last->plan->mode)),
                 localNumber(displayRate(m_last->throughput.reqsPerSec)));
    }
    return m_finished == 0 ? tr("No run could be made")
                           : tr("%n run(s) are made", nullptr, static_cast<int>(m_finished));
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
    if (!m_experiments || part < 0) {
        return;
    }
    QStringList titles;
    for (std::size_t i = 0; i < m_partsShown; ++i) {
        titles.push_back(m_experiments->title(i));
    }
    const auto index = static_cast<std::size_t>(part);
    m_to.charts.setGroups(titles, part);
    chooseBars(index);
    showExperiment(index, false);
    m_to.runs.showOnly(m_experiments->label(index));
}

} // namespace threadloop
