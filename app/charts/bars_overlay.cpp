// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/bars_overlay.h"

#include "app/charts/chart_text.h"
#include "app/charts/frame.h"
#include "app/charts/line_data.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kWidestBar = 84;
/// Between groups, in bars.
constexpr double kGroupGap = 0.9;
constexpr double kBarGap = 4;

/// Where the slots of the bars lie: groups of equal slots with gaps, centred when there are few.
class Slots
{
public:
    Slots(const BarsData &data, const QRectF &plot)
    {
        const auto groups = static_cast<double>(data.groups.size());
        const double units = static_cast<double>(data.barCount()) + groups * kGroupGap;
        m_unit = std::min(plot.width() / std::max(units, 1.0), kWidestBar);
        // The room that bars of the greatest width leave widens the gaps.
        m_gap = kGroupGap * m_unit + (plot.width() - units * m_unit) / std::max(groups, 1.0);
        m_left = plot.left();
    }

    double unit() const { return m_unit; }
    double groupWidth(const BarGroup &group) const
    {
        return static_cast<double>(group.bars.size()) * m_unit + m_gap;
    }

    /// The next group's span, from the middle of one gap to that of the next.
    QPair<double, double> next(const BarGroup &group)
    {
        const double left = m_left;
        m_left += groupWidth(group);
        return {left, m_left};
    }
    double firstBar(double groupLeft) const { return groupLeft + m_gap / 2; }

private:
    double m_unit = 1;
    double m_gap = 0;
    double m_left = 0;
};

/// One line of a group's caption, as it is written in the width of the group.
struct CaptionLine
{
    QString text;
    QFont font;
    double height = 0; ///< with the lines that its words are wrapped into
};

/// The target first, elided in the middle where it is too long: its end tells it from the others.
std::vector<CaptionLine> captionLines(const BarGroup &group, double width, const SceneStyle &style)
{
    std::vector<CaptionLine> lines;
    for (const QString &text : group.caption) {
        CaptionLine line{text, lines.empty() ? style.strongFont() : style.smallFont()};
        if (lines.empty()) {
            if (QFontMetricsF(line.font).horizontalAdvance(text) > width) {
                line.font = style.smallFont();
                line.font.setBold(true);
            }
            line.text = QFontMetricsF(line.font).elidedText(text, Qt::ElideMiddle, width);
        }
        line.height =
            QFontMetricsF(line.font)
                .boundingRect(QRectF(0, 0, width, 1000), Qt::AlignHCenter | Qt::TextWordWrap, line.text)
                .height();
        lines.push_back(line);
    }
    return lines;
}

/// How all values are written over their bars.
struct ValueStyle
{
    QFont font;
    bool isUpright = false; ///< turned, because not all fit side by side
};

/// The largest of the three fonts in which every value fits over its bar; turned when none does.
ValueStyle valueStyle(const BarsData &data, double slotWidth, const SceneStyle &style)
{
    constexpr double gap = 4;
    for (const QFont &font : {style.strongFont(), style.font, style.smallFont()}) {
        const QFontMetricsF metrics(font);
        const auto fits = [&](const Bar &bar) {
            return metrics.horizontalAdvance(rateText(bar.value)) <= slotWidth - gap;
        };
        const auto allFit = [&fits](const BarGroup &group) {
            return std::all_of(group.bars.begin(), group.bars.end(), fits);
        };
        if (std::all_of(data.groups.begin(), data.groups.end(), allFit)) {
            return {font, false};
        }
    }
    return {style.smallFont(), true};
}

struct Painting
{
    QPainter &painter;
    const QRectF &plot;
    const Scale &scale;
    const SceneStyle &style;
    double mostIdeal; ///< what is above is said, not drawn
    double slotWidth;
    ValueStyle values;

    double y(double value) const { return plot.bottom() - value / scale.max * plot.height(); }
};

/// Raises a text over the bar until no line runs through it.
QRectF freeOf(QRectF text, std::initializer_list<std::optional<double>> lines)
{
    for (int pass = 0; pass < 2; ++pass) {
        for (const std::optional<double> &line : lines) {
            if (line && *line > text.top() - 2 && *line < text.bottom() + 2) {
                text.moveBottom(*line - 3);
            }
        }
    }
    return text;
}

void paintValue(const Painting &on, const Bar &bar, const QRectF &rect)
{
    constexpr double crossHeight = 10;
    const QString text = rateText(bar.value);
    const QFontMetricsF metrics(on.values.font);
    const double width = metrics.horizontalAdvance(text) + 2;
    const double height =
        (on.values.isUpright ? width : metrics.height()) + (bar.hasFailures ? crossHeight : 0);
    QRectF label(rect.center().x() - on.slotWidth, rect.top() - 2 - height, 2 * on.slotWidth, height);
    const auto lineAt = [&on](std::optional<double> value) {
        return value && *value <= on.scale.max ? std::optional(on.y(*value)) : std::nullopt;
    };
    label = freeOf(label, {lineAt(bar.ideal), lineAt(bar.reference)});
    if (bar.hasFailures) {
        paintCross(on.painter, {rect.center().x(), label.top() + crossHeight / 2}, on.style);
        label.setTop(label.top() + crossHeight);
    }
    on.painter.setFont(on.values.font);
    on.painter.setPen(on.style.colors().text);
    if (!on.values.isUpright) {
        on.painter.drawText(label, Qt::AlignCenter, text);
        return;
    }
    on.painter.save();
    on.painter.translate(rect.center().x(), label.bottom());
    on.painter.rotate(-90);
    on.painter.drawText(QRectF(0, -20, width + 20, 40), Qt::AlignLeft | Qt::AlignVCenter, text);
    on.painter.restore();
}

