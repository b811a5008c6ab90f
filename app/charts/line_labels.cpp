// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_labels.h"

#include "app/charts/chart_text.h"
#include "app/charts/label_layout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace threadloop {
namespace {

constexpr double kSample = 18; ///< of the line's style, before its label
constexpr double kSampleRoom = kSample + 6;
constexpr double kLabelGap = 8;
/// Of the chart's width that labels in a column may take; what is longer is cut off.
constexpr double kMostColumn = 0.45;

/// What the labels have of the chart.
struct Room
{
    double top = 0;
    double bottom = 0;
    double right = 0;
    double height() const { return bottom - top; }
};

/// As many as fit, in their order: where not all do, those of newer runs.
std::vector<const EndLabel *> labelsThatFit(const std::vector<EndLabel> &labels, std::size_t most)
{
    std::vector<std::size_t> order(labels.size());
    std::iota(order.rbegin(), order.rend(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&labels](std::size_t a, std::size_t b) { return labels[a].step < labels[b].step; });
    order.resize(std::min(order.size(), most));
    std::sort(order.begin(), order.end());
    std::vector<const EndLabel *> fitting;
    for (const std::size_t index : order) {
        fitting.push_back(&labels[index]);
    }
    return fitting;
}

QSizeF sizeOf(const PlacedLabel &label, const SceneStyle &style)
{
    const QFontMetricsF metrics(label.font);
    const QFontMetricsF small(style.smallFont());
    const double width = std::max(metrics.horizontalAdvance(label.text), small.horizontalAdvance(label.note));
    return {kSampleRoom + width + 4, metrics.height() + (label.note.isEmpty() ? 0 : small.height()) + 1};
}

double heightOfAll(const std::vector<PlacedLabel> &labels, const SceneStyle &style)
{
    return std::accumulate(labels.begin(), labels.end(), 0.0, [&style](double sum, const PlacedLabel &label) {
        return sum + sizeOf(label, style).height();
    });
}

void spread(std::vector<PlacedLabel> &labels, const Room &room)
{
    std::vector<QRectF> wanted;
    for (const PlacedLabel &label : labels) {
        wanted.push_back(label.rect);
    }
    const std::vector<QRectF> rects = spreadVertically(wanted, room.top, room.bottom);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        labels[i].rect = rects[i];
    }
}

void placeAtEnds(std::vector<PlacedLabel> &labels, const Room &room, const SceneStyle &style)
{
    if (heightOfAll(labels, style) > room.height()) {
        for (PlacedLabel &label : labels) {
            label.text = label.label->shortText;
            label.note.clear();
            label.font = style.smallFont();
        }
    }
    for (PlacedLabel &label : labels) {
        const QSizeF size = sizeOf(label, style);
        label.rect = {QPointF(std::min(label.end.x() + kLabelGap, room.right - size.width()),
                              label.end.y() - size.height() / 2),
                      size};
    }
    spread(labels, room);
}

/// Below each other at the plot's right, over its end where they are wide.
void placeInColumn(std::vector<PlacedLabel> &labels, const LinePlane &plane, const Room &room,
                   const SceneStyle &style)
{
    const bool areTags = labels.size() > kMostAtEnds || heightOfAll(labels, style) > room.height();
    double widest = 0;
    for (PlacedLabel &label : labels) {
        if (areTags) {
            label.font = style.smallFont();
            label.note.clear();
            label.text = label.label->tag;
        }
        label.text =
            QFontMetricsF(label.font).elidedText(label.text, Qt::ElideMiddle, kMostColumn * room.right);
        widest = std::max(widest, sizeOf(label, style).width());
    }
    const double left = std::min(plane.plot.right() + kLabelGap, room.right - widest);
    for (PlacedLabel &label : labels) {
        const QSizeF size = sizeOf(label, style);
        label.rect = {QPointF(left, label.end.y() - size.height() / 2), size};
    }
    spread(labels, room);
}

QString omittedText(std::size_t count)
{
    return ChartText::tr("and %1 more").arg(groupedNumber(static_cast<double>(count)));
}

