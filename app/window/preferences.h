// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/percentile.h"
#include "app/window/theme.h"

class QSettings;

namespace threadloop {

/// What a user has chosen about the window, whatever it shows. The first values are those of the first start.
struct Preferences
{
    PercentileSet percentiles{Percentile::P50, Percentile::P99}; ///< never empty
    Theme theme = Theme::System;

    bool operator==(const Preferences &) const = default;
};

/// As they were kept; what cannot be read is as at the first start.
Preferences keptPreferences(const QSettings &settings);
void keepPreferences(QSettings &settings, const Preferences &preferences);

} // namespace threadloop
