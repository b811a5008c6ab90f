// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace threadloop {

/// An axis from zero on.
struct Scale
{
    double max = 1;
    double step = 0.25; ///< between two labels

    bool operator==(const Scale &) const = default;
};

/// The distance of labels, 1, 2, 2.5 or 5 times a power of ten, that gives at most so many steps up to `max`.
double niceStep(double max, int mostSteps);

/// The scale that ends with a label at or above `max`, and has at most so many steps.
Scale niceScale(double max, int mostSteps);

/// For an axis that must not jump about: the scale in use stays as long as `max` fits and fills at least half
/// of it, and a new one leaves room to grow.
Scale steadyScale(const Scale &inUse, double max, int mostSteps);

} // namespace threadloop
