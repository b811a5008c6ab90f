// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sweep_overlay.h"

#include "app/charts/chart_text.h"
#include "app/charts/decimation.h"
#include "app/charts/label_layout.h"
#include "app/charts/scale.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kUpperShare = 0.6; ///< of the plot, for the throughput
constexpr double kEdge = 12;        ///< between the plot's edges and the first and last value
constexpr double kSampleLength = 18;
constexpr double kTopRoom = 1.06;
constexpr double kMostLabelShare = 0.34; ///< of the figure's width
constexpr double kPixelsPerStep = 26;

/// One of the two plots.
struct Panel
{
    QRectF plot;
    Scale y;

    double top(double value) const { return plot.bottom() - value / y.max * plot.height(); }
};

class SweepPainting
{
public:
    SweepPainting(QPainter &painter, const SweepData &data, const QRectF &plot, double right,
                  const SceneStyle &style)
        : m_painter(painter)
        , m_data(data)
        , m_right(right)
        , m_style(style)
        , m_metrics(style.font)
    {
        const double gap = 1.9 * m_metrics.height();
        const double upper = (plot.height() - gap) * kUpperShare;
        m_upper = panelOf({plot.left(), plot.top(), plot.width(), upper}, data.yMax);
        m_lower = panelOf({plot.left(), plot.top() + upper + gap, plot.width(), plot.height() - upper - gap},
                          data.p99Max);
    }

    void paint()
    {
        paintGrid(m_upper);
        paintGrid(m_lower);
        m_painter.setFont(m_style.strongFont());
        m_painter.setPen(m_style.colors().text);
        m_painter.drawText(
            QRectF(10, m_lower.plot.top() - 1.5 * m_metrics.height(), m_right - 10, m_metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, m_data.p99Title);
        paintValues();
        for (const SweepLine &line : m_data.lines) {
            paintIdeal(line);
        }
        for (const SweepLine &line : m_data.lines) {
            paintLine(line, line.throughput, m_upper);
            paintLine(line, line.p99, m_lower);
            paintIntervals(line);
        }
        paintKnees();
        paintLabels();
    }

private:
    static Panel panelOf(const QRectF &plot, double max)
    {
        const int steps = std::clamp(static_cast<int>(plot.height() / kPixelsPerStep), 2, 10);
        return {plot, niceScale(max * kTopRoom, steps)};
    }

    double position(double value) const
    {
        const auto of = [this](double number) { return m_data.isLogarithmic ? std::log(number) : number; };
        const double first = of(m_data.values.front());
        const double span = of(m_data.values.back()) - first;
        const double width = m_upper.plot.width() - 2 * kEdge;
        return m_upper.plot.left() + kEdge + (span > 0 ? (of(value) - first) / span : 0.5) * width;
    }

    void paintGrid(const Panel &panel)
    {
        m_painter.setFont(m_style.font);
        for (int i = 0; i * panel.y.step <= panel.y.max * (1 + 1e-9); ++i) {
            const double value = i * panel.y.step;
            const double y = std::floor(panel.top(value)) + 0.5; // as thin as it says
            m_painter.setPen(QPen(i == 0 ? m_style.colors().axis : m_style.colors().grid, 1));
            m_painter.drawLine(QLineF(panel.plot.left(), y, panel.plot.right(), y));
            m_painter.setPen(m_style.colors().muted);
            m_painter.drawText(
                QRectF(0, y - m_metrics.height(), panel.plot.left() - 8, 2 * m_metrics.height()),
                Qt::AlignRight | Qt::AlignVCenter, axisNumber(value, panel.y.step));
        }
    }

    /// The swept values themselves under both plots, as far as they have room beside each other.
    void paintValues()
    {
        m_painter.setFont(m_style.font);
        m_painter.setPen(m_style.colors().muted);
        double free = m_upper.plot.left() - kEdge;
        for (const double value : m_data.values) {
            const QString text = sweptText(value);
            const double width = m_metrics.horizontalAdvance(text) + 10;
            const double x = position(value);
            if (x - width / 2 < free) {
                continue;
            }
            free = x + width / 2;
            m_painter.drawText(QRectF(x - width / 2, m_lower.plot.bottom() + 4, width, m_metrics.height()),
                               Qt::AlignHCenter | Qt::AlignTop, text);
        }
    }

    QColor colorOf(const SweepLine &line) const
    {
        return modeColor(line.mode, m_style.appearance, std::min(line.step, 2));
    }

    /// Points on the picture without what lies above the plot; a gap parts the pieces.
    void paintPieces(const QList<QPointF> &points, const Panel &panel)
    {
        QList<QPointF> placed;
        for (const QPointF &point : points) {
            placed.append({position(point.x()), point.y()});
        }
        QPolygonF piece;
        const auto finish = [&] {
            if (piece.size() > 1) {
                m_painter.drawPolyline(piece);
            }
            piece.clear();
        };
        for (const QPointF &point : clippedAt(placed, panel.y.max)) {
            if (std::isnan(point.y())) {
                finish();
            } else {
                piece.append({point.x(), panel.top(point.y())});
            }
        }
        finish();
    }

    void paintIdeal(const SweepLine &line)
    {
        QPen pen(m_style.colors().ideal, 1.2);
        pen.setDashPattern(idealDashes(1.2));
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        paintPieces(line.ideal, m_upper);
    }

    void paintLine(const SweepLine &line, const QList<QPointF> &points, const Panel &panel)
    {
        QPen pen(colorOf(line), m_style.lineWidth);
        pen.setCapStyle(Qt::FlatCap);
        if (const QList<qreal> dashes = targetDashes(line.target, pen.widthF()); !dashes.isEmpty()) {
            pen.setDashPattern(dashes);
        }
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        paintPieces(points, panel);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colorOf(line));
        for (const QPointF &point : points) {
            m_painter.drawEllipse(QPointF(position(point.x()), panel.top(point.y())), 3, 3);
        }
        m_painter.setBrush(Qt::NoBrush);
    }

