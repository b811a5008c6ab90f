// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// A thread pool at one moment.
struct PoolSnapshot
{
    std::uint64_t size = 0;   ///< threads
    std::uint64_t busy = 0;   ///< threads that run a handler
    std::uint64_t queued = 0; ///< handlers that wait for a thread
    /// That tasks kept a thread, their wait for an interpreter lock and their delivery included.
    Nanoseconds busyTime{0};
};

/// How late an event loop came to what was due in the last ten seconds, what is overdue right now included.
struct LoopLag
{
    Nanoseconds p50{0};
    Nanoseconds p99{0};
    Nanoseconds max{0};
};

/// Replies by status code.
using StatusCounts = std::map<int, std::uint64_t>;

/// The counters of one worker, or of the whole server. Cumulative ones never decrease while it runs.
struct CounterSnapshot
{
    std::uint64_t connections = 0;  ///< open now
    std::uint64_t accepted = 0;     ///< connections ever
    std::uint64_t inFlight = 0;     ///< requests between parsed and reply ready
    std::uint64_t inFlightPeak = 0; ///< the highest that ever was; of the server: at one moment, not the sum
    /// Ready replies by route pattern; those that belong to no route (404, refused requests) under "other".
    std::map<std::string, StatusCounts> requests;
    PoolSnapshot pool;
    std::optional<LoopLag> loopLag; ///< nullopt before the first ten milliseconds
    Nanoseconds cpuTime{0};         ///< processor time of the loop and its pool threads
};

/// What a server has done so far: plain values, safe to keep after the server is gone.
struct ServerSnapshot : CounterSnapshot
{
    Nanoseconds uptime{0};                ///< since it accepts; stands still once it has stopped
    std::vector<CounterSnapshot> workers; ///< `cpuTime` of the server also has the listener's thread
};

} // namespace threadloop
