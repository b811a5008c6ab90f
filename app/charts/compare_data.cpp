// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compare_data.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/charts/compare_words.h"
#include "app/charts/compared_cells.h"
#include "app/language/punctuation.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"

#include <algorithm>
#include <set>

namespace threadloop {
namespace {

QString figureText(double value, const Metric &metric)
{
    switch (metric.quantity) {
    case Quantity::Rate:
        return rateText(value);
    case Quantity::Milliseconds:
        return latencyText(value);
    case Quantity::Percent:
        return ChartText::tr("%1 %").arg(localNumber(trimmedNumber(value, 1)));
    case Quantity::Count:
    case Quantity::Level:
        break;
    }
    return groupedNumber(value);
}

CompareRow rowOf(const ComparedCell &cell, const ComparisonSide &side, const Metric &metric)
{
    CompareRow row;
    row.name = cell.name;
    row.settings = joinedItems(cell.settings);
    row.mode = cell.trials.runs.front()->plan->mode;
    row.trials = side.trials;
    row.median = medianOf(side.trials);
    row.interval = medianInterval(side.trials);
    row.figure = row.median ? figureText(*row.median, metric) : QStringLiteral("\u2013");
    return row;
}

/// Whether latencies are of closed or open loops; what is no latency needs no such word.
QString axisTitle(const QString &title, const std::vector<ComparedCell> &cells, const Metric &metric)
{
    if (metric.quantity != Quantity::Milliseconds) {
        return ChartText::tr("%1, median of the trials").arg(title);
    }
    const auto isOpen = [](const ComparedCell &cell) {
        return std::holds_alternative<OpenLoop>(cell.trials.runs.front()->plan->pacing);
    };
    const auto open = std::count_if(cells.begin(), cells.end(), isOpen);
    if (open == 0) {
        return ChartText::tr("%1 (closed loop), median of the trials").arg(title);
    }
    return open == static_cast<std::ptrdiff_t>(cells.size())
               ? ChartText::tr("%1 (open loop), median of the trials").arg(title)
               : ChartText::tr("%1 (open and closed loops), median of the trials").arg(title);
}

void addLegend(CompareData &data)
{
    std::set<Mode> modes;
    for (const CompareRow &row : data.rows) {
        modes.insert(row.mode);
    }
    using Symbol = LegendEntry::Symbol;
    for (const Mode mode : modes) {
        data.legend.push_back({Symbol::Mode, toQString(modeName(mode)), mode});
    }
    data.legend.push_back({Symbol::Trial, ChartText::tr("a trial")});
    const auto hasInterval = [](const CompareRow &row) { return row.interval.has_value(); };
    if (std::any_of(data.rows.begin(), data.rows.end(), hasInterval)) {
        data.legend.push_back({Symbol::Interval, ChartText::tr("95 % interval of the median")});
    }
    if (data.baseline) {
        data.legend.push_back(
            {Symbol::Baseline,
             ChartText::tr("baseline ± %1 %").arg(localNumber(trimmedNumber(data.margin * 100, 2)))});
    }
}

void addExtent(CompareData &data)
{
    data.xMax = 0;
    for (const CompareRow &row : data.rows) {
        for (const double trial : row.trials) {
            data.xMax = std::max(data.xMax, trial);
        }
    }
    if (data.xMax <= 0) {
        data.xMax = 1;
    }
}

void compareWithBaseline(CompareData &data, const std::vector<ComparedCell> &cells, const Metric &metric,
                         const CompareChoice &choice)
{
    const std::size_t baseline = baselineAmong(cells, choice.baseline);
    ComparisonRules rules;
    rules.margin = choice.margin;
    rules.force = choice.force;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const ComparisonRecord record = recordOf({cells[baseline].trials, cells[i].trials}, metric, rules);
        CompareRow row = rowOf(cells[i], record.candidate, metric);
        row.isBaseline = i == baseline;
        if (row.isBaseline) {
            row.words = baselineWords(record.candidate);
            data.baseline = row.median;
        } else {
            row.verdict = record.comparison.verdict;
            row.words = verdictWords(record);
            data.hint = data.hint.isEmpty() ? verdictHint(record) : data.hint;
        }
        data.rows.push_back(std::move(row));
    }
    if (cells.size() == 1) {
        data.hint = ChartText::tr("There is one cell: run another target or mode to compare it with");
    }
}

} // namespace

QString compareMetricTitle(const char *metric)
{
    const std::string_view name = metric;
    if (name == "reqs_per_sec") {
        return ChartText::tr("requests per second");
    }
    if (name == "percent_of_ideal") {
        return ChartText::tr("share of the ideal, %");
    }
    if (name == "p99_9") {
        return ChartText::tr("p99.9 latency, ms");
    }
    if (name == "mean") {
        return ChartText::tr("mean latency, ms");
    }
    return name == "max" ? ChartText::tr("longest latency, ms")
                         : ChartText::tr("%1 latency, ms").arg(toQString(name));
}

CompareData compareData(const ChartInput &input)
{
    CompareData data;
    const std::vector<ComparedCell> cells = comparedCells(input);
    const Metric *metric = metricNamed(input.compare.metric);
    data.title = ChartText::tr("Cells compared by the medians of their trials");
    if (metric == nullptr || cells.empty()) {
        return data;
    }
    data.yTitle = axisTitle(compareMetricTitle(input.compare.metric.c_str()), cells, *metric);
    data.margin = input.compare.margin;
    compareWithBaseline(data, cells, *metric, input.compare);
    addExtent(data);
    addLegend(data);
    return data;
}

QString compareWords(const CompareData &data)
{
    QStringList lines;
    for (const CompareRow &row : data.rows) {
        const QString name = row.settings.isEmpty() ? row.name : joinedItems({row.name, row.settings});
        lines.append(ChartText::tr("%1: %2; %3").arg(name, row.figure, row.words));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace threadloop
