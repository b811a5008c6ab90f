// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/file_descriptor.h"

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>

namespace threadloop::test {

/// One reply as it came from the wire, split by simple means of its own: not with the parser under test.
struct RawReply
{
    int status = 0; ///< 0: none came
    std::string head;
    std::string body;

    bool hasLine(std::string_view line) const
    {
        return head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
    }
    /// The value of a field, or empty.
    std::string field(std::string_view name) const
    {
        const std::string start = "\r\n" + std::string(name) + ": ";
        const std::size_t found = head.find(start);
        if (found == std::string::npos) {
            return {};
        }
        const std::size_t begin = found + start.size();
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

/// A blocking TCP client that sends exactly the given bytes; gives up reading after 30 seconds.
class RawClient
{
public:
    explicit RawClient(std::uint16_t port, bool isIpv6 = false, int receiveBufferBytes = 0)
        : m_socket(::socket(isIpv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const timeval patience{30, 0};
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const int on = 1;
        ::setsockopt(m_socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (receiveBufferBytes > 0) {
            ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes,
                         sizeof receiveBufferBytes);
        }
        m_isConnected = isIpv6 ? connectIpv6(port) : connectIpv4(port);
    }

    bool isConnected() const { return m_isConnected; }

    /// False when the peer has gone.
    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) {
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    bool get(std::string_view path)
    {
        return send("GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    /// The next reply. `isHead`: it has no body, whatever its Content-Length says.
    RawReply reply(bool isHead = false)
    {
        std::size_t end = 0;
        while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
            if (!receive()) {
                return {};
            }
        }
        RawReply reply;
        reply.head = m_received.substr(0, end + 2);
        m_received.erase(0, end + 4);
        if (reply.head.size() > 12) {
            std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
        }
        std::size_t length = 0;
        const std::string text = reply.field("Content-Length");
        std::from_chars(text.data(), text.data() + text.size(), length);
        while (!isHead && m_received.size() < length && receive()) {
        }
        reply.body = m_received.substr(0, isHead ? 0 : length);
        m_received.erase(0, reply.body.size());
        return reply;
    }

    /// Everything up to the end of the connection; `wasReset` tells how it ended.
    std::string rest()
    {
        while (receive()) {
        }
        return std::exchange(m_received, {});
    }
    /// After `rest` or a failed `reply`: the connection ended by a reset.
    bool wasReset() const { return m_error == ECONNRESET; }
    /// After `rest` or a failed `reply`: the connection ended in order.
    bool wasClosed() const { return m_hasEnded; }

    void halfClose() { ::shutdown(m_socket.get(), SHUT_WR); }
    void close() { m_socket.reset(); }
    void reset()
    {
        const linger now{1, 0};
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket.reset();
    }
    int descriptor() const { return m_socket.get(); }

private:
    bool connectIpv4(std::uint16_t port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::connect(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    bool connectIpv6(std::uint16_t port)
    {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(port);
        address.sin6_addr = in6addr_loopback;
        return ::connect(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    bool receive()
    {
        char buffer[65536];
        const ssize_t got = ::recv(m_socket.get(), buffer, sizeof buffer, 0);
        m_error = got < 0 ? errno : 0;
        m_hasEnded = got == 0;
        if (got > 0) {
            m_received.append(buffer, static_cast<std::size_t>(got));
        }
        return got > 0;
    }

    FileDescriptor m_socket;
    std::string m_received;
    int m_error = 0;
    bool m_isConnected = false;
    bool m_hasEnded = false;
};

} // namespace threadloop::test
