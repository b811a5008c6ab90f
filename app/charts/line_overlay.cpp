// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_overlay.h"

#include "app/charts/chart_text.h"
#include "app/charts/frame.h"
#include "app/charts/label_layout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace threadloop {
namespace {

constexpr double kSample = 18; ///< of the line's style, before its label
constexpr double kLabelGap = 8;
constexpr double kNumberGap = 4;

QColor haloOf(const SceneStyle &style)
{
    QColor color = style.colors().background;
    color.setAlphaF(0.72F);
    return color;
}

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
    painter.fillRect(label, haloOf(style));
    painter.setFont(style.font);
    painter.setPen(style.colors().ideal);
    painter.drawText(label, Qt::AlignCenter, text);
}

/// A label in the form that there is room for.
struct LabelForm
{
    QString text;
    QString note;
    QFont font;
};

LabelForm formOf(const EndLabel &label, bool isShort, const SceneStyle &style)
{
    if (isShort) {
        return {label.shortText, QString(), style.smallFont()};
    }
    return {label.text, label.note, style.font};
}

QSizeF sizeOf(const LabelForm &form, const SceneStyle &style)
{
    const QFontMetricsF metrics(form.font);
    const QFontMetricsF small(style.smallFont());
    const double width = std::max(metrics.horizontalAdvance(form.text), small.horizontalAdvance(form.note));
    return {kSample + 6 + width + 4, metrics.height() + (form.note.isEmpty() ? 0 : small.height()) + 1};
}

QPointF endOf(const EndLabel &label, const LinePlane &plane)
{
    return plane.map({label.at.x(), std::min(label.at.y(), plane.y.max)});
}

void paintLabel(QPainter &painter, const EndLabel &label, const LabelForm &form, const QRectF &rect,
                const QPointF &end, const SceneStyle &style)
{
    const QColor color = modeColor(label.mode, style.appearance, label.step);
    const double lineHeight = QFontMetricsF(form.font).height();
    const double middle = rect.top() + lineHeight / 2;
    if (std::abs(end.y() - middle) > 2) {
        painter.setPen(QPen(fadedTo(color, 0.7, style.appearance), 1));
        painter.drawLine(end, QPointF(rect.left(), middle));
    }
    painter.fillRect(rect, haloOf(style));
    QPen sample(color, 2);
    sample.setCapStyle(Qt::FlatCap);
    if (const QList<qreal> dashes = targetDashes(label.target, 2); !dashes.isEmpty()) {
        sample.setDashPattern(dashes);
    }
    painter.setPen(sample);
    painter.drawLine(QLineF(rect.left(), middle, rect.left() + kSample, middle));
    const double textLeft = kSample + 6;
    painter.setPen(modeTextColor(label.mode, style.appearance));
    painter.setFont(form.font);
    painter.drawText(QRectF(rect.left() + textLeft, rect.top(), rect.width() - textLeft + 4, lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, form.text);
    if (!form.note.isEmpty()) {
        painter.setFont(style.smallFont());
        painter.setPen(style.colors().muted);
        painter.drawText(rect.adjusted(textLeft, lineHeight - 1, 4, 2), Qt::AlignLeft | Qt::AlignTop,
                         form.note);
    }
}

/// As many as fit, in their order: where not all do, those of newer runs.
std::vector<EndLabel> labelsThatFit(const std::vector<EndLabel> &labels, std::size_t most)
{
    std::vector<std::size_t> order(labels.size());
    std::iota(order.rbegin(), order.rend(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&labels](std::size_t a, std::size_t b) { return labels[a].step < labels[b].step; });
    order.resize(std::min(order.size(), most));
    std::sort(order.begin(), order.end());
    std::vector<EndLabel> fitting;
    for (const std::size_t index : order) {
        fitting.push_back(labels[index]);
    }
    return fitting;
}

void paintLabels(QPainter &painter, const LineData &data, const LinePlane &plane, double right,
                 const SceneStyle &style)
{
    const double top = plane.plot.top() - 6;
    const double bottom = plane.plot.bottom() + 8;
    double height = 0;
    for (const EndLabel &label : data.labels) {
        height += sizeOf(formOf(label, false, style), style).height();
    }
    const bool isShort = height > bottom - top;
    const double least = QFontMetricsF(style.smallFont()).height() + 1;
    const std::vector<EndLabel> labels =
        labelsThatFit(data.labels, static_cast<std::size_t>(std::max(1.0, (bottom - top) / least)));
    std::vector<LabelForm> forms;
    std::vector<QRectF> wanted;
    for (const EndLabel &label : labels) {
        forms.push_back(formOf(label, isShort, style));
        const QSizeF size = sizeOf(forms.back(), style);
        const QPointF end = endOf(label, plane);
        wanted.emplace_back(
            QPointF(std::min(end.x() + kLabelGap, right - size.width()), end.y() - size.height() / 2), size);
    }
    const std::vector<QRectF> rects = spreadVertically(wanted, top, bottom);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        paintLabel(painter, labels[i], forms[i], rects[i], endOf(labels[i], plane), style);
    }
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
    paintLabels(painter, data, plane, right, style);
}

} // namespace threadloop
