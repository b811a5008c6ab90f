// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/scale.h"

#include <array>
#include <cmath>

namespace threadloop {

double niceStep(double max, int mostSteps)
{
    if (!(max > 0) || !std::isfinite(max) || mostSteps < 1) {
        return 1;
    }
    constexpr double tolerance = 1 + 1e-9; // 0.3 / 3 is a little above 0.1
    const double least = max / mostSteps;
    const double magnitude = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : std::array{1.0, 2.0, 2.5, 5.0}) {
        if (factor * magnitude * tolerance >= least) {
            return factor * magnitude;
        }
    }
    return 10 * magnitude;
}

Scale niceScale(double max, int mostSteps)
{
    if (!(max > 0) || !std::isfinite(max)) {
        return {};
    }
    const double step = niceStep(max, mostSteps);
    return {std::ceil(max / step - 1e-9) * step, step};
}

Scale steadyScale(const Scale &inUse, double max, int mostSteps)
{
    constexpr double roomToGrow = 1.1;
    constexpr double leastFilled = 0.5;
    const bool stepFits = inUse.max / inUse.step <= mostSteps + 1e-9;
    if (stepFits && max <= inUse.max && max >= leastFilled * inUse.max) {
        return inUse;
    }
    return niceScale(max * roomToGrow, mostSteps);
}

} // namespace threadloop
