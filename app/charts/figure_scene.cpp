// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figure_scene.h"

#include "app/charts/bars_overlay.h"
#include "app/charts/chart_text.h"
#include "app/charts/compare_overlay.h"
#include "app/charts/decimation.h"
#include "app/charts/sweep_overlay.h"
#include "app/plan/plan.h"

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
#include <cmath>

namespace threadloop {
namespace {

/// Room above the highest value, so that lines and their labels do not touch the edge.
constexpr double kHeadroom = 1.05;
/// Over a bar stands its value, and over that perhaps an ideal that is beyond.
constexpr double kBarHeadroom = 1.12;
constexpr double kPixelsPerYStep = 24;
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

/// What this class draws itself, under or over the lines.
class FigureScene::Layer : public QGraphicsItem
{
public:
    using Paint = void (FigureScene::*)(QPainter &) const;

    Layer(const FigureScene &owner, Paint paintLayer, double z)
        : m_owner(owner)
        , m_paint(paintLayer)
    {
        setZValue(z);
    }

    QRectF boundingRect() const override { return {QPointF(), m_size}; }

    void setSize(const QSizeF &size)
    {
        prepareGeometryChange();
        m_size = size;
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        (m_owner.*m_paint)(*painter);
    }

private:
    const FigureScene &m_owner;
    Paint m_paint;
    QSizeF m_size;
};

FigureScene::FigureScene(QGraphicsScene &scene)
    : m_scene(scene)
    , m_chart(new QChart)
    , m_xAxis(new QValueAxis)
    , m_yAxis(new QValueAxis)
    , m_under(new Layer(*this, &FigureScene::paintUnder, -1))
    , m_over(new Layer(*this, &FigureScene::paintOver, 1))
{
    m_scene.addItem(m_under);
    m_scene.addItem(m_chart);
    m_scene.addItem(m_over);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->addAxis(m_xAxis, Qt::AlignBottom);
    m_chart->addAxis(m_yAxis, Qt::AlignLeft);
    // Numbers and grid are ours: the numbers are grouped and stand in margins that all charts share, and Qt
    // Charts places its own only when events are processed, which an export does not wait for.
    m_xAxis->setVisible(false);
    m_yAxis->setVisible(false);
}

void FigureScene::setStyle(const SceneStyle &style)
{
    if (m_style == style) {
        return;
    }
    m_style = style;
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
    m_under->setSize(size);
    m_over->setSize(size);
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

void FigureScene::update()
{
    if (m_size.isEmpty()) {
        return;
    }
    std::visit([this](const auto &data) { place(data); }, m_figure);
    m_under->update();
    m_over->update();
}

/// The same for every line chart, whatever its labels say: their plots lie under each other.
Margins FigureScene::lineMargins() const
{
    const QFontMetricsF metrics(m_style.font);
    const double label =
        metrics.horizontalAdvance(
            ChartText::tr("%1 %2 req/s").arg(toQString(modeName(Mode::ThreadPool)), roomyNumber(88'888))) +
        30;
    return {numberMargin(), std::min(label, 0.36 * m_size.width()), metrics.height() + 6};
}

double FigureScene::numberMargin() const
{
    return QFontMetricsF(m_style.font).horizontalAdvance(roomyNumber(100'000)) + 10;
}

void FigureScene::place(const LineData &data)
{
    m_text = {m_title, data.yTitle, data.xTitle, m_footer, m_cornerWidth};
    m_frame = layOut(m_size, m_text, data.legend, lineMargins(), m_style);
    const int ySteps = stepsFor(m_frame.plot.height(), kPixelsPerYStep);
    const double yMax = data.yMax * kHeadroom;
    m_yScale = data.isLive && m_wasLive ? steadyScale(m_yScale, yMax, ySteps) : niceScale(yMax, ySteps);
    m_wasLive = data.isLive;
    const double xStep = niceStep(data.xMax, stepsFor(m_frame.plot.width(), kPixelsPerXStep));
    m_plane = {m_frame.plot, data.xMax, xStep, m_yScale};
    m_chart->setPlotArea(m_frame.plot);
    m_xAxis->setRange(0, data.xMax);
    m_yAxis->setRange(0, m_yScale.max);
    setLines(data);
}

void FigureScene::place(const BarsData &data)
{
    const QFontMetricsF metrics(m_style.font);
    Margins margins{numberMargin(), 4, 0};
    margins.bottom = captionHeight(data, m_size.width() - margins.left - margins.right - 20, m_style);
    m_text = {m_title, data.yTitle, QString(), m_footer, m_cornerWidth};
    m_frame = layOut(m_size, m_text, data.legend, margins, m_style);
    // What is beyond stands in a row of its own at the top.
    const double rows = (isIdealBeyond(data) ? 3.2 : 1.6) * metrics.height();
    const double share = std::clamp(1 - rows / m_frame.plot.height(), 0.4, 1 / kBarHeadroom);
    m_yScale = niceScale(data.yMax / share, stepsFor(m_frame.plot.height(), kPixelsPerYStep));
    setLines({});
}

void FigureScene::place(const CompareData &data)
{
    m_text = {m_title, data.yTitle, QString(), m_footer, m_cornerWidth};
    m_frame = layOut(m_size, m_text, data.legend, compareMargins(data, m_size.width(), m_style), m_style);
    m_yScale = niceScale(compareExtent(data, m_frame.plot.width(), m_style),
                         stepsFor(m_frame.plot.width(), kPixelsPerXStep));
    setLines({});
}

void FigureScene::place(const SweepData &data)
{
    m_text = {m_title, data.yTitle, data.xTitle, m_footer, m_cornerWidth};
    m_frame = layOut(m_size, m_text, data.legend, sweepMargins(data, m_size.width(), m_style), m_style);
    setLines({});
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
        const bool isThin = line.role == LineRole::Raw || line.isMarked;
        QPen pen(color, isThin ? 1 : m_style.lineWidth);
        pen.setJoinStyle(Qt::BevelJoin);
        pen.setCapStyle(Qt::FlatCap);
        if (const QList<qreal> dashes = targetDashes(line.target, pen.widthF());
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

void FigureScene::paintUnder(QPainter &painter) const
{
    painter.fillRect(QRectF(QPointF(), m_size), m_style.colors().background);
    if (isEmpty() || std::holds_alternative<SweepData>(m_figure)) {
        return;
    }
    if (const auto *compared = std::get_if<CompareData>(&m_figure)) {
        paintCompareGround(painter, *compared, m_frame.plot, m_yScale, m_style);
        return;
    }
    if (const auto *lines = std::get_if<LineData>(&m_figure)) {
        paintLineGround(painter, *lines, m_plane, m_style);
    }
    paintGrid(painter);
}

void FigureScene::paintGrid(QPainter &painter) const
{
    const QRectF &plot = m_frame.plot;
    for (int i = 0; i * m_yScale.step <= m_yScale.max * (1 + 1e-9); ++i) {
        // In the middle of a pixel, so that the line is as thin as it says.
        const double y = std::floor(plot.bottom() - i * m_yScale.step / m_yScale.max * plot.height()) + 0.5;
        painter.setPen(QPen(i == 0 ? m_style.colors().axis : m_style.colors().grid, 1));
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y));
    }
}

void FigureScene::paintOver(QPainter &painter) const
{
    if (isEmpty()) {
        return;
    }
    if (const auto *lines = std::get_if<LineData>(&m_figure)) {
        paintFrame(painter, m_frame, m_text, lines->legend, m_style);
        paintLineOverlay(painter, *lines, m_plane, m_size.width() - 4, m_style);
    } else if (const auto *bars = std::get_if<BarsData>(&m_figure)) {
        paintFrame(painter, m_frame, m_text, bars->legend, m_style);
        paintBars(painter, *bars, m_frame.plot, m_yScale, m_style);
    } else if (const auto *compared = std::get_if<CompareData>(&m_figure)) {
        paintFrame(painter, m_frame, m_text, compared->legend, m_style);
        paintCompare(painter, *compared, m_frame.plot, m_size.width() - 4, m_yScale, m_style);
    } else if (const auto *sweep = std::get_if<SweepData>(&m_figure)) {
        paintFrame(painter, m_frame, m_text, sweep->legend, m_style);
        paintSweep(painter, *sweep, m_frame.plot, m_size.width() - 4, m_style);
    }
}

bool FigureScene::isEmpty() const
{
    return std::visit([](const auto &data) { return data.title.isEmpty(); }, m_figure);
}

} // namespace threadloop
