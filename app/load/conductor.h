// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/engine.h"
#include "app/load/generator_factory.h"
#include "app/load/run_signal.h"
#include "app/measure/accumulator.h"

#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace threadloop {

/// Conducts one run: makes the generators, reads their shards tick by tick, ends them, assembles the result.
/// Lives in one thread, from its construction to its end, and calls the listener there.
class Conductor
{
public:
    /// The listener is borrowed.
    Conductor(RunSpec spec, std::shared_ptr<RunSignal> signal, RunListener &listener);

    /// Runs to the end. `finished` is called exactly once, as the last thing.
    void run();

private:
    void prepare();
    void failToPrepare(int error);
    void begin();
    void awaitBackground();
    /// Ticks until the generators have ended, the deadline or a stop.
    void conduct();
    /// The moment of a tick has come.
    void tick();
    /// Where the next tick is due: the phases end with one.
    TimePoint nextTickTime() const;
    TimePoint randomBefore(TimePoint tick);
    void leavePhases();
    void end();

    std::chrono::nanoseconds elapsed() const { return Clock::now() - m_start; }
    void countUnsent(TimePoint end);
    static void countUnsent(const Shards &shards, std::uint64_t due);
    std::optional<ServerCounters> readServer() const;
    void offer(RunState state);
    double progress(const Snapshot &snapshot) const;

    RunResult assemble();
    StopReason stopReason() const;
    std::chrono::nanoseconds durationFor(StopReason reason, std::chrono::nanoseconds lastRow) const;
    CpuShares cpuShares() const;

    const RunSpec m_spec;
    const std::shared_ptr<RunSignal> m_signal;
    RunListener &m_listener;

    std::unique_ptr<StreamContext> m_measured;
    std::unique_ptr<StreamContext> m_background;
    std::unique_ptr<Generator> m_backgroundGenerator;
    Generators m_generators;
    std::unique_ptr<Accumulator> m_accumulator;

    TimePoint m_start;
    TimePoint m_countsFrom; // where the phases end
    std::minstd_rand m_random;
    std::chrono::nanoseconds m_lastRow{0};
    std::int64_t m_lastOffer = 0; // in tenths of a second since the start
    bool m_isInLead = false;
    std::optional<ServerCounters> m_serverAtStart; // of what counts, as the next one
    std::optional<std::chrono::nanoseconds> m_systemAtStart;
    CpuShares m_cpu;
    GeneratorReport m_report;
    bool m_wasStopped = false;
};

} // namespace threadloop
