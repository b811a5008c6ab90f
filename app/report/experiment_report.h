// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/experiment.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// The results of an experiment: one place for each cell under each variant, empty until it has been run.
class ExperimentResults
{
public:
    explicit ExperimentResults(const Experiment &experiment);

    /// Indices as in the experiment's lists.
    void set(std::size_t variant, std::size_t cell, std::shared_ptr<const RunResult> result);
    /// Null when it was not run.
    const RunResult *at(std::size_t variant, std::size_t cell) const;

private:
    std::size_t m_cells;
    std::vector<std::shared_ptr<const RunResult>> m_results;
};

/// The figure that an experiment compares; nullopt when no request succeeded.
std::optional<double> figureOf(const RunResult &result, ExperimentMetric metric);

/// Title, question, the table (the article's figure beside ours and their share of the ideal), what to look
/// for, and the findings. Plain text for a terminal, with a line feed at the end.
std::string experimentText(const Experiment &experiment, const ExperimentResults &results);

/// The findings alone, one sentence each; those whose cells have no figure, or were cut short, are left out.
std::vector<std::string> findingsOf(const Experiment &experiment, const ExperimentResults &results);

} // namespace threadloop
