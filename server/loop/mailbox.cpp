// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/mailbox.h"

#include <cerrno>
#include <cstdint>
#include <sys/eventfd.h>
#include <system_error>

namespace threadloop {

WakeSignal::WakeSignal()
    : m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (!m_descriptor) {
        throw std::system_error(errno, std::generic_category(), "eventfd");
    }
}

void WakeSignal::set() const
{
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the descriptor is readable anyway.
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor.get(), &one, sizeof one);
}

void WakeSignal::clear() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_descriptor.get(), &count, sizeof count);
}

} // namespace threadloop
