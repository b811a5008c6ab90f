// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/error_detail.h"
#include "app/measure/outcome.h"
#include "server/metrics/counter.h"
#include "server/metrics/shared_histogram.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

namespace threadloop {

/// What a generator records about its requests: cumulative, never cleared, never swapped.
///
/// Threads: the commands belong to one writer at a time, the questions to any thread at any time. Relaxed
/// loads and stores alone, but for the counts of finished requests, which are released after the started one:
/// a reader that takes them first never finds more finished than started. After the writer was joined every
/// reading is exact.
///
/// Memory: about 5 KiB and what the latencies touch, typically 22 KiB. Lines are shared with no other writer.
class alignas(cacheLineSize) Shard
{
public:
    Shard() = default;
    Shard(const Shard &) = delete;
    Shard &operator=(const Shard &) = delete;

    // --- commands of the writer

    /// A request starts: its slot was free, or it was due.
    void started()
    {
        m_inFlight.raise();
        m_started.add();
    }

    /// A whole reply with an expected status. `latency` is not negative and kept in whole microseconds,
    /// rounded down; `bytes` are those received, header included.
    void succeeded(std::chrono::nanoseconds latency, int status, std::uint64_t bytes)
    {
        m_latencies.record(static_cast<std::uint64_t>(latency.count()) / 1000);
        m_statuses[statusIndex(status)].add();
        m_bytes.add(bytes);
        finish(Outcome::Ok);
    }

    /// Open loop, after `succeeded`: from the first byte sent to the last one received, and how late the
    /// first one was sent. Both are not negative and kept in whole microseconds, rounded down. The first call
    /// allocates.
    void scheduled(std::chrono::nanoseconds service, std::chrono::nanoseconds sendDelay);

    /// Open loop, once after the writer was joined: so many requests were due, and no slot was ever free for
    /// them. They count as started and aborted.
    void unsent(std::uint64_t requests);

    /// A request failed: `outcome` is a failure. `status` is that of a whole reply, else 0.
    void failed(Outcome outcome, ErrorDetail detail, int status = 0, std::uint64_t bytes = 0);

    /// A request was cut off by the end of the run.
    void aborted(std::uint64_t bytes = 0);

    /// A request that is about to end was in flight for so long of the time that counts; what is not above 0
    /// adds nothing.
    void wasInFlight(std::chrono::nanoseconds time)
    {
        if (time.count() > 0)
            m_inFlightTime.add(static_cast<std::uint64_t>(time.count()));
    }

    /// A started request is sent once more, on a new connection.
    void retried() { m_retried.add(); }

    /// A connection was established.
    void connected() { m_connections.add(); }

    // --- questions of any thread

    /// Never more finished than started, even while the writer goes on.
    Counts counts() const;
    /// Requests in flight at this moment. A level of its own: the difference of two counts that are read one
    /// after the other grows with whatever the writer did in between.
    std::uint64_t inFlight() const { return m_inFlight.value(); }
    /// How long the requests that have ended were in flight, in all.
    std::chrono::nanoseconds inFlightTime() const
    {
        return std::chrono::nanoseconds(static_cast<std::int64_t>(m_inFlightTime.value()));
    }
    std::uint64_t retriedCount() const { return m_retried.value(); }
    std::uint64_t connectionCount() const { return m_connections.value(); }
    std::uint64_t bytesReceived() const { return m_bytes.value(); }
    /// Latencies of successful requests in microseconds.
    const SharedHistogram &latencies() const { return m_latencies; }
    /// Open loop: adds the service times and the send delays in microseconds. After the writer was joined.
    void addScheduledTo(Histogram &services, Histogram &sendDelays) const;
    /// Open loop: whether anything was scheduled. After the writer was joined.
    bool hasSchedule() const { return m_schedule != nullptr; }
    /// Of those that count as aborted: what `unsent` was told.
    std::uint64_t unsentCount() const { return m_unsent.value(); }
    /// Adds the whole replies by status; 0 collects those outside of 100 to 599.
    void addStatusesTo(std::map<int, std::uint64_t> &sum) const;

    using ErrorKey = std::pair<Outcome, ErrorDetail>;
    /// Adds the failures by reason; what found no place in the table of 16 counts as having no detail.
    void addErrorsTo(std::map<ErrorKey, std::uint64_t> &sum) const;

private:
    /// A count whose readers also see everything that was written before it.
    class ReleasedCounter
    {
    public:
        void add(std::uint64_t n = 1)
        {
            m_value.store(m_value.load(std::memory_order_relaxed) + n, std::memory_order_release);
        }
        std::uint64_t value() const { return m_value.load(std::memory_order_acquire); }

    private:
        std::atomic<std::uint64_t> m_value{0};
    };

    /// Free while its key is 0; the key is set once and never changes.
    struct ErrorSlot
    {
        std::atomic<std::uint64_t> key{0};
        SingleWriterCounter count;
    };

    struct Schedule
    {
        SharedHistogram services;
        SharedHistogram sendDelays;
    };

    static constexpr int lowestStatus = 100;
    static constexpr std::size_t statusCount = 500;

    static std::size_t statusIndex(int status)
    {
        const auto index = static_cast<unsigned>(status) - static_cast<unsigned>(lowestStatus);
        return index < statusCount ? index : statusCount;
    }

    void finish(Outcome outcome)
    {
        m_finished[static_cast<std::size_t>(outcome)].add();
        m_inFlight.lower();
    }
    void countError(Outcome outcome, ErrorDetail detail);

    SingleWriterCounter m_started;
    PeakGauge m_inFlight;
    std::array<ReleasedCounter, outcomeCount> m_finished;
    SingleWriterCounter m_bytes;
    SingleWriterCounter m_inFlightTime; ///< nanoseconds
    SingleWriterCounter m_retried;
    SingleWriterCounter m_connections;
    SharedHistogram m_latencies;
    std::unique_ptr<Schedule> m_schedule; ///< the writer's alone until it was joined
    SingleWriterCounter m_unsent;
    std::array<ErrorSlot, 16> m_errors;
    std::array<SingleWriterCounter, statusCount + 1> m_statuses; ///< the last one: outside of the range
};

} // namespace threadloop
