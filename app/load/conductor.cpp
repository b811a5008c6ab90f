// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/conductor.h"

#include "app/load/conclusions.h"
#include "app/load/cpu_usage.h"
#include "app/load/tick.h"
#include "app/measure/seconds.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>

namespace threadloop {
namespace {

constexpr std::chrono::milliseconds kOfferEvery{100};
constexpr std::chrono::seconds kBackgroundLead{1};
constexpr std::chrono::milliseconds kBackgroundLook{1};

std::vector<const Shard *> viewOf(const Shards &shards)
{
    std::vector<const Shard *> view;
    view.reserve(shards.size());
    for (const std::unique_ptr<Shard> &shard : shards) {
        view.push_back(shard.get());
    }
    return view;
}

} // namespace

Conductor::Conductor(RunSpec spec, std::shared_ptr<RunSignal> signal, RunListener &listener)
    : m_spec(std::move(spec))
    , m_signal(std::move(signal))
    , m_listener(listener)
{}

void Conductor::run()
{
    try {
        prepare();
    } catch (const std::system_error &error) {
        failToPrepare(error.code().value());
    } catch (const std::bad_alloc &) {
        failToPrepare(ENOMEM);
    }
    begin();
    conduct();
    end();
    offer(RunState::Stopping);
    m_listener.finished(assemble());
}

void Conductor::prepare()
{
    const Plan &plan = *m_spec.plan;
    m_measured = std::make_unique<StreamContext>(measuredStream(plan, m_spec.address), plan.stop, plan.pacing,
                                                 plan.usableConcurrency(), plan.phases);
    m_measured->ended = [this] { m_signal->oneEnded(); };
    m_measured->isOver = [this] {
        return m_signal->isStopRequested() || Clock::now() >= m_measured->condition.deadline();
    };
    if (m_measured->stream.bytes.empty() || m_spec.address.addresses.empty()) {
        throw std::system_error(EINVAL, std::generic_category());
    }
    m_generators = makeGenerators(plan, *m_measured);
    if (plan.background && m_spec.backgroundAddress) {
        m_background = std::make_unique<StreamContext>(backgroundStream(plan, *m_spec.backgroundAddress),
                                                       StopRule{}, ClosedLoop{}, 1);
        m_background->ended = [] {};
        m_background->isOver = [] { return false; };
        m_backgroundGenerator = makeBackgroundGenerator(*m_background);
    }
    m_accumulator = std::make_unique<Accumulator>(viewOf(m_measured->shards), viewOf(m_measured->leadShards),
                                                  plan.phases.lead());
    if (m_spec.keepIntervals) {
        m_accumulator->keepIntervals();
    }
}

/// What could not be had counts as one request that this machine could not make.
void Conductor::failToPrepare(int error)
{
    m_generators.clear();
    m_measured->shards.push_back(std::make_unique<Shard>());
    m_measured->shards.back()->started();
    m_measured->shards.back()->failed(Outcome::LocalError, ErrorDetail::ofErrno(error));
    m_accumulator = std::make_unique<Accumulator>(viewOf(m_measured->shards));
}

void Conductor::begin()
{
    m_signal->expect(m_generators.size());
    if (m_backgroundGenerator) {
        m_background->begin(Clock::now());
        m_backgroundGenerator->start();
        awaitBackground();
    }
    m_systemAtStart = systemCpuTime();
    m_serverAtStart = readServer();
    m_start = Clock::now();
    m_countsFrom = m_start + std::chrono::duration_cast<Clock::duration>(m_spec.plan->phases.lead());
    m_isInLead = m_countsFrom > m_start;
    m_measured->begin(m_start);
    for (const std::unique_ptr<Generator> &generator : m_generators) {
        generator->start();
    }
    m_accumulator->unseen(elapsed()); // thousands of threads take their time, and load is made meanwhile
}

/// The server shall be busy with the background request when the run begins: behind a thousand queued
/// requests it would not have begun before the end. Waits only so long for a server that does not take it.
void Conductor::awaitBackground()
{
    const TimePoint end = Clock::now() + kBackgroundLead;
    const auto isTaken = [this] {
        const std::optional<ServerCounters> server = readServer();
        return server ? server->inFlight > 0 : m_background->shards.front()->inFlight() > 0;
    };
    while (!isTaken() && Clock::now() < end) {
        if (m_signal->waitUntil(Clock::now() + kBackgroundLook) != RunSignal::Event::Time) {
            return;
        }
    }
}

void Conductor::conduct()
{
    const TimePoint deadline = m_measured->condition.deadline();
    TimePoint nextRow = nextTickTime();
    std::optional<TimePoint> nextLook = randomBefore(nextRow);
    for (;;) {
        const RunSignal::Event event = m_signal->waitUntil(std::min(nextLook.value_or(nextRow), deadline));
        if (event != RunSignal::Event::Time) {
            // Also when all have ended: perhaps because of the stop, while they were still being started.
            m_wasStopped = m_signal->isStopRequested();
            return;
        }
        if (Clock::now() >= deadline) {
            return;
        }
        if (nextLook && Clock::now() < nextRow) {
            m_accumulator->look(!m_measured->condition.isExhausted());
            nextLook.reset();
            continue;
        }
        tick();
        nextRow = nextTickTime();
        nextLook = randomBefore(nextRow);
    }
}

TimePoint Conductor::nextTickTime() const
{
    const TimePoint tick = m_start + nextTick(elapsed());
    return m_isInLead ? std::min(tick, m_countsFrom) : tick;
}

/// Some moment from now to then.
TimePoint Conductor::randomBefore(TimePoint tick)
{
    const TimePoint now = Clock::now();
    std::uniform_real_distribution<double> share(0, 1);
    return now + std::chrono::duration_cast<Clock::duration>((tick - now) * share(m_random));
}

void Conductor::tick()
{
    m_lastRow = elapsed();
    m_accumulator->tick(m_lastRow, readServer());
    if (m_isInLead && Clock::now() >= m_countsFrom) {
        leavePhases();
    }
    if (m_lastRow / kOfferEvery > m_lastOffer) {
        m_lastOffer = m_lastRow / kOfferEvery;
        offer(RunState::Running);
    }
}

/// From here on it counts.
void Conductor::leavePhases()
{
    m_isInLead = false;
    m_systemAtStart = systemCpuTime();
    m_serverAtStart = readServer();
}

void Conductor::end()
{
    const TimePoint stopped = Clock::now();
    m_measured->condition.stop();
    for (const std::unique_ptr<Generator> &generator : m_generators) {
        generator->cancel();
    }
    for (const std::unique_ptr<Generator> &generator : m_generators) {
        generator->join();
        m_report += generator->report();
    }
    countUnsent(std::min(stopped, m_measured->condition.deadline()));
    m_cpu = cpuShares();
    if (m_backgroundGenerator) {
        m_background->condition.stop();
        m_backgroundGenerator->cancel();
        m_backgroundGenerator->join();
    }
    // The last interval ends with the run: at its deadline or its last request, not when threads had ended.
    const TimePoint last = std::min(m_report.lastEnd, m_measured->condition.deadline());
    std::chrono::nanoseconds row = last - m_start;
    if (row <= m_lastRow) {
        row = std::max(elapsed(), m_lastRow + std::chrono::nanoseconds(1));
    }
    m_lastRow = row;
    m_accumulator->finish(row);
}

/// What an open loop's schedule asked for and nobody was free to send must not be missing.
void Conductor::countUnsent(TimePoint end)
{
    const StopCondition &condition = m_measured->condition;
    if (!m_measured->pacer.isOpenLoop() || condition.isUnreached()) {
        return;
    }
    const Pacer &pacer = m_measured->pacer;
    const std::uint64_t dueInLead = pacer.dueBefore(std::min(end, m_countsFrom));
    std::uint64_t due = pacer.dueBefore(end) - dueInLead;
    due = std::min(due, m_spec.plan->stop.requests.value_or(due));
    countUnsent(m_measured->leadShards, dueInLead);
    countUnsent(m_measured->shards, due);
}

void Conductor::countUnsent(const Shards &shards, std::uint64_t due)
{
    std::uint64_t started = 0;
    for (const std::unique_ptr<Shard> &shard : shards) {
        started += shard->counts().started;
    }
    if (due > started) {
        shards.front()->unsent(due - started);
    }
}

std::optional<ServerCounters> Conductor::readServer() const
{
    return m_spec.probe ? std::optional(m_spec.probe()) : std::nullopt;
}

void Conductor::offer(RunState state)
{
    auto snapshot = std::make_shared<Snapshot>(m_accumulator->snapshot());
    snapshot->state = state;
    snapshot->plan = m_spec.plan;
    snapshot->progress = progress(*snapshot);
    m_listener.progressed(std::move(snapshot));
}

double Conductor::progress(const Snapshot &snapshot) const
{
    const StopRule &rule = m_spec.plan->stop;
    double progress = 0;
    if (rule.requests) {
        progress = static_cast<double>(m_accumulator->counts().finishedTotal()) /
                   static_cast<double>(*rule.requests);
    }
    if (rule.duration) {
        progress = std::max(progress, secondsOf(snapshot.elapsed) / secondsOf(*rule.duration));
    }
    return std::min(progress, 1.0);
}

RunResult Conductor::assemble()
{
    RunResult result;
    result.plan = m_spec.plan;
    result.label = m_spec.plan->label;
    result.stopReason = stopReason();
    m_accumulator->complete(result, durationFor(result.stopReason, m_lastRow));
    result.cpu = m_cpu;
    if (m_backgroundGenerator) {
        result.backgroundCounts = m_background->shards.front()->counts();
    }
    conclude(result, m_spec, *m_accumulator, m_lastRow - m_spec.plan->phases.lead());
    return result;
}

StopReason Conductor::stopReason() const
{
    const Counts &counts = m_accumulator->counts();
    const StopRule &rule = m_spec.plan->stop;
    if (counts.started + m_accumulator->leadCounts().started > 0 && m_measured->condition.isUnreached() &&
        !m_wasStopped) {
        return StopReason::Failed;
    }
    if (rule.requests && counts.finishedTotal() - counts.aborted() >= *rule.requests) {
        return StopReason::Completed;
    }
    return m_wasStopped ? StopReason::Cancelled : StopReason::Duration;
}

std::chrono::nanoseconds Conductor::durationFor(StopReason reason, std::chrono::nanoseconds lastRow) const
{
    if (reason == StopReason::Duration && m_spec.plan->stop.duration) {
        return *m_spec.plan->stop.duration - m_spec.plan->phases.lead();
    }
    if (m_report.lastSuccess) {
        return *m_report.lastSuccess - m_countsFrom;
    }
    return std::max(lastRow - m_spec.plan->phases.lead(), std::chrono::nanoseconds(0));
}

/// Of the time that counts: where a run ended before that, there are none.
CpuShares Conductor::cpuShares() const
{
    if (m_isInLead) {
        return {};
    }
    const double width = secondsOf(
        std::max<std::chrono::nanoseconds>(Clock::now() - m_countsFrom, std::chrono::nanoseconds(1)));
    CpuShares shares;
    shares.generator = secondsOf(m_report.cpuTime) / width;
    if (const std::optional<ServerCounters> server = readServer(); server && m_serverAtStart) {
        shares.server = secondsOf(server->cpuTime - m_serverAtStart->cpuTime) / width;
    }
    if (const std::optional<std::chrono::nanoseconds> system = systemCpuTime(); system && m_systemAtStart) {
        // Its steps of 10 ms may stand for more than there was.
        shares.system = std::min<double>(secondsOf(*system - *m_systemAtStart) / width, onlineProcessors());
    }
    return shares;
}

} // namespace threadloop
