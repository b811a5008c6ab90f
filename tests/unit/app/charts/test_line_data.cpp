// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/line_builders.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QtTest>
#include <cmath>

using namespace threadloop;

namespace {

std::vector<const DataLine *> linesOf(const LineData &data, LineRole role)
{
    std::vector<const DataLine *> lines;
    for (const DataLine &line : data.lines) {
        if (line.role == role) {
            lines.push_back(&line);
        }
    }
    return lines;
}

bool hasEntry(const LineData &data, LegendEntry::Symbol symbol)
{
    return std::any_of(data.legend.begin(), data.legend.end(),
                       [symbol](const LegendEntry &entry) { return entry.symbol == symbol; });
}

ChartInput oneRun(const SampleRun &run = {})
{
    ChartInput input;
    input.runs.push_back(sampleRun(run));
    return input;
}

} // namespace

class TestLineData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheMeanOverTheIntervals()
    {
        const LineData data = throughputData(oneRun());
        QCOMPARE(data.lines.size(), std::size_t{2});
        QVERIFY(data.lines[0].role == LineRole::Raw); // behind
        QVERIFY(data.lines[1].role == LineRole::Main);
        QVERIFY(std::abs(data.lines[1].points.last().y() - 800) < 1);
        QCOMPARE(data.xMax, 2.0);
        QVERIFY(data.yTitle.contains(QStringLiteral("requests per second")));
        QVERIFY2(data.yTitle.endsWith(QStringLiteral("mean over the last 1 s")), qPrintable(data.yTitle));
        QVERIFY(data.xTitle.endsWith(QStringLiteral(", s")));
        QVERIFY(!data.isLive);
    }

    void namesAllWindowsOnTheAxis()
    {
        ChartInput input = oneRun();
        SampleRun slow;
        slow.latencyMs = 1250;
        input.runs.push_back(sampleRun(slow));
        const QString title = throughputData(input).yTitle;
        QVERIFY2(title.endsWith(QStringLiteral("over the last 1 to 5 s")), qPrintable(title));
    }

    void labelsTheEndWithModeAndFigure()
    {
        const LineData data = throughputData(oneRun());
        QCOMPARE(data.labels.size(), std::size_t{1});
        QCOMPARE(data.labels[0].text, QStringLiteral("event-loop 800 req/s"));
        QCOMPARE(data.labels[0].at, data.lines[1].points.last());
        QVERIFY(data.labels[0].note.isEmpty());
    }

    void drawsAnIdealAmongTheData_data()
    {
        QTest::addColumn<double>("ideal");
        QTest::addColumn<bool>("isBeyond");
        QTest::newRow("near") << 1000.0 << false;
        QTest::newRow("just within four times") << 3199.0 << false;
        QTest::newRow("beyond four times") << 3210.0 << true;
    }

    void drawsAnIdealAmongTheData()
    {
        QFETCH(double, ideal);
        QFETCH(bool, isBeyond);
        SampleRun run;
        run.ideal = ideal;
        const LineData data = throughputData(oneRun(run));
        QVERIFY(data.ideal.has_value());
        QCOMPARE(data.ideal->isBeyond, isBeyond);
        QCOMPARE(data.yMax >= ideal, !isBeyond);
        QCOMPARE(hasEntry(data, LegendEntry::Symbol::Ideal), !isBeyond);
        QVERIFY(data.ideal->text.startsWith(QStringLiteral("ideal ")));
    }

    void drawsTheIdealOfTheFocusedRun()
    {
        ChartInput input = articleInput();
        QCOMPARE(throughputData(input).ideal->value, 2000.0); // of the last
        input.focus = input.runs[1].result->id;
        const LineData data = throughputData(input);
        QCOMPARE(data.ideal->value, 800.0);
        QVERIFY(data.ideal->text.endsWith(QStringLiteral("thread-pool /wait")));
        QCOMPARE(linesOf(data, LineRole::Raw).size(), std::size_t{1}); // of many, its intervals alone
        QVERIFY(linesOf(data, LineRole::Raw)[0]->mode == Mode::ThreadPool);
        input.runs[1].visible = false;
        QCOMPARE(throughputData(input).ideal->value, 2000.0);
    }

    void hasNoIdealWhereNoneIsKnown() { QVERIFY(!throughputData(oneRun()).ideal); }

    void leavesOutHiddenRunsButKeepsStyles()
    {
        ChartInput input = articleInput();
        for (std::size_t i = 0; i < 3; ++i) {
            input.runs[i].visible = false;
        }
        const LineData data = throughputData(input);
        QCOMPARE(linesOf(data, LineRole::Main).size(), std::size_t{3});
        for (const DataLine *line : linesOf(data, LineRole::Main)) {
            QCOMPARE(line->target, std::size_t{1}); // /asyncwait is still the second target
        }
    }

    void keepsThePreviousRunFaint()
    {
        ChartInput input = oneRun();
        input.runs[0].faint = true;
        input.runs.push_back(sampleRun({}));
        const LineData data = throughputData(input);
        QCOMPARE(linesOf(data, LineRole::Previous).size(), std::size_t{1});
        QCOMPARE(data.labels.size(), std::size_t{1});
        QVERIFY(shareOf(LineRole::Previous) < 0.5);
        QCOMPARE(linesOf(latencyData(input), LineRole::Previous).size(), std::size_t{2});
    }

    void tellsAFurtherRunOfTheCellByItsLabel()
    {
        ChartInput input = oneRun();
        SampleRun before;
        before.label = "before";
        input.runs.push_back(sampleRun(before));
        input.runs[1].step = 1;
        const LineData data = throughputData(input);
        QCOMPARE(data.labels[1].note, QStringLiteral("before"));
        QCOMPARE(data.lines.back().step, 1);
    }

    void marksErrors()
    {
        RunResult result = sampleResult({});
        result.series[50].errors = 3;
        result.series[51].errors = 4; // 10 ms later: one mark
        result.series[105].errors = 1;
        result.counts[Outcome::Timeout] = 8;
        ChartInput input;
        input.runs.push_back(chartRun(result));
        const LineData data = throughputData(input);
        QCOMPARE(data.errors.size(), std::size_t{2});
        QCOMPARE(data.errors[0].count, std::uint64_t{7});
        QVERIFY(std::abs(data.errors[0].at.x() - 0.505) < 1e-6);
        QVERIFY(data.errors[0].at.y() > 700); // on the line
        QVERIFY(hasEntry(data, LegendEntry::Symbol::Errors));
        QCOMPARE(latencyData(input).errors.size(), std::size_t{2});
        QCOMPARE(latencyData(input).errors[0].at.y(), 0.0); // a failed request has no latency
        QVERIFY(!hasEntry(throughputData(oneRun()), LegendEntry::Symbol::Errors));
    }

    void boundsTheDrawnPoints()
    {
        SampleRun run;
        run.seconds = 900;
        const LineData finished = throughputData(oneRun(run));
        const LineData finishedLatency = latencyData(oneRun(run));
        for (const LineData &data : {finished, finishedLatency}) {
            for (const DataLine &line : data.lines) {
                QVERIFY(line.points.size() > kMostPoints / 3 && line.points.size() <= kMostPoints);
            }
        }
        ChartInput input = oneRun(run);
        input.live = liveRun(run, 800);
        for (const LineData &data : {throughputData(input), latencyData(input)}) {
            QVERIFY(data.isLive);
            for (const DataLine &line : data.lines) {
                QVERIFY(line.points.size() > kMostLivePoints / 3 && line.points.size() <= kMostLivePoints);
            }
        }
    }

    void shortRunsHaveTwentyPoints()
    {
        SampleRun run;
        run.seconds = 0.055;
        const LineData data = throughputData(oneRun(run));
        QVERIFY(data.lines.back().points.size() >= 20);
    }

    void aSpikeOfLatencySurvives()
    {
        RunResult result = sampleResult({.seconds = 900});
        result.series[4711].p99Ms = 2500;
        ChartInput input;
        input.runs.push_back(chartRun(result));
        const LineData data = latencyData(input);
        QVERIFY(data.yMax >= 2500);
        const QList<QPointF> &p99 = linesOf(data, LineRole::P99)[0]->points;
        QVERIFY(std::any_of(p99.begin(), p99.end(), [](const QPointF &point) { return point.y() == 2500; }));
    }

    void drawsThreePercentiles()
    {
        const LineData data = latencyData(oneRun());
        QCOMPARE(data.lines.size(), std::size_t{3});
        QCOMPARE(linesOf(data, LineRole::P99)[0]->points.last().y(), 55.0);
        QCOMPARE(linesOf(data, LineRole::P90)[0]->points.last().y(), 52.0);
        QCOMPARE(linesOf(data, LineRole::Main)[0]->points.last().y(), 50.0);
        QVERIFY(data.lines.back().role == LineRole::Main); // in front
        QCOMPARE(data.labels[0].note, QStringLiteral("p50 50.0 ms, p99 55.0 ms"));
        QCOMPARE(data.labels[0].shortText, data.labels[0].note); // where two lines do not fit
        QVERIFY(data.yTitle.contains(QStringLiteral("ms")));
        QVERIFY(data.yTitle.contains(QStringLiteral("closed loop")));
        QCOMPARE(data.xMax, throughputData(oneRun()).xMax);
    }

    void shadesWhatDoesNotCount_data()
    {
        QTest::addColumn<int>("ramp");
        QTest::addColumn<int>("warmup");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none") << 0 << 0 << QStringList();
        QTest::newRow("ramp-up") << 500 << 0 << QStringList{QStringLiteral("ramp-up")};
        QTest::newRow("warm-up") << 0 << 500 << QStringList{QStringLiteral("warm-up")};
        QTest::newRow("both") << 300 << 500
                              << QStringList{QStringLiteral("ramp-up"), QStringLiteral("warm-up")};
    }

    void shadesWhatDoesNotCount()
    {
        QFETCH(int, ramp);
        QFETCH(int, warmup);
        QFETCH(QStringList, texts);
        const Phases phases{std::chrono::milliseconds(ramp), std::chrono::milliseconds(warmup)};
        ChartInput input;
        input.runs.push_back(chartRun(withPhases(sampleResult({}), phases)));
        for (const LineData &data : {throughputData(input), latencyData(input)}) {
            QStringList found;
            for (const LeadSpan &lead : data.leads) {
                found.append(lead.text);
            }
            QCOMPARE(found, texts);
            QCOMPARE(hasEntry(data, LegendEntry::Symbol::Lead), !texts.isEmpty());
            if (!texts.isEmpty()) {
                QCOMPARE(data.leads.front().from, 0.0);
                QCOMPARE(data.leads.back().to, (ramp + warmup) / 1000.0);
            }
        }
    }

    void shadesTheLeadOfALiveRunAtOnce()
    {
        ChartInput input;
        input.live = liveRun({}, 0.1);
        auto snapshot = std::make_shared<Snapshot>(*input.live.snapshot);
        auto plan = std::make_shared<Plan>(*snapshot->plan);
        plan->phases = {std::chrono::seconds(3), std::chrono::seconds(1)};
        snapshot->plan = plan;
        input.live.snapshot = snapshot;
        const LineData data = throughputData(input);
        QCOMPARE(data.leads.size(), std::size_t{2});
        QVERIFY(data.xMax >= 4); // the whole lead is on the axis
    }

    void saysWhichLoopThePercentilesAreOf()
    {
        ChartInput input = oneRun();
        QVERIFY(latencyData(input).yTitle.endsWith(QStringLiteral("(closed loop)")));
        input.runs.push_back(chartRun(asOpenLoop(sampleResult({}), 500, {50'000})));
        QVERIFY(latencyData(input).yTitle.endsWith(QStringLiteral("(open and closed loops)")));
        input.runs[0].visible = false;
        QVERIFY(latencyData(input).yTitle.endsWith(QStringLiteral("(open loop)")));
    }

    void doesWithoutAP90()
    {
        RunResult result = sampleResult({});
        for (SeriesRow &row : result.series) {
            row.p90Ms.reset();
        }
        ChartInput input;
        input.runs.push_back(chartRun(result));
        const LineData data = latencyData(input);
        QVERIFY(linesOf(data, LineRole::P90).empty());
        const auto percentiles =
            std::count_if(data.legend.begin(), data.legend.end(), [](const LegendEntry &entry) {
                return entry.symbol == LegendEntry::Symbol::Percentile;
            });
        QCOMPARE(percentiles, 2);
    }

    void wavesAreNoGapsButStallsAre()
    {
        RunResult result = sampleResult({.seconds = 4});
        for (std::size_t i = 0; i < result.series.size(); ++i) {
            const double end = result.series[i].endSeconds;
            const bool isBetweenWaves = end < 1 && i % 5 != 0;
            const bool isStalled = end > 2 && end < 3;
            if (isBetweenWaves || isStalled) {
                result.series[i].p50Ms.reset();
            }
        }
        ChartInput input;
        input.runs.push_back(chartRun(result));
        const LineData data = latencyData(input);
        const QList<QPointF> points = linesOf(data, LineRole::Main)[0]->points;
        QCOMPARE(
            std::count_if(points.begin(), points.end(), [](const QPointF &p) { return std::isnan(p.y()); }),
            1);
    }

    void showsALiveRunWithItsPlannedLength()
    {
        ChartInput input;
        SampleRun run;
        run.ideal = 2000;
        input.live = liveRun(run, 0.5);
        LineData data = throughputData(input);
        QCOMPARE(data.xMax, 0.5);
        QCOMPARE(data.ideal->value, 2000.0);
        QCOMPARE(data.labels.size(), std::size_t{1});

        auto snapshot = std::make_shared<Snapshot>(*input.live.snapshot);
        auto plan = std::make_shared<Plan>(*snapshot->plan);
        plan->stop.duration = std::chrono::seconds(2);
        snapshot->plan = plan;
        input.live.snapshot = snapshot;
        QCOMPARE(throughputData(input).xMax, 2.0);
        QCOMPARE(latencyData(input).xMax, 2.0);
    }

    void isEmptyWithoutRuns()
    {
        for (const LineData &data : {throughputData({}), latencyData({})}) {
            QVERIFY(data.lines.empty());
            QVERIFY(data.labels.empty());
            QVERIFY(!data.ideal);
            QVERIFY(data.xMax > 0);
        }
    }

    void aRunWithoutRowsIsNoLine()
    {
        RunResult result = sampleResult({});
        result.series.clear();
        result.latency.reset();
        ChartInput input;
        input.runs.push_back(chartRun(result));
        QVERIFY(throughputData(input).lines.empty());
        QVERIFY(latencyData(input).lines.empty());
    }

    void runsOfAFileGetLighterWithAge()
    {
        const ChartInput input =
            chartInputOf({sampleRun({}).result, sampleRun({.target = "/asyncwait"}).result,
                          sampleRun({}).result, sampleRun({.threads = 12}).result});
        QCOMPARE(input.runs[0].step, 1);
        QCOMPARE(input.runs[1].step, 0);
        QCOMPARE(input.runs[2].step, 0);
        QCOMPARE(input.runs[3].step, 0); // another server is another cell
    }

    void namesTargets()
    {
        QCOMPARE(targetName(*sampleRun({}).result->plan), std::string("/wait")); // whatever its port
        QCOMPARE(targetName(*sampleRun({.target = "http://[::1]:81/x"}).result->plan),
                 std::string("http://[::1]:81/x"));
        const TargetOrder order(articleInput());
        QCOMPARE(order.indexOf("/asyncwait"), std::size_t{1});
        QCOMPARE(order.indexOf("/elsewhere"), std::size_t{2});
    }
};

THREADLOOP_TEST(TestLineData)
#include "test_line_data.moc"
