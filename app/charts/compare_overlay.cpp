// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compare_overlay.h"

#include "app/charts/chart_text.h"
#include "app/charts/palette.h"
#include "app/language/punctuation.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kGap = 12;
constexpr double kTallestRow = 128;
constexpr double kThickestBar = 36;
constexpr double kMostNameShare = 0.28; ///< of the figure's width
constexpr double kMostWordsShare = 0.34;
/// A bar behind its error bar and dots.
constexpr double kBarShare = 0.55;

double widest(const CompareData &data, const QFontMetricsF &metrics, QString CompareRow::*text)
{
    double width = 0;
    for (const CompareRow &row : data.rows) {
        width = std::max(width, metrics.horizontalAdvance(row.*text));
    }
    return width;
}

/// Where the rows lie.
struct Rows
{
    double height = 0;
    std::size_t count = 0; ///< that fit
};

Rows rowsOf(const CompareData &data, const QRectF &plot, const SceneStyle &style)
{
    const double least = QFontMetricsF(style.font).height() + 4;
    const auto all = static_cast<double>(std::max<std::size_t>(1, data.rows.size()));
    const double height = std::clamp(plot.height() / all, least, kTallestRow);
    const auto fitting = static_cast<std::size_t>(plot.height() / height + 1e-6);
    return {height, std::min(fitting, data.rows.size())};
}

struct RowsPainting
{
    QPainter &painter;
    const QRectF &plot;
    double right;
    const Scale &scale;
    const SceneStyle &style;

    double x(double value) const { return plot.left() + value / scale.max * plot.width(); }
};

/// One or two lines, centred in the row; what does not fit ends in dots.
void writeLines(const RowsPainting &on, const QRectF &rect, int alignment, const QString &first,
                const QFont &firstFont, const QString &second, const QColor &color)
{
    const QFontMetricsF metrics(firstFont);
    const QFontMetricsF small(on.style.smallFont());
    const bool isTwo = !second.isEmpty() && rect.height() >= metrics.height() + small.height();
    const double height = metrics.height() + (isTwo ? small.height() : 0);
    const double top = rect.center().y() - height / 2;
    on.painter.setFont(firstFont);
    on.painter.setPen(color);
    on.painter.drawText(
        QRectF(rect.left(), top, rect.width(), metrics.height()), alignment | Qt::AlignVCenter,
        isTwo || second.isEmpty()
            ? metrics.elidedText(first, Qt::ElideRight, rect.width())
            // In one line what tells it from the others, which stands at its end, matters most.
            : metrics.elidedText(joinedItems({first, second}), Qt::ElideLeft, rect.width()));
    if (isTwo) {
        on.painter.setFont(on.style.smallFont());
        on.painter.setPen(on.style.colors().muted);
        on.painter.drawText(QRectF(rect.left(), top + metrics.height(), rect.width(), small.height()),
                            alignment | Qt::AlignVCenter,
                            small.elidedText(second, Qt::ElideRight, rect.width()));
    }
}

void paintName(const RowsPainting &on, const CompareRow &row, const QRectF &rect)
{
    const QRectF name(8, rect.top(), on.plot.left() - 8 - kGap, rect.height());
    writeLines(on, name, Qt::AlignRight, row.name, row.isBaseline ? on.style.strongFont() : on.style.font,
               row.settings, on.style.colors().text);
}

/// The words, wrapped where the row is tall enough; a verdict is bold.
void paintWords(const RowsPainting &on, const CompareRow &row, const QRectF &rect)
{
    const QRectF words(on.plot.right() + kGap, rect.top(), on.right - on.plot.right() - kGap, rect.height());
    const bool isVerdict = row.verdict && *row.verdict != Verdict::NotShown;
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    on.painter.setPen(isVerdict ? on.style.colors().text : on.style.colors().muted);
    QFont small = on.style.smallFont();
    small.setBold(isVerdict);
    for (const QFont &font : {isVerdict ? on.style.strongFont() : on.style.font, small}) {
        on.painter.setFont(font);
        if (QFontMetricsF(font).boundingRect(words, flags, row.words).height() <= rect.height()) {
            on.painter.drawText(words, flags, row.words);
            return;
        }
    }
    on.painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                        QFontMetricsF(small).elidedText(row.words, Qt::ElideRight, words.width()));
}

void paintInterval(const RowsPainting &on, const ConfidenceInterval &interval, double y, double cap)
{
    on.painter.setPen(QPen(on.style.colors().text, 1.6, Qt::SolidLine, Qt::FlatCap));
    const double low = on.x(interval.low);
    const double high = on.x(interval.high);
    on.painter.drawLine(QLineF(low, y, high, y));
    on.painter.drawLine(QLineF(low, y - cap, low, y + cap));
    on.painter.drawLine(QLineF(high, y - cap, high, y + cap));
}

/// The trials under the error bar, so that both are seen.
void paintTrials(const RowsPainting &on, const CompareRow &row, double y)
{
    const double radius = row.trials.size() > 40 ? 1.5 : 2.5;
    const QColor color = modeColor(row.mode, on.style.appearance);
    on.painter.setPen(QPen(on.style.colors().background, 0.8));
    on.painter.setBrush(color);
    for (const double trial : row.trials) {
        on.painter.drawEllipse(QPointF(on.x(trial), y), radius, radius);
    }
    on.painter.setBrush(Qt::NoBrush);
}

