// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/compute_gate.h"

namespace threadloop {

void ComputeGate::acquire()
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    while (m_held) {
        const std::uint64_t switchesBefore = m_switches;
        const bool released = m_released.wait_for(lock, kSwitchInterval, [this] { return !m_held; });
        // Only a holder that has sat through the whole interval is asked to go, not one that came in between.
        if (!released && m_switches == switchesBefore) {
            m_dropRequested.store(true, std::memory_order_relaxed);
        }
    }
    --m_waiting;
    m_held = true;
    ++m_switches;
    m_dropRequested.store(false, std::memory_order_relaxed);
    m_switched.notify_all();
}

void ComputeGate::release(bool awaitSwitch)
{
    std::unique_lock lock(m_mutex);
    m_held = false;
    m_released.notify_one();
    if (awaitSwitch && m_waiting > 0) {
        // Without this the holder would take the gate back before the waiting thread has woken up.
        const std::uint64_t switchesBefore = m_switches;
        m_switched.wait(lock,
                        [this, switchesBefore] { return m_switches != switchesBefore || m_waiting == 0; });
    }
}

} // namespace threadloop
