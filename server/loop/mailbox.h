// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/file_descriptor.h"

#include <mutex>
#include <vector>

namespace threadloop {

/// An eventfd that says "something is waiting": set from any thread, cleared by the receiver.
class WakeSignal
{
public:
    WakeSignal();
    /// Makes `descriptor()` readable. Any thread; async-signal-safe.
    void set() const;
    /// Makes it unreadable again. The receiver's thread.
    void clear() const;
    int descriptor() const { return m_descriptor.get(); }

private:
    FileDescriptor m_descriptor;
};

/// The one way by which values cross threads: many posters, one receiver, one wake-up a batch.
///
/// `post` may be called from any thread, `take` only from the receiver's, which watches `descriptor()` for
/// reading. The mailbox must outlive its posters. Qt's queued signals are not used for this because the
/// thread sanitizer cannot see their synchronisation, while this class is instrumented with the rest of the
/// house.
template <class T>
class Mailbox
{
public:
    void post(T value)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (wasEmpty) {
            m_wake.set();
        }
    }

    /// Everything posted so far, oldest first, swapped into `taken`, which is cleared before (and keeps its
    /// capacity).
    void take(std::vector<T> &taken)
    {
        taken.clear();
        m_wake.clear(); // before the swap: a value posted in between wakes once more, in vain but never lost
        const std::lock_guard lock(m_mutex);
        m_values.swap(taken);
    }

    int descriptor() const { return m_wake.descriptor(); }

private:
    WakeSignal m_wake;
    std::mutex m_mutex;
    std::vector<T> m_values; // guarded by m_mutex
};

} // namespace threadloop
