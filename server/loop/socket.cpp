// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/socket.h"

#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace threadloop {
namespace {

constexpr std::uint32_t kHangUp = EPOLLRDHUP | EPOLLHUP | EPOLLERR;

} // namespace

Socket::Socket(Reactor &reactor, FileDescriptor descriptor, Origin origin)
    : m_reactor(reactor)
    , m_descriptor(std::move(descriptor))
    , m_ready(origin == Origin::Accepted ? static_cast<std::uint32_t>(EPOLLOUT) : 0U)
    , m_watchError(reactor.watch(m_descriptor.get(), *this))
{}

IoResult Socket::receive(std::span<char> buffer)
{
    const ComputeGate::Outside outside(m_reactor.gate());
    return receiveInside(buffer);
}

IoResult Socket::receiveInside(std::span<char> buffer)
{
    ssize_t got = 0;
    int error = 0;
    do {
        got = ::recv(m_descriptor.get(), buffer.data(), buffer.size(), 0);
        error = got < 0 ? errno : 0;
    } while (error == EINTR);
    if (got > 0) {
        const auto bytes = static_cast<std::size_t>(got);
        if (bytes < buffer.size() && (m_ready & kHangUp) == 0) {
            m_ready &= ~static_cast<std::uint32_t>(EPOLLIN);
        }
        return {IoResult::Status::Done, bytes, 0};
    }
    if (got == 0) {
        return {IoResult::Status::EndOfFile, 0, 0};
    }
    if (error == EAGAIN || error == EWOULDBLOCK) {
        m_ready &= ~static_cast<std::uint32_t>(EPOLLIN);
        return {IoResult::Status::WouldBlock, 0, 0};
    }
    return {IoResult::Status::Failed, 0, error};
}

IoResult Socket::send(std::span<const char> bytes)
{
    ssize_t sent = 0;
    int error = 0;
    {
        const ComputeGate::Outside outside(m_reactor.gate());
        do {
            sent = ::send(m_descriptor.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            error = sent < 0 ? errno : 0;
        } while (error == EINTR);
    }
    if (sent >= 0) {
        return {IoResult::Status::Done, static_cast<std::size_t>(sent), 0};
    }
    if (error == EAGAIN || error == EWOULDBLOCK) {
        m_ready &= ~static_cast<std::uint32_t>(EPOLLOUT);
        return {IoResult::Status::WouldBlock, 0, 0};
    }
    return {IoResult::Status::Failed, 0, error};
}

void Socket::interrupt(Wake reason)
{
    if (m_waiter) {
        m_wake = reason;
        std::exchange(m_waiter, nullptr).resume();
    }
}

void Socket::abortOnClose()
{
    const linger reset{1, 0};
    ::setsockopt(m_descriptor.get(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
}

void Socket::close()
{
    if (m_descriptor) {
        m_descriptor.reset(); // closing takes it out of the epoll set
        m_reactor.forget(*this);
    }
}

void Socket::ready(std::uint32_t events)
{
    // An end of file or an error is found by reading or writing.
    if ((events & kHangUp) != 0) {
        events |= EPOLLIN;
    }
    if ((events & (EPOLLHUP | EPOLLERR)) != 0) {
        events |= EPOLLOUT;
    }
    m_ready |= events;
    if (m_waiter) {
        if ((m_ready & m_wanted) != 0) {
            std::exchange(m_waiter, nullptr).resume(); // may destroy this socket
        }
    } else if (m_onHangUp != nullptr && hasHungUp()) {
        std::exchange(m_onHangUp, nullptr)->cancel(); // may destroy this socket
    }
}

} // namespace threadloop
