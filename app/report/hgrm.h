// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>

namespace threadloop {

/// The distribution as HdrHistogram's reference implementation prints it, in milliseconds
/// (AbstractHistogram.outputPercentileDistribution, five ticks per half distance): Value, Percentile,
/// TotalCount and 1/(1-Percentile), then mean, deviation, maximum and layout. Like the reference it takes
/// everything from the counts, so whoever reads the exported counts prints the same: mean and maximum have
/// the histogram's resolution, where a result's summary has the exact ones.
std::string percentileDistribution(const Histogram &microseconds);

/// A section for each run in their order: a comment that names it, then its distribution, then an empty
/// line. Plotters skip the comment, so the file of a single run is one that any of them takes; a file of
/// several is taken apart at the comments. A run without latencies has a comment that says so instead of a
/// table of zeros.
std::string resultsToHgrm(const RunResults &results);

} // namespace threadloop
