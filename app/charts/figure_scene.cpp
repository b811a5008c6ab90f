// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figure_scene.h"

#include "app/charts/bars_overlay.h"
#include "app/charts/decimation.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>
#include <algorithm>
#include <functional>

namespace threadloop {
namespace {

/// Room above the highest value, so that lines and their labels do not touch the edge.
constexpr double kHeadroom = 1.05;
/// Over a bar stands its value, and over that perhaps an ideal that is beyond.
constexpr double kBarHeadroom = 1.12;
constexpr double kPixelsPerYStep = 44;
constexpr double kPixelsPerXStep = 76;

int stepsFor(double pixels, double pixelsPerStep)
{
    return std::clamp(static_cast<int>(pixels / pixelsPerStep), 2, 12);
}

bool isIdealBeyond(const BarsData &data)
{
    return std::any_of(data.groups.begin(), data.groups.end(), [&data](const BarGroup &group) {
        return std::any_of(group.bars.begin(), group.bars.end(), [&data](const Bar &bar) {
            return bar.ideal && *bar.ideal > kMostIdealOverData * data.greatest;
        });
    });
}

} // namespace

/// The texts and marks over the chart.
class FigureScene::Overlay : public QGraphicsItem
{
public:
    explicit Overlay(const FigureScene &owner)
        : m_owner(owner)
    {
        setZValue(10);
    }

    QRectF boundingRect() const override { return {QPointF(), m_size}; }

    void setSize(const QSizeF &size)
    {
        prepareGeometryChange();
        m_size = size;
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        m_owner.paint(*painter);
    }

private:
    const FigureScene &m_owner;
    QSizeF m_size;
};

FigureScene::FigureScene(QGraphicsScene &scene)
    : m_scene(scene)
    , m_chart(new QChart)
    , m_xAxis(new QValueAxis)
    , m_yAxis(new QValueAxis)
    , m_overlay(new Overlay(*this))
{
    m_scene.addItem(m_chart);
    m_scene.addItem(m_overlay);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->addAxis(m_xAxis, Qt::AlignBottom);
    m_chart->addAxis(m_yAxis, Qt::AlignLeft);
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        // The numbers are ours: grouped, and in margins that all charts share.
        axis->setLabelsVisible(false);
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
    }
    m_xAxis->setGridLineVisible(false);
}

void FigureScene::setStyle(const SceneStyle &style)
{
    if (m_style == style) {
        return;
    }
    m_style = style;
    updateColors();
    update();
}

void FigureScene::setSize(const QSizeF &size)
{
    if (m_size == size) {
        return;
    }
    m_size = size;
    m_scene.setSceneRect({QPointF(), size});
    m_chart->setGeometry({QPointF(), size});
    m_overlay->setSize(size);
    update();
}

void FigureScene::setPictureText(const QString &title, const QStringList &footer)
{
    m_title = title;
    m_footer = footer;
    update();
}

void FigureScene::show(Figure figure)
{
    m_figure = std::move(figure);
    update();
}

void FigureScene::updateColors()
{
    const ChartColors &colors = m_style.colors();
    m_chart->setBackgroundPen(Qt::NoPen);
    m_chart->setBackgroundBrush(colors.background);
    m_chart->setPlotAreaBackgroundVisible(false);
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setGridLinePen(QPen(colors.grid, 1));
        axis->setLinePen(QPen(colors.axis, 1));
    }
    m_yAxis->setLineVisible(false);
}

void FigureScene::update()
{
    if (m_size.isEmpty()) {
        return;
    }
    std::visit([this](const auto &data) { place(data); }, m_figure);
    m_overlay->update();
}

Margins FigureScene::lineMargins(const LineData &data) const
{
    const QFontMetricsF metrics(m_style.font);
    Margins margins;
    margins.left = metrics.horizontalAdvance(QStringLiteral("100 000")) + 10;
    // The same for every line chart, whatever its labels say: their plots lie under each other.
    margins.right = std::min(metrics.horizontalAdvance(QStringLiteral("thread-pool 88 888 req/s")) + 30,
                             0.36 * m_size.width());
    margins.bottom = metrics.height() + 6;
    Q_UNUSED(data)
    return margins;
}

