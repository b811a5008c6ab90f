// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_picture.h"

namespace threadloop {

/// "What am I looking at?": what the axes are, what the lines and marks mean, what the chart cannot show. A
/// few sentences without markup.
QString chartHelp(ChartKind kind);

} // namespace threadloop
