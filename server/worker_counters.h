// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/status.h"
#include "server/loop/clock.h"
#include "server/loop_lag.h"
#include "server/metrics/counter.h"
#include "server/thread_clock.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace threadloop {

/// Replies by route and status: one writer, any reader.
class ReplyCounters
{
public:
    /// `routes`: how many; the position `routes` itself stands for replies that belong to none.
    explicit ReplyCounters(std::size_t routes)
        : m_routes(routes)
        , m_counts(std::make_unique<SingleWriterCounter[]>((routes + 1) * kStatuses))
    {}

    /// The writer's thread.
    void add(std::size_t route, http::Status status) { m_counts[indexOf(route, statusCode(status))].add(); }
    std::uint64_t value(std::size_t route, int status) const
    {
        return m_counts[indexOf(route, status)].value();
    }
    std::size_t routes() const { return m_routes; }

    static constexpr int kFirstStatus = 100;
    static constexpr int kStatuses = 500; // every code, so that none can be miscounted

private:
    static std::size_t indexOf(std::size_t route, int status)
    {
        return route * kStatuses + static_cast<std::size_t>(status - kFirstStatus);
    }

    std::size_t m_routes;
    std::unique_ptr<SingleWriterCounter[]> m_counts;
};

/// A pool's state, written by the loop that queues and by the threads that work; any reader.
struct PoolCounters
{
    explicit PoolCounters(std::size_t threads)
        : clocks(threads)
    {}

    std::vector<ThreadClock> clocks; ///< one per thread
    std::atomic<std::uint64_t> queued = 0;
    std::atomic<std::uint64_t> busy = 0;
    std::atomic<std::uint64_t> busyNanoseconds = 0; ///< that tasks kept a thread, their delivery included

    /// Adds the time since then to `busyNanoseconds`; until when it counts now. Any thread.
    TimePoint addBusySince(TimePoint begin)
    {
        const TimePoint now = Clock::now();
        busyNanoseconds.fetch_add(static_cast<std::uint64_t>((now - begin).count()),
                                  std::memory_order_relaxed);
        return now;
    }
};

/// How many requests the whole server has in flight, all workers together, and the most there ever were.
/// Any thread.
class SharedInFlight
{
public:
    void enter()
    {
        const std::uint64_t level = m_level.fetch_add(1, std::memory_order_relaxed) + 1;
        std::uint64_t peak = m_peak.load(std::memory_order_relaxed);
        while (level > peak && !m_peak.compare_exchange_weak(peak, level, std::memory_order_relaxed)) {
        }
    }
    void leave() { m_level.fetch_sub(1, std::memory_order_relaxed); }
    std::uint64_t peak() const { return m_peak.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_level = 0;
    std::atomic<std::uint64_t> m_peak = 0;
};

/// What one worker counts. Written in its thread (but for the pool's part), read in any; it outlives the
/// worker.
struct alignas(cacheLineSize) WorkerCounters
{
    WorkerCounters(std::size_t routes, std::size_t threads)
        : replies(routes)
        , pool(threads)
    {}

    PeakGauge connections;
    SingleWriterCounter accepted;
    PeakGauge inFlight;
    ReplyCounters replies;
    LagRecord lag;
    ThreadClock loopClock;
    PoolCounters pool;
};

} // namespace threadloop
