// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/kept_lines.h"

#include "app/charts/chart_picture.h"
#include "app/charts/chart_widget.h"
#include "app/charts/figure.h"
#include "app/charts/line_builders.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QSignalSpy>
#include <QtTest>
#include <cmath>

using namespace threadloop;

namespace {

constexpr double kTenMinutes = 600;

/// Rows of ten minutes, uneven, with failures and a pause in which nothing was completed.
std::vector<SeriesRow> unevenRows()
{
    std::vector<SeriesRow> rows = steadyRows(kTenMinutes, 1000);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        SeriesRow &row = rows[i];
        row.completed += i * 7919 % 23;
        row.p50Ms = 50 + static_cast<double>(i * 31 % 17);
        row.errors = i % 701 == 0 ? 2 : 0;
        if (i > 3000 && i < 3020) {
            row.completed = 0;
            row.p50Ms = row.p90Ms = row.p99Ms = std::nullopt;
        }
    }
    return rows;
}

LiveRun liveWith(const std::shared_ptr<const Plan> &plan, const Series &rows, double p50Ms = 50)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->state = RunState::Running;
    snapshot->plan = plan;
    snapshot->p50Ms = p50Ms;
    snapshot->p99Ms = p50Ms + 5;
    snapshot->reqsPerSec = 1000;
    snapshot->series = rows;
    return {snapshot, std::nullopt};
}

Series seriesOf(const std::vector<SeriesRow> &rows)
{
    Series series;
    for (const SeriesRow &row : rows) {
        series.append(row);
    }
    return series;
}

bool isSame(const QPointF &a, const QPointF &b)
{
    return a.x() == b.x() && (a.y() == b.y() || (std::isnan(a.y()) && std::isnan(b.y())));
}

/// What differs; empty when nothing does.
QString difference(const LineData &a, const LineData &b)
{
    if (a.lines.size() != b.lines.size() || a.errors.size() != b.errors.size()) {
        return QStringLiteral("%1 and %2 lines").arg(a.lines.size()).arg(b.lines.size());
    }
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        const QList<QPointF> &left = a.lines[i].points;
        const QList<QPointF> &right = b.lines[i].points;
        if (left.size() != right.size() || !std::equal(left.begin(), left.end(), right.begin(), isSame)) {
            return QStringLiteral("line %1").arg(i);
        }
    }
    for (std::size_t i = 0; i < a.errors.size(); ++i) {
        if (a.errors[i].at != b.errors[i].at || a.errors[i].count != b.errors[i].count) {
            return QStringLiteral("mark %1").arg(i);
        }
    }
    return a.yMax == b.yMax && a.xMax == b.xMax ? QString() : QStringLiteral("the axes");
}

LineData drawnWith(ChartKind kind, const ChartInput &input, KeptLines &kept)
{
    return std::get<LineData>(figureOf(kind, input, kept));
}

/// A run of ten minutes whose row at this index stands out in all that is drawn of it, and before it, as
/// tall, one that stretches the axes.
ChartInput withSpike(std::size_t at, bool isSpike, bool isLive)
{
    std::vector<SeriesRow> rows = steadyRows(kTenMinutes, 1000, 20);
    if (isSpike) {
        rows[at].completed *= 3;
        rows[at].p50Ms = 80;
        rows[at].p90Ms = 85;
        rows[at].p99Ms = 90;
    }
    ChartInput input;
    input.runs.push_back(
        sampleRun({.mode = Mode::ThreadPool, .seconds = kTenMinutes, .reqsPerSec = 4000, .latencyMs = 100}));
    RunResult result = sampleResult({.seconds = 1, .reqsPerSec = 1000, .latencyMs = 20});
    if (isLive) {
        input.live = liveWith(result.plan, seriesOf(rows), 20);
    } else {
        result.series = std::move(rows);
        input.runs.push_back(chartRun(std::move(result)));
    }
    return input;
}

double greatestOfRole(const LineData &data, LineRole role)
{
    double most = 0;
    for (const DataLine &line : data.lines) {
        if (line.role == role && line.mode == Mode::EventLoop) {
            most = std::max(most, greatestOf(line.points));
        }
    }
    return most;
}

