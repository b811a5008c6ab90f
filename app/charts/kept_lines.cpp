// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/kept_lines.h"

#include <cmath>

namespace threadloop {

double KeptLines::steadyLatency(const std::shared_ptr<const Plan> &plan, double seconds)
{
    constexpr double tolerance = 0.25;
    if (m_live != plan || std::abs(seconds - m_latency) > tolerance * m_latency) {
        m_live = plan;
        m_latency = seconds;
    }
    return m_latency;
}

ShownRuns shownRuns(const ChartInput &input, KeptLines &kept)
{
    ShownRuns shown = shownRuns(input);
    for (ShownRun &run : shown.runs) {
        if (run.live) {
            run.typicalLatencySeconds = kept.steadyLatency(run.plan, run.typicalLatencySeconds);
        }
    }
    return shown;
}

} // namespace threadloop
