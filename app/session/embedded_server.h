// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/server_counters.h"
#include "app/plan/server_settings.h"
#include "server/server.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

namespace threadloop {

/// The server of the workbench: started with settings of a plan, kept while they stay the same.
///
/// Thread: one owner thread; `probe` hands out a function for any thread, valid while this object lives.
class EmbeddedServer
{
public:
    /// Where it listens, and the default port when that was taken.
    struct Started
    {
        Endpoint endpoint;
        std::optional<std::uint16_t> takenPort;
    };

    /// Starts it; one that runs is stopped first. Without an explicit port: 8000, or a free one.
    std::variant<Started, ServerError> start(const ServerSettings &settings);
    /// Stops it within `deadline` and returns when its threads are gone. Does nothing when it is not running.
    void stop(std::chrono::milliseconds deadline = std::chrono::seconds(2));

    bool isRunning() const { return m_endpoint.has_value(); }
    bool runsWith(const ServerSettings &settings) const { return isRunning() && m_settings == settings; }
    const std::optional<Endpoint> &endpoint() const { return m_endpoint; }
    const ServerSettings &settings() const { return m_settings; }

    ServerProbe probe() const;
    ServerSnapshot snapshot() const { return m_server.snapshot(); }

private:
    Server m_server;
    ServerSettings m_settings;
    std::optional<Endpoint> m_endpoint;
};

/// The counters as the clients' probe reads them.
ServerCounters toCounters(const ServerSnapshot &snapshot);

} // namespace threadloop
