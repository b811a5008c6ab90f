// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "server/loop/clock.h"

#include <cstdint>
#include <mutex>
#include <random>

namespace threadloop {

/// When requests are due: closed loop at once, open loop by a schedule that nothing delays.
///
/// Any thread, but for `begin`. A constant schedule is computed from the ticket, t0 + ticket / rate. Poisson
/// arrivals are drawn one after the other under a lock, whoever asks: each request gets one of them, and all
/// of them come from one seeded sequence.
class Pacer
{
public:
    explicit Pacer(const Pacing &pacing);

    /// The run's start; before the first slot asks.
    void begin(TimePoint start);

    bool isOpenLoop() const { return std::holds_alternative<OpenLoop>(m_pacing); }

    /// When the request with this ticket is due, in a slot that is free since `slotFree`. A closed loop
    /// answers just that; an open one a moment of its schedule, which may be long past. Call once for a
    /// ticket.
    TimePoint due(std::uint64_t ticket, TimePoint slotFree);

    /// How many requests were due from the start to before `end`, whether anybody asked for them or not; 0 in
    /// a closed loop. Once no slot asks any more: Poisson arrivals are drawn again from the seed, about 15 ns
    /// each.
    std::uint64_t dueBefore(TimePoint end);

private:
    TimePoint nextPoisson();

    const Pacing m_pacing;
    TimePoint m_start;
    std::mutex m_mutex;
    std::mt19937_64 m_random;                    // guarded by m_mutex
    std::exponential_distribution<double> m_gap; // guarded by m_mutex: seconds
    double m_lastSeconds = 0;                    // guarded by m_mutex: of the arrival drawn last
};

} // namespace threadloop
