// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/verdict_text.h"

#include <string>
#include <vector>

namespace threadloop {

/// "1.021 [0.99, 1.052]", the ratio and its interval; "-" without one.
std::string ratioText(const Comparison &comparison);

/// What was compared, then a table of medians, intervals, ratios and verdicts, for a terminal. All records
/// share sources, metric and margin.
std::string comparisonText(const std::vector<ComparisonRecord> &records);

/// The same as JSON, with every trial's value.
std::string comparisonJson(const std::vector<ComparisonRecord> &records);

} // namespace threadloop
