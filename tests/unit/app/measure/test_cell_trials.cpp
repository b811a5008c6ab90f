// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/cell_trials.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

/// One run of a cell, so many seconds after the first.
std::shared_ptr<const RunResult> run(const char *cell, int second, double reqsPerSec = 100,
                                     StopReason reason = StopReason::Completed)
{
    RunResult result;
    result.cell = cell;
    result.startedAt += std::chrono::seconds(second);
    result.throughput.reqsPerSec = reqsPerSec;
    result.stopReason = reason;
    return std::make_shared<const RunResult>(std::move(result));
}

std::vector<std::string> namesOf(const std::vector<CellTrials> &cells)
{
    std::vector<std::string> names;
    for (const CellTrials &cell : cells)
        names.push_back(cell.cell);
    return names;
}

std::vector<CellTrials> cells(std::initializer_list<const char *> names)
{
    RunResults results;
    for (const char *name : names)
        results.push_back(run(name, 0));
    return cellsOf(results);
}

CellTrials runsAt(std::initializer_list<int> seconds)
{
    CellTrials trials;
    for (const int second : seconds)
        trials.runs.push_back(run("a", second));
    return trials;
}

using Names = std::vector<std::string>;

} // namespace

class TestCellTrials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gathersTheRunsOfACell();
    void findsCellsByTheWordsOfTheirNames_data();
    void findsCellsByTheWordsOfTheirNames();
    void findsPartners_data();
    void findsPartners();
    void takesTheValuesInTheOrderOfTheRuns();
    void noticesTurns_data();
    void noticesTurns();
};

void TestCellTrials::gathersTheRunsOfACell()
{
    const auto late = run("b", 9);
    const auto early = run("b", 1);
    const std::vector<CellTrials> found = cellsOf({late, run("a", 2), early, run("a", 5)});
    QCOMPARE(namesOf(found), (Names{"b", "a"}));
    QVERIFY((found[0].runs == RunResults{early, late}));
    QCOMPARE(found[1].runs.size(), std::size_t(2));
    QVERIFY(cellsOf({}).empty());
}

void TestCellTrials::findsCellsByTheWordsOfTheirNames_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Names>("found");
    const std::string one = "thread-pool /wait n=100 c=10";
    const std::string more = "thread-pool /wait n=100 c=100";
    const std::string query = "thread-pool /wait?ms=1 n=100 c=10";
    const std::string loop = "event-loop /wait n=100 c=10";
    const auto row = [](const char *words, const Names &found) {
        QTest::newRow(words) << QByteArray(words) << found;
    };
    row("/wait thread-pool", {one, more});
    row("/wait thread-pool c=10", {one});
    row("  event-loop   /wait ", {loop});
    row("event-loop", {loop});
    row("/wait?ms=1", {query});
    row("thread-pool /wait n=100 c=10", {one}); // its very name
    row("/wai", {});
    row("sequential", {});
    row("", {});
}

void TestCellTrials::findsCellsByTheWordsOfTheirNames()
{
    QFETCH(QByteArray, words);
    QFETCH(Names, found);
    const auto all = cells({"thread-pool /wait n=100 c=10", "thread-pool /wait n=100 c=100",
                            "thread-pool /wait?ms=1 n=100 c=10", "event-loop /wait n=100 c=10"});
    QCOMPARE(namesOf(cellsNamed(all, words.toStdString())), found);
}

