// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_tables.h"

#include "app/measure/cell_summary.h"
#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/cell_report.h"
#include "app/report/display.h"
#include "app/report/html_grid.h"
#include "app/report/verdict_text.h"

#include <algorithm>

namespace threadloop {

namespace {

using Kind = HtmlColumn::Kind;

/// As many characters of an id as tell runs apart at a glance; four are enough for the commands.
constexpr std::size_t kShownIdLength = 8;

std::string latencyOf(const std::optional<LatencySummary> &latency, double LatencySummary::*field)
{
    return latency ? displayMs((*latency).*field) : htmlNothing;
}

std::string shareOfIdeal(const Throughput &throughput)
{
    if (!throughput.idealReqsPerSec || !throughput.percentOfIdeal)
        return htmlNothing;
    return trimmedNumber(*throughput.percentOfIdeal, 1) + " % of " + shortNumber(*throughput.idealReqsPerSec);
}

std::string inFlightText(const RunResult &result)
{
    const std::string asked = std::to_string(result.plan->concurrency);
    return (result.inFlight.peak ? std::to_string(*result.inFlight.peak) : htmlNothing) + " of " + asked;
}

HtmlField validityField(const RunResult &result)
{
    if (!objectionsTo(result).empty())
        return {result.validity.isShort ? "invalid, short" : "invalid", "bad"};
    return result.validity.isShort ? HtmlField{"short", "warn"} : HtmlField{"valid", "good"};
}

HtmlRow runRow(const RunResult &result, const RunResults &results, bool hasTrials)
{
    const auto &reference = result.referenceReqsPerSec;
    const std::uint64_t failed = result.counts.failed();
    return {result.id.substr(0, kShownIdLength),
            htmlCellName(result, results),
            hasTrials ? std::to_string(result.trial) : std::string(),
            validityField(result),
            displayRate(result.throughput.reqsPerSec),
            shareOfIdeal(result.throughput),
            reference ? displayRate(*reference) : std::string(),
            latencyOf(result.latency, &LatencySummary::p50),
            latencyOf(result.latency, &LatencySummary::p90),
            latencyOf(result.latency, &LatencySummary::p99),
            latencyOf(result.latency, &LatencySummary::max),
            std::to_string(result.counts.ok()),
            {std::to_string(failed), failed > 0 ? "bad" : ""},
            std::to_string(result.counts.aborted()),
            inFlightText(result),
            result.limit.text};
}

std::string coverageText(const TrialFigure &figure)
{
    return figure.interval ? trimmedNumber(100 * figure.interval->coverage, 1) + " %"
                           : "needs " + std::to_string(fewestTrials) + " trials";
}

/// "100 % of 1.5 cores" would be wrong: the shares are of one core.
std::string coreShare(const std::optional<double> &share)
{
    return share ? trimmedNumber(*share * 100, 1) + " %" : htmlNothing;
}

std::string levelText(const std::optional<double> &level)
{
    return level ? trimmedNumber(*level, 1) : htmlNothing;
}

std::string leadText(const RunResult &result)
{
    if (!result.leadCounts)
        return {};
    return std::to_string(result.leadCounts->started) + " in " + shortTime(result.plan->phases.lead());
}

std::string besideText(const RunResult &result)
{
    if (!result.backgroundCounts || !result.plan->background)
        return {};
    return result.plan->background->target.requestTarget + ": " +
           std::to_string(result.backgroundCounts->ok()) + " of " +
           std::to_string(result.backgroundCounts->started) + " answered";
}

HtmlRow failureRow(const RunResult &result, const RunResults &results, const std::string &what,
                   const std::string &detail, std::uint64_t count)
{
    return {result.id.substr(0, kShownIdLength), htmlCellName(result, results), what, detail,
            std::to_string(count)};
}

} // namespace

void writeRunsTable(HtmlWriter &writer, const RunResults &results)
{
    const bool hasTrials =
        std::any_of(results.begin(), results.end(), [](const auto &result) { return result->trial > 1; });
    std::vector<HtmlRow> rows;
    for (const auto &result : results)
        rows.push_back(runRow(*result, results, hasTrials));
    writeGrid(writer,
              {{"Run"},
               {"Cell", Kind::Name},
               {"Trial", Kind::Number},
               {"Self-checks"},
               {"reqs / sec", Kind::Number},
               {"Of the ideal", Kind::Number},
               {"Reference", Kind::Number},
               {"p50", Kind::Number},
               {"p90", Kind::Number},
               {"p99", Kind::Number},
               {"max", Kind::Number},
               {"ok", Kind::Number},
               {"Failed", Kind::Number},
               {"Cut off", Kind::Number},
               {"In flight", Kind::Number},
               {"What limited it", Kind::Words}},
              rows);
}

void writeOpenLoopTable(HtmlWriter &writer, const RunResults &results)
{
    std::vector<HtmlRow> rows;
    for (const auto &result : results) {
        if (!result->schedule)
            continue;
        const ScheduleResult &schedule = *result->schedule;
        rows.push_back({result->id.substr(0, kShownIdLength), htmlCellName(*result, results),
                        latencyOf(result->latency, &LatencySummary::p50),
                        latencyOf(result->latency, &LatencySummary::p99),
                        latencyOf(schedule.service, &LatencySummary::p50),
                        latencyOf(schedule.service, &LatencySummary::p99),
                        latencyOf(schedule.sendDelay, &LatencySummary::p50),
                        latencyOf(schedule.sendDelay, &LatencySummary::p99),
                        std::to_string(schedule.unsent)});
    }
    if (rows.empty())
        return;
    writer.element("h3", "Open loops: response, service and send times");
    writeGrid(writer,
              {{"Run"},
               {"Cell", Kind::Name},
               {"Response p50", Kind::Number},
               {"Response p99", Kind::Number},
               {"Service p50", Kind::Number},
               {"Service p99", Kind::Number},
               {"Send delay p50", Kind::Number},
               {"Send delay p99", Kind::Number},
               {"Due, never sent", Kind::Number}},
              rows);
    writer.element("p",
                   "Response time counts from when a request was due, service time from its first byte sent, "
                   "and the send delay lies between the two.",
                   {{"class", "note"}});
}

void writeCellsTable(HtmlWriter &writer, const std::vector<HtmlCell> &cells)
{
    std::vector<HtmlRow> rows;
    for (const HtmlCell &cell : cells) {
        if (cell.trials.size() < 2)
            continue;
        const CellSummary summary = summaryOf(cell.trials);
        const std::string marks = trialMarks(summary);
        rows.push_back({cell.name,
                        std::to_string(summary.trials),
                        {marks.empty() ? "none" : marks, marks.empty() ? "" : "warn"},
                        trialFigureText(summary.reqsPerSec, Quantity::Rate),
                        trialFigureText(summary.p50Ms, Quantity::Milliseconds),
                        trialFigureText(summary.p99Ms, Quantity::Milliseconds),
                        trialFigureText(summary.errors, Quantity::Count),
                        coverageText(summary.reqsPerSec)});
    }
    if (rows.empty())
        return;
    writer.open("section", {{"id", "cells"}}).element("h2", "Repeated cells: medians of the trials");
    writer.element("p",
                   "The unit is the trial, never the request. In brackets stands the interval that covers "
                   "the true median with the probability in the last column, whatever the distribution.");
    writeGrid(writer,
              {{"Cell", Kind::Name},
               {"Trials", Kind::Number},
               {"Doubtful trials"},
               {"reqs / sec", Kind::Number},
               {"p50", Kind::Number},
               {"p99", Kind::Number},
               {"Failed", Kind::Number},
               {"Coverage", Kind::Number}},
              rows);
    writer.close().line();
}

void writeFailures(HtmlWriter &writer, const RunResults &results)
{
    std::vector<HtmlRow> rows;
    for (const auto &result : results) {
        for (const ErrorCount &error : result->errors) {
            std::string kind(outcomeName(error.kind));
            std::replace(kind.begin(), kind.end(), '_', ' ');
            rows.push_back(failureRow(*result, results, kind, error.detail, error.count));
        }
        for (const auto &[status, count] : result->statuses) {
            if (!result->plan->request.expected.contains(status)) {
                const std::string text =
                    status == 0 ? "status beyond 599" : "status " + std::to_string(status);
                rows.push_back(failureRow(*result, results, "unexpected status", text, count));
            }
        }
    }
    if (rows.empty())
        return;
    writer.open("section", {{"id", "failures"}}).element("h2", "What failed");
    writer.element("p", "A failed request is in no latency; an unexpected status is a failure.");
    writeGrid(writer,
              {{"Run"}, {"Cell", Kind::Name}, {"Kind"}, {"Reason", Kind::Words}, {"Times", Kind::Number}},
              rows);
    writer.close().line();
}

void writeResourcesTable(HtmlWriter &writer, const RunResults &results)
{
    std::vector<HtmlRow> rows;
    for (const auto &result : results) {
        rows.push_back(
            {result->id.substr(0, kShownIdLength), htmlCellName(*result, results),
             shortNumber(result->throughput.durationSeconds) + " s",
             std::string(stopReasonName(result->stopReason)), std::to_string(result->counts.started),
             leadText(*result), result->retried > 0 ? std::to_string(result->retried) : std::string(),
             levelText(result->inFlight.mean), levelText(result->inFlight.byLittlesLaw),
             coreShare(result->cpu.generator), coreShare(result->cpu.server), coreShare(result->cpu.system),
             std::to_string(result->throughput.bytesReceived), besideText(*result)});
    }
    writer.element("h3", "How the runs went");
    writeGrid(writer,
              {{"Run"},
               {"Cell", Kind::Name},
               {"Duration", Kind::Number},
               {"Ended"},
               {"Started", Kind::Number},
               {"Not counted", Kind::Number},
               {"Sent again", Kind::Number},
               {"Mean in flight", Kind::Number},
               {"by Little's law", Kind::Number},
               {"Client's processor", Kind::Number},
               {"Server's", Kind::Number},
               {"System's", Kind::Number},
               {"Bytes received", Kind::Number},
               {"Beside it", Kind::Words}},
              rows);
    writer.element("p",
                   "Processor shares are of one core. Started = ok + failed + cut off; requests of a ramp-up "
                   "or warm-up are not counted, in no figure.",
                   {{"class", "note"}});
}

} // namespace threadloop
