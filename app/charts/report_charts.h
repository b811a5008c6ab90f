// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <map>
#include <string>

namespace threadloop {

/// The charts of a page about runs.
struct ReportCharts
{
    std::map<std::string, std::string>
        pictures;        ///< SVG by the kind's name, and for dark pages as "bars-dark"
    std::string omitted; ///< what was left out and why, a sentence; empty when nothing was
};

/// Draws what the results carry: cells over time and their latencies, of each cell the last trial, as long as
/// there are few enough to tell apart; cells side by side, or compared with the one that the run `baseline`
/// is of (else the first of those with the most trials) where they were repeated. GUI thread of a
/// QApplication.
ReportCharts reportCharts(const RunResults &results, const std::string &baseline = {});

} // namespace threadloop
