// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace threadloop::test {

/// Keeps the events of a session in their order. Any thread.
class EventLog
{
public:
    /// Generous: reached only when the event never comes.
    static constexpr std::chrono::seconds kPatience{90};

    Session::Sink sink()
    {
        return [this](SessionEvent event) { add(std::move(event)); };
    }

    void add(SessionEvent event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
        m_changed.notify_all();
    }

    std::vector<SessionEvent> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }

    template <class Event>
    std::vector<Event> all() const
    {
        std::vector<Event> found;
        for (const SessionEvent &event : events()) {
            if (const auto *one = std::get_if<Event>(&event)) {
                found.push_back(*one);
            }
        }
        return found;
    }

    /// Blocks until there are that many events of the kind; false when they do not come.
    template <class Event>
    bool await(std::size_t count = 1)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [this, count] {
            std::size_t found = 0;
            for (const SessionEvent &event : m_events) {
                found += std::holds_alternative<Event>(event) ? 1 : 0;
            }
            return found >= count;
        });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<SessionEvent> m_events; // guarded by m_mutex
};

} // namespace threadloop::test
