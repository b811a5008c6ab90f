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

/// Builds the chart's data. Pure; any thread.
Figure figureOf(ChartKind kind, const ChartInput &input);

} // namespace threadloop
