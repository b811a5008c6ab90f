// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compare_data.h"

#include "app/charts/chart_picture.h"
#include "app/charts/compared_cells.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/charts/sample_runs.h"

#include <QtTest>
#include <algorithm>

using namespace threadloop;

namespace {

const std::vector<double> kSix{798, 799, 800, 801, 802, 803};

SampleRun runOf(Mode mode, const char *id)
{
    SampleRun run;
    run.mode = mode;
    run.id = id;
    return run;
}

void add(ChartInput &input, const std::vector<ChartRun> &runs)
{
    input.runs.insert(input.runs.end(), runs.begin(), runs.end());
}

std::vector<double> times(const std::vector<double> &values, double factor)
{
    std::vector<double> scaled;
    for (const double value : values) {
        scaled.push_back(value * factor);
    }
    return scaled;
}

/// Thread pool as the baseline, and the event loop so many times as fast.
ChartInput pairOf(const std::vector<double> &baseline, const std::vector<double> &candidate)
{
    ChartInput input;
    add(input, trialsOf(runOf(Mode::ThreadPool, "pool"), baseline));
    add(input, trialsOf(runOf(Mode::EventLoop, "loop"), candidate));
    return input;
}

} // namespace

class TestCompareData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowForEachCell()
    {
        const CompareData data = compareData(pairOf(kSix, times(kSix, 1.2)));
        QCOMPARE(data.rows.size(), std::size_t{2});
        QCOMPARE(data.rows[0].name, QStringLiteral("thread-pool /wait"));
        QVERIFY(data.rows[0].isBaseline);
        QCOMPARE(data.rows[0].words, QStringLiteral("baseline, 6 trials"));
        QCOMPARE(*data.rows[0].median, 800.5);
        QCOMPARE(data.rows[0].interval->low, 798.0);
        QCOMPARE(data.rows[0].interval->high, 803.0);
        QCOMPARE(*data.baseline, 800.5);
        QVERIFY(data.xMax >= 963);
        QVERIFY(data.hint.isEmpty());
    }

    void saysTheVerdictInWords_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::newRow("faster") << 1.2 << QStringLiteral("1.20 times the baseline [1.")
                                << QStringLiteral("]: faster");
        QTest::newRow("slower") << 0.8 << QStringLiteral("0.80 times the baseline [0.")
                                << QStringLiteral("]: slower");
        QTest::newRow("equivalent") << 1.005 << QStringLiteral("1.0")
                                    << QStringLiteral("]: equivalent within 3 %");
    }

    void saysTheVerdictInWords()
    {
        QFETCH(double, factor);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const CompareRow row = compareData(pairOf(kSix, times(kSix, factor))).rows[1];
        QVERIFY2(row.words.startsWith(begin) && row.words.endsWith(end), qPrintable(row.words));
    }

    void takesTheChosenBaseline()
    {
        ChartInput input = pairOf(kSix, times(kSix, 1.25));
        input.compare.baseline = "loop.3";
        const CompareData data = compareData(input);
        QVERIFY(data.rows[1].isBaseline);
        QVERIFY2(data.rows[0].words.startsWith(QStringLiteral("0.80 times")), qPrintable(data.rows[0].words));
        QVERIFY(data.rows[0].words.endsWith(QStringLiteral("slower")));
    }

    void takesTheChosenMargin()
    {
        ChartInput input = pairOf(kSix, times(kSix, 1.2));
        input.compare.margin = 0.3;
        const CompareData data = compareData(input);
        QVERIFY(data.rows[1].words.endsWith(QStringLiteral("equivalent within 30 %")));
        QCOMPARE(data.margin, 0.3);
    }

    void takesTheChosenMetric()
    {
        ChartInput input = pairOf(kSix, kSix);
        input.compare.metric = "p99";
        const CompareData data = compareData(input);
        QCOMPARE(*data.rows[0].median, 55.0);
        QCOMPARE(data.rows[0].figure, QStringLiteral("55.0 ms"));
        QVERIFY(data.yTitle.startsWith(QStringLiteral("p99 latency, ms (closed loop)")));
        input.compare.metric = "percent_of_ideal"; // none is known
        QVERIFY(compareData(input).rows[1].words.contains(QStringLiteral("no such figure")));
        for (const char *metric : kCompareMetrics) {
            QVERIFY2(metricNamed(metric) != nullptr, metric);
        }
    }

    void saysWhatIsMissing()
    {
        CompareData data = compareData(pairOf(kSix, {900, 910, 905}));
        QVERIFY2(data.rows[1].words.endsWith(QStringLiteral("not shown, 3 trials, needs 6")),
                 qPrintable(data.rows[1].words));
        QVERIFY(!data.rows[1].interval);
        QVERIFY(data.hint.contains(QStringLiteral("repeats")));
        ChartInput fewBefore = pairOf({800}, kSix);
        fewBefore.compare.baseline = "pool.1";
        data = compareData(fewBefore);
        QVERIFY(data.rows[1].words.endsWith(QStringLiteral("the baseline has 1 trial, needs 6")));
        ChartInput alone;
        add(alone, trialsOf({}, kSix));
        data = compareData(alone);
        QCOMPARE(data.rows.size(), std::size_t{1});
        QVERIFY(data.hint.contains(QStringLiteral("one cell")));
    }

    void refusesWhatIsInvalidUnlessForced()
    {
        ChartInput input = pairOf(kSix, times(kSix, 1.2));
        RunResult doubted = *input.runs.back().result;
        doubted.validity.objections.push_back({SelfCheck::Generator, "the client was busy"});
        input.runs.back().result = std::make_shared<const RunResult>(doubted);
        CompareData data = compareData(input);
        QVERIFY2(data.rows[1].words.endsWith(QStringLiteral("not shown, a trial is not valid")),
                 qPrintable(data.rows[1].words));
        QVERIFY(!data.hint.isEmpty());
        input.compare.force = true;
        QVERIFY(compareData(input).rows[1].words.endsWith(QStringLiteral("faster")));
        input.compare.force = false;
        input.runs.back().isTrial = false; // left out: five remain
        QVERIFY(compareData(input).rows[1].words.contains(QStringLiteral("5 trials")));
    }

    void countsHiddenTrialsOfAVisibleCell()
    {
        ChartInput input = pairOf(kSix, kSix);
        for (std::size_t i = 0; i + 1 < 6; ++i) {
            input.runs[i].visible = false;
        }
        QCOMPARE(compareData(input).rows[0].trials.size(), std::size_t{6});
        input.runs[5].visible = false;
        const CompareData data = compareData(input);
        QCOMPARE(data.rows.size(), std::size_t{1});
        QCOMPARE(data.rows[0].name, QStringLiteral("event-loop /wait"));
    }

    void whatDiffersIsAnotherCell()
    {
        ChartInput input;
        SampleRun run;
        add(input, trialsOf(run, {800, 801}));
        run.threads = 12;
        add(input, trialsOf(run, {240}));
        input.runs.push_back(chartRun(asOpenLoop(sampleResult({}), 500, {50'000})));
        run = {};
        run.target = "/asyncwait";
        add(input, trialsOf(run, {1900}));
        const std::vector<ComparedCell> cells = comparedCells(input);
        QCOMPARE(cells.size(), std::size_t{4});
        QCOMPARE(cells[0].trials.runs.size(), std::size_t{2});
        QCOMPARE(cells[0].fullName(), QStringLiteral("event-loop /wait, 40 threads"));
        QCOMPARE(cells[1].fullName(), QStringLiteral("event-loop /wait, 12 threads"));
        QVERIFY(cells[2].fullName().contains(QStringLiteral("500 req/s")));
        QCOMPARE(cells[3].fullName(), QStringLiteral("event-loop /asyncwait")); // nothing to tell it from
    }

    void roundsOfAnOpenLoopAreTrialsOfOneCell()
    {
        ChartInput input;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            RunResult result = asOpenLoop(sampleResult({}), 500, {50'000});
            Plan plan = *result.plan;
            std::get<OpenLoop>(plan.pacing).seed = seed;
            plan.target.port = static_cast<std::uint16_t>(8000 + seed);
            result.plan = std::make_shared<const Plan>(plan);
            input.runs.push_back(chartRun(result));
        }
        QCOMPARE(comparedCells(input).size(), std::size_t{1});
    }

    void findsCellsByWords()
    {
        ChartInput input = pairOf(kSix, kSix);
        const std::vector<ComparedCell> cells = comparedCells(input);
        QCOMPARE(cellsCalled(cells, "/wait event-loop"), std::vector<std::size_t>{1});
        QCOMPARE(cellsCalled(cells, "thread-pool /wait"), std::vector<std::size_t>{0});
        QCOMPARE(cellsCalled(cells, "/wait").size(), std::size_t{2});
        QVERIFY(cellsCalled(cells, "/elsewhere").empty());
        QCOMPARE(baselineAmong(cells, "loop.2"), std::size_t{1});
        QCOMPARE(baselineAmong(cells, "unknown"), std::size_t{0});
        const std::vector<ComparedCell> uneven = comparedCells(pairOf({800}, kSix));
        QCOMPARE(uneven[0].trials.runs.size(), std::size_t{1});
        QCOMPARE(uneven[1].trials.runs.size(), std::size_t{6});
        QCOMPARE(baselineAmong(uneven, "unknown"), std::size_t{1});
    }

    void saysAllInWords()
    {
        const QString words = compareWords(compareData(pairOf(kSix, times(kSix, 1.2))));
        QCOMPARE(words.count(QLatin1Char('\n')), 1);
        QVERIFY2(words.startsWith(QStringLiteral("thread-pool /wait: 800; baseline, 6 trials")) ||
                     words.startsWith(QString::fromUtf8("thread-pool /wait: 80")),
                 qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("faster")));
    }

    void isEmptyWithoutRuns()
    {
        QVERIFY(compareData({}).rows.empty());
        QVERIFY(!isDrawable({ChartKind::Compare, {}, {}}));
    }

    void drawsManyRowsAndLongWords()
    {
        ChartInput input;
        for (int i = 0; i < 40; ++i) {
            SampleRun run;
            run.target = "http://some-host.example:8000/a/long/path/" + std::to_string(i);
            add(input, trialsOf(run, {800, 810}));
        }
        const QImage image = drawImage({ChartKind::Compare, input, {}}, {{480, 270}, 1});
        QCOMPARE(image.size(), QSize(480, 270));
    }
};

THREADLOOP_TEST(TestCompareData)
#include "test_compare_data.moc"
