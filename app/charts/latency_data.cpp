// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"
#include "app/charts/decimation.h"
#include "app/charts/line_builders.h"
#include "app/charts/shown_run.h"
#include "app/plan/plan.h"

#include <algorithm>
#include <array>

namespace threadloop {
namespace {

struct Percentile
{
    LineRole role;
    const char *name;
    std::optional<double> SeriesRow::*value;
};

// The widest first: the median lies in front.
constexpr std::array<Percentile, 3> kPercentiles{{
    {LineRole::P99, "p99", &SeriesRow::p99Ms},
    {LineRole::P90, "p90", &SeriesRow::p90Ms},
    {LineRole::Main, "p50", &SeriesRow::p50Ms},
}};

/// A line is interrupted where nothing was completed for longer than this: waves alone are no interruption.
double gapSeconds(const ShownRun &run)
{
    return std::max(0.25, 4 * run.typicalLatencySeconds);
}

QList<QPointF> pointsOf(const ShownRun &run, std::optional<double> SeriesRow::*value)
{
    const double gap = gapSeconds(run);
    QList<QPointF> points;
    for (const SeriesRow &row : run.rows) {
        if (!(row.*value)) {
            continue;
        }
        if (!points.isEmpty() && row.endSeconds - row.intervalSeconds - points.last().x() > gap) {
            points.append(gapAt((points.last().x() + row.endSeconds) / 2));
        }
        points.append({row.endSeconds, *(row.*value)});
    }
    return points;
}

void addLatencyLabel(LineData &data, const ShownRun &run, const QPointF &end)
{
    QString text = toQString(modeName(run.plan->mode));
    if (!run.note.empty()) {
        text += QLatin1Char(' ') + toQString(run.note);
    }
    const QString figures =
        QStringLiteral("p50 %1, p99 %2").arg(latencyText(*run.p50Ms), latencyText(*run.p99Ms));
    data.labels.push_back({end, text, figures, figures, run.plan->mode, run.target, run.step});
}

void addLines(LineData &data, const ShownRun &run, int mostPoints)
{
    for (const Percentile &percentile : kPercentiles) {
        if (run.faint && percentile.role == LineRole::P90) {
            continue;
        }
        const QList<QPointF> points = pointsOf(run, percentile.value);
        if (points.isEmpty()) {
            continue;
        }
        for (const QPointF &point : points) {
            data.yMax = std::max(data.yMax, point.y());
        }
        data.lines.push_back({run.faint ? LineRole::Previous : percentile.role, run.plan->mode, run.target,
                              run.step, decimated(points, mostPoints)});
        if (percentile.role == LineRole::Main && !run.faint && run.p50Ms && run.p99Ms) {
            addLatencyLabel(data, run, points.last());
        }
    }
}

} // namespace

LineData latencyData(const ChartInput &input)
{
    const ShownRuns shown = shownRuns(input);
    LineData data;
    data.title = QStringLiteral("Latency");
    data.yTitle = QStringLiteral("latency of successful requests, ms") + loopText(shown);
    data.xTitle = QStringLiteral("time since the run began, s");
    data.xMax = shown.spanSeconds();
    data.yMax = 0;
    data.isLive = input.live.snapshot != nullptr;
    for (const ShownRun &run : shown.runs) {
        addLines(data, run, data.isLive ? kMostLivePoints : kMostPoints);
        if (!run.faint) {
            // On the zero line: a failed request has no latency.
            const std::vector<ErrorMark> marks = errorMarks(run, data.xMax);
            data.errors.insert(data.errors.end(), marks.begin(), marks.end());
        }
    }
    std::stable_sort(data.lines.begin(), data.lines.end(),
                     [](const DataLine &a, const DataLine &b) { return a.role < b.role; });
    data.leads = leadSpans(shown);
    data.legend = modesAndTargets(shown);
    addLeadEntry(data.legend, data.leads);
    for (auto percentile = kPercentiles.rbegin(); percentile != kPercentiles.rend(); ++percentile) {
        const auto isDrawn = [&](const DataLine &line) { return line.role == percentile->role; };
        if (std::none_of(data.lines.begin(), data.lines.end(), isDrawn)) {
            continue; // files of earlier versions hold no p90
        }
        data.legend.push_back({LegendEntry::Symbol::Percentile,
                               QString::fromLatin1(percentile->name),
                               {},
                               0,
                               shareOf(percentile->role)});
    }
    if (const std::uint64_t failed = shown.failed(); failed > 0) {
        data.legend.push_back({LegendEntry::Symbol::Errors,
                               groupedNumber(static_cast<double>(failed)) + QStringLiteral(" failed")});
    }
    return data;
}

} // namespace threadloop