void paintTie(QPainter &painter, const PlacedLabel &placed, const SceneStyle &style)
{
    const double middle = placed.rect.top() + QFontMetricsF(placed.font).height() / 2;
    const bool isBeside = placed.rect.left() - placed.end.x() <= kLabelGap + 1;
    if (isBeside && std::abs(placed.end.y() - middle) <= 2) {
        return;
    }
    const QColor color = modeColor(placed.label->mode, style.appearance, placed.label->step);
    // A long one lies among the lines and must not look like their going on.
    painter.setPen(QPen(fadedTo(color, isBeside ? 0.7 : 0.4, style.appearance), 1));
    painter.drawLine(placed.end, QPointF(placed.rect.left(), middle));
}

void paintLabel(QPainter &painter, const PlacedLabel &placed, const SceneStyle &style)
{
    const EndLabel &label = *placed.label;
    const QRectF &rect = placed.rect;
    const double lineHeight = QFontMetricsF(placed.font).height();
    const double middle = rect.top() + lineHeight / 2;
    painter.fillRect(rect, style.halo());
    QPen sample(modeColor(label.mode, style.appearance, label.step), 2);
    sample.setCapStyle(Qt::FlatCap);
    if (const QList<qreal> dashes = targetDashes(label.target, 2); !dashes.isEmpty()) {
        sample.setDashPattern(dashes);
    }
    painter.setPen(sample);
    painter.drawLine(QLineF(rect.left(), middle, rect.left() + kSample, middle));
    painter.setPen(modeTextColor(label.mode, style.appearance));
    painter.setFont(placed.font);
    painter.drawText(
        QRectF(rect.left() + kSampleRoom, rect.top(), rect.width() - kSampleRoom + 4, lineHeight),
        Qt::AlignLeft | Qt::AlignVCenter, placed.text);
    if (!placed.note.isEmpty()) {
        painter.setFont(style.smallFont());
        painter.setPen(style.colors().muted);
        painter.drawText(rect.adjusted(kSampleRoom, lineHeight - 1, 4, 2), Qt::AlignLeft | Qt::AlignTop,
                         placed.note);
    }
}

} // namespace

LineLabels placeLabels(const LineData &data, const LinePlane &plane, double right, const SceneStyle &style)
{
    Room room{plane.plot.top() - 6, plane.plot.bottom() + 8, right};
    const double least = QFontMetricsF(style.smallFont()).height() + 1;
    auto most = static_cast<std::size_t>(std::max(1.0, room.height() / least));
    LineLabels labels;
    if (data.labels.size() > most) {
        most = std::max(most, std::size_t{2}) - 1; // a line says how many are left out
        labels.omitted = data.labels.size() - most;
        room.bottom -= least;
    }
    for (const EndLabel *label : labelsThatFit(data.labels, most)) {
        const QPointF end = plane.map({label->at.x(), std::min(label->at.y(), plane.y.max)});
        labels.placed.push_back({label, label->text, label->note, style.font, {}, end});
    }
    if (data.areLabelsAside || data.labels.size() > kMostAtEnds) {
        placeInColumn(labels.placed, plane, room, style);
    } else {
        placeAtEnds(labels.placed, room, style);
    }
    if (labels.omitted > 0) {
        const double width = QFontMetricsF(style.smallFont()).horizontalAdvance(omittedText(labels.omitted));
        labels.omittedRect = {right - width, room.bottom, width, least};
    }
    return labels;
}

void paintLabels(QPainter &painter, const LineLabels &labels, const SceneStyle &style)
{
    for (const PlacedLabel &placed : labels.placed) {
        paintTie(painter, placed, style); // under the texts of all
    }
    for (const PlacedLabel &placed : labels.placed) {
        paintLabel(painter, placed, style);
    }
    if (labels.omitted > 0) {
        painter.setFont(style.smallFont());
        painter.setPen(style.colors().muted);
        painter.fillRect(labels.omittedRect, style.halo());
        painter.drawText(labels.omittedRect, Qt::AlignRight | Qt::AlignVCenter, omittedText(labels.omitted));
    }
}

} // namespace threadloop
