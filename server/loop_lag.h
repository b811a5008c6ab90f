// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"
#include "server/loop/reactor.h"
#include "server/loop/timer_queue.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

namespace threadloop {

/// How late the beats of the last ten seconds were: written by one thread, read by any.
///
/// A beat is due every ten milliseconds, whether or not the loop is able to notice: a loop that was blocked
/// for a second was late for a hundred beats, by 1 s, 0.99 s and so on. One sample per blockage would hide
/// it.
class LagRecord
{
public:
    static constexpr std::chrono::milliseconds kInterval{10};
    static constexpr std::size_t kBeats = 1000; // ten seconds

    /// The first beat is due at `first`. Writer's thread.
    void begin(TimePoint first);
    /// Counts every beat that is due by `now`, and returns when the next one is. Writer's thread.
    TimePoint beat(TimePoint now);
    /// From now on nothing is overdue. Writer's thread.
    void end();

    /// Appends the lateness of up to kBeats beats, those overdue at `now` included. Any thread.
    void appendTo(std::vector<Nanoseconds> &lateness, TimePoint now) const;

private:
    static constexpr std::int64_t kNever = INT64_MAX;

    void store(Nanoseconds lateness);

    std::array<std::atomic<std::uint32_t>, kBeats> m_microseconds{}; // ring, at beat number % kBeats
    std::atomic<std::uint64_t> m_beats = 0;
    std::atomic<std::int64_t> m_nextDue = kNever; // nanoseconds of Clock
};

/// Feeds a LagRecord from a reactor's timer. The reactor's thread.
class LagProbe : private Timer
{
public:
    LagProbe(Reactor &reactor, LagRecord &record);
    ~LagProbe();

private:
    static void onBeat(Timer &timer);

    Reactor &m_reactor;
    LagRecord &m_record;
};

} // namespace threadloop
