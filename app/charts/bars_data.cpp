// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/bars_data.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/charts/line_data.h"
#include "app/charts/run_settings.h"
#include "app/plan/plan.h"

#include <algorithm>
#include <set>

namespace threadloop {
namespace {

using Runs = std::vector<const ChartRun *>;

std::vector<const RunResult *> resultsOf(const Runs &runs)
{
    std::vector<const RunResult *> results;
    for (const ChartRun *run : runs) {
        results.push_back(run->result.get());
    }
    return results;
}

std::optional<double> latencyReference(const ChartInput &input, const std::string &id)
{
    const auto found = input.latencyReferences.find(id);
    return found == input.latencyReferences.end() ? std::nullopt : std::optional(found->second);
}

/// A latency has no ideal: that is one of the whole run's rate.
Bar barOf(const ChartRun &run, const ChartInput &input)
{
    const RunResult &result = *run.result;
    Bar bar;
    bar.mode = result.plan->mode;
    bar.step = run.faint ? std::max(run.step, 1) : run.step;
    bar.hasFailures = result.counts.failed() > 0;
    if (input.barsMetric != ExperimentMetric::ReqsPerSec) {
        const bool isMedian = input.barsMetric == ExperimentMetric::LatencyMs;
        bar.value = !result.latency ? 0 : isMedian ? result.latency->p50 : result.latency->p99;
        bar.reference = latencyReference(input, result.id);
    } else {
        bar.value = result.throughput.reqsPerSec;
        bar.ideal = result.throughput.idealReqsPerSec;
        bar.reference = result.referenceReqsPerSec;
    }
    return bar;
}

void addToGroups(std::vector<BarGroup> &groups, QList<QStringList> &keys, const QStringList &key,
                 const QStringList &telling, const Bar &bar)
{
    qsizetype index = keys.indexOf(key);
    if (index < 0) {
        index = keys.size();
        keys.append(key);
        BarGroup group;
        group.caption = QStringList{key.first()} + telling;
        groups.push_back(std::move(group));
    }
    groups[static_cast<std::size_t>(index)].bars.push_back(bar);
}

void addLegend(BarsData &data)
{
    std::set<Mode> modes;
    bool hasIdeal = false;
    bool hasReference = false;
    bool hasFailures = false;
    for (const BarGroup &group : data.groups) {
        for (const Bar &bar : group.bars) {
            modes.insert(bar.mode);
            hasIdeal = hasIdeal || bar.ideal;
            hasReference = hasReference || bar.reference;
            hasFailures = hasFailures || bar.hasFailures;
        }
    }
    using Symbol = LegendEntry::Symbol;
    for (const Mode mode : modes) {
        data.legend.push_back({Symbol::Mode, toQString(modeName(mode)), mode});
    }
    if (hasIdeal) {
        data.legend.push_back({Symbol::IdealTick, ChartText::tr("ideal")});
    }
    if (hasReference) {
        data.legend.push_back({Symbol::Reference, ChartText::tr("the article's figure")});
    }
    if (hasFailures) {
        data.legend.push_back({Symbol::Errors, ChartText::tr("some requests failed")});
    }
}

/// Lighter steps tell bars of one mode apart; a bar that is its group's only one of its mode is a plain one.
void settleSteps(BarGroup &group)
{
    for (Bar &bar : group.bars) {
        const auto isOfItsMode = [&bar](const Bar &other) { return other.mode == bar.mode; };
        if (std::count_if(group.bars.begin(), group.bars.end(), isOfItsMode) == 1) {
            bar.step = 0;
        }
    }
    std::stable_sort(group.bars.begin(), group.bars.end(),
                     [](const Bar &a, const Bar &b) { return a.mode < b.mode; });
}

void addHeights(BarsData &data)
{
    const auto forEachBar = [&data](auto &&use) {
        for (const BarGroup &group : data.groups) {
            std::for_each(group.bars.begin(), group.bars.end(), use);
        }
    };
    forEachBar([&](const Bar &bar) {
        data.greatest = std::max({data.greatest, bar.value, bar.reference.value_or(0)});
    });
    data.yMax = data.greatest;
    forEachBar([&](const Bar &bar) {
        if (bar.ideal && *bar.ideal <= kMostIdealOverData * data.greatest) {
            data.yMax = std::max(data.yMax, *bar.ideal);
        }
    });
}

void tellMetric(BarsData &data, ExperimentMetric metric)
{
    switch (metric) {
    case ExperimentMetric::ReqsPerSec:
        data.title = ChartText::tr("Requests per second by target and mode");
        data.yTitle = ChartText::tr("requests per second");
        return;
    case ExperimentMetric::LatencyMs:
        data.title = ChartText::tr("Median latency by target and mode");
        data.yTitle = ChartText::tr("median latency of successful requests, ms");
        return;
    case ExperimentMetric::LatencyP99Ms:
        data.title = ChartText::tr("p99 latency by target and mode");
        data.yTitle = ChartText::tr("p99 latency of successful requests, ms");
        return;
    }
}

} // namespace

std::size_t BarsData::barCount() const
{
    std::size_t count = 0;
    for (const BarGroup &group : groups) {
        count += group.bars.size();
    }
    return count;
}

BarsData barsData(const ChartInput &input)
{
    BarsData data;
    tellMetric(data, input.barsMetric);
    Runs runs;
    for (const ChartRun &run : input.runs) {
        if (run.visible) {
            runs.push_back(&run);
        }
    }
    if (runs.empty()) {
        return data;
    }
    const QList<QStringList> settings = settingsOfAll(resultsOf(runs));
    const QList<QStringList> telling = tellingTexts(settings);
    QList<QStringList> keys;
    for (qsizetype i = 0; i < settings.size(); ++i) {
        addToGroups(data.groups, keys, settings[i], telling[i],
                    barOf(*runs[static_cast<std::size_t>(i)], input));
    }
    for (BarGroup &group : data.groups) {
        settleSteps(group);
    }
    addHeights(data);
    addLegend(data);
    return data;
}

} // namespace threadloop
