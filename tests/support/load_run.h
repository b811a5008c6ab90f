// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/engine.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace threadloop::test {

/// A plan of `requests` requests to the root of a server on the loopback address.
Plan planFor(std::uint16_t port, Mode mode, std::uint64_t requests, std::uint32_t concurrency,
             const std::string &host = "127.0.0.1");

/// The addresses of the plan's target, which has to be a literal.
ResolvedAddress addressOf(const Target &target);

/// Starts the plan at once and collects what the engine reports of it.
class LoadRun final : public RunListener
{
public:
    explicit LoadRun(Plan plan, ServerProbe probe = {});

    Engine &engine() { return m_engine; }
    /// Waits for the end. Call once.
    RunResult result();
    /// Calls of `finished`; after `result()`.
    int finishedCount() const { return m_finishedCount; }
    const std::vector<std::shared_ptr<const Snapshot>> &snapshots() const { return m_snapshots; }
    /// Whether a call came after `finished`; after `result()`.
    bool wasCalledAfterFinished() const { return m_wasCalledAfterFinished; }
    /// Blocks until a snapshot is as told; false when none was within a minute.
    bool await(const std::function<bool(const Snapshot &)> &isSo);
    /// The same for at least that many requests in flight.
    bool awaitInFlight(std::uint64_t inFlight);

private:
    void progressed(std::shared_ptr<const Snapshot> snapshot) override;
    void finished(RunResult result) override;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<const Snapshot> m_newest; // guarded by m_mutex
    // Written in the conductor's thread, read after it was joined.
    std::vector<std::shared_ptr<const Snapshot>> m_snapshots;
    std::optional<RunResult> m_result;
    int m_finishedCount = 0;
    bool m_wasCalledAfterFinished = false;
    Engine m_engine; // last: it ends before what it reports to
};

/// Runs the plan to its end.
RunResult run(Plan plan, ServerProbe probe = {});

/// "ok 3, reset 1": the outcomes that are not zero.
std::string outcomesOf(const RunResult &result);

} // namespace threadloop::test
