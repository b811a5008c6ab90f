// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/bars_data.h"
#include "app/charts/run_setup.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QtTest>

using namespace threadloop;

namespace {

ChartInput inputOf(const std::vector<SampleRun> &runs)
{
    ChartInput input;
    for (const SampleRun &run : runs) {
        input.runs.push_back(sampleRun(run));
    }
    return input;
}

QStringList captions(const BarsData &data)
{
    QStringList texts;
    for (const BarGroup &group : data.groups) {
        texts.append(group.caption.join(QLatin1Char('|')));
    }
    return texts;
}

} // namespace

class TestBarsData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsModesByTarget()
    {
        const BarsData data = barsData(articleInput());
        QCOMPARE(captions(data), QStringList({QStringLiteral("/wait"), QStringLiteral("/asyncwait")}));
        QCOMPARE(data.barCount(), std::size_t{6});
        const Bar &last = data.groups[1].bars[2];
        QVERIFY(last.mode == Mode::EventLoop);
        QCOMPARE(last.value, 1948.0);
        QCOMPARE(last.ideal.value_or(0), 2000.0);
        QCOMPARE(last.reference.value_or(0), 666.23);
        QCOMPARE(data.greatest, 1948.0);
        QCOMPARE(data.yMax, 2000.0);
    }

    void ordersModesWithinAGroup()
    {
        const BarsData data = barsData(inputOf({{.mode = Mode::EventLoop}, {.mode = Mode::Sequential}}));
        QVERIFY(data.groups[0].bars[0].mode == Mode::Sequential);
        QVERIFY(data.groups[0].bars[1].mode == Mode::EventLoop);
    }

    void tellsNewConnectionsFromKeptOnes()
    {
        const auto runWith = [](Mode mode, Connections connections) {
            RunResult result = sampleResult({.mode = mode});
            Plan plan = *result.plan;
            plan.connections = connections;
            result.plan = std::make_shared<const Plan>(plan);
            return chartRun(std::move(result));
        };
        ChartInput input;
        input.runs = {runWith(Mode::EventLoop, Connections::KeepAlive),
                      runWith(Mode::EventLoop, Connections::New)};
        QCOMPARE(captions(barsData(input)),
                 QStringList({QStringLiteral("/wait"), QStringLiteral("/wait|new connections")}));
        // As the article has it: its threaded client makes new connections, in the same row.
        input.runs = {runWith(Mode::EventLoop, Connections::KeepAlive),
                      runWith(Mode::ThreadPool, Connections::New)};
        QCOMPARE(captions(barsData(input)), QStringList(QStringLiteral("/wait")));
    }

    void captionsSayWhatDiffers()
    {
        const BarsData data = barsData(inputOf({{.threads = 40, .requests = 100},
                                                {.threads = 40, .requests = 1000},
                                                {.threads = 12, .requests = 100}}));
        QCOMPARE(captions(data).first(), QStringLiteral("/wait|100 requests|40 threads"));
        QCOMPARE(captions(data).last(), QStringLiteral("/wait|100 requests|12 threads"));
    }

    void aLabelStandsForWhatFollowsFromIt()
    {
        const BarsData data = barsData(
            inputOf({{.threads = 40, .label = "pool of 40"}, {.threads = 12, .label = "pool of 12"}}));
        QCOMPARE(captions(data),
                 QStringList({QStringLiteral("/wait|pool of 40"), QStringLiteral("/wait|pool of 12")}));
    }

    void concurrencyTellsGroupsApartOnlyWithinAMode()
    {
        const BarsData article = barsData(inputOf({{.mode = Mode::ThreadPool, .concurrency = 1000},
                                                   {.mode = Mode::EventLoop, .concurrency = 100}}));
        QCOMPARE(captions(article), QStringList({QStringLiteral("/wait")}));
        const BarsData sweep = barsData(inputOf({{.concurrency = 10}, {.concurrency = 100}}));
        QCOMPARE(captions(sweep),
                 QStringList({QStringLiteral("/wait|C = 10"), QStringLiteral("/wait|C = 100")}));
    }

    void repeatedRunsTakeLighterSteps()
    {
        ChartInput input = inputOf({{.reqsPerSec = 700}, {.reqsPerSec = 800}, {.mode = Mode::ThreadPool}});
        input.runs[0].step = 1;
        input.runs[2].step = 1; // alone of its mode: nothing to be told from
        const BarsData data = barsData(input);
        QCOMPARE(data.groups.size(), std::size_t{1});
        QCOMPARE(data.groups[0].bars[0].step, 0);
        QCOMPARE(data.groups[0].bars[1].step, 1);
        QCOMPARE(data.groups[0].bars[2].step, 0);
    }

    void idealsFarAwayDoNotFlattenTheBars()
    {
        const BarsData near = barsData(inputOf({{.reqsPerSec = 100, .ideal = 399}}));
        QCOMPARE(near.yMax, 399.0);
        const BarsData far = barsData(inputOf({{.reqsPerSec = 100, .ideal = 20000}}));
        QCOMPARE(far.yMax, 100.0);
        QCOMPARE(far.groups[0].bars[0].ideal.value_or(0), 20000.0); // still said
    }

    void showsMedianLatenciesWhereTheyAreTheFigure()
    {
        ChartInput input =
            inputOf({{.target = "/fib/30", .latencyMs = 2.5, .ideal = 400, .reference = 7, .id = "a"},
                     {.target = "/asyncfib/30", .latencyMs = 90, .ideal = 11, .id = "b"}});
        input.barsMetric = ExperimentMetric::LatencyMs;
        input.latencyReferences = {{"a", 174.7}};
        const BarsData data = barsData(input);
        QVERIFY(data.title.contains(QStringLiteral("latency")));
        QVERIFY(data.yTitle.endsWith(QStringLiteral("ms")));
        const Bar &fib = data.groups[0].bars[0];
        QCOMPARE(fib.value, 2.5);
        QCOMPARE(fib.reference.value_or(0), 174.7);
        QVERIFY(!fib.ideal); // that is one of the rate
        QCOMPARE(data.groups[1].bars[0].value, 90.0);
        QVERIFY(!data.groups[1].bars[0].reference);
        QCOMPARE(data.yMax, 174.7);
    }

    void showsTheirTailWhereThatIsTheFigure()
    {
        ChartInput input = inputOf({{.latencyMs = 2.5, .ideal = 400, .id = "a"}});
        input.barsMetric = ExperimentMetric::LatencyP99Ms;
        const BarsData data = barsData(input);
        QVERIFY(data.title.startsWith(QStringLiteral("p99 latency")));
        QCOMPARE(data.groups[0].bars[0].value, input.runs[0].result->latency->p99);
        QVERIFY(data.groups[0].bars[0].value != input.runs[0].result->latency->p50);
        QVERIFY(!data.groups[0].bars[0].ideal);
    }

    void leavesOutWhatIsHidden()
    {
        ChartInput input = articleInput();
        input.runs[0].visible = false;
        QCOMPARE(barsData(input).barCount(), std::size_t{5});
        for (ChartRun &run : input.runs) {
            run.visible = false;
        }
        QCOMPARE(barsData(input).barCount(), std::size_t{0});
        QVERIFY(barsData({}).legend.empty());
    }

    void marksFailures()
    {
        RunResult result = sampleResult({});
        result.counts[Outcome::Timeout] = 1;
        ChartInput input;
        input.runs.push_back(chartRun(result));
        const BarsData data = barsData(input);
        QVERIFY(data.groups[0].bars[0].hasFailures);
        QCOMPARE(data.legend.back().symbol == LegendEntry::Symbol::Errors, true);
    }

    void tellsTheSetup()
    {
        std::vector<std::shared_ptr<const RunResult>> results;
        for (const ChartRun &run : articleInput().runs) {
            results.push_back(run.result);
        }
        const QStringList lines = setupLines(results);
        QCOMPARE(lines.size(), 2);
        QString first = lines[0];
        first.replace(QChar(0x202f), QLatin1Char(' ')).replace(QChar(0x00a0), QLatin1Char(' '));
        QCOMPARE(first, QStringLiteral(
                            "GET /wait, /asyncwait \u00b7 1 000 requests \u00b7 C = 100 \u00b7 keep-alive"));
        QString second = lines[1];
        second.replace(QChar(0x00a0), QLatin1Char(' '));
        QCOMPARE(second,
                 QStringLiteral(
                     "embedded server: 1 worker, 40 threads, delay 50 ms \u00b7 2026-11-22 10:00 UTC \u00b7 "
                     "Threadloop 0.1.0, Some CPU, 2 cores"));
        QVERIFY(setupLines({}).isEmpty());
    }

    void tellsWhatDiffersInTheSetup()
    {
        std::vector<std::shared_ptr<const RunResult>> results{
            sampleRun({.target = "http://example.org/", .concurrency = 200}).result,
            sampleRun({.concurrency = 100, .requests = 5}).result,
            sampleRun({.mode = Mode::Sequential}).result};
        const QStringList lines = setupLines(results);
        QVERIFY2(lines[0].contains(QStringLiteral("http://example.org/, /wait")), qPrintable(lines[0]));
        QVERIFY2(lines[0].contains(QStringLiteral("C = 100, 200")), qPrintable(lines[0]));
        QVERIFY2(lines[0].contains(QStringLiteral("requests, 5 requests")), qPrintable(lines[0]));
    }
};

THREADLOOP_TEST(TestBarsData)
#include "test_bars_data.moc"
