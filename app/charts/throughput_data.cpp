// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"
#include "app/charts/kept_lines.h"
#include "app/charts/line_builders.h"
#include "app/charts/shown_run.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"

#include <algorithm>

namespace threadloop {
namespace {

/// Above so many runs only the focused one shows its raw intervals: the others' would hide the means.
constexpr std::size_t kMostWithRaw = 2;
/// Raw intervals may stretch the axis so far beyond the means; what is higher is cut off.
constexpr double kMostRawOverMean = 1.6;

/// Where the line is at the instant; before its first point and after its last as there.
double valueAt(const QList<QPointF> &points, double x)
{
    const auto after =
        std::lower_bound(points.begin(), points.end(), x,
                         [](const QPointF &point, double seconds) { return point.x() < seconds; });
    if (after == points.begin()) {
        return after->y();
    }
    const QPointF &before = *(after - 1);
    if (after == points.end()) {
        return before.y();
    }
    return before.y() + (x - before.x()) / (after->x() - before.x()) * (after->y() - before.y());
}

DataLine lineOf(const ShownRun &run, LineRole role, const QList<QPointF> &points, const QString &name)
{
    return {role, run.plan->mode, run.target, run.step, points, false, name};
}

/// Over the last "1 s", or "1 to 5 s" when the runs' windows differ.
QString yTitleOf(const ShownRuns &shown)
{
    double least = 0;
    double most = 0;
    for (const ShownRun &run : shown.runs) {
        const double window = meanWindowSeconds(run.typicalLatencySeconds);
        least = least > 0 ? std::min(least, window) : window;
        most = std::max(most, window);
    }
    const QString from = localNumber(shortNumber(least));
    const QString to = localNumber(shortNumber(most));
    return from == to ? ChartText::tr("requests per second, mean over the last %1 s").arg(from)
                      : ChartText::tr("requests per second, mean over the last %1 to %2 s").arg(from, to);
}

void addIdeal(LineData &data, const ShownRuns &shown, double greatestMean)
{
    if (!shown.focus) {
        return;
    }
    const ShownRun &focused = shown.runs[*shown.focus];
    if (!focused.idealReqsPerSec) {
        return;
    }
    IdealLine ideal;
    ideal.value = *focused.idealReqsPerSec;
    ideal.isBeyond = ideal.value > kMostIdealOverData * greatestMean;
    const QString rate = rateText(ideal.value);
    ideal.text = shown.runs.size() > 1 ? ChartText::tr("ideal %1 req/s, %2 %3")
                                             .arg(rate, toQString(modeName(focused.plan->mode)),
                                                  toQString(shown.targets[focused.target]))
                                       : ChartText::tr("ideal %1 req/s").arg(rate);
    data.ideal = ideal;
    if (!ideal.isBeyond) {
        data.yMax = std::max(data.yMax, ideal.value);
    }
}

void addLegend(LineData &data, const ShownRuns &shown, double rawSeconds)
{
    data.legend = modesAndTargets(shown);
    addLeadEntry(data.legend, data.leads);
    if (data.ideal && !data.ideal->isBeyond) {
        data.legend.push_back({LegendEntry::Symbol::Ideal, ChartText::tr("ideal")});
    }
    if (rawSeconds > 0) {
        data.legend.push_back(
            {LegendEntry::Symbol::Raw, ChartText::tr("intervals of %1 ms").arg(qRound(rawSeconds * 1000))});
    }
    if (const std::uint64_t failed = shown.failed(); failed > 0) {
        data.legend.push_back({LegendEntry::Symbol::Errors,
                               ChartText::tr("%1 failed").arg(groupedNumber(static_cast<double>(failed)))});
    }
}

/// What the lines reach, and how wide their raw intervals are.
struct Extent
{
    double mean = 0;
    double raw = 0;
    double rawSeconds = 0; ///< 0: none are drawn
};

void addLabel(LineData &data, const ShownRun &run, const QPointF &end)
{
    const QString text =
        ChartText::tr("%1 %2 req/s").arg(toQString(modeName(run.plan->mode)), rateText(run.reqsPerSec));
    const QString brief = run.note.isEmpty() ? text : ChartText::tr("%1, %2").arg(run.note, text);
    const QString tag =
        run.note.isEmpty()
            ? text
            : ChartText::tr("%1, %2").arg(run.note, ChartText::tr("%1 req/s").arg(rateText(run.reqsPerSec)));
    data.labels.push_back({end, text, run.note, brief, tag, run.plan->mode, run.target, run.step});
}

ThroughputLines::Shape shapeOf(const ShownRun &run, const LineData &data)
{
    // A run whose end is planned is drawn from the start as it will look when it is done.
    const double seconds = run.live ? data.xMax : run.endSeconds();
    const double latency = run.typicalLatencySeconds;
    return {meanWindowSeconds(latency), meanStepSeconds(seconds, latency), rawIntervalSeconds(seconds)};
}

void addRun(LineData &data, const ShownRun &run, const QString &name, bool withRaw, Extent &extent,
            KeptLines &kept)
{
    if (run.rows.isEmpty()) {
        return;
    }
    const ThroughputLines::Shape shape = shapeOf(run, data);
    ThroughputLines &lines = kept.throughput.of(run, shape);
    const auto &[mean, raw] = lines.drawn(data.isLive ? kMostLivePoints : kMostPoints);
    extent.mean = std::max(extent.mean, greatestOf(mean));
    const QString form = run.faint ? ChartText::tr("%1, mean, the run before") : ChartText::tr("%1, mean");
    data.lines.push_back(lineOf(run, run.faint ? LineRole::Previous : LineRole::Main, mean, form.arg(name)));
    if (run.faint) {
        return;
    }
    addLabel(data, run, mean.last());
    for (ErrorMark mark : lines.failures().marks(data.xMax)) {
        mark.at.setY(valueAt(mean, mark.at.x()));
        data.errors.push_back(mark);
    }
    if (withRaw) {
        extent.raw = std::max(extent.raw, greatestOf(raw));
        extent.rawSeconds = std::max(extent.rawSeconds, shape.rawSeconds);
        data.lines.push_back(
            lineOf(run, LineRole::Raw, raw,
                   ChartText::tr("%1, intervals of %2 ms").arg(name).arg(qRound(shape.rawSeconds * 1000))));
    }
}

} // namespace

LineData throughputData(const ChartInput &input)
{
    KeptLines none;
    return throughputData(input, none);
}

LineData throughputData(const ChartInput &input, KeptLines &kept)
{
    const ShownRuns shown = shownRuns(input, kept);
    LineData data;
    data.title = ChartText::tr("Requests per second");
    data.yTitle = yTitleOf(shown);
    data.xTitle = ChartText::tr("time since the run began, s");
    data.xMax = shown.spanSeconds();
    data.isLive = input.live.snapshot != nullptr;
    Extent extent;
    for (std::size_t i = 0; i < shown.runs.size(); ++i) {
        addRun(data, shown.runs[i], runName(shown, shown.runs[i]),
               i == shown.focus || shown.runs.size() <= kMostWithRaw, extent, kept);
    }
    kept.throughput.forgetOthers();
    std::stable_sort(data.lines.begin(), data.lines.end(),
                     [](const DataLine &a, const DataLine &b) { return a.role < b.role; });
    data.yMax = std::max(extent.mean, std::min(extent.raw, kMostRawOverMean * extent.mean));
    data.leads = leadSpans(shown);
    addIdeal(data, shown, extent.mean);
    addLegend(data, shown, extent.rawSeconds);
    return data;
}

} // namespace threadloop