    void paintIntervals(const SweepLine &line)
    {
        m_painter.setPen(QPen(m_style.colors().text, 1.2));
        for (const SweepInterval &interval : line.intervals) {
            const double x = position(interval.value);
            const double low = m_upper.top(interval.low);
            const double high = m_upper.top(interval.high);
            m_painter.drawLine(QLineF(x, low, x, high));
            m_painter.drawLine(QLineF(x - 4, low, x + 4, low));
            m_painter.drawLine(QLineF(x - 4, high, x + 4, high));
        }
    }

    /// A line through both plots, so that one sees what p99 does there; its value stands at its foot.
    void paintKnees()
    {
        int row = 0;
        for (const SweepLine &line : m_data.lines) {
            if (!line.knee) {
                continue;
            }
            const double x = position(*line.knee);
            QPen pen(modeTextColor(line.mode, m_style.appearance), 1.4);
            pen.setDashPattern({1, 2});
            m_painter.setPen(pen);
            m_painter.drawLine(QLineF(x, m_upper.plot.top(), x, m_upper.plot.bottom()));
            m_painter.drawLine(QLineF(x, m_lower.plot.top(), x, m_lower.plot.bottom()));
            const QString text = line.kneeText.section(QLatin1Char(','), 0, 0);
            const double width = m_metrics.horizontalAdvance(text) + 8;
            const bool fitsRight = x + 4 + width <= m_upper.plot.right();
            const QRectF label(fitsRight ? x + 4 : x - 4 - width,
                               m_upper.plot.bottom() - (row + 1) * (m_metrics.height() + 2) - 4, width,
                               m_metrics.height());
            ++row;
            m_painter.fillRect(label, m_style.colors().background);
            m_painter.setFont(m_style.strongFont());
            m_painter.drawText(label, Qt::AlignCenter, text);
        }
    }

    void paintLabels()
    {
        const QFontMetricsF small(m_style.smallFont());
        const double left = m_upper.plot.right() + 14;
        const double height = m_metrics.height() + small.height() + 3;
        std::vector<QRectF> wanted;
        for (const SweepLine &line : m_data.lines) {
            const double end =
                line.throughput.isEmpty() ? m_upper.plot.bottom() : m_upper.top(line.throughput.last().y());
            wanted.emplace_back(left, end - m_metrics.height() / 2, m_right - left, height);
        }
        const std::vector<QRectF> placed =
            spreadVertically(wanted, m_upper.plot.top() - 4, m_lower.plot.bottom());
        for (std::size_t i = 0; i < placed.size(); ++i) {
            paintLabel(m_data.lines[i], placed[i], small);
        }
    }

    void paintLabel(const SweepLine &line, const QRectF &rect, const QFontMetricsF &small)
    {
        const double middle = rect.top() + m_metrics.height() / 2;
        if (!line.throughput.isEmpty()) {
            const QPointF last = line.throughput.last();
            m_painter.setPen(QPen(fadedTo(colorOf(line), 0.7, m_style.appearance), 1));
            m_painter.drawLine(QPointF(position(last.x()) + 5, m_upper.top(last.y())),
                               QPointF(rect.left() - 2, middle));
        }
        QPen sample(colorOf(line), 2);
        sample.setCapStyle(Qt::FlatCap);
        if (const QList<qreal> dashes = targetDashes(line.target, 2); !dashes.isEmpty()) {
            sample.setDashPattern(dashes);
        }
        m_painter.setPen(sample);
        m_painter.drawLine(QLineF(rect.left(), middle, rect.left() + kSampleLength, middle));
        const double textLeft = rect.left() + kSampleLength + 6;
        const double width = rect.right() - textLeft;
        m_painter.setFont(m_style.font);
        m_painter.setPen(modeTextColor(line.mode, m_style.appearance));
        m_painter.drawText(QRectF(textLeft, rect.top(), width, m_metrics.height()),
                           Qt::AlignLeft | Qt::AlignVCenter,
                           m_metrics.elidedText(line.name, Qt::ElideRight, width));
        m_painter.setFont(m_style.smallFont());
        m_painter.setPen(m_style.colors().muted);
        m_painter.drawText(QRectF(textLeft, rect.top() + m_metrics.height(), width, small.height()),
                           Qt::AlignLeft | Qt::AlignVCenter,
                           small.elidedText(line.kneeText, Qt::ElideRight, width));
    }

    QPainter &m_painter;
    const SweepData &m_data;
    double m_right;
    const SceneStyle &m_style;
    QFontMetricsF m_metrics;
    Panel m_upper;
    Panel m_lower;
};

} // namespace

Margins sweepMargins(const SweepData &data, double width, const SceneStyle &style)
{
    const QFontMetricsF metrics(style.font);
    const QFontMetricsF small(style.smallFont());
    double label = 0;
    for (const SweepLine &line : data.lines) {
        label =
            std::max({label, metrics.horizontalAdvance(line.name), small.horizontalAdvance(line.kneeText)});
    }
    const double right = std::min(label + kSampleLength + 28, kMostLabelShare * width);
    return {metrics.horizontalAdvance(roomyNumber(100'000)) + 10, right, metrics.height() + 6};
}

void paintSweep(QPainter &painter, const SweepData &data, const QRectF &plot, double right,
                const SceneStyle &style)
{
    if (!data.values.empty()) {
        SweepPainting(painter, data, plot, right, style).paint();
    }
}

} // namespace threadloop
