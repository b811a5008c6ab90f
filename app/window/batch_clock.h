// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workbench.h"

#include <chrono>
#include <optional>
#include <vector>

namespace threadloop {

/// Where a batch is: in which part and in which of its runs, and how far that has come.
struct BatchPlace
{
    std::size_t part = 0;
    std::size_t run = 0;
    double progress = 0; ///< of the run, 0 to 1
};

/// How far a batch has come and what it still takes: by what its runs should take, corrected by what those
/// took that are over. A value without a clock of its own.
class BatchClock
{
public:
    using Seconds = std::chrono::duration<double>;

    explicit BatchClock(const Batch &batch);

    /// The run there is over, after so long of the batch. What was not run before it is left out.
    void finish(const BatchPlace &place, Seconds sinceStart);

    /// 0 to 1; it never falls while the places follow each other.
    double share(const BatchPlace &place) const;
    /// nullopt as long as nothing is known of a run that is to come.
    std::optional<Seconds> left(const BatchPlace &place) const;

private:
    std::size_t indexOf(const BatchPlace &place) const { return m_firsts[place.part] + place.run; }
    /// What the run should take, as far as the estimates go.
    double weightOf(std::size_t index) const;
    double correction() const;

    std::vector<std::size_t> m_firsts;              ///< of each part, among all runs
    std::vector<std::optional<double>> m_estimates; ///< of each run, seconds
    double m_meanEstimate = 1;                      ///< of those that have one; seconds
    Seconds m_lastEnd{0};
    double m_tookEstimated = 0;   ///< what finished runs with an estimate took, with the pause before them
    double m_estimated = 0;       ///< what they should have taken
    double m_tookUnestimated = 0; ///< what the others took
    std::size_t m_unestimated = 0;
};

} // namespace threadloop
