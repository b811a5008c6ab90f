// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_trials.h"

#include <string>
#include <vector>

namespace threadloop {

/// A comparison with all that it was made from.
struct ComparisonRecord
{
    CellPair cells;
    std::string baselineSource; ///< the file it comes from
    std::string candidateSource;
    const Metric *metric = nullptr;
    ComparisonRules rules;
    ComparisonSide baseline;
    ComparisonSide candidate;
    Comparison comparison;
};

/// Compares a pair of cells in the metric: paired where they took turns, and what is better decided by the
/// metric, whatever `rules` say of both.
ComparisonRecord recordOf(CellPair cells, const Metric &metric, ComparisonRules rules);

/// "faster", "not shown: fewer than 6 trials".
std::string verdictText(const Comparison &comparison);

/// "1.021 [0.99, 1.052]", the ratio and its interval; "-" without one.
std::string ratioText(const Comparison &comparison);

/// What was compared, then a table of medians, intervals, ratios and verdicts, for a terminal. All records
/// share sources, metric and margin.
std::string comparisonText(const std::vector<ComparisonRecord> &records);

/// The same as JSON, with every trial's value.
std::string comparisonJson(const std::vector<ComparisonRecord> &records);

} // namespace threadloop
