// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/limit.h"

#include "app/measure/names.h"
#include "app/measure/number_text.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

constexpr std::array<std::string_view, 7> kinds{"concurrency", "pool", "workers", "cpu",
                                                "generator",   "rate", "unknown"};

constexpr double near = 0.9;         ///< of the ideal: the formula explains the run
constexpr double impossible = 1.1;   ///< of the ideal: the formula's service time is wrong
constexpr double kept = 0.95;        ///< of the rate asked for: the schedule was kept
constexpr double full = 0.9;         ///< of what there is: busy, as far as shares can be measured
constexpr double stretched = 0.5;    ///< of the ideal: slower requests are still the same requests
constexpr double manyFailures = 0.1; ///< of the requests
constexpr double lateMs = 10;        ///< a loop that comes this late is blocked, not merely preempted

/// "1.9 of 2 cores busy".
std::string busyText(double busy, std::uint32_t cores)
{
    return trimmedNumber(busy, 2) + " of " + countOf(cores, "core") + " busy";
}

/// One question after the other; the first that has an answer names the limit.
class Judge
{
public:
    explicit Judge(const Evidence &evidence)
        : m_seen(evidence)
    {}

    Limit limit() const;

private:
    std::optional<Limit> ofRate() const;
    std::optional<Limit> ofFormula() const;
    std::optional<Limit> ofMachine() const;
    std::optional<Limit> ofGenerator() const;
    std::optional<Limit> ofWorkers() const;
    std::optional<Limit> ofPool() const;
    std::optional<Limit> ofConcurrency() const;
    Limit unknown() const;

    std::string candidate() const;
    std::string candidateRate() const;
    std::string waves() const;
    std::string connections() const { return countOf(usableConcurrency(), "connection"); }
    std::string poolThreads() const;
    std::string sharesOfClientAndServer() const;
    std::uint32_t usableConcurrency() const;
    std::uint64_t poolSize() const { return std::uint64_t{m_seen.input.poolThreads} * m_seen.input.workers; }
    double shareOfIdeal() const { return m_seen.reqsPerSec / m_seen.ideal->reqsPerSec; }
    bool isEverySlotTaken() const;
    bool areLoopsBusy() const;

    const Evidence &m_seen;
};

Limit Judge::limit() const
{
    using Question = std::optional<Limit> (Judge::*)() const;
    constexpr std::array<Question, 7> questions{&Judge::ofRate,       &Judge::ofFormula, &Judge::ofMachine,
                                                &Judge::ofGenerator,  &Judge::ofWorkers, &Judge::ofPool,
                                                &Judge::ofConcurrency};
    for (const Question question : questions) {
        if (const std::optional<Limit> answer = (this->*question)())
            return *answer;
    }
    return unknown();
}

/// An open loop that keeps its schedule is as fast as it was asked to be.
std::optional<Limit> Judge::ofRate() const
{
    if (!m_seen.input.rate)
        return std::nullopt;
    const bool isIdeal = m_seen.ideal && m_seen.ideal->bottleneck == Bottleneck::Rate;
    if (m_seen.reqsPerSec < kept * (isIdeal ? m_seen.ideal->reqsPerSec : *m_seen.input.rate))
        return std::nullopt;
    return Limit{LimitKind::Rate, "limited by " + candidateRate()};
}

/// Near its ideal a run needs no further explanation: by Little's law L requests were being served all the
/// time.
std::optional<Limit> Judge::ofFormula() const
{
    if (!m_seen.ideal || m_seen.ideal->bottleneck == Bottleneck::Rate || shareOfIdeal() < near ||
        shareOfIdeal() > impossible)
        return std::nullopt;
    constexpr std::array byBottleneck{LimitKind::Concurrency, LimitKind::Pool, LimitKind::Workers,
                                      LimitKind::Cpu};
    return Limit{byBottleneck[static_cast<std::size_t>(m_seen.ideal->bottleneck)],
                 "limited by " + candidate() + ": " + waves()};
}

