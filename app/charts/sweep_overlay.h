// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/frame.h"
#include "app/charts/scene_style.h"
#include "app/charts/sweep_data.h"

#include <QRectF>

class QPainter;

namespace threadloop {

/// The room beside and under the plot of a figure so wide: for numbers, and for the lines' labels.
Margins sweepMargins(const SweepData &data, double width, const SceneStyle &style);

/// Draws throughput with the ideal and the knee into the upper part of the plot, p99 into the lower one; the
/// labels at the lines' ends stay left of `right`.
void paintSweep(QPainter &painter, const SweepData &data, const QRectF &plot, double right,
                const SceneStyle &style);

} // namespace threadloop
