// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/markdown.h"

#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/cell_report.h"
#include "app/report/display.h"
#include "app/report/sweep_report.h"

#include <cassert>
#include <optional>

namespace threadloop {

namespace {

constexpr const char *none = "-";

void appendRow(std::string &text, const std::vector<std::string> &cells)
{
    text += '|';
    for (const std::string &cell : cells)
        text += ' ' + markdownText(cell) + " |";
    text += '\n';
}

/// "valid, short", "invalid: only 9 of 100 requests were in flight".
std::string validityOfRow(const Validity &validity)
{
    std::string text = validity.isValid() ? "valid" : "invalid";
    for (const Objection &objection : validity.objections)
        text += (&objection == &validity.objections.front() ? ": " : "; ") + objection.text;
    return validity.isShort ? text + ", short" : text;
}

std::vector<std::string> rowOf(const RunResult &result)
{
    const auto latency = [&](double LatencySummary::*field) {
        return result.latency ? displayMs((*result.latency).*field) : none;
    };
    const std::optional<double> percent = result.throughput.percentOfIdeal;
    return {result.plan->target.url,
            std::string(modeName(result.plan->mode)),
            std::to_string(result.counts.ok()),
            std::to_string(result.counts.failed()),
            std::to_string(result.plan->concurrency),
            displayRate(result.throughput.reqsPerSec),
            percent ? trimmedNumber(*percent, 1) + " %" : none,
            std::holds_alternative<ClosedLoop>(result.plan->pacing) ? "closed" : "open",
            latency(&LatencySummary::p50),
            latency(&LatencySummary::p90),
            latency(&LatencySummary::p99),
            latency(&LatencySummary::max),
            validityOfRow(result.validity),
            result.limit.text};
}

std::string coverageCell(const TrialFigure &figure)
{
    return figure.interval ? trimmedNumber(100 * figure.interval->coverage, 1) + " %"
                           : "needs " + std::to_string(fewestTrials) + " trials";
}

std::string cellsToMarkdown(const std::vector<CellSummary> &cells)
{
    std::vector<std::vector<std::string>> rows;
    for (const CellSummary &cell : cells) {
        const std::string marks = trialMarks(cell);
        rows.push_back({cell.cell, std::to_string(cell.trials), marks.empty() ? none : marks,
                        trialFigureText(cell.reqsPerSec, Quantity::Rate),
                        trialFigureText(cell.p50Ms, Quantity::Milliseconds),
                        trialFigureText(cell.p99Ms, Quantity::Milliseconds),
                        trialFigureText(cell.errors, Quantity::Count), coverageCell(cell.reqsPerSec)});
    }
    return markdownTable({"Cell", "Trials", "Doubtful", "Median reqs / sec", "p50", "p99", "Failed",
                          "Coverage of the intervals"},
                         rows);
}

} // namespace

std::string markdownText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '*' || c == '`')
            escaped += '\\';
        if (c == '<')
            escaped += "&lt;";
        else
            escaped += c == '\n' || c == '\r' ? ' ' : c;
    }
    return escaped;
}

std::string markdownTable(const std::vector<std::string> &header,
                          const std::vector<std::vector<std::string>> &rows)
{
    std::string text;
    appendRow(text, header);
    text += '|';
    for (std::size_t i = 0; i < header.size(); ++i)
        text += "---|";
    text += '\n';
    for (const std::vector<std::string> &row : rows) {
        assert(row.size() == header.size());
        appendRow(text, row);
    }
    return text;
}

std::string resultsToMarkdown(const RunResults &results)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &result : results)
        rows.push_back(rowOf(*result));
    const std::vector<CellSummary> cells = summariesOf(results);
    const std::string summary = haveRepeats(cells) ? '\n' + cellsToMarkdown(cells) : std::string();
    const std::vector<SweepCurve> curves = sweepCurvesOf(results);
    const std::string sweeps = curves.empty() ? std::string() : '\n' + sweepsToMarkdown(curves);
    return markdownTable({"Target", "Mode", "Requests", "Failed", "Concurrency", "reqs / sec", "Of the ideal",
                          "Loop", "p50", "p90", "p99", "max", "Valid", "Limit"},
                         rows) +
           summary + sweeps;
}

} // namespace threadloop
