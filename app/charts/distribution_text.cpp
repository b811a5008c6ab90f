// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/distribution_text.h"

#include "app/charts/chart_text.h"
#include "app/plan/plan.h"

#include <algorithm>

namespace threadloop {
namespace {

bool isService(const ShownDistribution &distribution)
{
    return distribution.role == LineRole::Service;
}

/// What lies in front comes last.
int depthOf(LineRole role)
{
    switch (role) {
    case LineRole::Previous:
        return 0;
    case LineRole::Service:
        return 1;
    case LineRole::Raw:
    case LineRole::P99:
    case LineRole::P90:
    case LineRole::Main:
        break;
    }
    return 2;
}

} // namespace

ShownRuns shownFinishedRuns(const ChartInput &input)
{
    ChartInput finished = input;
    finished.live = {};
    return shownRuns(finished);
}

std::vector<ShownDistribution> distributionsOf(const ShownRuns &shown)
{
    std::vector<ShownDistribution> found;
    for (const ShownRun &run : shown.runs) {
        if (!run.result || !run.result->latency) {
            continue;
        }
        found.push_back({&run, run.faint ? LineRole::Previous : LineRole::Main, run.result->latencies.get(),
                         &*run.result->latency});
        const auto &schedule = run.result->schedule;
        if (schedule && schedule->service && !run.faint) {
            found.push_back({&run, LineRole::Service, schedule->services.get(), &*schedule->service});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const ShownDistribution &a, const ShownDistribution &b) {
        return depthOf(a.role) < depthOf(b.role);
    });
    return found;
}

QString distributionLabel(const ShownRuns &shown, const ShownDistribution &distribution)
{
    const ShownRun &run = *distribution.run;
    if (!isOpenLoop(*run.plan)) {
        return labelName(shown, run);
    }
    const QString text =
        (isService(distribution) ? ChartText::tr("%1 service") : ChartText::tr("%1 response"))
            .arg(toQString(modeName(run.plan->mode)));
    return run.note.isEmpty() ? text : ChartText::tr("%1, %2").arg(text, run.note);
}

QString distributionTitle(const ShownRuns &shown)
{
    return withLoop(shown, {ChartText::tr("latency of successful requests, ms (closed loop)"),
                            ChartText::tr("response and service time of successful requests, ms (open loop)"),
                            ChartText::tr("latency of successful requests, ms (open and closed loops)")});
}

QString histogramTitle(const ShownRuns &shown)
{
    return withLoop(
        shown, {ChartText::tr("requests by latency of successful requests (closed loop)"),
                ChartText::tr("requests by response and service time of successful requests (open loop)"),
                ChartText::tr("requests by latency of successful requests (open and closed loops)")});
}

Legend distributionLegend(const ShownRuns &shown, const std::vector<ShownDistribution> &distributions)
{
    Legend legend = modesAndTargets(shown);
    if (std::any_of(distributions.begin(), distributions.end(), isService)) {
        for (const auto &[role, text] : {std::pair(LineRole::Main, ChartText::tr("response time")),
                                         std::pair(LineRole::Service, ChartText::tr("service time"))}) {
            legend.push_back({LegendEntry::Symbol::Percentile, text, {}, 0, shareOf(role)});
        }
    }
    return legend;
}

DataLine lineOf(const ShownRuns &shown, const ShownDistribution &distribution)
{
    const ShownRun &run = *distribution.run;
    QString name = runName(shown, run);
    if (isOpenLoop(*run.plan)) {
        name =
            (isService(distribution) ? ChartText::tr("%1, service time") : ChartText::tr("%1, response time"))
                .arg(name);
    }
    if (run.faint) {
        name = ChartText::tr("%1, the run before").arg(name);
    }
    return {distribution.role, run.plan->mode, run.target, run.step, {}, false, name};
}

} // namespace threadloop