std::optional<Limit> Judge::ofMachine() const
{
    const double own = m_seen.cpu.generator.value_or(0) + m_seen.cpu.server.value_or(0);
    // Where some of the machine's cores are not for this process (an affinity, a cpuset) it can fill its own.
    const bool isLimitedToSome = m_seen.input.cores < m_seen.systemCores;
    const std::uint32_t cores = isLimitedToSome ? m_seen.input.cores : m_seen.systemCores;
    const double busy = isLimitedToSome ? own : m_seen.cpu.system.value_or(0);
    const bool isMachineFull = m_seen.cpu.system.value_or(0) >= full * m_seen.systemCores;
    if (busy < full * cores && !isMachineFull)
        return std::nullopt;
    if (m_seen.cpu.generator.value_or(0) >= full * cores) {
        return Limit{LimitKind::Generator, "limited by the client: it kept " +
                                               shortNumber(*m_seen.cpu.generator) + " of " +
                                               countOf(cores, "core") + " busy"};
    }
    return Limit{LimitKind::Cpu, "limited by the processor: " +
                                     (isMachineFull ? busyText(*m_seen.cpu.system, m_seen.systemCores)
                                                    : busyText(busy, cores)) +
                                     sharesOfClientAndServer()};
}

std::optional<Limit> Judge::ofGenerator() const
{
    const double share = m_seen.cpu.generator.value_or(0);
    if (m_seen.generatorThreads == 0 || share < full * m_seen.generatorThreads)
        return std::nullopt;
    return Limit{LimitKind::Generator, "limited by the client: its " +
                                           countOf(m_seen.generatorThreads, "thread") + " kept " +
                                           trimmedNumber(share, 2) + " cores busy"};
}

std::optional<Limit> Judge::ofWorkers() const
{
    if (!m_seen.embedded)
        return std::nullopt;
    const std::string workers = countOf(m_seen.input.workers, "worker");
    if (areLoopsBusy()) {
        const std::string what =
            m_seen.input.interpreterLock ? "the interpreter lock of " + workers : workers;
        return Limit{LimitKind::Workers, "limited by " + what + ": the server kept " +
                                             trimmedNumber(*m_seen.cpu.server, 2) + " cores busy"};
    }
    if (m_seen.loopLagMs.value_or(0) < lateMs)
        return std::nullopt;
    return Limit{LimitKind::Workers, "limited by " + workers + ": the event loop came " +
                                         shortNumber(*m_seen.loopLagMs) + " ms late (p99)"};
}

std::optional<Limit> Judge::ofPool() const
{
    const bool isQueued = m_seen.poolQueuedMean.value_or(0) >= 1;
    if (!m_seen.embedded || !isQueued ||
        m_seen.poolBusyMean.value_or(0) < full * static_cast<double>(poolSize()))
        return std::nullopt;
    return Limit{LimitKind::Pool, "limited by " + poolThreads() + ": " + shortNumber(*m_seen.poolBusyMean) +
                                      " busy and " + shortNumber(*m_seen.poolQueuedMean) +
                                      " requests queued on average"};
}

/// All slots were taken all the time, but requests, or the run's start and end, took longer than the formula
/// has it.
std::optional<Limit> Judge::ofConcurrency() const
{
    if (m_seen.failedShare > manyFailures || !isEverySlotTaken())
        return std::nullopt;
    if (!m_seen.ideal) {
        // With more than one in flight the server may be what is full, and nothing here can see that.
        if (usableConcurrency() != 1)
            return std::nullopt;
        return Limit{LimitKind::Concurrency, "limited by 1 connection: one request after the other, " +
                                                 shortNumber(m_seen.reqsPerSec) + " a second"};
    }
    const bool isCandidate = m_seen.ideal->bottleneck == Bottleneck::Concurrency;
    if (!isCandidate || shareOfIdeal() < stretched || shareOfIdeal() >= near)
        return std::nullopt;
    return Limit{LimitKind::Concurrency, "limited by " + connections() + ", at " +
                                             trimmedNumber(shareOfIdeal() * 100, 0) + " % of " + waves()};
}

