// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/compare_data.h"
#include "app/charts/frame.h"
#include "app/charts/scale.h"
#include "app/charts/scene_style.h"

#include <QRectF>

class QPainter;

namespace threadloop {

/// The room that the rows' names, words and axis take beside and under the plot of a figure so wide.
Margins compareMargins(const CompareData &data, double width, const SceneStyle &style);

/// What the axis must reach so that the figures stand beside their bars in a plot so wide.
double compareExtent(const CompareData &data, double plotWidth, const SceneStyle &style);

/// Draws what lies under the rows: the grid, and the margin around the baseline.
void paintCompareGround(QPainter &painter, const CompareData &data, const QRectF &plot, const Scale &scale,
                        const SceneStyle &style);

/// Draws a row for each cell: its name, the median as a bar, the interval as an error bar, the trials as
/// dots, and the verdict in words up to `right`. Rows that do not fit are counted at the foot.
void paintCompare(QPainter &painter, const CompareData &data, const QRectF &plot, double right,
                  const Scale &scale, const SceneStyle &style);

} // namespace threadloop
