// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop_lag.h"

#include <algorithm>

namespace threadloop {

void LagRecord::begin(TimePoint first)
{
    m_nextDue.store(first.time_since_epoch().count(), std::memory_order_relaxed);
}

TimePoint LagRecord::beat(TimePoint now)
{
    TimePoint due{Nanoseconds(m_nextDue.load(std::memory_order_relaxed))};
    // Of a blockage of more than ten seconds only the last beats fit.
    if (now - due > kInterval * kBeats) {
        due += (now - due - kInterval * kBeats) / kInterval * kInterval;
    }
    for (; due <= now; due += kInterval) {
        store(now - due);
    }
    m_nextDue.store(due.time_since_epoch().count(), std::memory_order_relaxed);
    return due;
}

void LagRecord::end()
{
    m_nextDue.store(kNever, std::memory_order_relaxed);
}

void LagRecord::store(Nanoseconds lateness)
{
    const std::uint64_t beat = m_beats.load(std::memory_order_relaxed);
    const auto microseconds =
        std::clamp<std::int64_t>(lateness / std::chrono::microseconds(1), 0, UINT32_MAX);
    m_microseconds[beat % kBeats].store(static_cast<std::uint32_t>(microseconds), std::memory_order_relaxed);
    m_beats.store(beat + 1, std::memory_order_release);
}

void LagRecord::appendTo(std::vector<Nanoseconds> &lateness, TimePoint now) const
{
    const std::uint64_t beats = m_beats.load(std::memory_order_acquire);
    const std::int64_t nextDue = m_nextDue.load(std::memory_order_relaxed);
    std::size_t room = kBeats;
    if (nextDue != kNever) {
        for (TimePoint due{Nanoseconds(nextDue)}; due < now && room > 0; due += kInterval, --room) {
            lateness.push_back(now - due);
        }
    }
    for (std::uint64_t back = 1; back <= std::min<std::uint64_t>(beats, room); ++back) {
        lateness.push_back(std::chrono::microseconds(
            m_microseconds[(beats - back) % kBeats].load(std::memory_order_relaxed)));
    }
}

LagProbe::LagProbe(Reactor &reactor, LagRecord &record)
    : Timer(&LagProbe::onBeat)
    , m_reactor(reactor)
    , m_record(record)
{
    const TimePoint first = Clock::now() + LagRecord::kInterval;
    m_record.begin(first);
    m_reactor.timers().arm(*this, first);
}

LagProbe::~LagProbe()
{
    m_reactor.timers().disarm(*this);
    m_record.end();
}

void LagProbe::onBeat(Timer &timer)
{
    auto &self = static_cast<LagProbe &>(timer);
    self.m_reactor.timers().arm(self, self.m_record.beat(Clock::now()));
}

} // namespace threadloop
