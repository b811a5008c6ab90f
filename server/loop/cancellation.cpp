// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/cancellation.h"

namespace threadloop {

void Cancellation::cancel()
{
    m_cancelled = true;
    while (m_first != nullptr) {
        Waiter &waiter = *m_first;
        const bool isLast = waiter.m_next == nullptr;
        remove(waiter);
        waiter.m_cancelled(waiter);
        if (isLast) {
            return; // this object may be gone
        }
    }
}

void Cancellation::add(Waiter &waiter)
{
    waiter.m_next = m_first;
    waiter.m_previous = nullptr;
    waiter.m_listed = true;
    if (m_first != nullptr) {
        m_first->m_previous = &waiter;
    }
    m_first = &waiter;
}

void Cancellation::remove(Waiter &waiter)
{
    if (!waiter.m_listed) {
        return;
    }
    (waiter.m_previous != nullptr ? waiter.m_previous->m_next : m_first) = waiter.m_next;
    if (waiter.m_next != nullptr) {
        waiter.m_next->m_previous = waiter.m_previous;
    }
    waiter.m_listed = false;
}

} // namespace threadloop
