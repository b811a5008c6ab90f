// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace threadloop {

/// What the embedded server counts, summed over its workers: plain numbers, so that `load` and `measure` need
/// nothing of the server. Totals run since its start.
struct ServerCounters
{
    std::uint64_t requests = 0;
    std::uint64_t connections = 0; ///< open now
    std::uint64_t inFlight = 0;
    std::uint64_t poolSize = 0; ///< threads of all pools
    std::uint64_t poolBusy = 0;
    std::uint64_t poolQueued = 0;
    std::optional<std::chrono::microseconds> loopLagP99; ///< of the last ten seconds
    std::optional<std::chrono::microseconds> loopLagMax; ///< of the last ten seconds
    std::chrono::nanoseconds cpuTime{0};                 ///< of all the server's threads
    std::uint32_t workers = 0;

    bool operator==(const ServerCounters &) const = default;
};

/// Reads the counters now. Wait-free, from any thread, until the server is destroyed; empty for a foreign
/// server.
using ServerProbe = std::function<ServerCounters()>;

} // namespace threadloop
