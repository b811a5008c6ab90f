// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/interval_latencies.h"
#include "app/measure/run_result.h"
#include "app/measure/series.h"
#include "app/measure/server_counters.h"
#include "app/measure/shard.h"
#include "app/measure/snapshot.h"
#include "server/metrics/histogram.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace threadloop {

/// Reads the shards of a run tick by tick: what they hold more than last time is the tick's row.
///
/// Confined to the conductor's thread. The shards are borrowed and outlive it. A tick costs what the shards'
/// latencies have touched; memory is one merged histogram and one row a tick, however many requests there
/// are. The rows' sums are exactly the totals, once finish() was called after the writers were joined.
class Accumulator
{
public:
    explicit Accumulator(std::span<const Shard *const> shards);

    /// Keeps the latencies of every row to come, encoded, for the result; otherwise they go into the total
    /// alone.
    void keepIntervals() { m_intervals.emplace(); }

    /// Appends the row that ends `elapsed` after the run's start, which is later than the last one's end.
    const SeriesRow &tick(std::chrono::nanoseconds elapsed, const std::optional<ServerCounters> &server = {});

    /// Appends the last row, after the writers were joined: nothing is in flight any more, so nothing is
    /// sampled.
    const SeriesRow &finish(std::chrono::nanoseconds elapsed);

    /// Everything up to the last row; plan, state and progress are the caller's to add.
    Snapshot snapshot() const;

    /// Writes what the shards hold into `result`: counts, retries, errors, statuses, requests in flight,
    /// latencies, series and, from the `duration` that counts for the rate, the throughput but for its ideal.
    void complete(RunResult &result, std::chrono::nanoseconds duration) const;

    const Series &series() const { return m_series; }
    const Counts &counts() const { return m_counts; }
    /// Latencies of all successful requests up to the last row, in microseconds.
    const Histogram &latencies() const { return m_latencies; }

private:
    SeriesRow difference(std::chrono::nanoseconds elapsed);
    void keepInterval(const Histogram &recent, std::chrono::nanoseconds elapsed);

    std::vector<const Shard *> m_shards;
    Counts m_counts;
    std::uint64_t m_inFlight = 0;
    Histogram m_latencies;
    Series m_series;
    std::optional<std::vector<IntervalLatencies>> m_intervals; ///< unset unless they are kept
    std::chrono::nanoseconds m_elapsed{0};
};

/// What the rows tell about the run as a whole.
struct SampledLevels
{
    InFlight inFlight;
    std::optional<double> poolBusyMean;
    std::optional<double> poolQueuedMean;
    std::optional<double> loopLagMs; ///< the median of the rows'

    bool operator==(const SampledLevels &) const = default;
};

/// Means weighted by the rows' intervals, over the rows that have the sample; unset where no row has it.
SampledLevels sampledLevels(const std::vector<SeriesRow> &rows);

} // namespace threadloop
