// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/cpu_usage.h"
#include "app/measure/shard.h"
#include "server/metrics/counter.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace threadloop {

/// Where a generator thread records: what was started in the run's phases goes apart, into no figure.
/// Confined to that thread; `measuredOf` is asked after it was joined.
class alignas(cacheLineSize) Recorder
{
public:
    /// Borrowed. `lead`: null in a run without phases.
    explicit Recorder(Shard &measured, Shard *lead = nullptr)
        : m_measured(measured)
        , m_lead(lead)
    {}

    /// For a request that is about to start, and counts or was started in the phases.
    Shard &of(bool counts)
    {
        if (m_lead == nullptr) {
            return m_measured;
        }
        if (!counts) {
            return *m_lead;
        }
        if (!m_cpuInLead) {
            m_cpuInLead = threadCpuTime();
        }
        return m_measured;
    }

    /// Of all the processor time that the thread used, what it used since its first request that counts.
    std::chrono::nanoseconds measuredOf(std::chrono::nanoseconds cpuTime) const
    {
        return m_lead == nullptr ? cpuTime : cpuTime - std::min(m_cpuInLead.value_or(cpuTime), cpuTime);
    }

private:
    Shard &m_measured;
    Shard *const m_lead;
    std::optional<std::chrono::nanoseconds> m_cpuInLead;
};

} // namespace threadloop
