// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cell_report.h"

#include "app/measure/number_text.h"
#include "app/plan/field_writer.h"
#include "app/report/display.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

using CellColumns = std::array<std::string, 5>;

std::string intervalText(const ConfidenceInterval &interval, Quantity quantity)
{
    return " [" + displayFigure(interval.low, quantity) + ", " + displayFigure(interval.high, quantity) + ']';
}

/// "1948.11 reqs / sec [1930.20, 1961.00] (96.9 %)": the coverage is that of the other figures, too.
std::string rateText(const TrialFigure &rate)
{
    const std::string text = displayRate(rate.median.value_or(0)) + " reqs / sec";
    if (!rate.interval)
        return text + " (an interval needs " + std::to_string(fewestTrials) + " trials)";
    return text + intervalText(*rate.interval, Quantity::Rate) + " (" +
           trimmedNumber(100 * rate.interval->coverage, 1) + " %)";
}

/// What is to be known of the trials: failures in half of them at least, or as far as the interval reaches,
/// then the doubtful ones.
std::string remarksOn(const CellSummary &cell)
{
    const TrialFigure &errors = cell.errors;
    const double worst = errors.interval ? errors.interval->high : errors.median.value_or(0);
    const std::string failures =
        worst > 0 ? "failed " + trialFigureText(errors, Quantity::Count) : std::string();
    const std::string marks = trialMarks(cell);
    return failures + (failures.empty() || marks.empty() ? "" : ", ") + marks;
}

CellColumns cellColumnsOf(const CellSummary &cell)
{
    return {
        "median of " + std::to_string(cell.trials) + ": " + rateText(cell.reqsPerSec),
        "p50 " + trialFigureText(cell.p50Ms, Quantity::Milliseconds),
        // A closed loop sends nothing while it waits, so a stall of the server is seen once per slot only.
        "p99 " + trialFigureText(cell.p99Ms, Quantity::Milliseconds) +
            (cell.isOpenLoop ? " (open loop)" : " (closed loop)"),
        remarksOn(cell), cell.cell};
}

void writeFigure(FieldWriter &writer, std::string_view name, const TrialFigure &figure)
{
    const auto of = [&](double ConfidenceInterval::*end) {
        return figure.interval ? std::optional((*figure.interval).*end) : std::nullopt;
    };
    writer.key(name).beginObject();
    writer.member("median", figure.median);
    writer.member("low", of(&ConfidenceInterval::low));
    writer.member("high", of(&ConfidenceInterval::high));
    writer.member("coverage", of(&ConfidenceInterval::coverage));
    writer.endObject();
}

} // namespace

std::string trialFigureText(const TrialFigure &figure, Quantity quantity)
{
    if (!figure.median)
        return "-";
    return displayFigure(*figure.median, quantity) +
           (figure.interval ? intervalText(*figure.interval, quantity) : std::string());
}

std::string trialMarks(const CellSummary &cell)
{
    std::string text;
    const auto add = [&text](std::uint64_t number, const char *what) {
        if (number > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(number) + ' ' + what;
    };
    add(cell.invalid, "invalid");
    add(cell.cutShort, "of them cut short");
    add(cell.shortTrials, "short");
    return text;
}

std::vector<std::string> cellLines(const std::vector<CellSummary> &cells)
{
    std::vector<CellColumns> rows;
    std::array<std::size_t, std::tuple_size_v<CellColumns>> widths{};
    for (const CellSummary &cell : cells) {
        const CellColumns &row = rows.emplace_back(cellColumnsOf(cell));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::vector<std::string> lines;
    for (const CellColumns &row : rows) {
        std::string &line = lines.emplace_back();
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            if (widths[i] > 0) // no cell has anything to say here
                line += row[i] + std::string(widths[i] - row[i].size(), ' ') + " | ";
        }
        line += row.back();
    }
    return lines;
}

void writeCell(FieldWriter &writer, const CellSummary &cell)
{
    writer.beginObject();
    writer.member("cell", cell.cell);
    writer.member("label", cell.label);
    writer.member("trials", cell.trials);
    writer.member("invalid", cell.invalid);
    writer.member("short", cell.shortTrials);
    writer.member("cut_short", cell.cutShort);
    writer.key("throughput").beginObject();
    writeFigure(writer, "reqs_per_sec", cell.reqsPerSec);
    writer.endObject();
    writer.key("latency_ms").beginObject();
    writeFigure(writer, "p50", cell.p50Ms);
    writeFigure(writer, "p99", cell.p99Ms);
    writer.endObject();
    writeFigure(writer, "errors", cell.errors);
    writer.endObject();
}

} // namespace threadloop
