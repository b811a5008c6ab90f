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

QFont captionFont(qsizetype line, const SceneStyle &style)
{
    return line == 0 ? style.strongFont() : style.smallFont();
}

/// What a caption's line needs in a group so wide; words are wrapped.
double lineHeight(const QString &text, qsizetype line, double width, const SceneStyle &style)
{
    const QFontMetricsF metrics(captionFont(line, style));
    return metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::AlignHCenter | Qt::TextWrapAnywhere, text)
        .height();
}

struct Painting
{
    QPainter &painter;
    const QRectF &plot;
    const Scale &scale;
    const SceneStyle &style;
    double mostIdeal; ///< what is above is said, not drawn

    double y(double value) const { return plot.bottom() - value / scale.max * plot.height(); }
};

/// The largest font of the three in which the text fits; the smallest when none does.
QFont fittingFont(const QString &text, double width, const SceneStyle &style)
{
    for (const QFont &font : {style.strongFont(), style.font, style.smallFont()}) {
        if (QFontMetricsF(font).horizontalAdvance(text) <= width) {
            return font;
        }
    }
    return style.smallFont();
}

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

void paintValue(const Painting &on, const Bar &bar, const QRectF &rect, double slotWidth)
{
    const QString text = rateText(bar.value);
    const QFont font = fittingFont(text, slotWidth - 5, on.style);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text) + 2;
    const bool fits = width <= slotWidth + 3;
    const double height = fits ? metrics.height() : width;
    QRectF label(rect.center().x() - slotWidth, rect.top() - 2 - height, 2 * slotWidth, height);
    const auto lineAt = [&on](std::optional<double> value) {
        return value && *value <= on.scale.max ? std::optional(on.y(*value)) : std::nullopt;
    };
    label = freeOf(label, {lineAt(bar.ideal), lineAt(bar.reference)});
    on.painter.setFont(font);
    on.painter.setPen(on.style.colors().text);
    if (fits) {
        on.painter.drawText(label, Qt::AlignCenter, text);
    } else {
        on.painter.save();
        on.painter.translate(rect.center().x(), label.bottom());
        on.painter.rotate(-90);
        on.painter.drawText(QRectF(0, -20, width + 20, 40), Qt::AlignLeft | Qt::AlignVCenter, text);
        on.painter.restore();
    }
    if (bar.hasFailures) {
        paintCross(on.painter, {rect.center().x(), label.top() - 5}, on.style);
    }
}

void paintIdeal(const Painting &on, double ideal, const QRectF &rect, double slotWidth)
{
    on.painter.setPen(QPen(on.style.colors().ideal, 2, Qt::SolidLine, Qt::FlatCap));
    if (ideal <= on.mostIdeal) {
        // Neighbours of the same ideal keep ticks of their own.
        const double overhang = std::max(0.0, (slotWidth - rect.width()) / 2 - 1);
        on.painter.drawLine(
            QLineF(rect.left() - overhang, on.y(ideal), rect.right() + overhang, on.y(ideal)));
        return;
    }
    const double x = rect.center().x();
    const double top = on.plot.top() + 1;
    on.painter.drawLine(QLineF(x, top + 9, x, top));
    on.painter.drawLine(QLineF(x - 3.5, top + 4, x, top));
    on.painter.drawLine(QLineF(x + 3.5, top + 4, x, top));
    const QString text = rateText(ideal);
    on.painter.setFont(fittingFont(text, slotWidth, on.style).bold() ? on.style.font : on.style.smallFont());
    on.painter.drawText(QRectF(x - 60, top + 11, 120, QFontMetricsF(on.style.font).height()),
                        Qt::AlignHCenter | Qt::AlignTop, text);
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

void paintBar(const Painting &on, const Bar &bar, double left, double slotWidth)
{
    const double gap = std::min(kBarGap, slotWidth / 6);
    const double top = on.y(bar.value);
    // A bar of nearly nothing is still seen.
    const double height = bar.value > 0 ? std::max(1.0, on.plot.bottom() - top) : 0;
    const QRectF rect(left + gap / 2, on.plot.bottom() - height, slotWidth - gap, height);
    on.painter.fillRect(rect, modeColor(bar.mode, on.style.appearance, bar.step));
    if (bar.reference) {
        paintReference(on, *bar.reference, rect);
    }
    if (bar.ideal) {
        paintIdeal(on, *bar.ideal, rect, slotWidth);
    }
    paintValue(on, bar, rect, slotWidth);
}

void paintCaption(QPainter &painter, const BarGroup &group, const QRectF &rect, const SceneStyle &style)
{
    double y = rect.top();
    for (qsizetype line = 0; line < group.caption.size(); ++line) {
        const double height = lineHeight(group.caption[line], line, rect.width(), style);
        painter.setFont(captionFont(line, style));
        painter.setPen(line == 0 ? style.colors().text : style.colors().muted);
        painter.drawText(QRectF(rect.left(), y, rect.width(), height),
                         Qt::AlignHCenter | Qt::TextWrapAnywhere, group.caption[line]);
        y += height;
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
        for (qsizetype line = 0; line < group.caption.size(); ++line) {
            height += lineHeight(group.caption[line], line, slots.groupWidth(group) - 6, style);
        }
        most = std::max(most, height);
    }
    return std::ceil(most) + 8;
}

void paintBars(QPainter &painter, const BarsData &data, const QRectF &plot, const Scale &scale,
               const SceneStyle &style)
{
    const Painting on{painter, plot, scale, style, kMostIdealOverData * data.greatest};
    paintAxisNumbers(on);
    Slots slots(data, plot);
    for (const BarGroup &group : data.groups) {
        const auto [left, right] = slots.next(group);
        double x = slots.firstBar(left);
        for (const Bar &bar : group.bars) {
            paintBar(on, bar, x, slots.unit());
            x += slots.unit();
        }
        paintCaption(painter, group, QRectF(left + 3, plot.bottom() + 6, right - left - 6, 200), style);
    }
}

} // namespace threadloop
