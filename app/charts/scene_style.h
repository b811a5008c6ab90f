// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/palette.h"

#include <QFont>

namespace threadloop {

/// How a figure is drawn.
struct SceneStyle
{
    Appearance appearance = Appearance::Light;
    QFont font; ///< of labels; the others are derived from it
    double lineWidth = 1;

    QFont titleFont() const;
    QFont strongFont() const;
    QFont smallFont() const;
    /// Under texts that stand on lines.
    QColor halo() const;
    const ChartColors &colors() const { return chartColors(appearance); }

    bool operator==(const SceneStyle &) const = default;
};

} // namespace threadloop
