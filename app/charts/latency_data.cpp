// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"
#include "app/charts/kept_lines.h"
#include "app/charts/line_builders.h"
#include "app/charts/shown_run.h"
#include "app/language/punctuation.h"
#include "app/plan/plan.h"

#include <algorithm>

namespace threadloop {
namespace {

/// A line is interrupted where nothing was completed for longer than this: waves alone are no interruption.
double gapSeconds(const ShownRun &run)
{
    return std::max(0.25, 4 * run.typicalLatencySeconds);
}

/// "p50 50.2 ms, p99 53.1 ms": the lowest and the highest that are drawn.
QString figuresOf(const ShownRun &run, const PercentileSet &drawn)
{
    QStringList figures;
    for (const auto &[which, value] :
         {std::pair(Percentile::P50, run.p50Ms), std::pair(Percentile::P90, run.p90Ms),
          std::pair(Percentile::P99, run.p99Ms)}) {
        if (value && drawn.contains(which)) {
            figures.push_back(QString::fromLatin1(percentileName(which)) + QLatin1Char(' ') +
                              latencyText(*value));
        }
    }
    if (figures.size() > 2) {
        figures = {figures.first(), figures.last()};
    }
    return joinedItems(figures);
}

void addLatencyLabel(LineData &data, const ShownRun &run, const QString &name, const QString &figures,
                     const QPointF &end)
{
    const QString brief = run.note.isEmpty() ? figures : ChartText::tr("%1, %2").arg(run.note, figures);
    data.labels.push_back({end, name, figures, brief, name, run.plan->mode, run.target, run.step});
}

bool isChosen(std::size_t line, const PercentileSet &drawn)
{
    return drawn.contains(*percentileNamed(kPercentileLines[line].name));
}

/// The lines of one run, and the label at the end of the lowest.
void addLines(LineData &data, const ShownRuns &shown, const ShownRun &run, const LatencyLines::Drawn &lines,
              const PercentileSet &drawn)
{
    const QString name = runName(shown, run);
    std::optional<QPointF> end;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LineRole role = kPercentileLines[i].role;
        const QList<QPointF> &points = lines[i];
        if (points.isEmpty() || !isChosen(i, drawn) || (run.faint && role == LineRole::P90)) {
            continue;
        }
        data.yMax = std::max(data.yMax, greatestOf(points));
        const QString form = run.faint ? ChartText::tr("%1, %2, the run before") : ChartText::tr("%1, %2");
        data.lines.push_back({run.faint ? LineRole::Previous : role, run.plan->mode, run.target, run.step,
                              points, false, form.arg(name, QString::fromLatin1(kPercentileLines[i].name))});
        end = points.last();
    }
    const QString figures = figuresOf(run, drawn);
    if (end && !run.faint && !figures.isEmpty()) {
        addLatencyLabel(data, run, labelName(shown, run), figures, *end);
    }
}

void addRun(LineData &data, const ShownRuns &shown, const ShownRun &run, const PercentileSet &drawn,
            KeptLines &kept)
{
    LatencyLines &lines = kept.latency.of(run, {gapSeconds(run)});
    addLines(data, shown, run, lines.drawn(data.isLive ? kMostLivePoints : kMostPoints), drawn);
    if (!run.faint) {
        // On the zero line: a failed request has no latency.
        const std::vector<ErrorMark> marks = lines.failures().marks(data.xMax);
        data.errors.insert(data.errors.end(), marks.begin(), marks.end());
    }
}

} // namespace

LineData latencyData(const ChartInput &input)
{
    KeptLines none;
    return latencyData(input, none);
}

LineData latencyData(const ChartInput &input, KeptLines &kept)
{
    const ShownRuns shown = shownRuns(input, kept);
    LineData data;
    data.title = ChartText::tr("Latency");
    data.yTitle =
        withLoop(shown, {ChartText::tr("latency of successful requests, ms (closed loop)"),
                         ChartText::tr("latency of successful requests, ms (open loop)"),
                         ChartText::tr("latency of successful requests, ms (open and closed loops)")});
    data.xTitle = ChartText::tr("time since the run began, s");
    data.xMax = shown.spanSeconds();
    data.yMax = 0;
    data.isLive = input.live.snapshot != nullptr;
    for (const ShownRun &run : shown.runs) {
        addRun(data, shown, run, input.overTime, kept);
    }
    kept.latency.forgetOthers();
    std::stable_sort(data.lines.begin(), data.lines.end(),
                     [](const DataLine &a, const DataLine &b) { return a.role < b.role; });
    data.leads = leadSpans(shown);
    if (!isChosen(0, input.overTime) && !isChosen(1, input.overTime) && !isChosen(2, input.overTime)) {
        data.note = ChartText::tr("over time a run keeps p50, p90 and p99: choose one of them");
    }
    data.legend = modesAndTargets(shown);
    addLeadEntry(data.legend, data.leads);
    for (auto percentile = kPercentileLines.rbegin(); percentile != kPercentileLines.rend(); ++percentile) {
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
                               ChartText::tr("%1 failed").arg(groupedNumber(static_cast<double>(failed)))});
    }
    return data;
}

} // namespace threadloop
