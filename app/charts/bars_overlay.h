// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/bars_data.h"
#include "app/charts/scale.h"
#include "app/charts/scene_style.h"

#include <QRectF>

class QPainter;

namespace threadloop {

/// The height that the groups' captions take under a plot of this width.
double captionHeight(const BarsData &data, double plotWidth, const SceneStyle &style);

/// Draws bars with their values, ideals and references, the captions and the axis' numbers.
void paintBars(QPainter &painter, const BarsData &data, const QRectF &plot, const Scale &scale,
               const SceneStyle &style);

} // namespace threadloop
