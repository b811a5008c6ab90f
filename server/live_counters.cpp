// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live_counters.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

std::int64_t toNanoseconds(TimePoint time)
{
    return time.time_since_epoch().count();
}

/// The nearest-rank percentiles of what is reordered here; nullopt without any.
std::optional<LoopLag> summarize(std::vector<Nanoseconds> &lateness)
{
    if (lateness.empty()) {
        return std::nullopt;
    }
    std::sort(lateness.begin(), lateness.end());
    const auto at = [&lateness](double share) {
        const double rank = std::ceil(share * static_cast<double>(lateness.size()));
        return lateness[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
    };
    return LoopLag{at(0.5), at(0.99), lateness.back()};
}

std::map<std::string, StatusCounts> readReplies(const ReplyCounters &replies,
                                                const std::vector<std::string> &patterns)
{
    std::map<std::string, StatusCounts> requests;
    for (std::size_t route = 0; route <= replies.routes(); ++route) {
        for (int status = ReplyCounters::kFirstStatus;
             status < ReplyCounters::kFirstStatus + ReplyCounters::kStatuses; ++status) {
            if (const std::uint64_t count = replies.value(route, status); count != 0) {
                requests[route < patterns.size() ? patterns[route] : "other"][status] = count;
            }
        }
    }
    return requests;
}

CounterSnapshot read(const WorkerCounters &worker, const std::vector<std::string> &patterns)
{
    CounterSnapshot snapshot;
    snapshot.connections = worker.connections.value();
    snapshot.accepted = worker.accepted.value();
    snapshot.inFlight = worker.inFlight.value();
    snapshot.inFlightPeak = worker.inFlight.peak();
    snapshot.requests = readReplies(worker.replies, patterns);
    snapshot.pool.size = worker.pool.clocks.size();
    snapshot.pool.busy = worker.pool.busy.load(std::memory_order_relaxed);
    snapshot.pool.queued = worker.pool.queued.load(std::memory_order_relaxed);
    snapshot.pool.busyTime = Nanoseconds(
        static_cast<Nanoseconds::rep>(worker.pool.busyNanoseconds.load(std::memory_order_relaxed)));
    snapshot.cpuTime = worker.loopClock.value();
    for (const ThreadClock &clock : worker.pool.clocks) {
        snapshot.cpuTime += clock.value();
    }
    return snapshot;
}

void add(CounterSnapshot &sum, const CounterSnapshot &worker)
{
    sum.connections += worker.connections;
    sum.accepted += worker.accepted;
    sum.inFlight += worker.inFlight;
    for (const auto &[route, statuses] : worker.requests) {
        for (const auto &[status, count] : statuses) {
            sum.requests[route][status] += count;
        }
    }
    sum.pool.size += worker.pool.size;
    sum.pool.busy += worker.pool.busy;
    sum.pool.queued += worker.pool.queued;
    sum.pool.busyTime += worker.pool.busyTime;
    sum.cpuTime += worker.cpuTime;
}

} // namespace

LiveCounters::LiveCounters(std::size_t workers, std::size_t routes, std::size_t threads)
{
    for (std::size_t index = 0; index < workers; ++index) {
        m_workers.push_back(std::make_unique<WorkerCounters>(routes, threads));
    }
}

void LiveCounters::begin()
{
    m_began.store(toNanoseconds(Clock::now()), std::memory_order_relaxed);
}

void LiveCounters::end()
{
    m_ended.store(toNanoseconds(Clock::now()), std::memory_order_relaxed);
}

ServerSnapshot LiveCounters::snapshot(const std::vector<std::string> &patterns,
                                      const SharedInFlight &inFlight) const
{
    ServerSnapshot snapshot;
    const TimePoint now = Clock::now();
    const std::int64_t began = m_began.load(std::memory_order_relaxed);
    const std::int64_t ended = m_ended.load(std::memory_order_relaxed);
    if (began != 0) {
        snapshot.uptime = Nanoseconds((ended != 0 ? ended : toNanoseconds(now)) - began);
    }
    std::vector<Nanoseconds> allLateness;
    for (const std::unique_ptr<WorkerCounters> &counters : m_workers) {
        CounterSnapshot &worker = snapshot.workers.emplace_back(read(*counters, patterns));
        std::vector<Nanoseconds> lateness;
        counters->lag.appendTo(lateness, now);
        allLateness.insert(allLateness.end(), lateness.begin(), lateness.end());
        worker.loopLag = summarize(lateness);
        add(snapshot, worker);
    }
    snapshot.loopLag = summarize(allLateness);
    snapshot.inFlightPeak = inFlight.peak();
    snapshot.cpuTime += m_listenerClock.value();
    return snapshot;
}

} // namespace threadloop
