// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/cancellation.h"
#include "server/loop/reactor.h"
#include "server/loop/sleep.h"

#include <span>

namespace threadloop {

/// What a non-blocking receive or send came to.
struct IoResult
{
    enum class Status { Done, WouldBlock, EndOfFile, Failed };
    Status status = Status::Done;
    std::size_t bytes = 0; ///< with Done: at least 1
    int error = 0;         ///< with Failed: errno
};
inline constexpr IoResult kWouldBlock{IoResult::Status::WouldBlock, 0, 0};

/// A non-blocking stream socket in a reactor's epoll set, for one coroutine at a time. The reactor's thread.
///
/// Readiness is remembered from the edges, so that no system call is spent on asking. A read that came back
/// short ends reading until the next edge, unless the peer has hung up: that edge may have come together with
/// the last bytes.
class Socket final : private Reactor::Watcher
{
public:
    enum class Origin {
        Accepted,  ///< connected: it can be written until a send says otherwise
        Connecting ///< `connect` is under way: it can be written once connected
    };

    /// Takes over a non-blocking descriptor. `watchError()` tells whether it could be registered.
    Socket(Reactor &reactor, FileDescriptor descriptor, Origin origin);
    ~Socket() { close(); }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    /// 0, or the errno for which the socket could not be watched: it must not be awaited then.
    int watchError() const { return m_watchError; }
    int descriptor() const { return m_descriptor.get(); }
    Reactor &reactor() const { return m_reactor; }

    /// One `recv(2)` into the buffer; the compute gate is let go of meanwhile.
    IoResult receive(std::span<char> buffer);
    /// The same while the gate is kept: where many sockets are asked that most likely have nothing.
    IoResult receiveInside(std::span<char> buffer);
    /// One `send(2)`, possibly of a part; never raises SIGPIPE.
    IoResult send(std::span<const char> bytes);

    bool isReadable() const { return (m_ready & EPOLLIN) != 0; }
    bool isWritable() const { return (m_ready & EPOLLOUT) != 0; }
    /// An edge said that the connection is reset or closed in both directions.
    bool hasHungUp() const { return (m_ready & (EPOLLHUP | EPOLLERR)) != 0; }

    /// Suspends until an edge makes the socket ready, or until `interrupt`.
    class Wait
    {
    public:
        Wait(Socket &socket, std::uint32_t wanted)
            : m_socket(socket)
            , m_wanted(wanted)
        {}
        bool await_ready() const { return (m_socket.m_ready & m_wanted) != 0; }
        void await_suspend(std::coroutine_handle<> handle) const
        {
            m_socket.m_waiter = handle;
            m_socket.m_wanted = m_wanted;
            m_socket.m_wake = Wake::Ready;
        }
        Wake await_resume() const { return std::exchange(m_socket.m_wake, Wake::Ready); }

    private:
        Socket &m_socket;
        std::uint32_t m_wanted;
    };
    Wait readable() { return Wait(*this, EPOLLIN); }
    Wait writable() { return Wait(*this, EPOLLOUT); }
    bool isAwaited() const { return static_cast<bool>(m_waiter); }

    /// Resumes the waiting coroutine with this reason; does nothing when none waits. The socket may be gone
    /// afterwards.
    void interrupt(Wake reason);

    /// From now on a reset cancels this, while nobody waits for the socket itself; null ends it.
    void cancelOnHangUp(Cancellation *cancellation) { m_onHangUp = cancellation; }

    /// Makes the next `close` send a reset instead of an orderly end (SO_LINGER 0).
    void abortOnClose();
    void close();

private:
    void ready(std::uint32_t events) override;

    Reactor &m_reactor;
    FileDescriptor m_descriptor;
    std::uint32_t m_ready;
    std::uint32_t m_wanted = 0;
    int m_watchError;
    Wake m_wake = Wake::Ready;
    std::coroutine_handle<> m_waiter;
    Cancellation *m_onHangUp = nullptr;
};

} // namespace threadloop
