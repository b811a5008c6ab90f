// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/compare_order.h"
#include "app/cli/console.h"
#include "app/measure/cell_trials.h"

#include <vector>

namespace threadloop {

/// The cells of the files that belong together. Complains about a file that cannot be read, and when there is
/// nothing to compare; empty then. Notes which cells stay alone, and which files do not say their unit.
std::vector<CellPair> pairsToCompare(const ComparisonOrder &order, Console &console);

/// What is compared: what was ordered, else the rate, or p50 where a side does not tell it, which is noted.
/// Null, with a complaint, when a side cannot have what was ordered.
const Metric *metricToCompare(const ComparisonOrder &order, const std::vector<CellPair> &pairs,
                              Console &console);

} // namespace threadloop
