// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/frame.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace threadloop {
namespace {

constexpr double kPadding = 10;
constexpr double kEntryGap = 18;
constexpr double kSampleGap = 6;
constexpr double kRoundingSlack = 1; ///< a text as wide as its room is not elided

double sampleWidth(LegendEntry::Symbol symbol)
{
    switch (symbol) {
    case LegendEntry::Symbol::Mode:
    case LegendEntry::Symbol::Reference:
    case LegendEntry::Symbol::Errors:
    case LegendEntry::Symbol::Trial:
        return 11;
    case LegendEntry::Symbol::Target:
        return 34;
    case LegendEntry::Symbol::Ideal:
    case LegendEntry::Symbol::IdealTick:
    case LegendEntry::Symbol::Raw:
    case LegendEntry::Symbol::Percentile:
    case LegendEntry::Symbol::FilePoints:
    case LegendEntry::Symbol::Lead:
    case LegendEntry::Symbol::Interval:
    case LegendEntry::Symbol::Baseline:
        return 24;
    }
    return 0;
}

double widthOf(const LegendEntry &entry, const QFontMetricsF &metrics)
{
    return sampleWidth(entry.symbol) + kSampleGap + metrics.horizontalAdvance(entry.text);
}

/// Without leaving the row, which a target with a long query would: its text is elided then.
double widthIn(const QRectF &row, const LegendEntry &entry, const QFontMetricsF &metrics)
{
    return std::min(widthOf(entry, metrics), row.width());
}

/// Entries from left to right, in as many rows as needed. Returns their bottom.
double flow(std::vector<QRectF> &entries, const Legend &legend, const QFontMetricsF &metrics,
            const QRectF &row)
{
    double x = row.left();
    double y = row.top();
    for (const LegendEntry &entry : legend) {
        const double width = widthIn(row, entry, metrics);
        if (x > row.left() && x + width > row.right()) {
            x = row.left();
            y += row.height();
        }
        entries.emplace_back(x, y, width, row.height());
        x += width + kEntryGap;
    }
    return legend.empty() ? row.top() : y + row.height();
}

double totalWidth(const Legend &legend, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const LegendEntry &entry : legend) {
        width += widthOf(entry, metrics) + kEntryGap;
    }
    return std::max(0.0, width - kEntryGap);
}

QPen penOf(const QColor &color, double width, const QList<qreal> &dashes = {})
{
    QPen pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    if (!dashes.isEmpty()) {
        pen.setDashPattern(dashes);
    }
    return pen;
}

void paintSample(QPainter &painter, const QRectF &rect, const LegendEntry &entry, const SceneStyle &style)
{
    const QLineF middle(rect.left(), rect.center().y(), rect.right(), rect.center().y());
    const QRectF block(rect.left(), rect.center().y() - 5.5, 11, 11);
    const ChartColors &colors = style.colors();
    painter.setBrush(Qt::NoBrush);
    switch (entry.symbol) {
    case LegendEntry::Symbol::Mode:
        painter.fillRect(block, modeColor(entry.mode, style.appearance));
        return;
    case LegendEntry::Symbol::Reference:
        painter.setPen(penOf(colors.ideal, 1.2));
        painter.drawRect(block.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case LegendEntry::Symbol::Errors:
        paintCross(painter, block.center(), style);
        return;
    case LegendEntry::Symbol::Trial:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.muted);
        painter.drawEllipse(block.center(), 2.5, 2.5);
        return;
    case LegendEntry::Symbol::Lead:
        paintLeadShade(painter, rect.adjusted(0, 2, 0, -2), style);
        return;
    case LegendEntry::Symbol::FilePoints:
        painter.setPen(penOf(colors.muted, 1));
        painter.drawLine(middle);
        painter.setBrush(colors.background);
        painter.setPen(penOf(colors.text, 1.4));
        painter.drawEllipse(middle.center(), 3, 3);
        return;
    case LegendEntry::Symbol::Interval:
        painter.setPen(penOf(colors.text, 1.6));
        for (const double x : {middle.x1() + 1, middle.x2() - 1}) {
            painter.drawLine(QLineF(x, middle.y1() - 4, x, middle.y1() + 4));
        }
        break;
    case LegendEntry::Symbol::Baseline:
        painter.fillRect(QRectF(rect.left() + 4, rect.top() + 1, 16, rect.height() - 2), colors.grid);
        painter.setPen(penOf(colors.ideal, 1.2, idealDashes(1.2)));
        painter.drawLine(QLineF(rect.center().x(), rect.top() + 1, rect.center().x(), rect.bottom() - 1));
        return;
    case LegendEntry::Symbol::Target:
        painter.setPen(penOf(colors.text, 2, targetDashes(entry.target, 2)));
        break;
    case LegendEntry::Symbol::Ideal:
        painter.setPen(penOf(colors.ideal, 1.5, idealDashes(1.5)));
        break;
    case LegendEntry::Symbol::IdealTick:
        painter.setPen(penOf(colors.ideal, 2));
        break;
    case LegendEntry::Symbol::Raw:
        painter.setPen(penOf(fadedTo(colors.text, 0.3, style.appearance), 1));
        break;
    case LegendEntry::Symbol::Percentile:
        painter.setPen(penOf(fadedTo(colors.text, entry.share, style.appearance), 2.5));
        break;
    }
    painter.drawLine(middle);
}

} // namespace

