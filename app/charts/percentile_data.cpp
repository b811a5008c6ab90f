// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"
#include "app/charts/decimation.h"
#include "app/charts/distribution_builders.h"
#include "app/charts/distribution_text.h"
#include "app/charts/line_builders.h"
#include "server/metrics/histogram.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kMicrosecondsPerMillisecond = 1000;

struct Known
{
    double quantile;
    double LatencySummary::*value;
};

constexpr std::array<Known, 7> kKnown{{{0, &LatencySummary::min},
                                       {0.5, &LatencySummary::p50},
                                       {0.75, &LatencySummary::p75},
                                       {0.9, &LatencySummary::p90},
                                       {0.95, &LatencySummary::p95},
                                       {0.99, &LatencySummary::p99},
                                       {0.999, &LatencySummary::p999}}};

struct Tick
{
    double quantile;
    const char *text;
};

constexpr std::array<Tick, 6> kTicks{
    {{0, "0 %"}, {0.5, "50 %"}, {0.9, "90 %"}, {0.99, "99 %"}, {0.999, "99.9 %"}, {0.9999, "99.99 %"}}};

/// The steps of the distribution: each value holds from the share of requests before it on. The last one is
/// where the last request stands: further right nothing was measured.
QList<QPointF> stepsOf(const Histogram &histogram)
{
    QList<QPointF> points;
    const auto total = static_cast<double>(histogram.count());
    const double most = static_cast<double>(histogram.max().value_or(0)) / kMicrosecondsPerMillisecond;
    std::uint64_t before = 0;
    histogram.forEach([&](std::uint64_t, std::uint64_t highest, std::uint64_t count) {
        const double from = percentilePosition(static_cast<double>(before) / total);
        before += count;
        // The last request of a value stands just below the share that the next value begins with.
        const double to =
            percentilePosition(static_cast<double>(std::max(before, std::uint64_t{1}) - 1) / total);
        if (from > kLastPercentilePosition) {
            return;
        }
        const double value = std::min(static_cast<double>(highest) / kMicrosecondsPerMillisecond, most);
        points.append({from, value});
        if (to > from) {
            points.append({std::min(to, kLastPercentilePosition), value});
        }
    });
    return points;
}

QList<QPointF> pointsOf(const LatencySummary &summary)
{
    QList<QPointF> points;
    for (const Known &known : kKnown) {
        points.append({percentilePosition(known.quantile), summary.*known.value});
    }
    return points;
}

void addCurve(LineData &data, const ShownRuns &shown, const ShownDistribution &distribution)
{
    DataLine line = lineOf(shown, distribution);
    line.isMarked = distribution.histogram == nullptr;
    line.points = line.isMarked ? pointsOf(*distribution.summary)
                                : decimated(stepsOf(*distribution.histogram), kMostPoints);
    for (const QPointF &point : line.points) {
        data.yMax = std::max(data.yMax, point.y());
    }
    if (!distribution.run->faint && !line.points.isEmpty()) {
        const QString figures =
            ChartText::tr("p99 %1, max %2")
                .arg(latencyText(distribution.summary->p99), latencyText(distribution.summary->max));
        const QString label = distributionLabel(shown, distribution);
        const bool hueTells = !isOpenLoop(*distribution.run->plan) && distribution.run->note.isEmpty();
        data.labels.push_back({line.points.last(), label, figures,
                               hueTells ? figures : ChartText::tr("%1, %2").arg(label, figures), label,
                               line.mode, line.target, line.step});
    }
    data.lines.push_back(std::move(line));
}

} // namespace

double percentilePosition(double quantile)
{
    return -std::log10(1 - quantile);
}

LineData percentileData(const ChartInput &input)
{
    const ShownRuns shown = shownFinishedRuns(input);
    const std::vector<ShownDistribution> distributions = distributionsOf(shown);
    LineData data;
    data.title = ChartText::tr("Latency by percentile");
    data.yTitle = distributionTitle(shown);
    data.xTitle = ChartText::tr("percentile of the requests, logarithmic towards 100 %");
    data.xScale = XScale::Percentile;
    data.xMax = kLastPercentilePosition;
    data.yMax = 0;
    for (const Tick &tick : kTicks) {
        data.xTicks.push_back(
            {percentilePosition(tick.quantile), localNumber(QString::fromLatin1(tick.text))});
    }
    for (const ShownDistribution &distribution : distributions) {
        addCurve(data, shown, distribution);
    }
    data.legend = distributionLegend(shown, distributions);
    const auto isMarked = [](const DataLine &line) { return line.isMarked; };
    if (std::any_of(data.lines.begin(), data.lines.end(), isMarked)) {
        data.legend.push_back(
            {LegendEntry::Symbol::FilePoints, ChartText::tr("known points of a stored result")});
    }
    if (distributions.empty()) {
        data.note = ChartText::tr("no request of the shown runs succeeded");
    }
    return data;
}

} // namespace threadloop
