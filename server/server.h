// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/server_config.h"
#include "server/server_snapshot.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace threadloop {

/// Where a server listens: a numeric address (without brackets) and the port, never 0.
struct Endpoint
{
    std::string host;
    std::uint16_t port = 0;
};

/// Why a server could not be started.
struct ServerError
{
    enum class Kind {
        InvalidConfig, ///< a value is out of the range named in ServerConfig
        InvalidHost,   ///< neither an address nor a name that resolves
        AddressInUse,
        AddressUnavailable, ///< not an address of this machine
        PermissionDenied,
        OutOfResources, ///< descriptors or threads
        Other
    };
    Kind kind = Kind::Other;
    std::string host;
    std::uint16_t port = 0;
    std::string detail; ///< the system's own words, or the field that is out of range
};

class ServerCore;

/// The embedded server: a listener, its workers, and their counters.
///
/// Threads: `start`, `join` and the destructor belong to one owner thread, which needs no event loop. `stop`,
/// `isRunning` and `snapshot` may be called from any thread, but not while `start` or the destructor runs.
/// The server runs in threads of its own: one listener, one loop per worker and the pools' threads. It can be
/// started again, on the same port too, after `join`.
class Server
{
public:
    Server();
    /// Stops with a deadline of zero and joins.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Returns when the server accepts connections, or why it cannot. It must not be running.
    std::variant<Endpoint, ServerError> start(const ServerConfig &config);

    /// Begins to stop and returns at once. Nothing more is accepted, idle connections are closed, running
    /// requests may go on until shortly before `deadline` (a quarter of it, at most a second); then every
    /// handler is asked to give up, so that all threads have ended at `deadline`.
    /// `stopped` is called exactly once, in the listener's thread, when all workers have ended and the port
    /// is free; it must not call `join` or destroy the server. A further call may only bring the deadline
    /// forward; its `stopped` is called as well. Without a running server `stopped` is called at once, here.
    void stop(std::chrono::milliseconds deadline, std::function<void()> stopped = {});

    /// Blocks until the server has stopped and its threads are gone; `stop` must have been called.
    void join();

    /// From a successful start until its workers have ended.
    bool isRunning() const;

    /// The counters now, without a lock; after a stop the last ones; all zero before the first start.
    ServerSnapshot snapshot() const;

private:
    std::unique_ptr<ServerCore> m_core;
};

} // namespace threadloop
