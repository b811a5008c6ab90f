// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "server/loop/clock.h"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>

namespace threadloop {

/// When requests are due: closed loop at once, open loop by a schedule that nothing delays.
///
/// A schedule is a moment for each number of arrivals: t0 + n / rate, or, while the rate grows linearly,
/// where its integral reaches n. Constant arrivals have n = 0, 1, 2, ...; Poisson ones step by exponential
/// gaps with a mean of 1, drawn one after the other under a lock, whoever asks: each request gets one of
/// them, and all of them come from one seeded sequence.
///
/// Any thread, but for `begin`.
class Pacer
{
public:
    /// `ramp`: for so long an open loop's rate grows from 0 to what was asked for.
    explicit Pacer(const Pacing &pacing, std::chrono::nanoseconds ramp = {});

    /// The run's start; before the first slot asks.
    void begin(TimePoint start);

    bool isOpenLoop() const { return std::holds_alternative<OpenLoop>(m_pacing); }

    /// When the request with this ticket is due, in a slot that is free since `slotFree`. A closed loop
    /// answers just that; an open one a moment of its schedule, which may be long past. Call once for a
    /// ticket.
    TimePoint due(std::uint64_t ticket, TimePoint slotFree);

    /// How many requests were due from the start to before `end`, whether anybody asked for them or not; 0 in
    /// a closed loop. Poisson arrivals are drawn once more from the seed, about 15 ns each.
    std::uint64_t dueBefore(TimePoint end) const;

private:
    /// The seeded sequence of Poisson arrivals, each as the number of arrivals expected before it.
    class Sequence
    {
    public:
        explicit Sequence(std::uint64_t seed)
            : m_random(seed)
        {}
        double next() { return m_last += m_gap(m_random); }

    private:
        std::mt19937_64 m_random;
        std::exponential_distribution<double> m_gap{1};
        double m_last = 0;
    };

    TimePoint momentOf(double arrivals) const;
    double arrivalsBy(TimePoint end) const;

    const Pacing m_pacing;
    const double m_rate;        // requests per second; 0 in a closed loop
    const double m_rampSeconds; // at least 0
    TimePoint m_start;          // constant from `begin` on
    std::mutex m_mutex;
    Sequence m_sequence; // guarded by m_mutex
};

} // namespace threadloop