/// How far up the picture the two differ within some pixels of this column.
int highestDifference(const QImage &a, const QImage &b, int column)
{
    for (int y = 0; y < a.height(); ++y) {
        for (int x = std::max(0, column - 8); x < std::min(a.width(), column + 8); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y)) {
                return y;
            }
        }
    }
    return a.height();
}

void addSpikes()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("isLive");
    for (const int at : {130, 3001, 6085}) {
        QTest::addRow("row %d of a finished run", at) << at << false;
        QTest::addRow("row %d of a live run", at) << at << true;
    }
}

} // namespace

class TestKeptLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingLinesAreThoseMadeAtOnce()
    {
        const std::vector<SeriesRow> rows = unevenRows();
        const RunResult result = sampleResult({});
        ChartInput input = articleInput();
        KeptLines kept;
        Series series;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            series.append(rows[i]);
            // Often while it is short, for then the most changes.
            if (i % (i < 300 ? 3 : 577) != 0 && i + 1 < rows.size()) {
                continue;
            }
            input.live = liveWith(result.plan, series);
            for (const ChartKind kind : {ChartKind::Throughput, ChartKind::Latency}) {
                const QString differs =
                    difference(drawnWith(kind, input, kept), std::get<LineData>(figureOf(kind, input)));
                QVERIFY2(differs.isEmpty(), qPrintable(QStringLiteral("row %1: %2").arg(i).arg(differs)));
            }
        }
    }

    void finishedRunsAreThinnedOnce()
    {
        ChartInput input;
        input.runs.push_back(sampleRun({.seconds = kTenMinutes}));
        const RunResult growing = sampleResult({.mode = Mode::ThreadPool});
        Series series = seriesOf(steadyRows(kTenMinutes, 500));
        KeptLines kept;
        const auto points = [&](ChartKind kind) {
            input.live = liveWith(growing.plan, series);
            std::vector<const QPointF *> all;
            for (const DataLine &line : drawnWith(kind, input, kept).lines) {
                if (line.mode == Mode::EventLoop) {
                    all.push_back(line.points.constData());
                }
            }
            return all;
        };
        for (const ChartKind kind : {ChartKind::Throughput, ChartKind::Latency}) {
            const auto before = points(kind);
            QVERIFY(!before.empty());
            SeriesRow next = series[series.size() - 1];
            next.endSeconds += next.intervalSeconds;
            series.append(next);
            QVERIFY(points(kind) == before); // the very same memory
        }
    }

    void anotherRunOfThePlanBeginsAnew()
    {
        const RunResult result = sampleResult({});
        KeptLines kept;
        ChartInput input;
        for (const double rate : {1000.0, 700.0}) { // as a repeat: the plan is the same object
            for (const double seconds : {3.0, 0.2, 5.0}) {
                input.live = liveWith(result.plan, seriesOf(steadyRows(seconds, rate)));
                const LineData data = drawnWith(ChartKind::Throughput, input, kept);
                QCOMPARE(difference(data, throughputData(input)), QString());
            }
        }
    }

    void keepsNoRunThatIsNotShown()
    {
        KeptLines kept;
        std::weak_ptr<const RunResult> watched;
        {
            ChartInput input;
            input.runs.push_back(sampleRun({}));
            watched = input.runs[0].result;
            throughputData(input, kept);
            latencyData(input, kept);
        }
        QVERIFY(!watched.expired());
        throughputData(articleInput(), kept);
        latencyData(articleInput(), kept);
        QVERIFY(watched.expired());
    }

    void smallChangesOfLatencyChangeNoShape()
    {
        KeptLines kept;
        const auto plan = std::make_shared<const Plan>();
        QCOMPARE(kept.steadyLatency(plan, 0.05), 0.05);
        QCOMPARE(kept.steadyLatency(plan, 0.06), 0.05);
        QCOMPARE(kept.steadyLatency(plan, 0.04), 0.05);
        QCOMPARE(kept.steadyLatency(plan, 0.07), 0.07);
        QCOMPARE(kept.steadyLatency(std::make_shared<const Plan>(), 0.06), 0.06); // another run
    }

    void spikesStay_data() { addSpikes(); }

    void spikesStay()
    {
        QFETCH(int, at);
        QFETCH(bool, isLive);
        const ChartInput input = withSpike(static_cast<std::size_t>(at), true, isLive);
        const LineData rates = throughputData(input);
        QCOMPARE(rates.isLive, isLive);
        QVERIFY(std::abs(greatestOfRole(rates, LineRole::Raw) - 3000) < 1);
        QVERIFY(greatestOfRole(rates, LineRole::Main) > 1190); // a tenth of its window, three times as high
        const LineData latencies = latencyData(input);
        QCOMPARE(greatestOfRole(latencies, LineRole::Main), 80.0);
        QCOMPARE(greatestOfRole(latencies, LineRole::P90), 85.0);
        QCOMPARE(greatestOfRole(latencies, LineRole::P99), 90.0);
    }

    void spikesAreDrawnAtAnyWidth_data() { addSpikes(); }

    void spikesAreDrawnAtAnyWidth()
    {
        QFETCH(int, at);
        QFETCH(bool, isLive);
        const auto index = static_cast<std::size_t>(at);
        for (const ChartKind kind : {ChartKind::Throughput, ChartKind::Latency}) {
            for (const int width : {480, 900, 2400}) {
                PictureOptions options;
                options.size = {width, 400};
                options.hasFooter = false;
                const QImage flat = drawImage({kind, withSpike(index, false, isLive), {}}, options);
                const QImage spiky = drawImage({kind, withSpike(index, true, isLive), {}}, options);
                // The plot's edges, from the zero line; margins are of a fixed width.
                const QColor axis = chartColors(Appearance::Light).axis;
                int bottom = flat.height() - 1;
                while (flat.pixelColor(flat.width() / 2, bottom) != axis) {
                    --bottom;
                }
                int left = 0;
                while (flat.pixelColor(left, bottom) != axis) {
                    ++left;
                }
                int right = flat.width() - 1;
                while (flat.pixelColor(right, bottom) != axis) {
                    --right;
                }
                const double seconds = steadyRows(kTenMinutes, 1)[index].endSeconds;
                const int column = left + static_cast<int>(seconds / kTenMinutes * (right - left));
                // 3000 of 4000 requests, 90 of 105 milliseconds: well over half of the plot.
                const int top = highestDifference(flat, spiky, column);
                QVERIFY2(bottom - top > (bottom - 40) / 2, qPrintable(QStringLiteral("%1 at %2: %3 of %4")
                                                                          .arg(chartKindName(kind))
                                                                          .arg(width)
                                                                          .arg(bottom - top)
                                                                          .arg(bottom - 40)));
            }
        }
    }

    void aWidgetShowsAllAfterItWasHiddenAndResized()
    {
        const std::vector<SeriesRow> rows = unevenRows();
        const RunResult result = sampleResult({});
        const auto input = [&](std::size_t count) {
            ChartInput all = articleInput();
            all.live = liveWith(result.plan,
                                seriesOf({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count)}));
            return all;
        };
        LatencyChart chart;
        chart.resize(700, 320);
        chart.setInput(input(500));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.resize(500, 260);
        chart.hide();
        QSignalSpy frames(&chart, &ChartWidget::drawn);
        for (const std::size_t count : {600, 900, 4000}) {
            chart.setLive(input(count).live);
        }
        QCOMPARE(frames.count(), 0); // hidden: skipped
        chart.show();
        QVERIFY(frames.count() > 0);
        LatencyChart fresh;
        fresh.resize(500, 260);
        fresh.setInput(input(4000));
        fresh.show();
        QVERIFY(QTest::qWaitForWindowExposed(&fresh));
        QCOMPARE(chart.grab().toImage(), fresh.grab().toImage());
    }

    void chartsOfFinishedRunsAreNotDrawnForALiveOne()
    {
        BarsChart chart;
        chart.setInput(articleInput());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy frames(&chart, &ChartWidget::drawn);
        chart.setLive(liveRun({}, 0.5));
        QTest::qWait(2 * static_cast<int>(kFrameInterval.count()));
        QCOMPARE(frames.count(), 0);
        chart.setRuns({sampleRun({})});
        QTRY_VERIFY(frames.count() > 0);
    }
};

THREADLOOP_TEST(TestKeptLines)
#include "test_kept_lines.moc"
