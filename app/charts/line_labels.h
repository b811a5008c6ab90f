// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/line_overlay.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

namespace threadloop {

/// A label in the form and at the place that there is room for.
struct PlacedLabel
{
    const EndLabel *label = nullptr;
    QString text;
    QString note; ///< a second line; may be empty
    QFont font;
    QRectF rect; ///< with the sample of the line's style
    QPointF end; ///< of the line, to which it is tied where it stands elsewhere
};

/// The labels of a chart, none over another.
struct LineLabels
{
    std::vector<PlacedLabel> placed;
    std::size_t omitted = 0; ///< for which there is no room: a line of its own says how many
    QRectF omittedRect;      ///< of that line
};

/// So many labels stand at the ends of their lines. More would hide the lines: they stand in a column at the
/// right, each tied to its line, as do those that are said to be aside.
inline constexpr std::size_t kMostAtEnds = 6;

/// Finds a place for each of the labels, left of `right`. Where not all have room those of newer runs have
/// it: the legend says the modes and targets of all, and the chart's table names each line. `data` must
/// outlive what is returned.
LineLabels placeLabels(const LineData &data, const LinePlane &plane, double right, const SceneStyle &style);

void paintLabels(QPainter &painter, const LineLabels &labels, const SceneStyle &style);

} // namespace threadloop
