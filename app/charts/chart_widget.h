// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_picture.h"
#include "app/charts/chart_table.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <chrono>
#include <memory>

namespace threadloop {

/// The most frequent redraw of a chart: five times a second, whatever it is told.
inline constexpr std::chrono::milliseconds kFrameInterval{200};

/// A chart on the screen. It follows the palette, draws at most five frames a second and none while hidden.
/// GUI thread. Without a drawable run it is an empty area; the window lays its placeholder over it.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    ~ChartWidget() override;

    ChartKind kind() const { return m_kind; }

    /// Replaces the finished runs and what is live, in one step: a run that ends moves from one to the other.
    /// Cheap: drawn later, together with what else comes until then.
    void setInput(ChartInput input);
    /// Replaces the finished runs alone.
    void setRuns(std::vector<ChartRun> runs);
    /// Replaces the live run alone; one without a snapshot ends it.
    void setLive(LiveRun live);
    /// What bars are and are compared with, see ChartInput::barsMetric; other charts take no notice.
    void setBarsMetric(ExperimentMetric metric, std::map<std::string, double> latencyReferences);
    /// What cells are compared in and with; other charts take no notice.
    void setCompareChoice(CompareChoice choice);
    /// Which percentiles are drawn over time, see ChartInput::overTime; other charts take no notice.
    void setPercentiles(PercentileSet percentiles);
    /// The run whose ideal is drawn, see ChartInput::focus.
    void setFocusedRun(std::string id);

    const ChartInput &input() const { return m_input; }
    bool hasContent() const;

    /// Room at the upper right for what the window lays over the chart, in pixels; exports know none.
    void setCornerWidth(int width);

    /// What is drawn, as a table: with the newest input, drawn already or not.
    ChartTable table() const;
    /// What is drawn, to be exported: with the newest input, drawn already or not.
    ChartPicture picture(const QString &title = QString()) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A frame was built; for tests and for measuring.
    void drawn();
    /// There is other data than before, drawn or not.
    void inputChanged();

protected:
    ChartWidget(ChartKind kind, QWidget *parent);

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class View; ///< hides Qt Charts

    void invalidate();
    void redraw();
    void draw();

    ChartKind m_kind;
    ChartInput m_input;
    std::unique_ptr<View> m_view;
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    int m_cornerWidth = 0;
    bool m_isStale = true;
};

/// Requests per second over time: a sliding mean, the raw intervals faint behind it, the ideal dashed.
class ThroughputChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit ThroughputChart(QWidget *parent = nullptr);
};

/// Latency percentiles on the same time axis: under a ThroughputChart of the same width their seconds align.
class LatencyChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit LatencyChart(QWidget *parent = nullptr);
};

/// The article's picture: bars of requests per second or of median latencies, grouped by target, with ideal
/// and reference. The live run is not among them.
class BarsChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit BarsChart(QWidget *parent = nullptr);
};

/// Latency by percentile, on an axis that is logarithmic towards 99.99 %. The live run is not among them.
class PercentilesChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit PercentilesChart(QWidget *parent = nullptr);
};

/// How many requests took how long, on a logarithmic axis. The live run is not among them.
class HistogramChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit HistogramChart(QWidget *parent = nullptr);
};

/// Throughput and p99 over what was swept, with the ideal and the knee. The live run is not among them.
class SweepChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit SweepChart(QWidget *parent = nullptr);
};

/// The cells of the visible runs against one of them: medians of trials, intervals, verdicts in words.
class CompareChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit CompareChart(QWidget *parent = nullptr);
};

} // namespace threadloop
