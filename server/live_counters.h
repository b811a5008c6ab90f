// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/server_snapshot.h"
#include "server/worker_context.h"
#include "server/worker_counters.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace threadloop {

/// Everything a server counts, readable by any thread while others write and after they have ended.
class LiveCounters
{
public:
    LiveCounters(std::size_t workers, std::size_t routes, std::size_t threads);

    /// From now on the server accepts.
    void begin();
    /// The uptime stands still.
    void end();

    WorkerCounters &worker(std::size_t index) { return *m_workers[index]; }
    ThreadClock &listenerClock() { return m_listenerClock; }

    /// All counters now, without a lock. `patterns`: the names of the routes.
    ServerSnapshot snapshot(const std::vector<std::string> &patterns, const SharedInFlight &inFlight) const;

private:
    std::vector<std::unique_ptr<WorkerCounters>> m_workers;
    ThreadClock m_listenerClock;
    std::atomic<std::int64_t> m_began = 0; // nanoseconds of Clock, 0: not yet
    std::atomic<std::int64_t> m_ended = 0;
};

} // namespace threadloop
