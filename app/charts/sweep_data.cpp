// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sweep_data.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/charts/compared_cells.h"
#include "app/charts/line_data.h"
#include "app/measure/number_text.h"
#include "app/measure/sweep_curve.h"
#include "app/plan/plan.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace threadloop {
namespace {

QString xTitleOf(SweepField field)
{
    switch (field) {
    case SweepField::Concurrency:
        return ChartText::tr("requests in flight (concurrency)");
    case SweepField::Rate:
        return ChartText::tr("requests per second asked for (rate)");
    case SweepField::Threads:
        return ChartText::tr("pool threads of each worker");
    case SweepField::Workers:
        return ChartText::tr("workers");
    case SweepField::Delay:
        return ChartText::tr("delay of the waiting routes, ms");
    }
    return {};
}

QString titleOf(SweepField field)
{
    switch (field) {
    case SweepField::Concurrency:
        return ChartText::tr("Throughput and p99 over concurrency");
    case SweepField::Rate:
        return ChartText::tr("Throughput and p99 over rate");
    case SweepField::Threads:
        return ChartText::tr("Throughput and p99 over threads");
    case SweepField::Workers:
        return ChartText::tr("Throughput and p99 over workers");
    case SweepField::Delay:
        return ChartText::tr("Throughput and p99 over delay");
    }
    return {};
}

/// The same for the knee: "knee at 40".
QString valueText(double value)
{
    return value >= 100 ? groupedNumber(value) : localNumber(trimmedNumber(value, 2));
}

/// All trials of the cells of which a run is visible.
RunResults runsToDraw(const ChartInput &input)
{
    RunResults runs;
    for (const ComparedCell &cell : comparedCells(input)) {
        runs.insert(runs.end(), cell.trials.runs.begin(), cell.trials.runs.end());
    }
    return runs;
}

/// The curves of one field: two fields have no axis in common.
std::vector<SweepCurve> curvesToDraw(const ChartInput &input)
{
    std::vector<SweepCurve> curves = sweepCurvesOf(runsToDraw(input));
    const auto numberOf = [&curves](SweepField field) {
        return std::count_if(curves.begin(), curves.end(),
                             [field](const SweepCurve &curve) { return curve.field == field; });
    };
    const auto most = std::max_element(curves.begin(), curves.end(), [&](const auto &one, const auto &other) {
        return numberOf(one.field) < numberOf(other.field);
    });
    if (most != curves.end()) {
        std::erase_if(curves, [field = most->field](const auto &curve) { return curve.field != field; });
    }
    return curves;
}

/// "event-loop /wait" parted at its blank.
std::pair<Mode, std::string> modeAndTargetOf(const SweepCurve &curve)
{
    const std::size_t blank = curve.modeAndTarget.find(' ');
    const auto mode = modeFromName(curve.modeAndTarget.substr(0, blank));
    return {mode.value_or(Mode::EventLoop),
            blank == std::string::npos ? std::string() : curve.modeAndTarget.substr(blank + 1)};
}

void addPoint(SweepLine &line, const SweepPoint &point)
{
    const TrialFigure &rate = point.summary.reqsPerSec;
    if (rate.median) {
        line.throughput.append({point.value, *rate.median});
    }
    if (rate.interval) {
        line.intervals.push_back({point.value, rate.interval->low, rate.interval->high});
    }
    if (point.summary.p99Ms.median) {
        line.p99.append({point.value, *point.summary.p99Ms.median});
    }
    if (point.idealReqsPerSec) {
        line.ideal.append({point.value, *point.idealReqsPerSec});
    }
}

/// A label that all curves have tells none of them apart.
bool labelsTell(const std::vector<SweepCurve> &curves)
{
    return std::any_of(curves.begin(), curves.end(),
                       [&](const SweepCurve &curve) { return curve.label != curves.front().label; });
}

SweepLine lineOf(const SweepCurve &curve, const TargetOrder &targets, bool hasLabel)
{
    const auto [mode, target] = modeAndTargetOf(curve);
    SweepLine line;
    line.mode = mode;
    line.target = targets.indexOf(target);
    line.name = toQString(curve.modeAndTarget);
    if (hasLabel && !curve.label.empty()) {
        line.name = ChartText::tr("%1, %2").arg(line.name, toQString(curve.label));
    }
    for (const SweepPoint &point : curve.points) {
        addPoint(line, point);
    }
    if (curve.knee) {
        line.knee = curve.knee->at;
        line.kneeText = ChartText::tr("knee at %1, where rise and plateau meet").arg(valueText(*line.knee));
    } else {
        line.kneeText = ChartText::tr("no knee among these values");
    }
    return line;
}

void addExtents(SweepData &data)
{
    data.yMax = 0;
    data.p99Max = 0;
    for (const SweepLine &line : data.lines) {
        for (const QPointF &point : line.throughput) {
            data.yMax = std::max(data.yMax, point.y());
        }
        for (const SweepInterval &interval : line.intervals) {
            data.yMax = std::max(data.yMax, interval.high);
        }
        for (const QPointF &point : line.p99) {
            data.p99Max = std::max(data.p99Max, point.y());
        }
    }
    // An ideal far above is cut off at the upper edge instead of pressing the rest to the ground.
    const double measured = data.yMax;
    for (const SweepLine &line : data.lines) {
        for (const QPointF &point : line.ideal) {
            if (point.y() <= kMostIdealOverData * measured) {
                data.yMax = std::max(data.yMax, point.y());
            }
        }
    }
    data.yMax = data.yMax > 0 ? data.yMax : 1;
    data.p99Max = data.p99Max > 0 ? data.p99Max : 1;
}

void addLegend(SweepData &data, const TargetOrder &targets)
{
    using Symbol = LegendEntry::Symbol;
    std::set<Mode> modes;
    std::set<std::size_t> shown;
    for (const SweepLine &line : data.lines) {
        modes.insert(line.mode);
        shown.insert(line.target);
    }
    for (const Mode mode : modes) {
        data.legend.push_back({Symbol::Mode, toQString(modeName(mode)), mode});
    }
    for (const std::size_t target : shown) {
        if (shown.size() > 1 && target < targets.names().size()) {
            data.legend.push_back(
                {Symbol::Target, toQString(targets.names()[target]), Mode::Sequential, target});
        }
    }
    const auto any = [&data](auto has) { return std::any_of(data.lines.begin(), data.lines.end(), has); };
    if (any([](const SweepLine &line) { return !line.ideal.isEmpty(); })) {
        data.legend.push_back({Symbol::Ideal, ChartText::tr("ideal")});
    }
    if (any([](const SweepLine &line) { return !line.intervals.empty(); })) {
        data.legend.push_back({Symbol::Interval, ChartText::tr("95 % interval of the median")});
    }
}

void addValues(SweepData &data, const std::vector<SweepCurve> &curves)
{
    std::set<double> values;
    for (const SweepCurve &curve : curves) {
        for (const SweepPoint &point : curve.points) {
            values.insert(point.value);
        }
    }
    data.values.assign(values.begin(), values.end());
    data.isLogarithmic = data.values.front() > 0 && data.values.back() >= 10 * data.values.front();
}

QString latencyTitle(const std::vector<SweepCurve> &curves)
{
    const auto isOpen = [](const SweepCurve &curve) { return curve.points.front().summary.isOpenLoop; };
    const auto open = std::count_if(curves.begin(), curves.end(), isOpen);
    const auto all = static_cast<std::ptrdiff_t>(curves.size());
    return open == 0     ? ChartText::tr("p99 latency, ms (closed loop)")
           : open == all ? ChartText::tr("p99 latency, ms (open loop)")
                         : ChartText::tr("p99 latency, ms (open and closed loops)");
}

} // namespace

SweepData sweepData(const ChartInput &input)
{
    SweepData data;
    const std::vector<SweepCurve> curves = curvesToDraw(input);
    if (curves.empty()) {
        return data;
    }
    const TargetOrder targets(input);
    data.title = titleOf(curves.front().field);
    data.yTitle = ChartText::tr("requests per second");
    data.p99Title = latencyTitle(curves);
    data.xTitle = xTitleOf(curves.front().field);
    std::map<std::pair<Mode, std::size_t>, int> steps;
    for (const SweepCurve &curve : curves) {
        SweepLine line = lineOf(curve, targets, labelsTell(curves));
        line.step = steps[{line.mode, line.target}]++;
        data.lines.push_back(std::move(line));
    }
    addValues(data, curves);
    addExtents(data);
    addLegend(data, targets);
    return data;
}

} // namespace threadloop
