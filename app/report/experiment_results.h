// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/experiment.h"

#include <memory>
#include <optional>
#include <vector>

namespace threadloop {

/// The results of an experiment: one place for each cell under each variant, empty until it has been run.
class ExperimentResults
{
public:
    explicit ExperimentResults(const Experiment &experiment);

    /// Makes it the only trial; null: none. Indices as in the experiment's lists.
    void set(std::size_t variant, std::size_t cell, std::shared_ptr<const RunResult> result);
    /// Adds a trial.
    void add(std::size_t variant, std::size_t cell, std::shared_ptr<const RunResult> result);
    /// Of several trials the one with the median throughput, of two in the middle the slower one. Null when
    /// it was not run.
    const RunResult *at(std::size_t variant, std::size_t cell) const;
    /// In the order in which they were added.
    const RunResults &trials(std::size_t variant, std::size_t cell) const;

private:
    std::size_t m_cells;
    std::vector<RunResults> m_results;
};

/// The figure that an experiment compares; nullopt when no request succeeded.
std::optional<double> figureOf(const RunResult &result, ExperimentMetric metric);

} // namespace threadloop
