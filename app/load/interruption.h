// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"

#include <condition_variable>
#include <mutex>

namespace threadloop {

/// Lets another thread end the blocking calls of one thread, without polling: by shutdown(2) on its socket.
///
/// The blocking thread shows the descriptor it works on and hides it before it closes it; the mutex makes
/// sure that the descriptor shut down is still that socket.
class Interruption
{
public:
    Interruption() = default;
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    // --- the blocking thread

    /// False when the interruption was asked for before: do not block on this descriptor.
    bool show(int descriptor);
    void hide();
    /// Waits until the moment, or the interruption.
    void sleepUntil(TimePoint moment);

    // --- any thread

    /// Ends what blocks now and everything shown later. Repeated calls do nothing.
    void interrupt();
    bool isRequested() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_requested;
    int m_descriptor = -1;      // guarded by m_mutex
    bool m_isRequested = false; // guarded by m_mutex
};

} // namespace threadloop
