// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_widget.h"

#include "app/charts/figure_scene.h"
#include "app/charts/kept_lines.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QFontInfo>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

namespace threadloop {
namespace {

/// A picture to a screen reader, described by what stands at the ends of its lines: the values themselves are
/// in the table.
class AccessibleChart final : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartWidget &chart)
        : QAccessibleWidget(&chart, QAccessible::Chart)
    {}

    QString text(QAccessible::Text which) const override
    {
        const QString own = QAccessibleWidget::text(which);
        return which == QAccessible::Description && own.isEmpty()
                   ? static_cast<const ChartWidget *>(widget())->table().notes.join(QStringLiteral("; "))
                   : own;
    }

    int childCount() const override { return 0; } // the view is no control of its own
};

QAccessibleInterface *accessibleChart(const QString &, QObject *object)
{
    auto *chart = qobject_cast<ChartWidget *>(object);
    return chart != nullptr ? new AccessibleChart(*chart) : nullptr;
}

/// A pen wider than a pixel takes Qt twice as long (measured: 20 ms instead of 9 for both charts with six
/// runs), which matters while frame follows frame.
constexpr double kLiveLineWidth = 1;
constexpr double kLineWidth = 1.6;

/// Figures are drawn for labels of this size, and larger where the window's are: everything in them grows
/// with the text. In quarters, so that thin lines stay sharp, and never smaller, where lines would get too
/// thin.
constexpr double kFontPixels = 12;

double scaleOf(const QFont &font)
{
    return std::max(1.0, std::floor(QFontInfo(font).pixelSize() / kFontPixels * 4) / 4);
}

/// The font that has the size of this one once the figure is scaled.
QFont unscaled(const QFont &font, double scale)
{
    QFont copy = font;
    if (font.pointSizeF() > 0) {
        copy.setPointSizeF(font.pointSizeF() / scale);
    } else {
        copy.setPixelSize(qRound(font.pixelSize() / scale));
    }
    return copy;
}

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
        // The chart has one, and a view that has none would keep the request to itself.
        m_view->setContextMenuPolicy(Qt::NoContextMenu);
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
        const double scale = scaleOf(owner.font());
        m_view->setTransform(QTransform::fromScale(scale, scale));
        m_figure.setStyle({appearance, unscaled(owner.font(), scale), isLive ? kLiveLineWidth : kLineWidth});
        m_figure.setCornerWidth(owner.m_cornerWidth / scale);
        m_figure.setSize(QSizeF(owner.size()) / scale);
        m_figure.show(figure(owner));
    }

    /// What is drawn of the newest input.
    Figure figure(const ChartWidget &owner)
    {
        return owner.hasContent() ? figureOf(owner.m_kind, owner.m_input, m_kept) : Figure();
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
    static const bool isKnown = (QAccessible::installFactory(accessibleChart), true);
    Q_UNUSED(isKnown)
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

void ChartWidget::setPercentiles(PercentileSet percentiles)
{
    m_input.overTime = std::move(percentiles);
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

void ChartWidget::setCornerWidth(int width)
{
    if (std::exchange(m_cornerWidth, width) != width) {
        redraw();
    }
}

ChartTable ChartWidget::table() const
{
    return tableOf(m_view->figure(*this));
}

ChartPicture ChartWidget::picture(const QString &title) const
{
    return {m_kind, m_input, title};
}

QSize ChartWidget::sizeHint() const
{
    return (QSizeF(860, 300) * scaleOf(font())).toSize();
}

QSize ChartWidget::minimumSizeHint() const
{
    return (QSizeF(320, 150) * scaleOf(font())).toSize();
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
        redraw();
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
    redraw();
    Q_EMIT inputChanged();
}

/// Draws soon, together with what else comes until then.
void ChartWidget::redraw()
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
