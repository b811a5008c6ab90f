// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/run_entry.h"
#include "app/measure/run_result.h"
#include "app/plan/plan.h"

#include <memory>
#include <string>

namespace threadloop::test {

/// A run of a thousand requests, ten of which timed out.
inline std::shared_ptr<const RunResult> resultOf(const char *target, Mode mode, double rate,
                                                 const char *label = "")
{
    auto plan = std::make_shared<Plan>();
    plan->target = *parseTarget(target);
    plan->mode = mode;
    plan->concurrency = 100;
    plan->stop.requests = 1000;
    plan->label = label;
    auto result = std::make_shared<RunResult>();
    static int runs = 0;
    result->id = std::to_string(++runs);
    result->plan = plan;
    result->label = label;
    result->counts.started = 1000;
    result->counts[Outcome::Ok] = 990;
    result->counts[Outcome::Timeout] = 10;
    result->throughput.reqsPerSec = rate;
    result->throughput.durationSeconds = 1;
    result->latency = LatencySummary{};
    result->latency->p50 = 50.2;
    result->latency->p75 = 50.6;
    result->latency->p90 = 51.7;
    result->latency->p95 = 52.4;
    result->latency->p99 = 53.1;
    result->latency->p999 = 58.3;
    return result;
}

/// A stored run, as old as its number.
inline RunEntry entry(std::int64_t number, const char *name)
{
    RunEntry entry;
    entry.number = number;
    entry.id = "stored " + std::to_string(number);
    entry.startedAt = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(number));
    entry.target = "/wait";
    entry.name = name;
    return entry;
}

} // namespace threadloop::test