void paintIdeal(const Painting &on, double ideal, const QRectF &rect)
{
    on.painter.setPen(QPen(on.style.colors().ideal, 2, Qt::SolidLine, Qt::FlatCap));
    if (ideal <= on.mostIdeal) {
        // Neighbours of the same ideal keep ticks of their own.
        const double overhang = std::max(0.0, (on.slotWidth - rect.width()) / 2 - 1);
        on.painter.drawLine(
            QLineF(rect.left() - overhang, on.y(ideal), rect.right() + overhang, on.y(ideal)));
        return;
    }
    const double x = rect.center().x();
    const double top = on.plot.top() + 1;
    on.painter.drawLine(QLineF(x, top + 9, x, top));
    on.painter.drawLine(QLineF(x - 3.5, top + 4, x, top));
    on.painter.drawLine(QLineF(x + 3.5, top + 4, x, top));
    on.painter.setFont(on.style.smallFont());
    on.painter.drawText(QRectF(x - 60, top + 11, 120, QFontMetricsF(on.style.font).height()),
                        Qt::AlignHCenter | Qt::AlignTop, rateText(ideal));
}

/// The outline of a figure from elsewhere, with a light edge so that it is seen on its bar too.
void paintReference(const Painting &on, double reference, const QRectF &rect)
{
    const double inset = std::min(4.0, rect.width() / 8);
    const double top = on.y(reference);
    const QRectF outline(rect.left() + inset, top, rect.width() - 2 * inset, on.plot.bottom() - top);
    const ChartColors &colors = on.style.colors();
    on.painter.setBrush(Qt::NoBrush);
    on.painter.setPen(QPen(colors.background, 3.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    on.painter.drawRect(outline);
    on.painter.setPen(QPen(colors.ideal, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    on.painter.drawRect(outline);
}

void paintBar(const Painting &on, const Bar &bar, double left)
{
    constexpr double leastHeight = 2; // a bar of nearly nothing is still seen
    const double gap = std::min(kBarGap, on.slotWidth / 6);
    const double valueHeight = on.plot.bottom() - on.y(bar.value);
    const double height = bar.value > 0 ? std::max(leastHeight, valueHeight) : 0;
    const QRectF rect(left + gap / 2, on.plot.bottom() - height, on.slotWidth - gap, height);
    // A low bar stays visible before its tick, a high one has the tick in front.
    const bool isLow = height < 3 * leastHeight;
    if (bar.ideal && isLow) {
        paintIdeal(on, *bar.ideal, rect);
    }
    on.painter.fillRect(rect, modeColor(bar.mode, on.style.appearance, bar.step));
    if (bar.reference) {
        paintReference(on, *bar.reference, rect);
    }
    if (bar.ideal && !isLow) {
        paintIdeal(on, *bar.ideal, rect);
    }
    paintValue(on, bar, rect);
}

void paintCaption(QPainter &painter, const BarGroup &group, const QRectF &rect, const SceneStyle &style)
{
    double y = rect.top();
    painter.setPen(style.colors().text);
    for (const CaptionLine &line : captionLines(group, rect.width(), style)) {
        painter.setFont(line.font);
        painter.drawText(QRectF(rect.left(), y, rect.width(), line.height),
                         Qt::AlignHCenter | Qt::TextWordWrap, line.text);
        painter.setPen(style.colors().muted);
        y += line.height;
    }
}

void paintAxisNumbers(const Painting &on)
{
    on.painter.setFont(on.style.font);
    on.painter.setPen(on.style.colors().muted);
    const double height = QFontMetricsF(on.style.font).height();
    for (int i = 0; i * on.scale.step <= on.scale.max * (1 + 1e-9); ++i) {
        const double y = on.y(i * on.scale.step);
        on.painter.drawText(QRectF(0, y - height, on.plot.left() - 8, 2 * height),
                            Qt::AlignRight | Qt::AlignVCenter, axisNumber(i * on.scale.step, on.scale.step));
    }
}

} // namespace

double captionHeight(const BarsData &data, double plotWidth, const SceneStyle &style)
{
    const Slots slots(data, QRectF(0, 0, plotWidth, 1));
    double most = 0;
    for (const BarGroup &group : data.groups) {
        double height = 0;
        for (const CaptionLine &line : captionLines(group, slots.groupWidth(group) - 6, style)) {
            height += line.height;
        }
        most = std::max(most, height);
    }
    return std::ceil(most) + 8;
}

void paintBars(QPainter &painter, const BarsData &data, const QRectF &plot, const Scale &scale,
               const SceneStyle &style)
{
    Slots slots(data, plot);
    const Painting on{painter,
                      plot,
                      scale,
                      style,
                      kMostIdealOverData * data.greatest,
                      slots.unit(),
                      valueStyle(data, slots.unit(), style)};
    paintAxisNumbers(on);
    for (const BarGroup &group : data.groups) {
        const auto [left, right] = slots.next(group);
        double x = slots.firstBar(left);
        for (const Bar &bar : group.bars) {
            paintBar(on, bar, x);
            x += slots.unit();
        }
        paintCaption(painter, group, QRectF(left + 3, plot.bottom() + 6, right - left - 6, 200), style);
    }
}

} // namespace threadloop
