// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/conclusions.h"

#include "app/load/cpu_usage.h"
#include "app/load/generator_factory.h"
#include "app/measure/seconds.h"

#include <algorithm>

namespace threadloop {
namespace {

/// In less than ten of its steps nothing is concluded from the system's processor time.
constexpr double kFewestSystemSeconds = 0.1;
/// Below this many looks at the requests in flight nothing is concluded from them.
constexpr std::uint64_t kFewestLooks = 10;

std::optional<std::chrono::nanoseconds> shortestLatency(const RunResult &result)
{
    if (!result.latency) {
        return std::nullopt;
    }
    return std::chrono::round<std::chrono::nanoseconds>(
        std::chrono::duration<double, std::milli>(result.latency->min));
}

/// What is known where no ideal applies.
IdealInput inputOf(const Plan &plan)
{
    IdealInput input;
    input.concurrency = plan.concurrency;
    input.requests = plan.stop.requests;
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        input.rate = open->rate;
    }
    input.cores = usableProcessors();
    return input;
}

void tellIdeal(Throughput &throughput, const Evidence &evidence)
{
    if (!evidence.ideal || evidence.ideal->reqsPerSec <= 0) {
        return;
    }
    const double ideal = toldIdeal(evidence.input, *evidence.ideal, throughput.reqsPerSec);
    throughput.idealReqsPerSec = ideal;
    throughput.percentOfIdeal = 100 * (throughput.reqsPerSec / ideal);
}

} // namespace

void conclude(RunResult &result, const RunSpec &spec, const Accumulator &seen,
              std::chrono::nanoseconds counted)
{
    const Evidence evidence = limitEvidence(spec, result);
    tellIdeal(result.throughput, evidence);
    result.limit = limitOf(evidence);
    result.validity = validityOf(selfCheckEvidence(result, seen, counted));
}

Evidence limitEvidence(const RunSpec &spec, const RunResult &result)
{
    const Plan &plan = *spec.plan;
    Evidence evidence;
    if (spec.ideal) {
        evidence.input = bornOut(*spec.ideal, shortestLatency(result));
        evidence.ideal = idealOf(evidence.input);
    } else {
        evidence.input = inputOf(plan);
    }
    evidence.systemCores = onlineProcessors();
    evidence.embedded = static_cast<bool>(spec.probe);
    evidence.reqsPerSec = result.throughput.reqsPerSec;
    if (const std::uint64_t finished = result.counts.finishedTotal(); finished > 0) {
        evidence.failedShare = static_cast<double>(result.counts.failed()) / static_cast<double>(finished);
    }
    evidence.generatorThreads = generatorThreads(plan);
    evidence.inFlightMean = result.inFlight.mean;
    const SampledLevels levels = sampledLevels(result.series, secondsOf(plan.phases.lead()));
    evidence.poolBusyMean = levels.poolBusyMean;
    evidence.poolQueuedMean = levels.poolQueuedMean;
    evidence.loopLagMs = levels.loopLagMs;
    evidence.cpu = result.cpu;
    if (result.throughput.durationSeconds < kFewestSystemSeconds) {
        evidence.cpu.system.reset();
    }
    evidence.background = static_cast<bool>(plan.background);
    return evidence;
}

SelfCheckEvidence selfCheckEvidence(const RunResult &result, const Accumulator &seen,
                                    std::chrono::nanoseconds counted)
{
    const Plan &plan = *result.plan;
    SelfCheckEvidence evidence;
    evidence.durationSeconds = result.throughput.durationSeconds;
    evidence.samples = result.counts.ok();
    if (const LevelSamples &levels = seen.levels(); levels.count() >= kFewestLooks) {
        evidence.inFlightMean = levels.mean();
        evidence.inFlightByLittlesLaw = result.inFlight.byLittlesLaw;
        evidence.inFlightError = levels.standardError().value_or(0);
        evidence.inFlightUnseen =
            static_cast<double>(result.inFlight.peak.value_or(0)) * seen.unseenSeconds() / secondsOf(counted);
        evidence.inFlightPeak = result.inFlight.peak;
    }
    if (const LevelSamples &busy = seen.busyLevels(); busy.count() >= kFewestLooks) {
        evidence.busyInFlightMean = busy.mean();
    }
    if (std::holds_alternative<ClosedLoop>(plan.pacing)) {
        evidence.askedInFlight = plan.concurrency;
    }
    evidence.generatorCpu = result.cpu.generator;
    evidence.generatorCores = std::min(generatorThreads(plan), usableProcessors());
    if (result.schedule && result.schedule->sendDelay) {
        evidence.sendDelayP99Ms = result.schedule->sendDelay->p99;
        evidence.responseP50Ms = result.latency ? std::optional(result.latency->p50) : std::nullopt;
    }
    return evidence;
}

} // namespace threadloop
