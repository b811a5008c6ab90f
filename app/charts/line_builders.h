// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/line_data.h"

namespace threadloop {

struct ChartInput;
class KeptLines;

/// The most points that are drawn of one line: fewer while a run goes on, so that drawing stays cheap.
inline constexpr int kMostPoints = 1000;
inline constexpr int kMostLivePoints = 300;

/// Requests per second over time. Pure; any thread.
LineData throughputData(const ChartInput &input);
/// The same with the lines of the frame before at hand.
LineData throughputData(const ChartInput &input, KeptLines &kept);

/// Latency percentiles over time, on the same time axis. Pure; any thread.
LineData latencyData(const ChartInput &input);
LineData latencyData(const ChartInput &input, KeptLines &kept);

} // namespace threadloop
