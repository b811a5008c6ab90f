// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/line_data.h"
#include "app/charts/scale.h"
#include "app/charts/scene_style.h"

#include <QRectF>

class QPainter;

namespace threadloop {

/// Where a line chart's values lie on the picture.
struct LinePlane
{
    QRectF plot;
    double xMax = 1;
    double xStep = 0.25;
    Scale y;

    QPointF map(const QPointF &value) const;
};

/// Draws what lies under the lines: the shade of what does not count.
void paintLineGround(QPainter &painter, const LineData &data, const LinePlane &plane,
                     const SceneStyle &style);

/// Draws what lies over the lines: the numbers of the axes, the ideal, the crosses and the labels at the
/// lines' ends, which stay left of `right`.
void paintLineOverlay(QPainter &painter, const LineData &data, const LinePlane &plane, double right,
                      const SceneStyle &style);

} // namespace threadloop