Frame layOut(const QSizeF &size, const FrameText &text, const Legend &legend, const Margins &margins,
             const SceneStyle &style)
{
    Frame frame;
    const QFontMetricsF metrics(style.font);
    const double lineHeight = std::ceil(metrics.height()) + 2;
    const double left = kPadding;
    const double width = size.width() - 2 * kPadding;
    double y = kPadding - 2;
    if (!text.title.isEmpty()) {
        const double height = std::ceil(QFontMetricsF(style.titleFont()).height());
        frame.title = {left, y + 2, width, height};
        y += height + 8;
    }
    // The axis title and the legend share a row where they fit.
    const double titleWidth = std::ceil(QFontMetricsF(style.strongFont()).horizontalAdvance(text.yTitle)) + 2;
    const double legendWidth = totalWidth(legend, metrics);
    frame.yTitle = {left, y, std::min(width, titleWidth), lineHeight};
    const double free = width - text.cornerWidth;
    frame.yTitle.setWidth(std::min(free, frame.yTitle.width()));
    if (titleWidth + 2 * kEntryGap + legendWidth <= free) {
        flow(frame.legend, legend, metrics, {left + free - legendWidth, y, legendWidth + 1, lineHeight});
        y += lineHeight;
    } else {
        y = flow(frame.legend, legend, metrics, {left, y + lineHeight, width, lineHeight});
    }

    double bottom = size.height() - kPadding + 2;
    if (!text.footer.isEmpty()) {
        const QFontMetricsF small(style.smallFont());
        double height = 0;
        for (const QString &line : text.footer) {
            height +=
                std::ceil(small.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, line).height());
        }
        frame.footer = {left, bottom - height, width, height};
        bottom -= height + 10;
    }
    if (!text.xTitle.isEmpty()) {
        frame.xTitle = {left + margins.left, bottom - lineHeight, width - margins.left - margins.right,
                        lineHeight};
        // Under a narrow plot it reaches beyond, to where there is room.
        if (const double lacks = metrics.horizontalAdvance(text.xTitle) - frame.xTitle.width(); lacks > 0) {
            frame.xTitle.adjust(-std::min(lacks, margins.left), 0, std::min(lacks, margins.right), 0);
        }
        bottom -= lineHeight;
    }
    const double top = y + 8;
    frame.plot = {left + margins.left, top, std::max(1.0, width - margins.left - margins.right),
                  std::max(1.0, bottom - margins.bottom - top)};
    return frame;
}

void paintFrame(QPainter &painter, const Frame &frame, const FrameText &text, const Legend &legend,
                const SceneStyle &style)
{
    const ChartColors &colors = style.colors();
    const auto write = [&painter](const QRectF &rect, int flags, const QFont &font, const QColor &color,
                                  const QString &words) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(rect, flags, words);
    };
    const auto elided = [](const QFont &font, const QString &words, double width) {
        return QFontMetricsF(font).elidedText(words, Qt::ElideRight, width);
    };
    if (!text.title.isEmpty()) {
        const QFont font = style.titleFont();
        write(frame.title, Qt::AlignLeft | Qt::AlignVCenter, font, colors.text,
              elided(font, text.title, frame.title.width()));
    }
    write(frame.yTitle, Qt::AlignLeft | Qt::AlignVCenter, style.strongFont(), colors.text,
          elided(style.strongFont(), text.yTitle, frame.yTitle.width()));
    write(frame.xTitle, Qt::AlignHCenter | Qt::AlignVCenter, style.font, colors.muted,
          elided(style.font, text.xTitle, frame.xTitle.width() + kRoundingSlack));

    double y = frame.footer.top();
    for (const QString &line : text.footer) {
        const QRectF rect(frame.footer.left(), y, frame.footer.width(), frame.footer.bottom() - y);
        write(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, style.smallFont(), colors.muted, line);
        y += std::ceil(QFontMetricsF(style.smallFont()).boundingRect(rect, Qt::TextWordWrap, line).height());
    }
    for (std::size_t i = 0; i < legend.size(); ++i) {
        const QRectF &rect = frame.legend[i];
        const double sample = sampleWidth(legend[i].symbol);
        paintSample(painter, {rect.left(), rect.top(), sample, rect.height()}, legend[i], style);
        write(rect.adjusted(sample + kSampleGap, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, style.font,
              colors.text,
              elided(style.font, legend[i].text, rect.width() - sample - kSampleGap + kRoundingSlack));
    }
}

void paintLeadShade(QPainter &painter, const QRectF &rect, const SceneStyle &style)
{
    painter.fillRect(rect, style.colors().lead);
}

void paintCross(QPainter &painter, const QPointF &center, const SceneStyle &style)
{
    constexpr double arm = 3.5;
    painter.setPen(penOf(style.colors().error, 1.8));
    painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
    painter.drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
}

} // namespace threadloop
