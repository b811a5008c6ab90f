// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "app/plan/problem.h"
#include "app/plan/server_settings.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace threadloop {

/// A matrix of plans as it was typed: one text per field, unset where nothing was given. Each member is named
/// like its field in a Problem and like its long option.
struct PlanDraft
{
    std::vector<std::string> targets; ///< none: /wait and /asyncwait
    std::optional<std::string> mode;
    std::optional<std::string> requests;
    std::optional<std::string> duration;
    std::optional<std::string> concurrency;
    std::optional<std::string> rate;     ///< set: an open loop
    std::optional<std::string> arrivals; ///< constant or poisson
    std::optional<std::string> seed;     ///< of all that is random: arrivals, and the order of repeated runs
    std::optional<std::string> ramp;
    std::optional<std::string> warmup;
    std::optional<std::string> repeat;
    std::optional<std::string> sweep; ///< of another field, see sweptGridFrom(); plansFrom() leaves it alone
    std::optional<std::string> connections;
    std::optional<std::string> timeout;
    std::optional<std::string> loops;
    std::optional<std::string> method;
    std::vector<std::string> headers; ///< "Name: value"
    std::optional<std::string> body; ///< the bytes themselves; who reads the draft has read the file of @FILE
    std::optional<std::string> expect;
    std::optional<std::string> background;
    std::string label;

    bool operator==(const PlanDraft &) const = default;
};

/// The limits of a plan's numbers, all included.
struct PlanLimits
{
    static constexpr std::uint32_t concurrency = 60'000;
    /// Linux gives a process about 32 000 threads (vm.max_map_count: two mappings each).
    static constexpr std::uint32_t poolThreads = 30'000;
    static constexpr std::uint32_t defaultConcurrency = 1'000; ///< with a number of requests: at most this
    static constexpr std::uint32_t defaultConcurrencyForDuration = 100; ///< with a duration alone
    static constexpr std::uint32_t loops = 256;
    static constexpr std::uint64_t seed = 9'007'199'254'740'991; ///< what JSON readers keep exactly: 2^53 - 1
    static constexpr double leastRate = 0.001;                   ///< requests per second
    static constexpr double rate = 10'000'000;
    static constexpr std::chrono::hours timeout{1}; ///< as far as the latency histogram reaches
    static constexpr std::chrono::hours duration{30 * 24};
    static constexpr std::uint32_t repeats = 10'000;
    static constexpr std::chrono::hours waitReady{24};
    static constexpr std::uint64_t requests = 1'000'000'000'000;
};

/// One plan per target and mode, targets outermost, or everything that is wrong with the draft.
///
/// Defaults: 100 requests when neither requests nor duration is given; as many in flight as there are
/// requests, at most 1000, and 100 with a duration alone; GET, or POST with a body; every 2xx status is
/// expected. Sequential runs have a concurrency of 1. A concurrency above the number of requests is kept as
/// asked for and shown beside the achieved one: no limit is applied silently.
std::variant<std::vector<Plan>, Problems> plansFrom(const PlanDraft &draft);

/// How often a matrix is run.
struct Repetition
{
    std::uint32_t rounds = 1; ///< trials of each cell, at least 1
    std::uint64_t seed = 1;   ///< of the order of the cells in each round

    bool operator==(const Repetition &) const = default;
};

/// The repetition of a draft that plansFrom() finds valid; of another one whatever could be read.
Repetition repetitionOf(const PlanDraft &draft);

/// The embedded server's settings as they were typed.
struct ServerDraft
{
    std::optional<std::string> host;
    std::optional<std::string> port;
    std::optional<std::string> workers;
    std::optional<std::string> threads;
    std::optional<std::string> delay;
    bool interpreterLock = false;

    bool operator==(const ServerDraft &) const = default;
};

/// The limits of the server's numbers, all included.
struct ServerLimits
{
    static constexpr std::uint32_t workers = 256;
    static constexpr std::uint32_t threads = 4'096;
    static constexpr std::chrono::minutes delay{1};
};

/// The settings, or everything that is wrong with the draft.
std::variant<ServerSettings, Problems> serverSettingsFrom(const ServerDraft &draft);

} // namespace threadloop
