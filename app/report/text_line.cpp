// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/text_line.h"

#include "app/measure/number_text.h"
#include "app/measure/run_result.h"
#include "app/plan/plan.h"
#include "app/report/display.h"

#include <algorithm>
#include <vector>

namespace threadloop {

namespace {

/// "12 failed: 10 timeout, 2 reset", the most frequent first; empty without failures.
std::string failuresText(const Counts &counts)
{
    std::vector<Outcome> kinds;
    std::copy_if(allOutcomes.begin(), allOutcomes.end(), std::back_inserter(kinds),
                 [&](Outcome outcome) { return isFailure(outcome) && counts[outcome] > 0; });
    if (kinds.empty())
        return {};
    std::stable_sort(kinds.begin(), kinds.end(), [&](Outcome a, Outcome b) { return counts[a] > counts[b]; });
    std::string text = std::to_string(counts.failed()) + " failed:";
    for (const Outcome kind : kinds) {
        std::string name(outcomeName(kind));
        std::replace(name.begin(), name.end(), '_', ' ');
        text += (kind == kinds.front() ? " " : ", ") + std::to_string(counts[kind]) + ' ' + name;
    }
    return text;
}

std::string latencyText(const RunResult &result)
{
    if (!result.latency)
        return "no latencies";
    const LatencySummary &latency = *result.latency;
    std::string text = "p50 " + displayMs(latency.p50) + ", p90 " + displayMs(latency.p90) + ", p99 " +
                       displayMs(latency.p99) + ", max " + displayMs(latency.max);
    // A closed loop sends nothing while it waits, so a stall of the server is seen once per slot only.
    if (std::holds_alternative<ClosedLoop>(result.plan->pacing))
        text += " (closed loop)";
    else
        text += " (open loop)";
    return text;
}

/// What became of the schedule: the same requests without their wait, and how late they were sent.
std::string scheduleText(const RunResult &result)
{
    if (!result.schedule || !result.schedule->service || !result.schedule->sendDelay)
        return {};
    return "service p50 " + displayMs(result.schedule->service->p50) + ", p99 " +
           displayMs(result.schedule->service->p99) + ", send delay p99 " +
           displayMs(result.schedule->sendDelay->p99);
}

std::string idealText(const Throughput &throughput)
{
    if (!throughput.idealReqsPerSec || !throughput.percentOfIdeal)
        return {};
    return trimmedNumber(*throughput.percentOfIdeal, 1) + " % of the ideal " +
           shortNumber(*throughput.idealReqsPerSec);
}

std::string concurrencyText(const RunResult &result)
{
    if (!result.inFlight.peak || *result.inFlight.peak == result.plan->concurrency)
        return {};
    return "at most " + std::to_string(*result.inFlight.peak) + " of " +
           std::to_string(result.plan->concurrency) + " in flight";
}

std::string endText(StopReason reason)
{
    switch (reason) {
    case StopReason::Completed:
    case StopReason::Duration:
        return {};
    case StopReason::Cancelled:
        return "cancelled";
    case StopReason::Failed:
        return "gave up";
    }
    return {};
}

/// "invalid: only 40 of 100 requests were in flight in the mean"; "short" tells that nothing is to be
/// concluded from it.
std::string validityText(const Validity &validity)
{
    std::string text;
    for (const Objection &objection : validity.objections)
        text += (text.empty() ? "invalid: " : "; ") + objection.text;
    if (validity.isShort)
        text += text.empty() ? "short: no verdict is drawn from it" : " (and short)";
    return text;
}

std::string phasesText(const RunResult &result)
{
    if (!result.leadCounts)
        return {};
    return "not counted: " + std::to_string(result.leadCounts->started) + " requests of the first " +
           shortTime(result.plan->phases.lead());
}

std::string numberOf(std::uint64_t number, const char *what)
{
    return number > 0 ? std::to_string(number) + ' ' + what : std::string();
}

std::string backgroundText(const RunResult &result)
{
    if (!result.backgroundCounts || !result.plan->background)
        return {};
    return "beside it " + std::to_string(result.backgroundCounts->ok()) + " of " +
           std::to_string(result.backgroundCounts->started) + " answered on " +
           result.plan->background->target.requestTarget;
}

} // namespace

std::string textLine(const RunResult &result)
{
    std::string line = displayRate(result.throughput.reqsPerSec) + " reqs / sec | " +
                       std::to_string(result.counts.ok()) + " reqs | " + result.plan->target.url + " | " +
                       std::string(modeName(result.plan->mode));
    const std::string failures = failuresText(result.counts);
    return failures.empty() ? line : line + " | " + failures;
}

std::string detailLine(const RunResult &result)
{
    const std::vector<std::string> parts{
        endText(result.stopReason),
        latencyText(result),
        scheduleText(result),
        idealText(result.throughput),
        concurrencyText(result),
        numberOf(result.counts.aborted(), "aborted"),
        phasesText(result),
        numberOf(result.schedule ? result.schedule->unsent : 0, "of them never sent"),
        numberOf(result.retried, "retried"),
        backgroundText(result),
        result.limit.text,
        validityText(result.validity)};
    std::string line;
    for (const std::string &part : parts) {
        if (!part.empty())
            line += (line.empty() ? "    " : " | ") + part;
    }
    return line;
}

} // namespace threadloop
