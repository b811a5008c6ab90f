// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/file_descriptor.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace threadloop::test {

/// One thing that a ScriptedServer does with a connection.
struct Act
{
    enum class Kind {
        ReadRequest, ///< up to the end of its head, and as many bytes as its Content-Length says
        Send,        ///< `text`, in pieces of `pieceBytes`, `pause` after each
        SendEndless, ///< `text` again and again, until the peer has gone
        Await,       ///< until the peer has gone
        Close,       ///< orderly
        Reset,       ///< with SO_LINGER 0
        Again,       ///< from the beginning
    };
    Kind kind = Kind::ReadRequest;
    std::string text;
    std::size_t pieceBytes = 0; ///< 0: all at once
    std::chrono::milliseconds pause{0};

    static Act readRequest() { return {}; }
    static Act send(std::string text) { return {Kind::Send, std::move(text), 0, {}}; }
    static Act sendPieces(std::string text, std::size_t pieceBytes, std::chrono::milliseconds pause = {})
    {
        return {Kind::Send, std::move(text), pieceBytes, pause};
    }
    static Act sendEndless(std::string text) { return {Kind::SendEndless, std::move(text), 0, {}}; }
    static Act await() { return {Kind::Await, {}, 0, {}}; }
    static Act close() { return {Kind::Close, {}, 0, {}}; }
    static Act reset() { return {Kind::Reset, {}, 0, {}}; }
    static Act again() { return {Kind::Again, {}, 0, {}}; }
};

using Script = std::vector<Act>;

/// An HTTP server that misbehaves exactly as told: connection n plays script n, later ones the last script.
/// At a script's end the connection is closed. One thread a connection; listens on a free loopback port from
/// its construction to its end.
class ScriptedServer
{
public:
    enum class Family { Ipv4, Ipv6 };

    explicit ScriptedServer(std::vector<Script> scripts, Family family = Family::Ipv4);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    /// 0 when it could not listen, for example without IPv6.
    std::uint16_t port() const { return m_port; }
    /// Accepts nothing: the kernel completes connections and takes requests, nobody answers.
    void stopAccepting();

    std::size_t connections() const { return m_connections; }
    std::size_t requests() const { return m_requests; }
    /// Connections whose peer ended them with a reset, as far as an act noticed it.
    std::size_t resetsSeen() const { return m_resetsSeen; }
    /// The last request, whole.
    std::string lastRequest() const;

private:
    struct Connection;

    void acceptAll();
    void play(Connection &connection, const Script &script);
    bool perform(Connection &connection, const Act &act);
    bool readRequest(Connection &connection);
    bool send(Connection &connection, const Act &act);
    void awaitPeer(Connection &connection);
    bool noteReceived(ssize_t received);
    static void close(Connection &connection, bool withReset);

    const std::vector<Script> m_scripts;
    std::uint16_t m_port = 0; // before the listener, which sets it
    FileDescriptor m_listener;
    std::atomic<std::size_t> m_connections = 0;
    std::atomic<std::size_t> m_requests = 0;
    std::atomic<std::size_t> m_resetsSeen = 0;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    std::string m_lastRequest;    // guarded by m_mutex
    std::list<Connection> m_open; // grown by the acceptor, read after it was joined
    std::thread m_acceptor;
};

} // namespace threadloop::test
