// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_widget.h"

#include "app/charts/figure_scene.h"
#include "app/charts/kept_lines.h"

#include <QEvent>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QVBoxLayout>

namespace threadloop {
namespace {

/// A pen wider than a pixel takes Qt twice as long (measured: 20 ms instead of 9 for both charts with six
/// runs), which matters while frame follows frame.
constexpr double kLiveLineWidth = 1;
constexpr double kLineWidth = 1.6;

} // namespace

/// The view and its scene, with one figure that is shown again and again.
class ChartWidget::View
{
public:
    explicit View(ChartWidget &owner)
        : m_figure(m_scene)
        , m_view(new QGraphicsView(&m_scene, &owner))
    {
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setRenderHint(QPainter::Antialiasing);
        m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view->setFocusPolicy(Qt::NoFocus);
        m_view->setInteractive(false);
        m_view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        // Everything moves with every frame: finding out what did not costs more than drawing it.
        m_view->setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
        m_view->setOptimizationFlag(QGraphicsView::DontSavePainterState);
        auto *layout = new QVBoxLayout(&owner);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
    }

    ~View() { delete m_view; } // before the scene it looks at

    View(const View &) = delete;
    View &operator=(const View &) = delete;

    /// Nothing, where there is nothing to draw.
    void show(const ChartWidget &owner)
    {
        const bool isLive = showsLive(owner.m_kind) && owner.m_input.live.snapshot;
        const Appearance appearance = appearanceOf(owner.palette());
        m_view->setBackgroundBrush(chartColors(appearance).background);
        m_figure.setStyle({appearance, owner.font(), isLive ? kLiveLineWidth : kLineWidth});
        m_figure.setSize(owner.size());
        m_figure.show(owner.hasContent() ? figureOf(owner.m_kind, owner.m_input, m_kept) : Figure());
    }

private:
    QGraphicsScene m_scene;
    FigureScene m_figure;
    KeptLines m_kept;
    QGraphicsView *m_view;
};

ChartWidget::ChartWidget(ChartKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_view(std::make_unique<View>(*this))
{
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, [this] { draw(); });
}

ChartWidget::~ChartWidget() = default;

void ChartWidget::setInput(ChartInput input)
{
    m_input = std::move(input);
    invalidate();
}

void ChartWidget::setRuns(std::vector<ChartRun> runs)
{
    m_input.runs = std::move(runs);
    invalidate();
}

void ChartWidget::setLive(LiveRun live)
{
    m_input.live = std::move(live);
    if (showsLive(m_kind)) {
        invalidate();
    }
}

void ChartWidget::setFocusedRun(std::string id)
{
    m_input.focus = std::move(id);
    invalidate();
}

void ChartWidget::setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences)
{
    m_input.barsMetric = metric;
    m_input.latencyReferences = std::move(latencyReferences);
    invalidate();
}

void ChartWidget::setCompareChoice(CompareChoice choice)
{
    m_input.compare = std::move(choice);
    invalidate();
}

bool ChartWidget::hasContent() const
{
    return isDrawable({m_kind, m_input, QString()});
}

ChartPicture ChartWidget::picture(const QString &title) const
{
    return {m_kind, m_input, title};
}

QSize ChartWidget::sizeHint() const
{
    return {860, 300};
}

QSize ChartWidget::minimumSizeHint() const
{
    return {320, 150};
}

void ChartWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        m_isStale = true;
        draw(); // at once, together with the window around it
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        invalidate();
        break;
    default: // QEvent::Type has more than a hundred values
        break;
    }
}

void ChartWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        draw();
    }
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // At once: a picture that lags behind its frame looks broken.
    if (isVisible()) {
        draw();
    }
}

void ChartWidget::invalidate()
{
    m_isStale = true;
    if (!isVisible() || m_frame.isActive()) {
        return; // drawn when shown, or with the frame that is due
    }
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : kFrameInterval.count();
    m_frame.start(static_cast<int>(std::max<qint64>(0, kFrameInterval.count() - since)));
}

void ChartWidget::draw()
{
    m_frame.stop();
    if (!isVisible()) {
        return;
    }
    m_isStale = false;
    m_sinceFrame.start();
    m_view->show(*this);
    Q_EMIT drawn();
}

ThroughputChart::ThroughputChart(QWidget *parent)
    : ChartWidget(ChartKind::Throughput, parent)
{
    setAccessibleName(tr("Requests per second over time"));
}

LatencyChart::LatencyChart(QWidget *parent)
    : ChartWidget(ChartKind::Latency, parent)
{
    setAccessibleName(tr("Latency percentiles over time"));
}

BarsChart::BarsChart(QWidget *parent)
    : ChartWidget(ChartKind::Bars, parent)
{
    setAccessibleName(tr("Runs compared by target and mode"));
}

PercentilesChart::PercentilesChart(QWidget *parent)
    : ChartWidget(ChartKind::Percentiles, parent)
{
    setAccessibleName(tr("Latency by percentile"));
}

HistogramChart::HistogramChart(QWidget *parent)
    : ChartWidget(ChartKind::Histogram, parent)
{
    setAccessibleName(tr("Histogram of latencies"));
}

SweepChart::SweepChart(QWidget *parent)
    : ChartWidget(ChartKind::Sweep, parent)
{
    setAccessibleName(tr("Throughput and latency over a swept value"));
}

CompareChart::CompareChart(QWidget *parent)
    : ChartWidget(ChartKind::Compare, parent)
{
    setAccessibleName(tr("Cells compared by the medians of their trials"));
}

} // namespace threadloop
