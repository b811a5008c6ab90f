// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/shard.h"

#include <algorithm>
#include <cassert>

namespace threadloop {

namespace {

/// The outcome is counted from 1, so that no key is 0, which marks a free slot.
std::uint64_t keyOf(Outcome outcome, ErrorDetail detail)
{
    return (static_cast<std::uint64_t>(outcome) + 1) << 32U | detail.code();
}

Shard::ErrorKey errorOf(std::uint64_t key)
{
    return {static_cast<Outcome>((key >> 32U) - 1), ErrorDetail::fromCode(static_cast<std::uint32_t>(key))};
}

} // namespace

void Shard::failed(Outcome outcome, ErrorDetail detail, int status, std::uint64_t bytes)
{
    assert(isFailure(outcome));
    if (status != 0)
        m_statuses[statusIndex(status)].add();
    m_bytes.add(bytes);
    countError(outcome, detail);
    finish(outcome);
}

void Shard::aborted(std::uint64_t bytes)
{
    m_bytes.add(bytes);
    finish(Outcome::Aborted);
}

void Shard::scheduled(std::chrono::nanoseconds service, std::chrono::nanoseconds sendDelay)
{
    if (!m_schedule)
        m_schedule = std::make_unique<Schedule>();
    m_schedule->services.record(static_cast<std::uint64_t>(service.count()) / 1000);
    m_schedule->sendDelays.record(static_cast<std::uint64_t>(sendDelay.count()) / 1000);
}

void Shard::unsent(std::uint64_t requests)
{
    m_started.add(requests);
    m_unsent.add(requests);
    m_finished[static_cast<std::size_t>(Outcome::Aborted)].add(requests);
}

void Shard::addScheduledTo(Histogram &services, Histogram &sendDelays) const
{
    if (m_schedule) {
        m_schedule->services.addTo(services);
        m_schedule->sendDelays.addTo(sendDelays);
    }
}

void Shard::countError(Outcome outcome, ErrorDetail detail)
{
    const std::uint64_t key = keyOf(outcome, detail);
    for (ErrorSlot &slot : m_errors) {
        const std::uint64_t taken = slot.key.load(std::memory_order_relaxed);
        if (taken != 0 && taken != key)
            continue;
        slot.count.add();
        if (taken == 0)
            slot.key.store(key, std::memory_order_release);
        return;
    }
    // A full table loses the detail alone: readers find the rest in the outcome's own count.
}

Counts Shard::counts() const
{
    Counts counts;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        counts.finished[i] = m_finished[i].value();
    counts.started = m_started.value(); // last: whatever was seen to finish has been seen to start
    return counts;
}

void Shard::addStatusesTo(std::map<int, std::uint64_t> &sum) const
{
    for (std::size_t i = 0; i < m_statuses.size(); ++i) {
        const std::uint64_t count = m_statuses[i].value();
        if (count > 0)
            sum[i < statusCount ? static_cast<int>(i) + lowestStatus : 0] += count;
    }
}

void Shard::addErrorsTo(std::map<ErrorKey, std::uint64_t> &sum) const
{
    Counts unexplained = counts();
    for (const ErrorSlot &slot : m_errors) {
        const std::uint64_t key = slot.key.load(std::memory_order_acquire);
        if (key == 0)
            break;
        const std::uint64_t count = slot.count.value();
        const ErrorKey error = errorOf(key);
        sum[error] += count;
        // The slot may be ahead of the outcome's count, which was read before.
        unexplained[error.first] -= std::min(count, unexplained[error.first]);
    }
    for (const Outcome outcome : allOutcomes) {
        if (isFailure(outcome) && unexplained[outcome] > 0)
            sum[{outcome, ErrorDetail()}] += unexplained[outcome];
    }
}

} // namespace threadloop
