// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_overlay.h"

#include "app/charts/chart_text.h"
#include "app/charts/frame.h"
#include "app/charts/line_labels.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kNumberGap = 4;

void paintAxisNumbers(QPainter &painter, const LineData &data, const LinePlane &plane,
                      const SceneStyle &style)
{
    painter.setFont(style.font);
    painter.setPen(style.colors().muted);
    const double height = QFontMetricsF(style.font).height();
    const QRectF &plot = plane.plot;
    for (int i = 0; i * plane.y.step <= plane.y.max * (1 + 1e-9); ++i) {
        const double y = plane.map({0, i * plane.y.step}).y();
        painter.drawText(QRectF(0, y - height, plot.left() - 8, 2 * height),
                         Qt::AlignRight | Qt::AlignVCenter, axisNumber(i * plane.y.step, plane.y.step));
    }
    double free = 0; // a number that would touch the one before is left out
    const auto write = [&](double at, const QString &text) {
        const double x = plane.map({at, 0}).x();
        const double half = QFontMetricsF(style.font).horizontalAdvance(text) / 2;
        if (x - half < free) {
            return;
        }
        free = x + half + kNumberGap;
        painter.drawText(QRectF(x - 50, plot.bottom() + 4, 100, height), Qt::AlignHCenter | Qt::AlignTop,
                         text);
    };
    for (const AxisTick &tick : data.xTicks) {
        write(tick.at, tick.text);
    }
    for (int i = 0; data.xTicks.empty() && i * plane.xStep <= plane.xMax * (1 + 1e-9); ++i) {
        write(i * plane.xStep, axisNumber(i * plane.xStep, plane.xStep));
    }
}

void paintIdeal(QPainter &painter, const IdealLine &ideal, const LinePlane &plane, const SceneStyle &style)
{
    const QFontMetricsF metrics(style.font);
    const QString text =
        metrics.elidedText(ideal.isBeyond ? QStringLiteral("\u2191 ") + ideal.text : ideal.text,
                           Qt::ElideRight, std::max(0.0, plane.plot.width() - 16));
    const double width = metrics.horizontalAdvance(text) + 8;
    const double height = metrics.height();
    QRectF label(plane.plot.right() - width, plane.plot.top() + 3, width, height);
    if (!ideal.isBeyond) {
        const double y = plane.map({0, ideal.value}).y();
        QPen pen(style.colors().ideal, 1.2);
        pen.setDashPattern(idealDashes(1.2));
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QLineF(plane.plot.left(), y, plane.plot.right(), y));
        label.moveBottom(y - 2);
        if (label.top() < plane.plot.top()) {
            label.moveTop(y + 3);
        }
    }
    painter.fillRect(label, style.halo());
    painter.setFont(style.font);
    painter.setPen(style.colors().ideal);
    painter.drawText(label, Qt::AlignCenter, text);
}

/// The part of the plot that the span takes; empty when it begins after the axis' end.
QRectF rectOf(const LeadSpan &span, const LinePlane &plane)
{
    const double left = plane.map({std::min(span.from, plane.xMax), 0}).x();
    const double right = plane.map({std::min(span.to, plane.xMax), 0}).x();
    return {left, plane.plot.top(), right - left, plane.plot.height()};
}

/// What the shade is, where there is room for it: the legend says that it does not count.
void paintLeadTexts(QPainter &painter, const LineData &data, const LinePlane &plane, const SceneStyle &style)
{
    const QFontMetricsF metrics(style.smallFont());
    painter.setFont(style.smallFont());
    painter.setPen(style.colors().muted);
    for (const LeadSpan &span : data.leads) {
        const QRectF rect = rectOf(span, plane).adjusted(4, 2, -2, 0);
        const QString whole = ChartText::tr("%1, not counted").arg(span.text);
        for (const QString &text : {whole, span.text}) {
            if (metrics.horizontalAdvance(text) <= rect.width()) {
                painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop, text);
                break;
            }
        }
    }
}

void paintMarks(QPainter &painter, const LineData &data, const LinePlane &plane, const SceneStyle &style)
{
    for (const DataLine &line : data.lines) {
        if (!line.isMarked) {
            continue;
        }
        painter.setPen(QPen(modeColor(line.mode, style.appearance, line.step), 1.6));
        painter.setBrush(style.colors().background);
        for (const QPointF &point : line.points) {
            painter.drawEllipse(plane.map(point), 3, 3);
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void paintNote(QPainter &painter, const LineData &data, const LinePlane &plane, const SceneStyle &style)
{
    painter.setFont(style.font);
    painter.setPen(style.colors().muted);
    painter.drawText(plane.plot, Qt::AlignCenter | Qt::TextWordWrap, data.note);
}

} // namespace

void paintLineGround(QPainter &painter, const LineData &data, const LinePlane &plane, const SceneStyle &style)
{
    for (const LeadSpan &span : data.leads) {
        paintLeadShade(painter, rectOf(span, plane), style);
    }
    // The border between two phases; both are as far from counting.
    painter.setPen(QPen(style.colors().axis, 1, Qt::DotLine));
    for (const LeadSpan &span : data.leads) {
        const QRectF rect = rectOf(span, plane);
        if (rect.width() > 0 && span.to <= plane.xMax) {
            painter.drawLine(rect.topRight(), rect.bottomRight());
        }
    }
    painter.setPen(QPen(style.colors().grid, 1));
    for (const AxisTick &tick : data.xTicks) {
        const double x = std::floor(plane.map({tick.at, 0}).x()) + 0.5;
        painter.drawLine(QLineF(x, plane.plot.top(), x, plane.plot.bottom()));
    }
}

QPointF LinePlane::map(const QPointF &value) const
{
    return {plot.left() + value.x() / xMax * plot.width(), plot.bottom() - value.y() / y.max * plot.height()};
}

void paintLineOverlay(QPainter &painter, const LineData &data, const LinePlane &plane, double right,
                      const SceneStyle &style)
{
    painter.setBrush(Qt::NoBrush);
    paintAxisNumbers(painter, data, plane, style);
    paintMarks(painter, data, plane, style);
    paintLeadTexts(painter, data, plane, style);
    paintNote(painter, data, plane, style);
    if (data.ideal) {
        paintIdeal(painter, *data.ideal, plane, style);
    }
    for (const ErrorMark &mark : data.errors) {
        paintCross(painter, plane.map({mark.at.x(), std::min(mark.at.y(), plane.y.max)}), style);
    }
    paintLabels(painter, placeLabels(data, plane, right, style), style);
}

} // namespace threadloop
