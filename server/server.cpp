// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server.h"

#include "server/server_core.h"

namespace threadloop {
namespace {

constexpr int kMaxWorkers = 256;
constexpr int kMaxThreads = 4096;

/// The name of the field that is out of range, or none.
std::string invalidField(const ServerConfig &config)
{
    if (config.workers < 1 || config.workers > kMaxWorkers) {
        return "workers";
    }
    if (config.threads < 1 || config.threads > kMaxThreads) {
        return "threads";
    }
    if (config.delay < Nanoseconds::zero()) {
        return "delay";
    }
    return {};
}

} // namespace

Server::Server() = default;

Server::~Server()
{
    if (m_core) {
        m_core->requestStop(Nanoseconds::zero(), {});
        m_core->join();
    }
}

std::variant<Endpoint, ServerError> Server::start(const ServerConfig &config)
{
    Q_ASSERT(!isRunning());
    if (std::string field = invalidField(config); !field.empty()) {
        return ServerError{ServerError::Kind::InvalidConfig, config.host, config.port, std::move(field)};
    }
    if (m_core) {
        m_core->join();
    }
    m_core = std::make_unique<ServerCore>(config);
    std::variant<Endpoint, ServerError> result = m_core->start();
    if (std::holds_alternative<ServerError>(result)) {
        m_core->join();
        m_core.reset();
    }
    return result;
}

void Server::stop(std::chrono::milliseconds deadline, std::function<void()> stopped)
{
    if (m_core) {
        m_core->requestStop(deadline, std::move(stopped));
    } else if (stopped) {
        stopped();
    }
}

void Server::join()
{
    if (m_core) {
        m_core->join();
    }
}

bool Server::isRunning() const
{
    return m_core && m_core->isServing();
}

ServerSnapshot Server::snapshot() const
{
    return m_core ? m_core->snapshot() : ServerSnapshot{};
}

} // namespace threadloop
