// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/interruption.h"
#include "app/load/tcp_socket.h"
#include "app/load/transport.h"

#include <chrono>

namespace threadloop {

/// TCP on blocking sockets, with the deadline kept by SO_RCVTIMEO and SO_SNDTIMEO: no poll(2) for a request.
///
/// The options are set again only when they are more than 10 ms (a tenth of a shorter wait) off; a wait that
/// ends early for that is taken up again, so that a deadline is never met early.
class BlockingTcp final : public BlockingTransport
{
public:
    /// `interruption` is borrowed; it ends every call of this object.
    BlockingTcp(Interruption &interruption, std::uint32_t slotIndex)
        : m_interruption(interruption)
        , m_maker(TcpSocketMaker::Kind::Blocking, slotIndex)
    {}
    ~BlockingTcp() override { close(false); }

    IoResult connect(const SocketAddress &address, TimePoint deadline) override;
    IoResult send(std::span<const char> bytes, TimePoint deadline) override;
    IoResult receive(std::span<char> buffer, TimePoint deadline) override;
    bool isStaleAfterPause() const override { return m_descriptor && hasInput(m_descriptor.get()); }
    void close(bool withReset) override;

private:
    /// SO_RCVTIMEO or SO_SNDTIMEO as it is set on the socket; 0 means for ever.
    struct Limit
    {
        int option;
        Nanoseconds value{0};
    };
    enum class Wait { Possible, Past };

    IoResult connectOnce(const SocketAddress &address, TimePoint deadline);
    /// Makes the next call give up at the deadline. Past: it must not block at all.
    Wait limitTo(Limit &limit, TimePoint deadline) const;
    template <class Call>
    IoResult repeat(Limit &limit, TimePoint deadline, Call call);

    Interruption &m_interruption;
    TcpSocketMaker m_maker;
    FileDescriptor m_descriptor;
    Limit m_receiveLimit;
    Limit m_sendLimit;
};

} // namespace threadloop