void TestCellTrials::findsPartners_data()
{
    QTest::addColumn<std::vector<CellTrials>>("baselines");
    QTest::addColumn<std::vector<CellTrials>>("candidates");
    QTest::addColumn<Names>("pairs");
    const auto row = [](const char *name, std::vector<CellTrials> baselines,
                        std::vector<CellTrials> candidates,
                        const Names &pairs) { QTest::newRow(name) << baselines << candidates << pairs; };
    row("by name, in the candidates' order", cells({"m /a c=1", "m /b c=1"}), cells({"m /b c=1", "m /a c=1"}),
        {"m /b c=1", "m /a c=1"});
    row("by name first", cells({"m /a c=1", "m /a c=2"}), cells({"m /a c=2"}), {"m /a c=2"});
    row("by mode and target", cells({"m /a c=1", "m /b c=1"}), cells({"m /b c=9"}), {"m /b c=1"});
    row("not when they are several", cells({"m /a c=1", "m /a c=2", "m /b c=1"}),
        cells({"m /a c=3", "m /b c=1"}), {"m /b c=1"});
    row("nor on the other side", cells({"m /a c=1", "m /b c=1"}), cells({"m /a c=3", "m /a c=4", "m /b c=1"}),
        {"m /b c=1"});
    row("alone on their sides", cells({"m http://one/ c=1"}), cells({"m http://two/ c=1"}),
        {"m http://one/ c=1"});
    row("nothing alike", cells({"m /a c=1"}), cells({"m /b c=1", "m /c c=1"}), {});
}

void TestCellTrials::findsPartners()
{
    QFETCH(std::vector<CellTrials>, baselines);
    QFETCH(std::vector<CellTrials>, candidates);
    QFETCH(Names, pairs);
    Names found;
    for (const CellPair &pair : pairsOf(baselines, candidates))
        found.push_back(pair.baseline.cell);
    QCOMPARE(found, pairs);
}

void TestCellTrials::takesTheValuesInTheOrderOfTheRuns()
{
    const auto trials = cellsOf({run("a", 2, 30), run("a", 1, 20)});
    const ComparisonSide rates = sideOf(trials.front(), *metricNamed("reqs_per_sec"));
    QCOMPARE(rates.trials, (std::vector<double>{20, 30}));
    QVERIFY(!rates.lacksValues && !rates.hasInvalid && !rates.hasShort);
    const ComparisonSide latencies = sideOf(trials.front(), *metricNamed("p99"));
    QVERIFY(latencies.trials.empty() && latencies.lacksValues);
    const auto cut = cellsOf({run("a", 1), run("a", 2, 90, StopReason::Cancelled)});
    QVERIFY(sideOf(cut.front(), *metricNamed("reqs_per_sec")).hasInvalid);

    RunResult doubted;
    doubted.validity.objections.push_back({SelfCheck::Generator, "the client itself was busy"});
    RunResult brief;
    brief.validity.isShort = true;
    const CellTrials checked{
        "cell", {std::make_shared<const RunResult>(doubted), std::make_shared<const RunResult>(brief)}};
    const ComparisonSide marked = sideOf(checked, *metricNamed("reqs_per_sec"));
    QVERIFY(marked.hasInvalid);
    QVERIFY(marked.hasShort);
    QVERIFY(!rates.hasShort);
}

void TestCellTrials::noticesTurns_data()
{
    QTest::addColumn<CellTrials>("one");
    QTest::addColumn<CellTrials>("other");
    QTest::addColumn<bool>("turns");
    const auto row = [](const char *name, CellTrials one, CellTrials other, bool turns) {
        QTest::newRow(name) << one << other << turns;
    };
    row("in turn", runsAt({0, 2, 4}), runsAt({1, 3, 5}), true);
    row("in a random order", runsAt({0, 3, 4}), runsAt({1, 2, 5}), true);
    row("with others between them", runsAt({0, 10, 20}), runsAt({7, 17, 27}), true);
    row("one each", runsAt({0}), runsAt({1}), false);
    row("one after the other", runsAt({0, 1, 2}), runsAt({3, 4, 5}), false);
    row("once out of turn", runsAt({0, 2, 3}), runsAt({1, 4, 5}), false);
    row("one more", runsAt({0, 2, 4}), runsAt({1, 3}), false);
    row("none", runsAt({}), runsAt({}), false);
}

void TestCellTrials::noticesTurns()
{
    QFETCH(CellTrials, one);
    QFETCH(CellTrials, other);
    QFETCH(bool, turns);
    QCOMPARE(areInterleaved(one, other), turns);
    QCOMPARE(areInterleaved(other, one), turns);
}

THREADLOOP_TEST(TestCellTrials)
#include "test_cell_trials.moc"
