// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/handler_pool.h"
#include "server/loop/reactor.h"
#include "server/reply_date.h"
#include "server/routing/router.h"
#include "server/server_config.h"
#include "server/worker_counters.h"
#include "server/workspace.h"

#include <atomic>
#include <string>
#include <vector>

namespace threadloop {

class Connection;

/// What all connections of a server share. It outlives the workers; any thread.
struct SharedContext
{
    SharedContext(const Router &theRouter, const ConnectionLimits &theLimits)
        : router(theRouter)
        , limits(theLimits)
    {}

    const Router &router;
    const ConnectionLimits &limits;
    SharedInFlight inFlight;
    std::atomic<bool> stopping = false; ///< handlers are to give up
};

/// What the connections of one worker share, in its thread.
struct WorkerContext
{
    static constexpr std::size_t kReceiveBytes = 64 * 1024;

    WorkerContext(SharedContext &theServer, WorkerCounters &theCounters, Reactor &theReactor,
                  ComputeGate &theGate, HandlerPool &thePool)
        : server(theServer)
        , counters(theCounters)
        , reactor(theReactor)
        , gate(theGate)
        , pool(thePool)
        , workspaces(theServer.limits.parser)
        , received(kReceiveBytes)
    {}

    SharedContext &server;
    WorkerCounters &counters;
    Reactor &reactor;
    ComputeGate &gate;
    HandlerPool &pool;
    WorkspacePool workspaces;
    ReplyDate date;
    /// One connection uses these two at a time: it empties them before it suspends.
    std::vector<char> received;
    std::string output;
    Connection *connections = nullptr; ///< the open ones, linked by themselves
    bool draining = false;             ///< no connection gets another request
};

} // namespace threadloop
