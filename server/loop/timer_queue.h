// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace threadloop {

/// A deadline that its owner can arm in a TimerQueue. The owner keeps it alive while it is armed.
class Timer
{
public:
    /// Called in the loop's thread, after the timer left the queue; it may arm or destroy any timer, itself
    /// included.
    using Expired = void (*)(Timer &);

    explicit Timer(Expired expired)
        : m_expired(expired)
    {}
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;

    bool isArmed() const { return m_position != kNowhere; }

private:
    friend class TimerQueue;
    static constexpr std::uint32_t kNowhere = UINT32_MAX;

    Expired m_expired;
    std::uint32_t m_position = kNowhere;
};

/// Deadlines in a four-ary heap: arming a later deadline than all others, the usual case, costs one
/// comparison. One thread.
class TimerQueue
{
public:
    /// Arms the timer, or moves it when it is armed already.
    void arm(Timer &timer, TimePoint deadline);
    /// Does nothing when the timer is not armed.
    void disarm(Timer &timer);

    std::optional<TimePoint> earliest() const;
    bool isEmpty() const { return m_heap.empty(); }
    std::size_t size() const { return m_heap.size(); }

    /// Fires one timer that is due at `now`, the earliest; false when there is none. Never fires early.
    bool fireOne(TimePoint now);

private:
    struct Entry
    {
        TimePoint deadline;
        Timer *timer;
    };

    void place(std::uint32_t position, Entry entry);
    void siftUp(std::uint32_t position, Entry entry);
    void siftDown(std::uint32_t position, Entry entry);
    void removeAt(std::uint32_t position);

    std::vector<Entry> m_heap;
};

} // namespace threadloop
