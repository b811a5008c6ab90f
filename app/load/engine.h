// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/address.h"
#include "app/measure/ideal.h"
#include "app/measure/run_result.h"
#include "app/measure/server_counters.h"
#include "app/measure/snapshot.h"
#include "app/plan/plan.h"

#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace threadloop {

class RunSignal;

/// Everything a run needs to know.
struct RunSpec
{
    std::shared_ptr<const Plan> plan; ///< valid; its target and background target are resolved
    ResolvedAddress address;          ///< of the plan's target
    std::optional<ResolvedAddress> backgroundAddress; ///< needed when the plan has a background
    ServerProbe probe;                                ///< empty for a foreign server
    std::optional<IdealInput> ideal;                  ///< unset where no ideal applies
    bool keepIntervals = false;                       ///< the latencies of every tick, for an interval log
};

/// Told of a run in the conductor's thread; what it does there delays the next tick.
class RunListener
{
public:
    virtual ~RunListener() = default;
    /// At most ten times a second, and once more before `finished`.
    virtual void progressed(std::shared_ptr<const Snapshot> snapshot) = 0;
    /// Exactly once for each start, and the last call. Id, cell, trial, start time and environment are left
    /// to the session. It may not start or join the engine.
    virtual void finished(RunResult result) = 0;
};

/// Runs one plan at a time: one command in, two signals out.
///
/// Thread: `start` and `join` belong to the owner's thread, `stop` to any. The conductor and all generators
/// are threads of the engine's own.
class Engine
{
public:
    Engine();
    /// Stops and joins.
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Begins a run; an earlier one is joined first. The listener must live until `join`.
    /// Throws std::system_error when the conductor's thread cannot be created.
    void start(RunSpec spec, RunListener &listener);
    /// Ends the run as soon as possible: what is in flight is cut off. Returns at once; without a run, or
    /// repeated, it does nothing. Any thread.
    void stop();
    /// Blocks until `finished` has returned. Does nothing without a run.
    void join();

private:
    std::mutex m_mutex;
    std::shared_ptr<RunSignal> m_signal; // guarded by m_mutex: of the present run
    std::thread m_conductor;             // confined to the owner's thread
};

} // namespace threadloop
