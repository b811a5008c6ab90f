// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/mode.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace threadloop {

/// Where a stored run is in its life.
enum class StoredState : std::uint8_t {
    Running,
    Finished,
    Interrupted, ///< its program ended before it did; what there is may lack its last second
};

/// The state's name in the database and in lists: "interrupted".
std::string_view storedStateName(StoredState state);

/// The state called so; nullopt when there is none.
std::optional<StoredState> storedStateFromName(std::string_view name);

/// What a list shows of a stored run.
struct RunEntry
{
    std::int64_t number = 0; ///< in the order in which they were started; never used twice
    std::string id;          ///< UUID
    StoredState state = StoredState::Finished;
    std::chrono::sys_time<std::chrono::milliseconds> startedAt;
    std::string cell;
    std::uint32_t trial = 1;
    std::string label;
    std::string target; ///< a path of our own server, or a URL
    Mode mode = Mode::EventLoop;
    std::optional<std::uint64_t> requests;
    std::optional<std::chrono::nanoseconds> duration;
    std::uint32_t concurrency = 1;
    std::optional<double> rate;
    StopReason stopReason = StopReason::Completed;
    std::uint64_t ok = 0;
    std::uint64_t failed = 0;
    double reqsPerSec = 0;
    std::optional<double> p50Ms;
    std::optional<double> p75Ms; ///< this, p90Ms, p95Ms and p999Ms are unset in runs of the first schema, too
    std::optional<double> p90Ms;
    std::optional<double> p95Ms;
    std::optional<double> p99Ms;
    std::optional<double> p999Ms;
    std::optional<double> percentOfIdeal;
    std::string limitText;
    bool isValid = true;
    bool isShort = false;
    std::string name; ///< the user's, as the next three
    std::string note;
    std::string tags; ///< words parted by blanks
    bool isBaseline = false;

    bool operator==(const RunEntry &) const = default;
};

} // namespace threadloop
