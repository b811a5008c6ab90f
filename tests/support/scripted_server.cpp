// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_server.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

namespace threadloop::test {
namespace {

constexpr int kBacklog = 4096;
constexpr int kPatienceForResetMs = 2000;

FileDescriptor listenOn(ScriptedServer::Family family, std::uint16_t &port)
{
    const bool isIpv6 = family == ScriptedServer::Family::Ipv6;
    FileDescriptor listener(::socket(isIpv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_storage storage{};
    socklen_t length = sizeof(sockaddr_in);
    if (isIpv6) {
        auto &address = reinterpret_cast<sockaddr_in6 &>(storage);
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        length = sizeof(sockaddr_in6);
    } else {
        auto &address = reinterpret_cast<sockaddr_in &>(storage);
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    }
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (!listener || ::bind(listener.get(), address, length) != 0 ||
        ::listen(listener.get(), kBacklog) != 0) {
        return {};
    }
    ::getsockname(listener.get(), address, &length);
    // Both families keep the port at the same place.
    port = ntohs(reinterpret_cast<sockaddr_in &>(storage).sin_port);
    return listener;
}

/// Bytes of the request that begins the text, 0 while its end is not there yet.
std::size_t requestBytesIn(const std::string &text)
{
    const std::size_t headEnd = text.find("\r\n\r\n");
    if (headEnd == std::string::npos) {
        return 0;
    }
    const std::string_view field = "Content-Length: ";
    const std::size_t at = text.find(field);
    const std::size_t body =
        at < headEnd ? std::strtoull(text.c_str() + at + field.size(), nullptr, 10) : std::size_t{0};
    return text.size() >= headEnd + 4 + body ? headEnd + 4 + body : 0;
}

} // namespace

struct ScriptedServer::Connection
{
    std::mutex mutex; // the descriptor: its thread closes it, the server's end shuts it down
    FileDescriptor descriptor;
    std::string unread;
    std::thread thread;
};

ScriptedServer::ScriptedServer(std::vector<Script> scripts, Family family)
    : m_scripts(std::move(scripts))
    , m_listener(listenOn(family, m_port))
    , m_acceptor([this] { acceptAll(); })
{}

ScriptedServer::~ScriptedServer()
{
    stopAccepting();
    for (Connection &connection : m_open) {
        {
            const std::lock_guard lock(connection.mutex);
            ::shutdown(connection.descriptor.get(), SHUT_RDWR);
        }
        connection.thread.join();
    }
}

void ScriptedServer::stopAccepting()
{
    m_stopping = true;
    if (!m_acceptor.joinable()) {
        return;
    }
    // Wakes accept(2) without closing the listener: shutdown(2) would refuse further connections.
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    ::getsockname(m_listener.get(), reinterpret_cast<sockaddr *>(&address), &length);
    const FileDescriptor wake(::socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    ::connect(wake.get(), reinterpret_cast<const sockaddr *>(&address), length);
    m_acceptor.join();
}

std::string ScriptedServer::lastRequest() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastRequest;
}

void ScriptedServer::acceptAll()
{
    while (m_listener) {
        FileDescriptor accepted(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
        if (m_stopping) {
            return;
        }
        if (!accepted) {
            continue;
        }
        const std::size_t number = m_connections++;
        const Script &script = m_scripts[std::min(number, m_scripts.size() - 1)];
        Connection &connection = m_open.emplace_back();
        connection.descriptor = std::move(accepted);
        connection.thread = std::thread([this, &connection, &script] { play(connection, script); });
    }
}

void ScriptedServer::play(Connection &connection, const Script &script)
{
    for (std::size_t position = 0; position < script.size(); ++position) {
        if (script[position].kind == Act::Kind::Again) {
            position = static_cast<std::size_t>(-1);
        } else if (!perform(connection, script[position])) {
            break;
        }
    }
    close(connection, false);
}

/// False when the connection is of no more use.
bool ScriptedServer::perform(Connection &connection, const Act &act)
{
    switch (act.kind) {
    case Act::Kind::ReadRequest:
        return readRequest(connection);
    case Act::Kind::Send:
        return send(connection, act);
    case Act::Kind::SendEndless:
        while (send(connection, act)) {
        }
        return false;
    case Act::Kind::Await:
        awaitPeer(connection);
        return false;
    case Act::Kind::Close:
        close(connection, false);
        return false;
    case Act::Kind::Reset:
        close(connection, true);
        return false;
    case Act::Kind::Again:
        break;
    }
    return true;
}

bool ScriptedServer::noteReceived(ssize_t received)
{
    if (received < 0 && errno == ECONNRESET) {
        ++m_resetsSeen;
    }
    return received > 0;
}

bool ScriptedServer::readRequest(Connection &connection)
{
    std::array<char, 16 * 1024> buffer;
    std::size_t bytes = requestBytesIn(connection.unread);
    while (bytes == 0) {
        const ssize_t received = ::recv(connection.descriptor.get(), buffer.data(), buffer.size(), 0);
        if (!noteReceived(received)) {
            return false;
        }
        connection.unread.append(buffer.data(), static_cast<std::size_t>(received));
        bytes = requestBytesIn(connection.unread);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_lastRequest = connection.unread.substr(0, bytes);
    }
    connection.unread.erase(0, bytes);
    ++m_requests;
    return true;
}

bool ScriptedServer::send(Connection &connection, const Act &act)
{
    const std::size_t piece = act.pieceBytes > 0 ? act.pieceBytes : act.text.size();
    for (std::size_t at = 0; at < act.text.size(); at += piece) {
        const std::size_t bytes = std::min(piece, act.text.size() - at);
        if (::send(connection.descriptor.get(), act.text.data() + at, bytes, MSG_NOSIGNAL) <= 0) {
            return false;
        }
        if (act.pause.count() > 0) {
            std::this_thread::sleep_for(act.pause);
        }
    }
    return true;
}

void ScriptedServer::awaitPeer(Connection &connection)
{
    std::array<char, 4096> buffer;
    ssize_t received = 0;
    do {
        received = ::recv(connection.descriptor.get(), buffer.data(), buffer.size(), 0);
    } while (noteReceived(received));
    // An orderly end may be followed by a reset, where another thread than the peer's own ended it.
    pollfd hungUp{connection.descriptor.get(), 0, 0};
    if (received == 0 && ::poll(&hungUp, 1, kPatienceForResetMs) > 0 && !m_stopping) {
        ++m_resetsSeen;
    }
}

void ScriptedServer::close(Connection &connection, bool withReset)
{
    const std::lock_guard lock(connection.mutex);
    if (connection.descriptor && withReset) {
        const linger reset{1, 0};
        ::setsockopt(connection.descriptor.get(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    }
    connection.descriptor.reset();
}

} // namespace threadloop::test
