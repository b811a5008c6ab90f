// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "server/loop/clock.h"
#include "server/metrics/counter.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace threadloop {

/// Decides whether one more request may start: hands out the plan's tickets until its deadline or a stop.
///
/// Any thread, but for `begin`. The tickets are one relaxed fetch_add on a cache line of their own, the only
/// one that generators share for writing. Nothing else is published through these atomics: results are read
/// after the threads were joined.
class StopCondition
{
public:
    /// `slots`: how many may be in flight at once, at least 1.
    StopCondition(const StopRule &rule, std::uint32_t slots)
        : m_requests(rule.requests)
        , m_duration(rule.duration)
        , m_slots(slots)
    {}

    /// The run's start; before any other thread asks. What starts before `countsFrom` belongs to the phases:
    /// it takes none of the plan's tickets. An open loop numbers all requests alike and says how many of them
    /// are due before that moment, `scheduledBefore`.
    void begin(TimePoint start, TimePoint countsFrom = TimePoint::min(),
               std::optional<std::uint64_t> scheduledBefore = {})
    {
        m_deadline =
            m_duration ? start + std::chrono::duration_cast<Clock::duration>(*m_duration) : TimePoint::max();
        m_countsFrom = countsFrom;
        m_freeUntil = scheduledBefore ? TimePoint::min() : countsFrom;
        m_limit = m_requests ? *m_requests + scheduledBefore.value_or(0) : kUnlimited;
    }

    /// The number of the request that may start now, counted from 0, and always 0 in a closed loop's phases;
    /// nullopt when none may.
    std::optional<std::uint64_t> admit(TimePoint now)
    {
        if (isStopped() || now >= m_deadline) {
            return std::nullopt;
        }
        if (now < m_freeUntil) {
            return 0;
        }
        const std::uint64_t ticket = m_tickets.fetch_add(1, std::memory_order_relaxed);
        if (ticket >= m_limit) {
            return std::nullopt;
        }
        return ticket;
    }

    /// Whether a request that starts at this moment (open loop: is due then) is in the run's figures.
    bool counts(TimePoint start) const { return start >= m_countsFrom; }
    TimePoint countsFrom() const { return m_countsFrom; }
    /// All tickets are taken: from here on fewer and fewer are in flight.
    bool isExhausted() const { return m_tickets.load(std::memory_order_relaxed) >= m_limit; }

    /// What ends later than this is cut off by the end of the run.
    TimePoint deadline() const { return m_deadline; }

    /// No further request starts. Repeated calls do nothing.
    void stop() { m_stopped.store(true, std::memory_order_relaxed); }
    bool isStopped() const { return m_stopped.load(std::memory_order_relaxed); }

    /// A connection was established: the target can be reached.
    void noteConnected()
    {
        if (!m_connected.load(std::memory_order_relaxed)) { // once, so that the line stays shared
            m_connected.store(true, std::memory_order_relaxed);
        }
    }
    /// An attempt ended without a connection. The run stops when every slot had one and none succeeded.
    void noteUnreached()
    {
        if (m_unreached.fetch_add(1, std::memory_order_relaxed) + 1 >= m_slots && isUnreached()) {
            stop();
        }
    }
    /// No connection has succeeded so far: no slot should try a second time before one has.
    bool isUnreached() const { return !m_connected.load(std::memory_order_relaxed); }

private:
    static constexpr std::uint64_t kUnlimited = ~std::uint64_t{0};

    const std::optional<std::uint64_t> m_requests;
    const std::optional<std::chrono::nanoseconds> m_duration;
    const std::uint32_t m_slots;
    // Constant from `begin` on.
    TimePoint m_deadline = TimePoint::max();
    TimePoint m_countsFrom = TimePoint::min();
    TimePoint m_freeUntil = TimePoint::min();
    std::uint64_t m_limit = kUnlimited;
    std::atomic<bool> m_stopped = false; // with the constants: read often, written once
    std::atomic<bool> m_connected = false;
    std::atomic<std::uint32_t> m_unreached = 0;
    alignas(cacheLineSize) std::atomic<std::uint64_t> m_tickets = 0;
};

} // namespace threadloop
