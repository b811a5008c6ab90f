// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_report.h"

#include "app/measure/number_text.h"
#include "app/report/display.h"
#include "app/report/verdict_text.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

constexpr int ratioDecimals = 3;
constexpr std::array<const char *, 6> columnTitles{"cell",      "trials", "baseline",
                                                   "candidate", "ratio",  "verdict"};
using TableRow = std::array<std::string, columnTitles.size()>;

std::string medianText(const ComparisonSide &side, const Metric &metric)
{
    const std::optional<double> median = medianOf(side.trials);
    if (!median)
        return "-";
    std::string text = displayFigure(*median, metric.quantity);
    if (const auto interval = medianInterval(side.trials)) {
        text += " [" + displayFigure(interval->low, metric.quantity) + ", " +
                displayFigure(interval->high, metric.quantity) + ']';
    }
    return text;
}

/// The cell, and the one it is held against where that is another and not the same in all rows.
std::string cellText(const ComparisonRecord &record, bool sameBaseline)
{
    const std::string &candidate = record.cells.candidate.cell;
    const std::string &baseline = record.cells.baseline.cell;
    return sameBaseline || baseline == candidate ? candidate : candidate + " against " + baseline;
}

TableRow comparedRow(const ComparisonRecord &record, bool sameBaseline)
{
    const std::string trials =
        std::to_string(record.cells.baseline.runs.size()) + (record.rules.paired ? " pairs" : " + ") +
        (record.rules.paired ? "" : std::to_string(record.cells.candidate.runs.size()));
    return {cellText(record, sameBaseline),
            trials,
            medianText(record.baseline, *record.metric),
            medianText(record.candidate, *record.metric),
            ratioText(record.comparison),
            verdictText(record)};
}

std::string tableText(const std::vector<TableRow> &rows)
{
    std::array<std::size_t, columnTitles.size()> widths{};
    for (const TableRow &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const TableRow &row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            text += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        text += row.back() + '\n';
    }
    return text;
}

/// Whether one baseline serves all, as with --baseline.
bool haveOneBaseline(const std::vector<ComparisonRecord> &records)
{
    return std::all_of(records.begin(), records.end(), [&](const ComparisonRecord &record) {
        return record.baselineSource == record.candidateSource &&
               record.cells.baseline.cell == records.front().cells.baseline.cell;
    });
}

bool isClosedLoop(const CellTrials &cell)
{
    return cell.detail == TrialDetail::Result &&
           std::any_of(cell.runs.begin(), cell.runs.end(), [](const auto &run) { return !run->schedule; });
}

/// A closed loop sends nothing while it waits, so a stall of the server is seen once per slot only: whoever
/// reads latencies has to know.
std::string loopText(const ComparisonRecord &record)
{
    const bool isClosed = isClosedLoop(record.cells.baseline) || isClosedLoop(record.cells.candidate);
    return record.metric->quantity == Quantity::Milliseconds && isClosed ? "closed loop, " : "";
}

std::string headingText(const ComparisonRecord &record, bool oneBaseline)
{
    const std::string sources =
        oneBaseline ? " in " + record.candidateSource + " against " + record.cells.baseline.cell
                    : " of " + record.candidateSource + " against " + record.baselineSource;
    return std::string(record.metric->name) + sources + ", " + loopText(record) +
           (record.metric->greaterIsBetter ? "greater" : "less") + " is better, margin " +
           trimmedNumber(record.rules.margin * 100, 3) + " %\n";
}

} // namespace

std::string ratioText(const Comparison &comparison)
{
    if (!comparison.ratio)
        return "-";
    std::string text = trimmedNumber(*comparison.ratio, ratioDecimals);
    if (const auto &interval = comparison.interval) {
        text += " [" + trimmedNumber(interval->low, ratioDecimals) + ", " +
                trimmedNumber(interval->high, ratioDecimals) + ']';
    }
    return text;
}

std::string comparisonText(const std::vector<ComparisonRecord> &records)
{
    if (records.empty())
        return {};
    const bool oneBaseline = haveOneBaseline(records);
    std::vector<TableRow> rows(1);
    std::copy(columnTitles.begin(), columnTitles.end(), rows.front().begin());
    for (const ComparisonRecord &record : records)
        rows.push_back(comparedRow(record, oneBaseline));
    return headingText(records.front(), oneBaseline) + tableText(rows);
}

} // namespace threadloop
