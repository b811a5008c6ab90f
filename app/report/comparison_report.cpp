// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/comparison_report.h"

#include "app/measure/number_text.h"
#include "app/plan/json_writer.h"
#include "app/report/display.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

constexpr int ratioDecimals = 3;
constexpr std::array<const char *, 6> columnTitles{"cell",      "trials", "baseline",
                                                   "candidate", "ratio",  "verdict"};
using TableRow = std::array<std::string, columnTitles.size()>;

std::string doubtText(Doubt doubt)
{
    switch (doubt) {
    case Doubt::None:
        return {};
    case Doubt::TooFewTrials:
        return "fewer than " + std::to_string(fewestTrials) + " trials";
    case Doubt::MissingValues:
        return "a trial has no value";
    case Doubt::InvalidTrials:
        return "a trial is not valid";
    case Doubt::ShortTrials:
        return "a trial is too short";
    case Doubt::WideInterval:
        return "the interval is too wide";
    }
    return {};
}

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
            verdictText(record.comparison)};
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

std::string headingText(const ComparisonRecord &record, bool oneBaseline)
{
    const std::string sources =
        oneBaseline ? " in " + record.candidateSource + " against " + record.cells.baseline.cell
                    : " of " + record.candidateSource + " against " + record.baselineSource;
    return std::string(record.metric->name) + sources + ", " +
           (record.metric->greaterIsBetter ? "greater" : "less") + " is better, margin " +
           trimmedNumber(record.rules.margin * 100, 3) + " %\n";
}

void writeInterval(FieldWriter &writer, const std::optional<ConfidenceInterval> &interval)
{
    writer.key("interval");
    if (!interval) {
        writer.nullObject({"low", "high", "coverage"});
        return;
    }
    writer.beginObject();
    writer.member("low", interval->low);
    writer.member("high", interval->high);
    writer.member("coverage", interval->coverage);
    writer.endObject();
}

void writeSide(FieldWriter &writer, const std::string &source, const CellTrials &cell,
               const ComparisonSide &side)
{
    writer.beginObject();
    writer.member("source", source);
    writer.member("cell", cell.cell);
    writer.key("runs").beginArray();
    for (const auto &run : cell.runs)
        writer.value(run->id);
    writer.endArray();
    writer.key("trials").beginArray();
    for (const double trial : side.trials)
        writer.value(trial);
    writer.endArray();
    writer.member("median", medianOf(side.trials));
    writeInterval(writer, medianInterval(side.trials));
    writer.endObject();
}

void writeRecord(FieldWriter &writer, const ComparisonRecord &record)
{
    const Comparison &comparison = record.comparison;
    writer.beginObject();
    writer.member("metric", record.metric->name);
    writer.member("margin", record.rules.margin);
    writer.member("paired", record.rules.paired);
    writer.member("seed", record.rules.seed);
    writer.key("baseline");
    writeSide(writer, record.baselineSource, record.cells.baseline, record.baseline);
    writer.key("candidate");
    writeSide(writer, record.candidateSource, record.cells.candidate, record.candidate);
    writer.member("ratio", comparison.ratio);
    writeInterval(writer, comparison.interval);
    writer.member("verdict", verdictName(comparison.verdict));
    writer.key("reason");
    if (comparison.doubt == Doubt::None)
        writer.null();
    else
        writer.value(doubtName(comparison.doubt));
    writer.endObject();
}

} // namespace

ComparisonRecord recordOf(CellPair cells, const Metric &metric, ComparisonRules rules)
{
    ComparisonRecord record;
    record.baseline = sideOf(cells.baseline, metric);
    record.candidate = sideOf(cells.candidate, metric);
    record.metric = &metric;
    record.rules = rules;
    record.rules.greaterIsBetter = metric.greaterIsBetter;
    record.rules.paired = areInterleaved(cells.baseline, cells.candidate) && !record.baseline.lacksValues &&
                          !record.candidate.lacksValues;
    record.comparison = compare(record.baseline, record.candidate, record.rules);
    record.cells = std::move(cells);
    return record;
}

std::string verdictText(const Comparison &comparison)
{
    switch (comparison.verdict) {
    case Verdict::Faster:
        return "faster";
    case Verdict::Slower:
        return "slower";
    case Verdict::Equivalent:
        return "equivalent";
    case Verdict::NotShown:
        return "not shown: " + doubtText(comparison.doubt);
    }
    return {};
}

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

std::string comparisonJson(const std::vector<ComparisonRecord> &records)
{
    std::string text = R"({"schema": 1, "comparisons": [)";
    for (const ComparisonRecord &record : records) {
        JsonWriter writer;
        writeRecord(writer, record);
        text += (&record == &records.front() ? "\n" : ",\n") + writer.text();
    }
    return text + "\n]}\n";
}

} // namespace threadloop
