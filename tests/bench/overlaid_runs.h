// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"

#include <cstdint>
#include <random>

namespace threadloop {

/// Runs of one length that are drawn over each other: all but the last are finished, the last goes on and
/// grows. Their rows are as jagged as those of a busy server; each has as many failures and spikes, whatever
/// its length.
class OverlaidRuns
{
public:
    /// `count` runs (at least 1), of `seconds` (at least 1) each.
    OverlaidRuns(int count, double seconds);

    const std::vector<ChartRun> &finished() const { return m_finished; }
    /// What the conductor would publish now.
    LiveRun live() const;
    /// One more tick of the live run.
    void grow();

private:
    SeriesRow nextRow(double begin, double width);
    template <class Append>
    void addRows(double seconds, Append append);

    std::mt19937 m_random{20};
    unsigned m_rowsPerFailure;
    std::vector<ChartRun> m_finished;
    std::shared_ptr<const Plan> m_livePlan;
    Series m_liveRows;
    double m_liveEnd = 0;
};

} // namespace threadloop
