// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_trials.h"

#include <string>

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

} // namespace threadloop
