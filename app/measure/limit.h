// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/ideal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace threadloop {

/// What kept a run from being faster.
enum class LimitKind : std::uint8_t { Concurrency, Pool, Workers, Cpu, Generator, Rate, Unknown };

/// The kind's name in results: "pool".
std::string_view limitKindName(LimitKind kind);

/// The kind called so; nullopt when there is none.
std::optional<LimitKind> limitKindFromName(std::string_view name);

/// The kind and one sentence without a full stop that says why.
struct Limit
{
    LimitKind kind = LimitKind::Unknown;
    std::string text;

    bool operator==(const Limit &) const = default;
};

/// Shares of one core: 1.0 is one core busy all the time.
struct CpuShares
{
    std::optional<double> generator;
    std::optional<double> server; ///< unset when the server is not ours
    std::optional<double> system; ///< the whole machine, so at most its number of cores

    bool operator==(const CpuShares &) const = default;
};

/// What was seen of a run.
struct Evidence
{
    IdealInput input;                   ///< as the ideal was computed
    std::optional<Ideal> ideal;         ///< of it
    std::uint32_t systemCores = 1;      ///< of the whole machine; the input's are those that may be used
    bool embedded = false;              ///< the server is ours; a foreign one shows neither pool nor loop
    double reqsPerSec = 0;              ///< achieved
    std::uint32_t generatorThreads = 1; ///< threads that can send at once: loops, or the blocking threads
    std::optional<double> inFlightMean;
    std::optional<double> poolBusyMean; ///< threads busy in all pools, sampled
    std::optional<double> poolQueuedMean;
    std::optional<double> loopLagMs; ///< the typical p99 of the server's loops
    CpuShares cpu;
    bool background = false; ///< another request was kept in flight beside the run
    double failedShare = 0;  ///< of the finished requests, 0 to 1: what failed is missing in reqsPerSec
};

/// Takes the formula's candidate when the throughput comes near its ideal; else asks the evidence: processors
/// that were busy, a client that could not send, a pool with a queue. Contradictions are named, and Unknown
/// is an answer.
Limit limitOf(const Evidence &evidence);

} // namespace threadloop
