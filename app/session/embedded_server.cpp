// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/embedded_server.h"

namespace threadloop {
namespace {

ServerConfig configOf(const ServerSettings &settings, std::uint16_t port)
{
    ServerConfig config;
    config.host = settings.host;
    config.port = port;
    config.workers = static_cast<int>(settings.workers);
    config.threads = static_cast<int>(settings.threads);
    config.delay = settings.delay;
    config.interpreterLock = settings.interpreterLock;
    return config;
}

} // namespace

std::variant<EmbeddedServer::Started, ServerError> EmbeddedServer::start(const ServerSettings &settings)
{
    stop();
    const std::uint16_t wanted = settings.port.value_or(ServerSettings::defaultPort);
    std::optional<std::uint16_t> takenPort;
    auto started = m_server.start(configOf(settings, wanted));
    if (const auto *error = std::get_if<ServerError>(&started);
        error != nullptr && error->kind == ServerError::Kind::AddressInUse && !settings.port) {
        takenPort = wanted;
        started = m_server.start(configOf(settings, 0));
    }
    if (auto *error = std::get_if<ServerError>(&started)) {
        return std::move(*error);
    }
    m_settings = settings;
    m_endpoint = std::get<Endpoint>(started);
    return Started{*m_endpoint, takenPort};
}

void EmbeddedServer::stop(std::chrono::milliseconds deadline)
{
    if (isRunning()) {
        m_server.stop(deadline);
        m_server.join();
        m_endpoint.reset();
    }
}

ServerProbe EmbeddedServer::probe() const
{
    return [this] { return toCounters(m_server.snapshot()); };
}

ServerCounters toCounters(const ServerSnapshot &snapshot)
{
    ServerCounters counters;
    for (const auto &[route, statuses] : snapshot.requests) {
        for (const auto &[status, count] : statuses) {
            counters.requests += count;
        }
    }
    counters.connections = snapshot.connections;
    counters.inFlight = snapshot.inFlight;
    counters.poolSize = snapshot.pool.size;
    counters.poolBusy = snapshot.pool.busy;
    counters.poolQueued = snapshot.pool.queued;
    if (snapshot.loopLag) {
        counters.loopLagP99 = std::chrono::duration_cast<std::chrono::microseconds>(snapshot.loopLag->p99);
        counters.loopLagMax = std::chrono::duration_cast<std::chrono::microseconds>(snapshot.loopLag->max);
    }
    counters.cpuTime = snapshot.cpuTime;
    counters.workers = static_cast<std::uint32_t>(snapshot.workers.size());
    return counters;
}

} // namespace threadloop