void FigureScene::place(const LineData &data)
{
    m_text = {m_title, data.yTitle, data.xTitle, m_footer};
    m_frame = layOut(m_size, m_text, data.legend, lineMargins(data), m_style);
    const int ySteps = stepsFor(m_frame.plot.height(), kPixelsPerYStep);
    const double yMax = data.yMax * kHeadroom;
    m_yScale = data.isLive && m_wasLive ? steadyScale(m_yScale, yMax, ySteps) : niceScale(yMax, ySteps);
    m_wasLive = data.isLive;
    const double xStep = niceStep(data.xMax, stepsFor(m_frame.plot.width(), kPixelsPerXStep));
    m_plane = {m_frame.plot, data.xMax, xStep, m_yScale};
    setAxes(m_frame.plot, data.xMax, xStep, m_yScale);
    setLines(data);
}

void FigureScene::place(const BarsData &data)
{
    const QFontMetricsF metrics(m_style.font);
    Margins margins;
    margins.left = metrics.horizontalAdvance(QStringLiteral("100 000")) + 10;
    margins.right = 4;
    margins.bottom = captionHeight(data, m_size.width() - margins.left - margins.right - 20, m_style);
    m_text = {m_title, data.yTitle, QString(), m_footer};
    m_frame = layOut(m_size, m_text, data.legend, margins, m_style);
    // What is beyond stands in a row of its own at the top.
    const double rows = (isIdealBeyond(data) ? 3.2 : 1.6) * metrics.height();
    const double share = std::clamp(1 - rows / m_frame.plot.height(), 0.4, 1 / kBarHeadroom);
    m_yScale = niceScale(data.yMax / share, stepsFor(m_frame.plot.height(), kPixelsPerYStep));
    setAxes(m_frame.plot, 1, 1, m_yScale);
    setLines({});
}

void FigureScene::setAxes(const QRectF &plot, double xMax, double xStep, const Scale &y)
{
    m_chart->setPlotArea(plot);
    // A step that is small for the range would ask for a great many grid lines between the two calls.
    m_xAxis->setTickInterval(std::max(xStep, m_xAxis->max()));
    m_xAxis->setRange(0, xMax);
    m_xAxis->setTickInterval(xStep);
    m_yAxis->setTickInterval(std::max(y.step, m_yAxis->max()));
    m_yAxis->setRange(0, y.max);
    m_yAxis->setTickInterval(y.step);
}

QLineSeries *FigureScene::seriesAt(std::size_t index)
{
    while (m_series.size() <= index) {
        auto *series = new QLineSeries;
        m_chart->addSeries(series);
        series->attachAxis(m_xAxis);
        series->attachAxis(m_yAxis);
        m_series.push_back(series);
    }
    return m_series[index];
}

void FigureScene::setLines(const LineData &data)
{
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        const DataLine &line = data.lines[i];
        QLineSeries *series = seriesAt(i);
        const QColor color = fadedTo(modeColor(line.mode, m_style.appearance, line.step), shareOf(line.role),
                                     m_style.appearance);
        QPen pen(color, line.role == LineRole::Raw ? 1 : m_style.lineWidth);
        pen.setJoinStyle(Qt::BevelJoin);
        pen.setCapStyle(Qt::FlatCap);
        if (const QList<qreal> dashes = targetDashes(line.target);
            !dashes.isEmpty() && line.role != LineRole::Raw) {
            pen.setDashPattern(dashes);
        }
        if (series->pen() != pen) {
            series->setPen(pen);
        }
        series->replace(clippedAt(line.points, m_yScale.max));
        series->setVisible(true);
    }
    for (std::size_t i = data.lines.size(); i < m_series.size(); ++i) {
        m_series[i]->setVisible(false);
        m_series[i]->clear();
    }
}

void FigureScene::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (const auto *lines = std::get_if<LineData>(&m_figure)) {
        paintFrame(painter, m_frame, m_text, lines->legend, m_style);
        paintLineOverlay(painter, *lines, m_plane, m_size.width() - 4, m_style);
    } else if (const auto *bars = std::get_if<BarsData>(&m_figure)) {
        paintFrame(painter, m_frame, m_text, bars->legend, m_style);
        paintBars(painter, *bars, m_frame.plot, m_yScale, m_style);
    }
}

} // namespace threadloop
