// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/tcp_socket.h"
#include "app/load/transport.h"

#include <optional>

namespace threadloop {

/// TCP on a reactor's non-blocking sockets.
class AwaitableTcp final : public AwaitableTransport
{
public:
    AwaitableTcp(Reactor &reactor, std::uint32_t slotIndex)
        : m_reactor(reactor)
        , m_maker(TcpSocketMaker::Kind::NonBlocking, slotIndex)
    {}

    IoResult connect(const SocketAddress &address) override;
    IoResult send(std::span<const char> bytes) override;
    IoResult receive(std::span<char> buffer) override;
    Socket::Wait ready() override;
    bool isAwaited() const override { return m_socket && m_socket->isAwaited(); }
    void interrupt(Wake reason) override;
    bool isStale() const override { return m_wasShortRead && m_socket->isReadable(); }
    bool isStaleAfterPause() const override;
    void close(bool withReset) override;

private:
    IoResult open(const SocketAddress &address);
    IoResult finishConnect();

    Reactor &m_reactor;
    TcpSocketMaker m_maker;
    std::optional<Socket> m_socket;
    bool m_waitsToSend = true; // connecting or sending, rather than receiving
    bool m_wasShortRead = false;
};

} // namespace threadloop
