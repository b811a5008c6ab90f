// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/address.h"
#include "server/loop/clock.h"
#include "server/loop/socket.h"

#include <span>

namespace threadloop {

/// A byte stream to a peer whose waiting is awaited: the seam between an exchange and what carries it.
///
/// Plain TCP now; TLS later is another implementation, whose `connect` includes the handshake and whose
/// `ready` waits for whatever the layer below wants. Confined to the loop's thread.
class AwaitableTransport
{
public:
    virtual ~AwaitableTransport() = default;

    /// Begins or goes on connecting: Done, Failed, or WouldBlock and then again after `ready()`.
    virtual IoResult connect(const SocketAddress &address) = 0;
    virtual IoResult send(std::span<const char> bytes) = 0;
    virtual IoResult receive(std::span<char> buffer) = 0;
    /// Suspends until what last would have blocked can be tried again, or until `interrupt`.
    virtual Socket::Wait ready() = 0;
    virtual bool isAwaited() const = 0;
    /// Resumes who awaits `ready()` with this reason; nothing when nobody does.
    virtual void interrupt(Wake reason) = 0;
    /// After a whole reply: the peer has closed, or sent what nobody asked for. Costs no system call.
    virtual bool isStale() const = 0;
    /// The same after a pause, while the connection carried nothing; false without one. A system call only
    /// when something seems to have come.
    virtual bool isStaleAfterPause() const = 0;
    /// Closes, with a reset instead of an orderly end when asked for. Nothing without a connection.
    virtual void close(bool withReset) = 0;
};

/// A byte stream to a peer whose calls block until they are done, at most until a deadline: WouldBlock then
/// means that it has passed. Confined to one thread.
class BlockingTransport
{
public:
    virtual ~BlockingTransport() = default;

    virtual IoResult connect(const SocketAddress &address, TimePoint deadline) = 0;
    virtual IoResult send(std::span<const char> bytes, TimePoint deadline) = 0;
    virtual IoResult receive(std::span<char> buffer, TimePoint deadline) = 0;
    /// After a pause, while the connection carried nothing: the peer has closed it, or sent what nobody asked
    /// for; false without one. Costs a system call.
    virtual bool isStaleAfterPause() const = 0;
    virtual void close(bool withReset) = 0;
};

} // namespace threadloop
