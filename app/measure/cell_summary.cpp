// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/cell_summary.h"

#include "app/measure/cell_setup.h"

#include <algorithm>
#include <cassert>

namespace threadloop {

namespace {

TrialFigure figureIn(const RunResults &trials, const Metric &metric)
{
    std::vector<double> values;
    for (const auto &run : trials) {
        if (const std::optional<double> value = metric.valueOf(*run))
            values.push_back(*value);
    }
    return figureOf(values);
}

template <typename Predicate>
std::uint64_t numberOf(const RunResults &trials, Predicate predicate)
{
    return static_cast<std::uint64_t>(
        std::count_if(trials.begin(), trials.end(),
                      [&](const std::shared_ptr<const RunResult> &run) { return predicate(*run); }));
}

bool wasCutShort(const RunResult &run)
{
    return run.stopReason == StopReason::Cancelled || run.stopReason == StopReason::Failed;
}

} // namespace

TrialFigure figureOf(std::span<const double> trials)
{
    return {medianOf(trials), medianInterval(trials)};
}

CellSummary summaryOf(const RunResults &trials)
{
    assert(!trials.empty());
    CellSummary summary;
    summary.cell = trials.front()->cell;
    summary.label = trials.front()->label;
    summary.isOpenLoop = trials.front()->schedule.has_value();
    summary.trials = trials.size();
    summary.invalid = numberOf(trials, [](const RunResult &run) { return !objectionsTo(run).empty(); });
    summary.shortTrials = numberOf(trials, [](const RunResult &run) { return run.validity.isShort; });
    summary.cutShort = numberOf(trials, &wasCutShort);
    summary.reqsPerSec = figureIn(trials, *metricNamed("reqs_per_sec"));
    summary.p50Ms = figureIn(trials, *metricNamed("p50"));
    summary.p99Ms = figureIn(trials, *metricNamed("p99"));
    summary.errors = figureIn(trials, *metricNamed("errors"));
    return summary;
}

std::vector<CellSummary> summariesOf(const RunResults &results)
{
    const std::vector<RunResults> groups = groupedByCell(results);
    RunResults firsts;
    for (const RunResults &group : groups)
        firsts.push_back(group.front());
    std::vector<CellSummary> summaries;
    for (const RunResults &group : groups) {
        summaries.push_back(summaryOf(group));
        const std::string settings =
            tellingSettings(*group.front(), firsts, TellingSettings::OfPlanAndServer);
        summaries.back().cell += settings.empty() ? "" : ' ' + settings;
    }
    return summaries;
}

bool haveRepeats(const std::vector<CellSummary> &cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const CellSummary &cell) { return cell.trials > 1; });
}

} // namespace threadloop
