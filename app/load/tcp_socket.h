// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/address.h"
#include "server/loop/file_descriptor.h"

#include <cstdint>

namespace threadloop {

/// Makes the client sockets of one slot and knows from which address they come.
///
/// One address pair has 28 232 ephemeral ports. Towards 127.0.0.0/8 every address of that network is a source
/// of its own: the slots are spread over them, and a slot moves on when its source has no port left. Thread:
/// the slot's.
class TcpSocketMaker
{
public:
    static constexpr std::uint32_t kSlotsPerSource = 20'000;
    static constexpr std::uint32_t kSources = 32;

    enum class Kind : std::uint8_t { Blocking, NonBlocking };

    /// `slotIndex`: among all slots of the run.
    TcpSocketMaker(Kind kind, std::uint32_t slotIndex)
        : m_kind(kind)
        , m_source(slotIndex / kSlotsPerSource)
    {}

    struct Made
    {
        FileDescriptor descriptor;
        int error = 0; ///< errno when there is no descriptor
    };
    /// An unconnected socket with TCP_NODELAY, bound where the source has to be chosen.
    Made make(const SocketAddress &peer);

    /// After EADDRNOTAVAIL: whether there is another source to try `make` with.
    bool moveToNextSource(const SocketAddress &peer);

private:
    Kind m_kind;
    std::uint32_t m_source; ///< 0: the system's choice; n: 127.0.0.(n + 1)
    std::uint32_t m_moves = 0;
};

/// The next `close` of this socket sends a reset: the peer notices at once that nobody waits any more.
void resetOnClose(int descriptor);

/// Bytes, the end of the stream or an error wait to be received. Takes nothing and never blocks.
bool hasInput(int descriptor);

} // namespace threadloop
