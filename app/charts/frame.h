// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/legend.h"
#include "app/charts/scene_style.h"

#include <QRectF>
#include <QSizeF>
#include <QStringList>
#include <vector>

namespace threadloop {

/// What stands around the plot.
struct FrameText
{
    QString title; ///< empty: none, as on the screen
    QString yTitle;
    QString xTitle; ///< empty: none
    QStringList footer;
    double cornerWidth = 0; ///< kept free at the right of the first row, in pixels
};

/// Where everything around the plot stands.
struct Frame
{
    QRectF title;
    QRectF yTitle;
    std::vector<QRectF> legend; ///< one per entry
    QRectF plot;
    QRectF xTitle;
    QRectF footer;
};

/// The room that a figure needs beside and under its plot.
struct Margins
{
    double left = 0;
    double right = 0;
    double bottom = 0; ///< for the labels under the plot
};

/// Lays out a figure. Two of the same width, style and margins have their plots exactly under each other.
Frame layOut(const QSizeF &size, const FrameText &text, const Legend &legend, const Margins &margins,
             const SceneStyle &style);

/// Draws title, axis titles, legend and footer.
void paintFrame(QPainter &painter, const Frame &frame, const FrameText &text, const Legend &legend,
                const SceneStyle &style);

/// Shades a part that does not count.
void paintLeadShade(QPainter &painter, const QRectF &rect, const SceneStyle &style);

/// Draws a cross for failed requests.
void paintCross(QPainter &painter, const QPointF &center, const SceneStyle &style);

} // namespace threadloop
