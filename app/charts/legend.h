// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/mode.h"

#include <QString>
#include <cstddef>
#include <vector>

namespace threadloop {

/// One entry of a chart's legend: a sample of what is drawn, and what it means.
struct LegendEntry
{
    enum class Symbol {
        Mode,       ///< a block in the mode's hue
        Target,     ///< a line in the target's style
        Ideal,      ///< the dashed line
        IdealTick,  ///< the same over a bar
        Reference,  ///< the outline of the article's figure
        Errors,     ///< the cross
        Raw,        ///< the faint line of the intervals
        Percentile, ///< a line as strong as the percentile's
        FilePoints, ///< the circles on a line that is known there alone
        Lead,       ///< the shade of what does not count
        Trial,      ///< the dot of a single trial
        Interval,   ///< the error bar
        Baseline,   ///< the line and the shade around it
    };
    Symbol symbol = Symbol::Mode;
    QString text;
    Mode mode = Mode::Sequential; ///< of Mode
    std::size_t target = 0;       ///< of Target
    double share = 1;             ///< of Percentile: of the colour

    bool operator==(const LegendEntry &) const = default;
};

using Legend = std::vector<LegendEntry>;

} // namespace threadloop
