// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/server.h"

#include <chrono>
#include <stdexcept>
#include <variant>

namespace threadloop::test {

/// A server for the length of a test.
class RunningServer
{
public:
    explicit RunningServer(ServerConfig config = {})
    {
        if (config.delay == ServerConfig{}.delay) {
            config.delay = std::chrono::milliseconds(2);
        }
        const auto started = m_server.start(config);
        if (const auto *const error = std::get_if<ServerError>(&started)) {
            throw std::runtime_error(error->detail);
        }
        m_endpoint = std::get<Endpoint>(started);
    }
    ~RunningServer() { stop(); }
    RunningServer(const RunningServer &) = delete;
    RunningServer &operator=(const RunningServer &) = delete;

    void stop(std::chrono::milliseconds deadline = std::chrono::milliseconds(0))
    {
        m_server.stop(deadline);
        m_server.join();
    }

    Server &server() { return m_server; }
    const Endpoint &endpoint() const { return m_endpoint; }
    std::uint16_t port() const { return m_endpoint.port; }
    ServerSnapshot snapshot() const { return m_server.snapshot(); }

private:
    Server m_server;
    Endpoint m_endpoint;
};

} // namespace threadloop::test
