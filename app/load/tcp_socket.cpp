// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/tcp_socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace threadloop {
namespace {

bool isIpv4Loopback(const SocketAddress &peer)
{
    return peer.family() == AF_INET && peer.isLoopback();
}

int bindToSource(int descriptor, std::uint32_t source)
{
    // The port is chosen at connect, when the peer is known: only address pairs have to differ then.
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + source);
    return ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? 0 : errno;
}

} // namespace

TcpSocketMaker::Made TcpSocketMaker::make(const SocketAddress &peer)
{
    const int type = SOCK_STREAM | SOCK_CLOEXEC | (m_kind == Kind::NonBlocking ? SOCK_NONBLOCK : 0);
    FileDescriptor descriptor(::socket(peer.family(), type, 0));
    if (!descriptor) {
        return {FileDescriptor(), errno};
    }
    const int on = 1;
    ::setsockopt(descriptor.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (m_source > 0 && isIpv4Loopback(peer)) {
        if (const int error = bindToSource(descriptor.get(), m_source); error != 0) {
            return {FileDescriptor(), error};
        }
    }
    return {std::move(descriptor), 0};
}

bool TcpSocketMaker::moveToNextSource(const SocketAddress &peer)
{
    if (!isIpv4Loopback(peer) || m_moves >= kSources) {
        m_moves = 0; // the next request tries them all again: ports come back
        return false;
    }
    ++m_moves;
    m_source = (m_source + 1) % kSources;
    return true;
}

void resetOnClose(int descriptor)
{
    const linger reset{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
}

bool hasInput(int descriptor)
{
    char byte = 0;
    const ssize_t got = ::recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
}

} // namespace threadloop
