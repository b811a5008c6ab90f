// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/comparison_record.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/comparison_report.h"
#include "app/report/display.h"
#include "app/report/html.h"
#include "app/report/html_grid.h"
#include "app/report/html_tables.h"
#include "app/report/verdict_text.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

using Kind = HtmlColumn::Kind;

constexpr std::array kComparedMetrics{"reqs_per_sec", "p50", "p99"};

CellTrials trialsOf(const HtmlCell &cell)
{
    CellTrials trials{cell.name, cell.trials};
    std::stable_sort(trials.runs.begin(), trials.runs.end(),
                     [](const auto &one, const auto &other) { return one->startedAt < other->startedAt; });
    return trials;
}

std::string_view markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Faster:
        return "good";
    case Verdict::Slower:
        return "bad";
    case Verdict::Equivalent:
        return "";
    case Verdict::NotShown:
        return "warn";
    }
    return "";
}

std::string figureTextOf(const ComparisonSide &side, const Metric &metric)
{
    const auto median = medianOf(side.trials);
    return median ? displayFigure(*median, metric.quantity) : htmlNothing;
}

/// "faster" stands out; what follows it explains and may break.
HtmlRow rowOf(const ComparisonRecord &record)
{
    const Comparison &comparison = record.comparison;
    const std::string metric =
        record.metric->quantity == Quantity::Rate ? "reqs / sec" : std::string(record.metric->name);
    const bool isShown = comparison.verdict != Verdict::NotShown;
    return {record.cells.candidate.cell,
            metric,
            figureTextOf(record.baseline, *record.metric),
            figureTextOf(record.candidate, *record.metric),
            ratioText(comparison),
            {isShown ? verdictText(comparison) : "not shown", markOf(comparison.verdict)},
            isShown ? std::string() : explanationOf(record)};
}

bool hasRun(const HtmlCell &cell, const std::string &id)
{
    return std::any_of(cell.trials.begin(), cell.trials.end(),
                       [&id](const auto &run) { return run->id == id; });
}

} // namespace

std::string obviousBaseline(const RunResults &results)
{
    const std::vector<HtmlCell> cells = htmlCells(results);
    const auto most =
        std::max_element(cells.begin(), cells.end(), [](const HtmlCell &one, const HtmlCell &other) {
            return one.trials.size() < other.trials.size();
        });
    const bool isComparable = cells.size() > 1 && most->trials.size() > 1;
    return isComparable ? most->trials.front()->id : std::string();
}

void writeComparisons(HtmlWriter &writer, const std::vector<HtmlCell> &cells, const std::string &baseline)
{
    const auto base = std::find_if(cells.begin(), cells.end(),
                                   [&baseline](const HtmlCell &cell) { return hasRun(cell, baseline); });
    if (base == cells.end() || cells.size() < 2)
        return;
    std::vector<HtmlRow> rows;
    double margin = 0;
    for (const HtmlCell &cell : cells) {
        if (&cell == &*base)
            continue;
        for (const char *metric : kComparedMetrics) {
            const ComparisonRecord record =
                recordOf({trialsOf(*base), trialsOf(cell)}, *metricNamed(metric), {});
            margin = record.rules.margin;
            rows.push_back(rowOf(record));
        }
    }
    writer.element("p", "Against " + base->name + ", " + countOf(base->trials.size(), "trial") +
                            ". The ratio is that of the medians, candidate / baseline, with its 95 % "
                            "interval; differences below " +
                            trimmedNumber(margin * 100, 3) + " % do not matter. A verdict takes " +
                            std::to_string(fewestTrials) + " valid trials on each side.");
    writeGrid(writer,
              {{"Candidate", Kind::Name},
               {"Metric"},
               {"Baseline", Kind::Number},
               {"Candidate", Kind::Number},
               {"Ratio", Kind::Number},
               {"Verdict"},
               {"Why", Kind::Words}},
              rows);
}

} // namespace threadloop
