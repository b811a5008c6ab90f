// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/shown_run.h"

#include "app/charts/chart_text.h"
#include "app/charts/run_settings.h"
#include "app/language/punctuation.h"
#include "app/plan/plan.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace threadloop {
namespace {

double seconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// When the run began, in UTC as in the footer and the same on every machine.
QString timeOf(const RunResult &result)
{
    const auto started =
        QDateTime::fromMSecsSinceEpoch(result.startedAt.time_since_epoch().count(), QTimeZone::utc());
    return ChartText::tr("at %1 UTC").arg(started.toString(QStringLiteral("HH:mm:ss")));
}

ShownRun shownRun(const ChartRun &run, const TargetOrder &targets)
{
    const RunResult &result = *run.result;
    ShownRun shown;
    shown.result = run.result;
    shown.plan = result.plan;
    shown.rows = RowsView(run.result, result.series);
    shown.reqsPerSec = result.throughput.reqsPerSec;
    if (result.latency) {
        shown.p50Ms = result.latency->p50;
        shown.p90Ms = result.latency->p90;
        shown.p99Ms = result.latency->p99;
        shown.typicalLatencySeconds = result.latency->mean / 1000;
    }
    shown.idealReqsPerSec = result.throughput.idealReqsPerSec;
    shown.failed = result.counts.failed();
    shown.target = targets.indexOf(targetName(*result.plan));
    shown.step = run.step;
    shown.faint = run.faint;
    return shown;
}

ShownRun shownRun(const LiveRun &live, const TargetOrder &targets)
{
    const Snapshot &snapshot = *live.snapshot;
    ShownRun shown;
    shown.plan = snapshot.plan;
    shown.rows = RowsView(live.snapshot, snapshot.series);
    shown.reqsPerSec = snapshot.reqsPerSec;
    shown.p50Ms = snapshot.p50Ms;
    shown.p90Ms = snapshot.p90Ms;
    shown.p99Ms = snapshot.p99Ms;
    shown.typicalLatencySeconds = snapshot.p50Ms.value_or(0) / 1000;
    shown.idealReqsPerSec = live.idealReqsPerSec;
    shown.failed = snapshot.counts.failed();
    shown.target = targets.indexOf(targetName(*snapshot.plan));
    shown.live = true;
    return shown;
}

/// The settings in which the finished runs differ, as the bars tell them too; where runs of one mode and
/// target have none, the time tells the earlier ones of a cell. What goes on is told by its mode alone.
void addNotes(std::vector<ShownRun> &runs)
{
    std::vector<ShownRun *> finished;
    std::vector<const RunResult *> results;
    for (ShownRun &run : runs) {
        if (run.result) {
            finished.push_back(&run);
            results.push_back(run.result.get());
        }
    }
    const QList<QStringList> telling = tellingTexts(settingsOfAll(results));
    std::map<std::tuple<Mode, std::size_t, QString>, int> alike;
    for (std::size_t i = 0; i < finished.size(); ++i) {
        ShownRun &run = *finished[i];
        run.note = joinedItems(telling[static_cast<qsizetype>(i)]);
        ++alike[{run.plan->mode, run.target, run.note}];
    }
    for (ShownRun *run : finished) {
        if (run->step > 0 && alike[{run->plan->mode, run->target, run->note}] > 1) {
            const QString time = timeOf(*run->result);
            run->note = run->note.isEmpty() ? time : joinedItems({run->note, time});
        }
    }
}

} // namespace

double ShownRuns::spanSeconds() const
{
    double span = 0;
    for (const ShownRun &run : runs) {
        span = std::max(span, run.endSeconds());
        if (run.live && run.plan->stop.duration) {
            span = std::max(span, seconds(*run.plan->stop.duration));
        }
        if (run.live) {
            span = std::max(span, seconds(run.plan->phases.lead()));
        }
    }
    return span > 0 ? span : 1;
}

std::uint64_t ShownRuns::failed() const
{
    std::uint64_t sum = 0;
    for (const ShownRun &run : runs) {
        sum += run.faint ? 0 : run.failed;
    }
    return sum;
}

ShownRuns shownRuns(const ChartInput &input)
{
    const TargetOrder targets(input);
    ShownRuns shown;
    shown.targets = targets.names();
    for (const bool faint : {true, false}) {
        for (const ChartRun &run : input.runs) {
            if (!run.visible || run.faint != faint) {
                continue;
            }
            shown.runs.push_back(shownRun(run, targets));
            if (run.result->id == input.focus) {
                shown.focus = shown.runs.size() - 1;
            }
        }
    }
    addNotes(shown.runs);
    if (input.live.snapshot && input.live.snapshot->plan) {
        shown.runs.push_back(shownRun(input.live, targets));
    }
    if (!shown.focus && !shown.runs.empty()) {
        shown.focus = shown.runs.size() - 1;
    }
    return shown;
}

QString runName(const ShownRuns &shown, const ShownRun &run)
{
    const QString name =
        toQString(modeName(run.plan->mode)) + QLatin1Char(' ') + toQString(shown.targets.at(run.target));
    return run.note.isEmpty() ? name : ChartText::tr("%1, %2").arg(name, run.note);
}

QString labelName(const ShownRuns &shown, const ShownRun &run)
{
    const auto isOfItsMode = [&run](const ShownRun &other) { return other.plan->mode == run.plan->mode; };
    const QString mode = toQString(modeName(run.plan->mode));
    if (run.note.isEmpty()) {
        return mode;
    }
    return std::all_of(shown.runs.begin(), shown.runs.end(), isOfItsMode)
               ? run.note
               : ChartText::tr("%1, %2").arg(mode, run.note);
}

std::vector<LeadSpan> leadSpans(const ShownRuns &shown)
{
    std::vector<LeadSpan> leads;
    if (!shown.focus) {
        return leads;
    }
    const Phases &phases = shown.runs[*shown.focus].plan->phases;
    const double ramp = seconds(phases.ramp);
    const double end = seconds(phases.lead());
    if (ramp > 0) {
        leads.push_back({0, ramp, ChartText::tr("ramp-up")});
    }
    if (end > ramp) {
        leads.push_back({ramp, end, ChartText::tr("warm-up")});
    }
    return leads;
}

void addLeadEntry(Legend &legend, const std::vector<LeadSpan> &leads)
{
    if (!leads.empty()) {
        legend.push_back({LegendEntry::Symbol::Lead, ChartText::tr("not counted")});
    }
}

bool isOpenLoop(const Plan &plan)
{
    return std::holds_alternative<OpenLoop>(plan.pacing);
}

QString withLoop(const ShownRuns &shown, const LoopTitles &titles)
{
    bool anyOpen = false;
    bool anyClosed = false;
    for (const ShownRun &run : shown.runs) {
        (isOpenLoop(*run.plan) ? anyOpen : anyClosed) = true;
    }
    if (anyOpen && anyClosed) {
        return titles.ofBoth;
    }
    return anyOpen ? titles.ofOpen : titles.ofClosed;
}

Legend modesAndTargets(const ShownRuns &shown)
{
    std::set<Mode> modes;
    std::set<std::size_t> targets;
    for (const ShownRun &run : shown.runs) {
        modes.insert(run.plan->mode);
        targets.insert(run.target);
    }
    Legend legend;
    for (const Mode mode : modes) {
        legend.push_back({LegendEntry::Symbol::Mode, toQString(modeName(mode)), mode});
    }
    for (const std::size_t target : targets) {
        legend.push_back(
            {LegendEntry::Symbol::Target, toQString(shown.targets.at(target)), Mode::Sequential, target});
    }
    return legend;
}

} // namespace threadloop
