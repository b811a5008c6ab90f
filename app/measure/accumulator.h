// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/interval_latencies.h"
#include "app/measure/level_samples.h"
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
///
/// A run with phases has shards of its own for what was started in them: the rows show all that went on, the
/// totals are those of the others alone.
class Accumulator
{
public:
    explicit Accumulator(std::span<const Shard *const> shards);
    /// `lead`: how long the phases take, with a tick at its end; their shards.
    Accumulator(std::span<const Shard *const> shards, std::span<const Shard *const> leadShards,
                std::chrono::nanoseconds lead);

    /// Keeps the latencies of every row to come, encoded, for the result; otherwise they go into the total
    /// alone.
    void keepIntervals() { m_intervals.emplace(); }

    /// Looks how many requests are in flight, once between two ticks at a moment that depends on nothing: the
    /// ticks themselves may keep time with an open loop's schedule. The next row gives the look its weight.
    /// `isSending`: there are requests left to start.
    void look(bool isSending);

    /// Nobody could look until `begin` after the run's start, while load was made already. Before the first
    /// tick.
    void unseen(std::chrono::nanoseconds begin);

    /// Appends the row that ends `elapsed` after the run's start, which is later than the last one's end.
    const SeriesRow &tick(std::chrono::nanoseconds elapsed, const std::optional<ServerCounters> &server = {});

    /// Appends the last row, after the writers were joined: nothing is in flight any more, so nothing is
    /// sampled.
    const SeriesRow &finish(std::chrono::nanoseconds elapsed);

    /// Everything up to the last row, of the phases while they last; plan, state and progress are the
    /// caller's to add.
    Snapshot snapshot() const;

    /// Writes what the shards hold into `result`: counts, retries, errors, statuses, requests in flight,
    /// latencies, series and, from the `duration` that counts for the rate, the throughput but for its ideal.
    void complete(RunResult &result, std::chrono::nanoseconds duration) const;

    const Series &series() const { return m_series; }
    const Counts &counts() const { return m_measured.counts; }
    const Counts &leadCounts() const { return m_lead.counts; }
    /// Latencies of all successful requests up to the last row, in microseconds.
    const Histogram &latencies() const { return m_measured.latencies; }
    /// Requests in flight while there were more to start, and their levels all the time.
    const LevelSamples &busyLevels() const { return m_busyLevels; }
    const LevelSamples &levels() const { return m_levels; }
    /// How much of the time that counts no look tells of: the start and the last interval, in seconds.
    double unseenSeconds() const { return m_unseenSeconds; }

private:
    /// What one kind of shards held at the last reading.
    struct Tally
    {
        std::vector<const Shard *> shards;
        Counts counts{};
        Histogram latencies{SharedHistogram::layout()};

        /// Reads them again; what has come to the latencies since.
        Histogram update();
        std::uint64_t inFlight() const;

        /// The memory of the reading before, for the next one: a tick that allocates this much waits for
        /// pages.
        Histogram spare{SharedHistogram::layout()};
    };

    struct Look
    {
        std::uint64_t level = 0;
        bool isSending = true;
    };

    SeriesRow difference(std::chrono::nanoseconds elapsed);
    void weigh(const SeriesRow &row);
    void keepInterval(const Histogram &recent, std::chrono::nanoseconds elapsed);
    std::uint64_t inFlight() const { return m_measured.inFlight() + m_lead.inFlight(); }
    bool isInLead(std::chrono::nanoseconds moment) const { return moment < m_leadTime; }
    std::chrono::nanoseconds inFlightTime() const;
    std::optional<std::uint64_t> peakInFlight(const std::vector<SeriesRow> &rows) const;

    Tally m_measured;
    Tally m_lead;
    const std::chrono::nanoseconds m_leadTime;
    std::uint64_t m_inFlight = 0;
    std::optional<Look> m_look; ///< of the interval under way
    LevelSamples m_levels;      ///< since the phases
    LevelSamples m_busyLevels;
    double m_unseenSeconds = 0;
    Series m_series;
    std::optional<std::vector<IntervalLatencies>> m_intervals; ///< unset unless they are kept
    std::chrono::nanoseconds m_elapsed{0};
};

/// What the rows tell about the run as a whole.
struct SampledLevels
{
    std::optional<double> poolBusyMean;
    std::optional<double> poolQueuedMean;
    std::optional<double> loopLagMs; ///< the median of the rows'

    bool operator==(const SampledLevels &) const = default;
};

/// Means weighted by the rows' intervals, over the rows that have the sample and begin after the phases,
/// which take `leadSeconds`; unset where no row has it.
SampledLevels sampledLevels(const std::vector<SeriesRow> &rows, double leadSeconds = 0);

} // namespace threadloop
