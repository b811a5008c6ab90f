// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/file_descriptor.h"

#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <thread>

namespace threadloop::test {

/// A port of the loopback address that nobody is given, and where every connection is refused: it is bound,
/// but nothing listens. Who asks for this very port may listen on it all the same (SO_REUSEADDR), as a server
/// does that was started with its number.
class RefusingPort
{
public:
    /// 0: a free one. Waits for a port that somebody else has, for at most half a minute; `isOurs` tells.
    explicit RefusingPort(std::uint16_t port = 0)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!bind(port) && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        sockaddr_in address{};
        socklen_t length = sizeof address;
        ::getsockname(m_socket.get(), reinterpret_cast<sockaddr *>(&address), &length);
        m_port = ntohs(address.sin_port);
    }

    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/"; }
    int descriptor() const { return m_socket.get(); }

private:
    bool bind(std::uint16_t port)
    {
        m_socket = FileDescriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const int on = 1; // connections of an earlier test may still rest there
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::bind(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    FileDescriptor m_socket;
    std::uint16_t m_port = 0;
};

/// A port on which another program seems to listen; nobody answers there.
class TakenPort
{
public:
    /// 0: a free one. A port that somebody else keeps is just as taken.
    explicit TakenPort(std::uint16_t port = 0)
        : m_port(port)
        , m_taken(port)
    {
        if (m_taken.port() != 0) {
            ::listen(m_taken.descriptor(), 1);
            m_port = m_taken.port();
        }
    }

    std::uint16_t port() const { return m_port; }

private:
    std::uint16_t m_port;
    RefusingPort m_taken;
};

/// Begins to listen on a port that refused so far, and answers every connection's request with an empty 200.
class AnsweringPort
{
public:
    explicit AnsweringPort(RefusingPort port)
        : m_port(std::move(port))
    {
        if (::listen(m_port.descriptor(), 64) != 0) {
            throw std::runtime_error("cannot listen");
        }
        m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
    }

    std::string url() const { return m_port.url(); }

private:
    void serve(const std::stop_token &stop) const
    {
        while (!stop.stop_requested()) {
            pollfd readable{m_port.descriptor(), POLLIN, 0};
            if (::poll(&readable, 1, 20) == 1) {
                const FileDescriptor connection(::accept(m_port.descriptor(), nullptr, nullptr));
                answer(connection.get());
            }
        }
    }
    static void answer(int connection)
    {
        const std::string reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        std::string request;
        char buffer[4096];
        while (request.find("\r\n\r\n") == std::string::npos) {
            const ssize_t got = ::recv(connection, buffer, sizeof buffer, 0);
            if (got <= 0) {
                return;
            }
            request.append(buffer, static_cast<std::size_t>(got));
        }
        ::send(connection, reply.data(), reply.size(), MSG_NOSIGNAL);
    }

    RefusingPort m_port;
    std::jthread m_thread; // last: it uses the port
};

} // namespace threadloop::test
