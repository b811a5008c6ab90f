// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/distribution_builders.h"

#include "app/charts/bars_data.h"
#include "app/charts/chart_picture.h"
#include "app/charts/line_builders.h"
#include "app/plan/sweep_field.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

using namespace threadloop;

namespace {

/// 1 to `count` milliseconds, each once: the value at each percentile is known.
std::vector<std::uint64_t> upTo(std::uint64_t count)
{
    std::vector<std::uint64_t> latencies;
    for (std::uint64_t i = 1; i <= count; ++i) {
        latencies.push_back(i * 1000);
    }
    return latencies;
}

ChartInput inputOf(std::vector<RunResult> results)
{
    ChartInput input;
    for (RunResult &result : results) {
        input.runs.push_back(chartRun(std::move(result)));
    }
    return input;
}

/// The line's value where it stands at this quantile.
double valueAt(const DataLine &line, double quantile)
{
    const double x = percentilePosition(quantile);
    const auto after = std::find_if(line.points.begin(), line.points.end(),
                                    [x](const QPointF &point) { return point.x() > x + 1e-9; });
    if (after == line.points.begin() || after == line.points.end()) {
        return after == line.points.end() ? line.points.last().y() : line.points.first().y();
    }
    const QPointF before = *std::prev(after);
    return before.y() + (after->y() - before.y()) * (x - before.x()) / (after->x() - before.x());
}

bool hasEntry(const LineData &data, const char *text)
{
    return std::any_of(data.legend.begin(), data.legend.end(),
                       [text](const LegendEntry &entry) { return entry.text == QLatin1String(text); });
}

void setSwept(RunResult &result, SweepField field, std::uint32_t value)
{
    Plan plan = *result.plan;
    ServerEnvironment &server = *result.environment.server;
    switch (field) {
    case SweepField::Concurrency:
        plan.concurrency = value;
        break;
    case SweepField::Rate:
        result = asOpenLoop(std::move(result), value, {1000});
        return;
    case SweepField::Threads:
        server.threads = value;
        break;
    case SweepField::Workers:
        server.workers = value;
        break;
    case SweepField::Delay:
        server.delay = std::chrono::milliseconds(value);
        break;
    }
    result.plan = std::make_shared<const Plan>(plan);
}

double integral(const QList<QPointF> &outline)
{
    // Of the bins: each has two points of its height, a bin's width apart.
    double sum = 0;
    double width = 0;
    for (qsizetype i = 1; i < outline.size(); ++i) {
        if (outline[i].x() > outline[i - 1].x()) {
            width = outline[i].x() - outline[i - 1].x();
            sum += outline[i].y() * width;
        }
    }
    return sum / width;
}

} // namespace

