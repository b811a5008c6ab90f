// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"

#include <atomic>
#include <cstdint>
#include <ctime>

namespace threadloop {

/// The processor time of one thread, readable by any other and after the thread's end.
class ThreadClock
{
public:
    /// From now on this is the calling thread's clock.
    void begin();
    /// Keeps the last reading. While the thread still lives: by itself, or by who is about to join it.
    void end();

    /// User and system time of the thread so far; zero before `begin`. Any thread.
    Nanoseconds value() const;

private:
    enum class State : std::uint8_t { NotBegun, Running, Ended };

    Nanoseconds read() const;

    std::atomic<State> m_state = State::NotBegun;
    clockid_t m_clock = 0;               // written before Running is published
    std::atomic<std::int64_t> m_last{0}; // nanoseconds, written before Ended is published
};

} // namespace threadloop
