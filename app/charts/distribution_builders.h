// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/line_data.h"

namespace threadloop {

struct ChartInput;

/// Where a quantile in [0, 1) lies on the percentiles' axis: every further nine is one on. 0.9 is at 1.
double percentilePosition(double quantile);

/// Where that axis ends: at 99.99 %.
inline constexpr double kLastPercentilePosition = 4;

/// Latency by percentile, from each run's whole distribution; of a result that was read from a file, which
/// has none, the percentiles that it tells. Of an open loop the response time, and the service time beside
/// it. What is live is not among them: it has a distribution once it has ended. Pure; any thread.
LineData percentileData(const ChartInput &input);

/// How many requests took how long, in bins of equal width on a logarithmic axis, the same for all lines; its
/// `xTicks` say where which latency is. Results from a file are not among them. Pure; any thread.
LineData histogramData(const ChartInput &input);

} // namespace threadloop