class TestDistributionData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNineIsOneOn()
    {
        QCOMPARE(percentilePosition(0), 0.0);
        for (const auto &[quantile, position] :
             {std::pair(0.9, 1.0), std::pair(0.99, 2.0), std::pair(0.999, 3.0), std::pair(0.9999, 4.0)}) {
            QVERIFY(std::abs(percentilePosition(quantile) - position) < 1e-9);
        }
        const LineData data = percentileData(inputOf({withLatencies(sampleResult({}), upTo(1000))}));
        QCOMPARE(data.xMax, 4.0);
        QStringList ticks;
        for (const AxisTick &tick : data.xTicks) {
            ticks.append(tick.text);
        }
        QCOMPARE(ticks.join(QLatin1Char(' ')), QStringLiteral("0 % 50 % 90 % 99 % 99.9 % 99.99 %"));
    }

    void theCurveIsTheDistribution_data()
    {
        QTest::addColumn<double>("quantile");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("the least") << 0.0 << 1.0;
        QTest::newRow("median") << 0.5 << 5001.0;
        QTest::newRow("p90") << 0.9 << 9001.0;
        QTest::newRow("p99") << 0.99 << 9901.0;
        QTest::newRow("p99.9") << 0.999 << 9991.0;
    }

    void theCurveIsTheDistribution()
    {
        QFETCH(double, quantile);
        QFETCH(double, milliseconds);
        const LineData data = percentileData(inputOf({withLatencies(sampleResult({}), upTo(10'000))}));
        QCOMPARE(data.lines.size(), std::size_t{1});
        const double value = valueAt(data.lines[0], quantile);
        QVERIFY2(std::abs(value - milliseconds) <= 0.012 * milliseconds, qPrintable(QString::number(value)));
        QVERIFY(!data.lines[0].isMarked);
        QVERIFY(data.yMax >= 10'000 && data.yMax < 10'020);
    }

    /// A hundred requests know nothing of the 99.9th percentile.
    void theCurveEndsWithItsSamples()
    {
        const LineData data = percentileData(inputOf({withLatencies(sampleResult({}), upTo(100))}));
        QVERIFY(std::abs(data.lines[0].points.last().x() - 2) < 1e-9);
        QVERIFY(std::abs(data.lines[0].points.last().y() - 100) < 0.1);
        QCOMPARE(data.labels.size(), std::size_t{1});
        QVERIFY2(data.labels[0].note.endsWith(QStringLiteral("max 100 ms")), qPrintable(data.labels[0].note));
        const LineData one = percentileData(inputOf({withLatencies(sampleResult({}), {50'000})}));
        QVERIFY(!one.lines[0].points.isEmpty());
        QCOMPARE(one.lines[0].points.last().x(), 0.0);
        QVERIFY(std::isfinite(one.yMax));
    }

    void theCurveIsBoundedAndStaysOnTheAxis()
    {
        const LineData data = percentileData(inputOf({withLatencies(sampleResult({}), upTo(200'000))}));
        QVERIFY(data.lines[0].points.size() <= 1000);
        for (const QPointF &point : data.lines[0].points) {
            QVERIFY(point.x() >= 0 && point.x() <= kLastPercentilePosition && std::isfinite(point.y()));
        }
    }

    void showsResponseAndServiceTimeTogether()
    {
        const RunResult open =
            asOpenLoop(withLatencies(sampleResult({}), {100'000, 100'000}), 500, {50'000, 50'000});
        const ChartInput input = inputOf({open});
        for (const LineData &data : {percentileData(input), histogramData(input)}) {
            QCOMPARE(data.lines.size(), std::size_t{2});
            QVERIFY(data.lines[0].role == LineRole::Service); // behind
            QVERIFY(data.lines[1].role == LineRole::Main);
            QVERIFY(hasEntry(data, "response time") && hasEntry(data, "service time"));
            QVERIFY(data.yTitle.contains(QStringLiteral("(open loop)")));
            QCOMPARE(data.labels[0].text, QStringLiteral("event-loop service"));
            QCOMPARE(data.labels[1].text, QStringLiteral("event-loop response"));
        }
        const LineData curve = percentileData(input);
        QVERIFY(valueAt(curve.lines[0], 0.1) < 51 && valueAt(curve.lines[1], 0.1) > 99);
        const LineData closed = percentileData(inputOf({withLatencies(sampleResult({}), upTo(5))}));
        QVERIFY(closed.yTitle.contains(QStringLiteral("(closed loop)")));
        QVERIFY(!hasEntry(closed, "service time"));
    }

    void aStoredResultIsDrawnByWhatItTells()
    {
        const ChartInput input = inputOf({sampleResult({})});
        const LineData data = percentileData(input);
        QVERIFY(data.lines[0].isMarked);
        QCOMPARE(valueAt(data.lines[0], 0.5), 50.0);
        QCOMPARE(valueAt(data.lines[0], 0.99), 55.0);
        QVERIFY(hasEntry(data, "known points of a stored result"));
        QVERIFY(histogramData(input).lines.empty());
        QVERIFY(histogramData(input).note.contains(QStringLiteral("no histogram")));
        QVERIFY(isDrawable({ChartKind::Percentiles, input, {}}));
        QVERIFY(!isDrawable({ChartKind::Histogram, input, {}}));
    }

    void saysThatNothingSucceeded()
    {
        RunResult failed = sampleResult({});
        failed.latency.reset();
        const ChartInput input = inputOf({failed});
        for (const LineData &data : {percentileData(input), histogramData(input)}) {
            QVERIFY(data.lines.empty());
            QVERIFY(data.note.contains(QStringLiteral("no request")));
        }
        QVERIFY(!isDrawable({ChartKind::Percentiles, input, {}}));
        QVERIFY(!isDrawable({ChartKind::Percentiles, {}, {}}));
    }

    void countsEveryRequestOnce_data()
    {
        QTest::addColumn<std::vector<std::uint64_t>>("latencies");
        QTest::newRow("one") << std::vector<std::uint64_t>{50'000};
        QTest::newRow("zero microseconds") << std::vector<std::uint64_t>{0, 0, 1};
        QTest::newRow("all the same") << std::vector<std::uint64_t>(500, 50'000);
        QTest::newRow("near each other") << std::vector<std::uint64_t>{50'000, 50'100, 50'200, 50'300};
        QTest::newRow("six decades") << std::vector<std::uint64_t>{1,      10,      100,      1000,
                                                                   10'000, 100'000, 1'000'000};
        QTest::newRow("many") << upTo(5000);
    }

    void countsEveryRequestOnce()
    {
        QFETCH(std::vector<std::uint64_t>, latencies);
        const LineData data = histogramData(inputOf({withLatencies(sampleResult({}), latencies)}));
        QCOMPARE(data.lines.size(), std::size_t{1});
        const QList<QPointF> &outline = data.lines[0].points;
        QVERIFY(std::abs(integral(outline) - static_cast<double>(latencies.size())) < 1e-3);
        QVERIFY(outline.first().x() >= 0 && outline.last().x() <= data.xMax + 1e-9);
        QVERIFY(!data.xTicks.empty() && data.xTicks.size() <= 13);
        for (const AxisTick &tick : data.xTicks) {
            QVERIFY(tick.at >= 0 && tick.at <= data.xMax);
        }
    }

    void binsAreThoseOfAllRuns()
    {
        const LineData data = histogramData(inputOf(
            {withLatencies(sampleResult({}), {1000, 1000}), withLatencies(sampleResult({}), {100'000})}));
        QVERIFY(data.lines[0].points.last().x() < data.lines[1].points.first().x());
        QCOMPARE(data.yMax, 2.0);
    }

    void saysWhatDiffersAmongRunsOfOneMode_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const char *name, const QStringList &labels) {
            QTest::newRow(name) << static_cast<int>(*sweepFieldFromName(name)) << labels;
        };
        row("concurrency", {QStringLiteral("C = 10"), QStringLiteral("C = 20")});
        row("rate", {QStringLiteral("event-loop response, 10.0 req/s"),
                     QStringLiteral("event-loop response, 20.0 req/s")});
        row("threads", {QStringLiteral("10 threads"), QStringLiteral("20 threads")});
        row("workers", {QStringLiteral("10 workers"), QStringLiteral("20 workers")});
        row("delay", {QStringLiteral("delay 10\u00a0ms"), QStringLiteral("delay 20\u00a0ms")});
    }

    void saysWhatDiffersAmongRunsOfOneMode()
    {
        QFETCH(int, field);
        QFETCH(QStringList, labels);
        std::vector<RunResult> results;
        for (const std::uint32_t value : {10U, 20U}) {
            results.push_back(withLatencies(sampleResult({}), upTo(10 * value)));
            setSwept(results.back(), static_cast<SweepField>(field), value);
        }
        const ChartInput input = inputOf(results);
        for (const LineData &data : {percentileData(input), histogramData(input)}) {
            QStringList said;
            for (const EndLabel &label : data.labels) {
                if (!label.text.contains(QStringLiteral("service"))) {
                    said.append(label.text);
                    QVERIFY2(label.shortText.startsWith(label.text), qPrintable(label.shortText));
                }
            }
            QCOMPARE(said, labels);
            const QString told = labels.back().section(QStringLiteral(", "), -1);
            QVERIFY2(data.lines.back().name.contains(told), qPrintable(data.lines.back().name));
        }
        QCOMPARE(barsData(input).groups.back().caption.back(),
                 labels.back().section(QStringLiteral(", "), -1)); // in the same words
        QVERIFY(throughputData(input).labels.back().note == labels.back().section(QStringLiteral(", "), -1));
    }

    void saysWhatDiffersInTheRequests()
    {
        const RunResult usual = withLatencies(sampleResult({}), upTo(100));
        RunResult other = withLatencies(usual, upTo(200));
        Plan plan = *usual.plan;
        plan.request.method = "POST";
        plan.request.headers = {{"Accept", "*/*"}};
        plan.request.unstoredBodyBytes = 120;
        plan.request.expected = *ExpectedStatus::parse("404");
        plan.timeout = std::chrono::seconds(2);
        other.plan = std::make_shared<const Plan>(plan);
        QCOMPARE(percentileData(inputOf({usual, other})).labels.back().text,
                 QStringLiteral("POST, Accept: */*, body of 120 bytes, expects 404, timeout 2\u00a0s"));
    }

    void namesTheModeWhereThereAreSeveral()
    {
        const LineData data = percentileData(
            inputOf({withLatencies(sampleResult({.concurrency = 10}), upTo(10)),
                     withLatencies(sampleResult({.concurrency = 20}), upTo(10)),
                     withLatencies(sampleResult({.mode = Mode::Sequential, .concurrency = 1}), upTo(10))}));
        QCOMPARE(data.labels[0].text, QStringLiteral("event-loop, C = 10"));
        QCOMPARE(data.labels[1].text, QStringLiteral("event-loop, C = 20"));
        QCOMPARE(data.labels[2].text, QStringLiteral("sequential"));
    }

    void tellsTrialsByTheirTimes()
    {
        ChartInput input = inputOf({withLatencies(sampleResult({.concurrency = 10}), upTo(10)),
                                    withLatencies(sampleResult({.concurrency = 10}), upTo(10)),
                                    withLatencies(sampleResult({.concurrency = 20}), upTo(10))});
        input.runs[0].step = 1;
        const LineData data = percentileData(input);
        QVERIFY2(data.labels[0].text.startsWith(QStringLiteral("C = 10, at ")),
                 qPrintable(data.labels[0].text));
        QCOMPARE(data.labels[1].text, QStringLiteral("C = 10"));
        QCOMPARE(data.labels[2].text, QStringLiteral("C = 20"));
    }

    void leavesOutWhatGoesOn()
    {
        ChartInput input = inputOf({withLatencies(sampleResult({}), upTo(10))});
        SampleRun other;
        other.mode = Mode::ThreadPool;
        input.live = liveRun(other, 0.5);
        for (const LineData &data : {percentileData(input), histogramData(input)}) {
            QCOMPARE(data.lines.size(), std::size_t{1});
            QVERIFY(!hasEntry(data, "thread-pool"));
        }
    }
};

Q_DECLARE_METATYPE(std::vector<std::uint64_t>)

THREADLOOP_TEST(TestDistributionData)
#include "test_distribution_data.moc"