void paintFigure(const RowsPainting &on, const CompareRow &row, const QRectF &bar)
{
    double end = bar.right();
    for (const double trial : row.trials) {
        end = std::max(end, on.x(trial));
    }
    const QFontMetricsF metrics(on.style.strongFont());
    const double width = metrics.horizontalAdvance(row.figure);
    QRectF label(end + 8, bar.center().y() - metrics.height() / 2, width + 2, metrics.height());
    if (label.right() > on.plot.right()) {
        label.moveLeft(on.plot.left() + 6); // in the bar, which then is long
        on.painter.fillRect(label.adjusted(-3, 0, 3, 0), on.style.colors().background);
    }
    on.painter.setFont(on.style.strongFont());
    on.painter.setPen(on.style.colors().text);
    on.painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, row.figure);
}

void paintRow(const RowsPainting &on, const CompareRow &row, const QRectF &rect)
{
    paintName(on, row, rect);
    paintWords(on, row, rect);
    const double height = std::min(rect.height() * kBarShare, kThickestBar);
    const QRectF bar(on.plot.left(), rect.center().y() - height / 2,
                     row.median ? on.x(*row.median) - on.plot.left() : 0, height);
    if (row.median) {
        on.painter.fillRect(bar,
                            fadedTo(modeColor(row.mode, on.style.appearance), 0.45, on.style.appearance));
        on.painter.setPen(QPen(modeColor(row.mode, on.style.appearance), 2, Qt::SolidLine, Qt::FlatCap));
        on.painter.drawLine(QLineF(bar.topRight(), bar.bottomRight()));
    }
    paintTrials(on, row, row.interval ? bar.center().y() + height * 0.28 : bar.center().y());
    if (row.interval) {
        paintInterval(on, *row.interval, bar.center().y() - height * 0.12, height * 0.22);
    }
    paintFigure(on, row, bar);
}

void paintNumbersBelow(const RowsPainting &on)
{
    on.painter.setFont(on.style.font);
    on.painter.setPen(on.style.colors().muted);
    const double height = QFontMetricsF(on.style.font).height();
    for (int i = 0; i * on.scale.step <= on.scale.max * (1 + 1e-9); ++i) {
        const double x = on.x(i * on.scale.step);
        on.painter.drawText(QRectF(x - 50, on.plot.bottom() + 4, 100, height),
                            Qt::AlignHCenter | Qt::AlignTop, axisNumber(i * on.scale.step, on.scale.step));
    }
}

} // namespace

double compareExtent(const CompareData &data, double plotWidth, const SceneStyle &style)
{
    const double figures = widest(data, QFontMetricsF(style.strongFont()), &CompareRow::figure) + 2 * kGap;
    return data.xMax / std::max(0.5, 1 - figures / std::max(plotWidth, 1.0));
}

Margins compareMargins(const CompareData &data, double width, const SceneStyle &style)
{
    const QFontMetricsF strong(style.strongFont());
    const QFontMetricsF small(style.smallFont());
    const double names =
        std::max(widest(data, strong, &CompareRow::name), widest(data, small, &CompareRow::settings));
    const double words = widest(data, strong, &CompareRow::words);
    return {std::min(names + kGap, kMostNameShare * width), std::min(words + kGap, kMostWordsShare * width),
            QFontMetricsF(style.font).height() + 8};
}

void paintCompareGround(QPainter &painter, const CompareData &data, const QRectF &plot, const Scale &scale,
                        const SceneStyle &style)
{
    const auto at = [&](double value) { return plot.left() + value / scale.max * plot.width(); };
    if (data.baseline) {
        const double low = at(*data.baseline / (1 + data.margin));
        const double high = std::min(plot.right(), at(*data.baseline * (1 + data.margin)));
        painter.fillRect(QRectF(low, plot.top(), high - low, plot.height()), style.colors().grid);
    }
    for (int i = 0; i * scale.step <= scale.max * (1 + 1e-9); ++i) {
        const double x = std::floor(at(i * scale.step)) + 0.5;
        painter.setPen(QPen(i == 0 ? style.colors().axis : style.colors().grid, 1));
        painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()));
    }
    if (data.baseline) {
        QPen pen(style.colors().ideal, 1.2);
        pen.setDashPattern(idealDashes(1.2));
        painter.setPen(pen);
        painter.drawLine(QLineF(at(*data.baseline), plot.top(), at(*data.baseline), plot.bottom()));
    }
}

void paintCompare(QPainter &painter, const CompareData &data, const QRectF &plot, double right,
                  const Scale &scale, const SceneStyle &style)
{
    const RowsPainting on{painter, plot, right, scale, style};
    painter.setBrush(Qt::NoBrush);
    paintNumbersBelow(on);
    const Rows rows = rowsOf(data, plot, style);
    for (std::size_t i = 0; i < rows.count; ++i) {
        paintRow(on, data.rows[i],
                 {plot.left(), plot.top() + static_cast<double>(i) * rows.height, plot.width(), rows.height});
    }
    if (rows.count < data.rows.size()) {
        painter.setFont(style.smallFont());
        painter.setPen(style.colors().muted);
        painter.drawText(QRectF(8, plot.bottom() + 4, plot.left() - 8 - kGap, 20),
                         Qt::AlignRight | Qt::AlignTop,
                         ChartText::tr("and %1 more").arg(data.rows.size() - rows.count));
    }
}

} // namespace threadloop
