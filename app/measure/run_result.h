// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/error_detail.h"
#include "app/measure/interval_latencies.h"
#include "app/measure/limit.h"
#include "app/measure/outcome.h"
#include "app/measure/series.h"
#include "app/measure/statistics.h"
#include "app/measure/validity.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

struct Plan;

/// Why a run ended.
enum class StopReason : std::uint8_t {
    Completed, ///< all requests were made
    Duration,  ///< its time was over
    Cancelled, ///< somebody stopped it
    Failed,    ///< it could not go on: no connection ever succeeded
};

/// The reason's name in results: "completed".
std::string_view stopReasonName(StopReason reason);

/// The reason called so; nullopt when there is none.
std::optional<StopReason> stopReasonFromName(std::string_view name);

/// The settings of our own server during the run.
struct ServerEnvironment
{
    std::uint32_t workers = 1;
    std::uint32_t threads = 40;
    std::chrono::nanoseconds delay{0};
    bool interpreterLock = false;

    bool operator==(const ServerEnvironment &) const = default;
};

/// Where the run took place.
struct Environment
{
    std::string version; ///< of Threadloop
    std::string qt;
    std::string kernel;
    std::string cpu;
    std::uint32_t cores = 0;
    std::optional<ServerEnvironment> server; ///< unset when the server is not ours

    bool operator==(const Environment &) const = default;
};

/// How often one kind of failure happened for one reason.
struct ErrorCount
{
    Outcome kind = Outcome::ConnectError;
    std::string detail; ///< "Connection refused"
    std::uint64_t count = 0;

    bool operator==(const ErrorCount &) const = default;
};

/// The requests in flight, as sampled at the ticks; unset when the run ended before its first one.
struct InFlight
{
    std::optional<double> mean; ///< weighted by time
    std::optional<std::uint64_t> peak;
    /// What the mean should be by Little's law: the time all requests were in flight / duration.
    std::optional<double> byLittlesLaw;

    bool operator==(const InFlight &) const = default;
};

/// How much was done how fast.
struct Throughput
{
    double reqsPerSec = 0; ///< successful requests / duration
    double durationSeconds = 0;
    std::uint64_t bytesReceived = 0;
    std::optional<double> idealReqsPerSec;
    std::optional<double> percentOfIdeal;

    bool operator==(const Throughput &) const = default;
};

/// What an open loop's schedule adds to the latencies, which are its response times: from when a request was
/// due.
struct ScheduleResult
{
    std::optional<LatencySummary> service;     ///< from the first byte sent to the last one received
    std::optional<LatencySummary> sendDelay;   ///< from when a request was due to its first byte
    std::uint64_t unsent = 0;                  ///< due before the end without a free slot; counted as aborted
    std::shared_ptr<const Histogram> services; ///< whole microseconds; null in a result read from JSON

    bool operator==(const ScheduleResult &) const = default;
};

/// Everything that is known of a finished run; history, reports and charts read this and nothing else.
/// Immutable once assembled, then shared as `std::shared_ptr<const RunResult>`. JSON: schema 1.
struct RunResult
{
    std::string id;   ///< UUID, stamped by the session
    std::string cell; ///< of the matrix, see cellName()
    std::uint32_t trial = 1;
    std::string label;
    std::chrono::sys_time<std::chrono::milliseconds> startedAt;
    StopReason stopReason = StopReason::Completed;
    std::shared_ptr<const Plan> plan; ///< never null in a finished result
    Environment environment;

    Validity validity;
    Counts counts;
    std::optional<Counts>
        leadCounts; ///< of what was started in the phases, in no other figure; unset without
    std::optional<Counts>
        backgroundCounts;      ///< of the request kept in flight beside the run; unset without one
    std::uint64_t retried = 0; ///< keep-alive races sent once more; not counted in `started` again
    std::vector<ErrorCount> errors;
    std::map<int, std::uint64_t> statuses; ///< of whole replies; 0 collects what is not in 100 to 599
    InFlight inFlight;
    CpuShares cpu;
    Throughput throughput;
    std::optional<LatencySummary> latency;      ///< unset when no request succeeded
    std::shared_ptr<const Histogram> latencies; ///< whole microseconds; null in a result read from JSON
    std::shared_ptr<const std::vector<IntervalLatencies>>
        intervals; ///< of `series`, row by row; null unless asked for, and in a result read from JSON
    std::optional<ScheduleResult> schedule; ///< unset in a closed loop
    Limit limit;
    std::optional<double> referenceReqsPerSec; ///< the same load against a reference
    std::vector<SeriesRow> series;
};

/// What a matrix of runs left behind, in its order.
using RunResults = std::vector<std::shared_ptr<const RunResult>>;

} // namespace threadloop
