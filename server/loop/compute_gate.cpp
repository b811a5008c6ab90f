// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/compute_gate.h"

namespace threadloop {

void ComputeGate::acquire()
{
    std::unique_lock lock(m_mutex);
    if (!m_held) {
        m_held = true;
        ++m_switches;
        return;
    }
    Waiting self;
    m_queue.push_back(&self);
    waitInLine(lock, self);
}

void ComputeGate::release()
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty()) {
        m_held = false;
    } else {
        handOver();
    }
}

/// Leaving and queueing up are one step: the thread that is woken may otherwise run before this one is in the
/// queue, and find the gate free at its next system calls.
void ComputeGate::passOn()
{
    std::unique_lock lock(m_mutex);
    m_dropRequested.store(false, std::memory_order_relaxed);
    if (!m_queue.empty()) {
        Waiting self;
        m_queue.push_back(&self);
        handOver();
        waitInLine(lock, self);
    }
}

void ComputeGate::waitInLine(std::unique_lock<std::mutex> &lock, Waiting &self)
{
    while (!self.isGranted) {
        const std::uint64_t switchesBefore = m_switches;
        self.granted.wait_for(lock, kSwitchInterval, [&self] { return self.isGranted; });
        // Only a holder that has sat through the whole interval is asked to go, not one that came in between.
        if (!self.isGranted && m_switches == switchesBefore) {
            m_dropRequested.store(true, std::memory_order_relaxed);
        }
    }
}

void ComputeGate::handOver()
{
    Waiting &next = *m_queue.front();
    m_queue.pop_front();
    next.isGranted = true; // the gate stays held
    ++m_switches;
    m_dropRequested.store(false, std::memory_order_relaxed);
    next.granted.notify_one(); // under the lock: `next` lives on the waiter's stack
}

} // namespace threadloop
