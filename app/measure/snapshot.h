// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/outcome.h"
#include "app/measure/series.h"
#include "server/metrics/histogram.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace threadloop {

struct Plan;

/// Where a run is in its life.
enum class RunState : std::uint8_t {
    Preparing, ///< threads are created, nothing is sent yet
    Running,
    Stopping, ///< no new requests; those in flight are being cut off
};

/// A running run as its listeners see it: immutable, shared as `std::shared_ptr<const Snapshot>`, at most ten
/// a second. A slow listener misses snapshots, never rows: each holds all rows so far.
struct Snapshot
{
    RunState state = RunState::Preparing;
    std::shared_ptr<const Plan> plan;
    std::chrono::nanoseconds elapsed{0};
    bool isInLead = false; ///< the phases last: the figures are theirs, and will not count
    Counts counts;
    std::uint64_t inFlight = 0;
    double reqsPerSec = 0;       ///< successful requests so far / time so far, both since the phases
    std::optional<double> p50Ms; ///< likewise
    std::optional<double> p90Ms;
    std::optional<double> p99Ms;
    std::optional<double> maxMs;
    std::shared_ptr<const Histogram> latencies; ///< whole microseconds; likewise
    double progress = 0; ///< 0 to 1: of the requests or of the duration, whichever is further
    Series series;
};

} // namespace threadloop
