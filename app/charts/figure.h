// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/bars_data.h"
#include "app/charts/chart_picture.h"
#include "app/charts/compare_data.h"
#include "app/charts/line_data.h"
#include "app/charts/sweep_data.h"

#include <variant>

namespace threadloop {

/// What a chart draws, screen and export alike.
using Figure = std::variant<LineData, BarsData, CompareData, SweepData>;

class KeptLines;

/// Builds the chart's data. Pure; any thread.
Figure figureOf(ChartKind kind, const ChartInput &input);
/// The same for a chart that is drawn again and again: what it kept of the frame before need not be made
/// anew.
Figure figureOf(ChartKind kind, const ChartInput &input, KeptLines &kept);

/// Whether the chart shows a run while it goes on; the others wait for its end.
bool showsLive(ChartKind kind);

} // namespace threadloop
