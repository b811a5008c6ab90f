// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/partial_result.h"

#include "app/plan/plan.h"

#include <algorithm>

namespace threadloop {

namespace {

/// Whoever reads this has no run any more: what was under way then was cut off.
Counts cutOff(Counts counts)
{
    counts[Outcome::Aborted] += counts.inFlight();
    return counts;
}

} // namespace

RunResult partialResult(const RunResult &start, const Snapshot &snapshot)
{
    RunResult result = start;
    result.stopReason = StopReason::Cancelled;
    if (snapshot.isInLead) { // nothing counts yet
        result.leadCounts = cutOff(snapshot.counts);
        return result;
    }
    result.counts = cutOff(snapshot.counts);
    const std::chrono::nanoseconds counted =
        std::max(snapshot.elapsed - start.plan->phases.lead(), std::chrono::nanoseconds(0));
    result.throughput.durationSeconds = std::chrono::duration<double>(counted).count();
    result.throughput.reqsPerSec = snapshot.reqsPerSec;
    if (const auto ideal = start.throughput.idealReqsPerSec; ideal && *ideal > 0)
        result.throughput.percentOfIdeal = 100 * snapshot.reqsPerSec / *ideal;
    result.latencies = snapshot.latencies;
    if (snapshot.latencies)
        result.latency = summarise(*snapshot.latencies);
    return result;
}

} // namespace threadloop
