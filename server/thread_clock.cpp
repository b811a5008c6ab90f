// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/thread_clock.h"

#include <pthread.h>

namespace threadloop {

void ThreadClock::begin()
{
    if (::pthread_getcpuclockid(::pthread_self(), &m_clock) == 0) {
        m_state.store(State::Running, std::memory_order_release);
    }
}

void ThreadClock::end()
{
    if (m_state.load(std::memory_order_acquire) == State::Running) {
        m_last.store(read().count(), std::memory_order_relaxed);
        m_state.store(State::Ended, std::memory_order_release);
    }
}

Nanoseconds ThreadClock::value() const
{
    switch (m_state.load(std::memory_order_acquire)) {
    case State::NotBegun:
        return Nanoseconds::zero();
    case State::Running: {
        const Nanoseconds now = read();
        // The clock's number may have been given to another thread since: then ours has ended.
        if (m_state.load(std::memory_order_acquire) == State::Running) {
            return now;
        }
        break;
    }
    case State::Ended:
        break;
    }
    return Nanoseconds(m_last.load(std::memory_order_relaxed));
}

Nanoseconds ThreadClock::read() const
{
    timespec time{};
    ::clock_gettime(m_clock, &time);
    return std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec);
}

} // namespace threadloop
