// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/sweep_curve.h"

#include "app/plan/plan.h"

#include <algorithm>
#include <map>

namespace threadloop {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// All that runs of one curve have in common.
struct Common
{
    std::string modeAndTarget;
    std::string label;
    Plan plan;
    std::optional<ServerEnvironment> server;

    bool operator==(const Common &) const = default;
};

/// The port changes from server to server; the target is told by the cell.
void forgetPlaces(Plan &plan)
{
    plan.target = {};
    plan.label.clear();
    if (plan.background) {
        Target path;
        path.requestTarget = plan.background->target.requestTarget;
        plan.background->target = path;
    }
    if (auto *open = std::get_if<OpenLoop>(&plan.pacing))
        open->seed = 0; // another one for each trial
}

void forgetField(Common &common, SweepField field)
{
    switch (field) {
    case SweepField::Concurrency:
        common.plan.concurrency = 0;
        return;
    case SweepField::Rate:
        std::get<OpenLoop>(common.plan.pacing).rate = 0;
        return;
    case SweepField::Threads:
        common.server->threads = 0;
        return;
    case SweepField::Workers:
        common.server->workers = 0;
        return;
    case SweepField::Delay:
        common.server->delay = {};
        return;
    }
}

Common commonOf(const RunResult &run, SweepField field)
{
    Common common{std::string(modeAndTarget(run.cell)), run.label, *run.plan, run.environment.server};
    forgetPlaces(common.plan);
    forgetField(common, field);
    return common;
}

struct Group
{
    Common common;
    std::map<double, RunResults> trials; ///< by value
};

std::vector<Group> groupsOf(const RunResults &results, SweepField field)
{
    std::vector<Group> groups;
    for (const auto &run : results) {
        const std::optional<double> value = run->plan ? sweptValueOf(*run, field) : std::nullopt;
        if (!value)
            continue;
        Common common = commonOf(*run, field);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group &known) { return known.common == common; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {std::move(common), {}});
        group->trials[*value].push_back(run);
    }
    return groups;
}

std::optional<double> medianIn(const RunResults &trials, std::optional<double> Throughput::*member)
{
    std::vector<double> values;
    for (const auto &run : trials) {
        if (run->throughput.*member)
            values.push_back(*(run->throughput.*member));
    }
    return medianOf(values);
}

const RunResult &middleOf(RunResults trials)
{
    const auto middle = trials.begin() + static_cast<std::ptrdiff_t>((trials.size() - 1) / 2);
    std::nth_element(trials.begin(), middle, trials.end(), [](const auto &one, const auto &other) {
        return one->throughput.reqsPerSec < other->throughput.reqsPerSec;
    });
    return **middle; // owned by the caller's trials, too
}

SweepPoint pointOf(double value, const RunResults &trials)
{
    SweepPoint point;
    point.value = value;
    point.summary = summaryOf(trials);
    point.idealReqsPerSec = medianIn(trials, &Throughput::idealReqsPerSec);
    point.percentOfIdeal = medianIn(trials, &Throughput::percentOfIdeal);
    point.limit = middleOf(trials).limit;
    return point;
}

std::optional<Knee> kneeOf(const SweepCurve &curve)
{
    const bool isDelay = curve.field == SweepField::Delay;
    std::vector<KneePoint> points;
    for (const SweepPoint &point : curve.points) {
        const double load = !isDelay ? point.value : point.value > 0 ? 1 / point.value : 0;
        points.push_back({load, point.summary.reqsPerSec.median.value_or(0)});
    }
    std::optional<Knee> knee = threadloop::kneeOf(points);
    if (knee && isDelay)
        knee->at = 1 / knee->at;
    return knee;
}

} // namespace

std::optional<double> sweptValueOf(const RunResult &run, SweepField field)
{
    const auto &server = run.environment.server;
    const auto *open = std::get_if<OpenLoop>(&run.plan->pacing);
    switch (field) {
    case SweepField::Concurrency:
        return run.plan->concurrency;
    case SweepField::Rate:
        return open != nullptr ? std::optional(open->rate) : std::nullopt;
    case SweepField::Threads:
        return server ? std::optional<double>(server->threads) : std::nullopt;
    case SweepField::Workers:
        return server ? std::optional<double>(server->workers) : std::nullopt;
    case SweepField::Delay:
        break;
    }
    return server ? std::optional(Milliseconds(server->delay).count()) : std::nullopt;
}

std::vector<SweepCurve> sweepCurvesOf(const RunResults &results)
{
    std::vector<SweepCurve> curves;
    for (const SweepField field : allSweepFields) {
        for (const Group &group : groupsOf(results, field)) {
            if (group.trials.size() < 2)
                continue;
            SweepCurve &curve = curves.emplace_back();
            curve.field = field;
            curve.modeAndTarget = group.common.modeAndTarget;
            curve.label = group.common.label;
            for (const auto &[value, trials] : group.trials)
                curve.points.push_back(pointOf(value, trials));
            curve.knee = kneeOf(curve);
        }
    }
    return curves;
}

} // namespace threadloop