Limit Judge::unknown() const
{
    std::string text = "unknown: ";
    if (m_seen.failedShare > manyFailures) {
        text += trimmedNumber(m_seen.failedShare * 100, 0) + " % of the requests failed";
    } else if (m_seen.ideal && shareOfIdeal() > impossible) {
        text += "faster than the ideal " + shortNumber(m_seen.ideal->reqsPerSec) +
                " req/s, so the service time is not the assumed " + shortTime(m_seen.ideal->serviceTime);
    } else if (m_seen.ideal) {
        text += trimmedNumber(shareOfIdeal() * 100, 0) + " % of the ideal " +
                shortNumber(m_seen.ideal->reqsPerSec) + " req/s, which " + candidate() + " would allow";
        if (m_seen.inFlightMean && !isEverySlotTaken()) {
            text += "; only " + shortNumber(*m_seen.inFlightMean) + " of " +
                    std::to_string(usableConcurrency()) + " requests were in flight";
        } else {
            text += "; neither processor nor client nor server was seen to be full";
        }
    } else if (isEverySlotTaken()) {
        text += "all " + connections() + " waited for the server; try more of them";
    } else {
        text += "the service time is not known, and nothing was seen to be full";
    }
    return {LimitKind::Unknown, std::move(text)};
}

std::string Judge::candidate() const
{
    switch (m_seen.ideal->bottleneck) {
    case Bottleneck::Concurrency:
        return connections();
    case Bottleneck::Pool:
        return poolThreads();
    case Bottleneck::Workers:
        return (m_seen.input.interpreterLock ? "the interpreter lock of " : "") +
               countOf(m_seen.ideal->limit, "worker");
    case Bottleneck::Cpu:
        return countOf(m_seen.ideal->limit, "processor core");
    case Bottleneck::Rate:
        return candidateRate();
    }
    return {};
}

std::string Judge::candidateRate() const
{
    return "the rate asked for: " + shortNumber(*m_seen.input.rate) + " req/s";
}

/// "40 / 50 ms = 800 req/s", or the waves where the last one leaves a gap that shows.
std::string Judge::waves() const
{
    const Ideal &ideal = *m_seen.ideal;
    const double steady = ideal.steadyReqsPerSec();
    const std::string time = shortTime(ideal.serviceTime);
    constexpr double visible = 0.99;
    if (ideal.waves == 0 || ideal.reqsPerSec > visible * steady)
        return std::to_string(ideal.limit) + " / " + time + " = " + shortNumber(steady) + " req/s";
    return countOf(*m_seen.input.requests, "request") + " in " + countOf(ideal.waves, "wave") + " of " +
           time + " = " + shortNumber(ideal.reqsPerSec) + " req/s";
}

std::string Judge::poolThreads() const
{
    const std::string threads = countOf(poolSize(), "pool thread");
    return m_seen.input.workers == 1 ? threads
                                     : threads + " (" + countOf(m_seen.input.workers, "worker") + " of " +
                                           std::to_string(m_seen.input.poolThreads) + ')';
}

std::string Judge::sharesOfClientAndServer() const
{
    std::string text;
    if (m_seen.cpu.generator)
        text += ", " + trimmedNumber(*m_seen.cpu.generator, 2) + " by the client";
    if (m_seen.cpu.server)
        text += ", " + trimmedNumber(*m_seen.cpu.server, 2) + " by the server";
    return text;
}

std::uint32_t Judge::usableConcurrency() const
{
    const std::uint32_t asked = m_seen.input.concurrency;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(asked, m_seen.input.requests.value_or(asked)));
}

bool Judge::isEverySlotTaken() const
{
    return m_seen.inFlightMean.value_or(0) >= full * usableConcurrency();
}

/// The server's share stands for its loops only while no pool thread computes beside them; with the
/// interpreter lock loop and pool share one core per worker anyway.
bool Judge::areLoopsBusy() const
{
    if (m_seen.cpu.server.value_or(0) < full * m_seen.input.workers)
        return false;
    return m_seen.input.interpreterLock || (m_seen.input.route != RouteKind::Fib && !m_seen.background);
}

} // namespace

std::string_view limitKindName(LimitKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<LimitKind> limitKindFromName(std::string_view name)
{
    return enumeratorNamed<LimitKind>(kinds, name);
}

Limit limitOf(const Evidence &evidence)
{
    return Judge(evidence).limit();
}

} // namespace threadloop
