// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/interruption.h"

#include <sys/socket.h>

namespace threadloop {

bool Interruption::show(int descriptor)
{
    const std::lock_guard lock(m_mutex);
    m_descriptor = descriptor;
    return !m_isRequested;
}

void Interruption::hide()
{
    const std::lock_guard lock(m_mutex);
    m_descriptor = -1;
}

void Interruption::sleepUntil(TimePoint moment)
{
    std::unique_lock lock(m_mutex);
    m_requested.wait_until(lock, moment, [this] { return m_isRequested; });
}

void Interruption::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_isRequested) {
        return;
    }
    m_isRequested = true;
    if (m_descriptor >= 0) {
        ::shutdown(m_descriptor, SHUT_RDWR);
    }
    m_requested.notify_all();
}

bool Interruption::isRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_isRequested;
}

} // namespace threadloop
