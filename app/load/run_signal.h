// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace threadloop {

/// What the conductor waits for: a stop, or the end of all generators. Any thread.
class RunSignal
{
public:
    enum class Event { Time, Stop, Ended };

    void requestStop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopRequested = true;
        m_changed.notify_all();
    }
    bool isStopRequested() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stopRequested;
    }

    /// How many calls of `oneEnded` there will be; before the generators start.
    void expect(std::size_t generators)
    {
        const std::lock_guard lock(m_mutex);
        m_running = generators;
    }
    void oneEnded()
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_changed.notify_all();
    }

    /// Blocks until the moment or until one of the others, which it then returns at once whenever it is
    /// asked; the end of all generators comes before a stop.
    Event waitUntil(TimePoint moment)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, moment, [this] { return m_stopRequested || m_running == 0; });
        if (m_running == 0) {
            return Event::Ended;
        }
        return m_stopRequested ? Event::Stop : Event::Time;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_running = 0;    // guarded by m_mutex
    bool m_stopRequested = false; // guarded by m_mutex
};

} // namespace threadloop
