// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/pacer.h"
#include "app/load/recorder.h"
#include "app/load/request_stream.h"
#include "app/load/stop_condition.h"
#include "app/measure/shard.h"
#include "server/loop/clock.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace threadloop {

/// The recorder shards of one stream, one for each generator thread.
using Shards = std::vector<std::unique_ptr<Shard>>;

/// What all generators of a stream work with. Borrowed by them; outlives them.
struct StreamContext
{
    StreamContext(RequestStream requestStream, const StopRule &rule, const Pacing &pacing,
                  std::uint32_t slots, const Phases &leadingPhases = {});

    /// The run's start; before any generator starts.
    void begin(TimePoint start);
    /// A recorder for one more generator thread, with a shard of its own, or two in a run with phases.
    Recorder &addRecorder();
    /// When the slot with this number is to send its first request: a closed loop's ramp lets one after the
    /// other in.
    TimePoint joinTime(std::uint32_t slotIndex) const;

    const RequestStream stream;
    const Phases phases;
    const std::uint32_t slots;
    StopCondition condition;
    Pacer pacer;
    Shards shards;
    Shards leadShards; ///< of what is started in the phases; empty without
    std::vector<std::unique_ptr<Recorder>> recorders;
    TimePoint start; ///< constant from `begin` on
    /// Called by each generator once, in a thread of its own, when it will send nothing more.
    std::function<void()> ended;
    /// Whether the run is to end: asked by a generator that is still creating threads. Conductor's thread.
    std::function<bool()> isOver;
};

/// What a generator knows at its end.
struct GeneratorReport
{
    std::chrono::nanoseconds cpuTime{0};  ///< of all its threads, without the phases
    std::optional<TimePoint> lastSuccess; ///< of a request that counts
    TimePoint lastEnd{};                  ///< of a request

    GeneratorReport &operator+=(const GeneratorReport &other);
};

/// Makes requests in its own way with threads of its own. Everything is called by the conductor's thread.
///
/// Ready when it is constructed: `start` creates nothing but threads and connections, as the run's time has
/// begun by then. What `cancel` cuts off is counted as aborted.
class Generator
{
public:
    /// Has been joined.
    virtual ~Generator() = default;
    virtual void start() = 0;
    /// Cuts off what is in flight; the condition was stopped before. Does not wait.
    virtual void cancel() = 0;
    virtual void join() = 0;
    /// After `join`.
    virtual GeneratorReport report() const = 0;
};

} // namespace threadloop
