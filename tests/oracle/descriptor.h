// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>

namespace threadloop::oracle {

/// CLOCK_MONOTONIC in nanoseconds.
std::int64_t now();

/// Owns a file descriptor.
class Descriptor
{
public:
    Descriptor() = default;
    /// Throws std::system_error when `fd` is an error's -1; `what` names the call.
    Descriptor(int fd, const char *what);
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();

    int get() const { return m_fd; }

private:
    int m_fd = -1;
};

/// Listens on a free port of 127.0.0.1, without blocking.
Descriptor listenOnLoopback();
std::uint16_t portOf(const Descriptor &listener);
/// A connection to a port of 127.0.0.1; blocks until it is there, and not afterwards.
Descriptor connectToLoopback(std::uint16_t port);

/// An epoll set; `tag` comes back with each event of the descriptor.
Descriptor epollSet();
void watch(const Descriptor &epoll, const Descriptor &descriptor, std::uint64_t tag);

/// Becomes readable at an absolute moment of CLOCK_MONOTONIC.
Descriptor timer();
/// At once when `moment` is past.
void arm(const Descriptor &timer, std::int64_t moment);
void drain(const Descriptor &timer);

} // namespace threadloop::oracle
