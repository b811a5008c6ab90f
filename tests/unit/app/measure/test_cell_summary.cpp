// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/cell_summary.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

/// A trial at this rate, with a p50 of 1000 / rate ms and ten times that as p99.
RunResult trialAt(double reqsPerSec, const char *cell = "a", const char *label = "")
{
    RunResult result;
    result.cell = cell;
    result.label = label;
    result.throughput.reqsPerSec = reqsPerSec;
    result.latency.emplace();
    result.latency->p50 = 1'000 / reqsPerSec;
    result.latency->p99 = 10'000 / reqsPerSec;
    return result;
}

RunResults trialsAt(std::initializer_list<double> rates)
{
    RunResults trials;
    for (const double rate : rates)
        trials.push_back(std::make_shared<const RunResult>(trialAt(rate)));
    return trials;
}

} // namespace

class TestCellSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesMediansAndTheirIntervals();
    void hasNoIntervalOfFiveTrials();
    void leavesOutTrialsWithoutAValue();
    void countsTheDoubtfulTrials();
    void keepsCellsAndLabelsApart();
    void knowsRepeats();
};

void TestCellSummary::takesMediansAndTheirIntervals()
{
    const CellSummary summary = summaryOf(trialsAt({500, 200, 400, 100, 250, 1000}));
    QCOMPARE(summary.cell, std::string("a"));
    QCOMPARE(summary.trials, std::uint64_t{6});
    QCOMPARE(summary.reqsPerSec.median.value(), 325.0);
    QVERIFY(summary.reqsPerSec.interval);
    QCOMPARE(summary.reqsPerSec.interval->low, 100.0);
    QCOMPARE(summary.reqsPerSec.interval->high, 1000.0);
    QCOMPARE(summary.reqsPerSec.interval->coverage, 1 - 2.0 / 64);
    QCOMPARE(summary.p50Ms.median.value(), 3.25); // between 2.5 and 4: of the trials, not of the requests
    QCOMPARE(summary.p50Ms.interval->high, 10.0);
    QCOMPARE(summary.p99Ms.median.value(), 32.5);
    QCOMPARE(summary.errors.median.value(), 0.0);
}

void TestCellSummary::hasNoIntervalOfFiveTrials()
{
    const CellSummary summary = summaryOf(trialsAt({500, 200, 400, 100, 250}));
    QCOMPARE(summary.reqsPerSec.median.value(), 250.0);
    QVERIFY(!summary.reqsPerSec.interval && !summary.p50Ms.interval && !summary.errors.interval);
}

void TestCellSummary::leavesOutTrialsWithoutAValue()
{
    RunResults trials = trialsAt({500, 200});
    RunResult failed = trialAt(1);
    failed.latency.reset();
    failed.counts[Outcome::Timeout] = 8;
    trials.push_back(std::make_shared<const RunResult>(failed));
    const CellSummary summary = summaryOf(trials);
    QCOMPARE(summary.trials, std::uint64_t{3});
    QCOMPARE(summary.p50Ms.median.value(), 3.5);
    QCOMPARE(summary.reqsPerSec.median.value(), 200.0);
    const CellSummary none = summaryOf({trials.back()});
    QVERIFY(!none.p99Ms.median && none.errors.median == 8.0);
}

void TestCellSummary::countsTheDoubtfulTrials()
{
    RunResult invalid = trialAt(1);
    invalid.validity.objections = {{SelfCheck::Generator, "busy"}, {SelfCheck::LittlesLaw, "too few"}};
    invalid.validity.isShort = true;
    RunResult cancelled = trialAt(2);
    cancelled.stopReason = StopReason::Cancelled;
    RunResult failed = trialAt(3);
    failed.stopReason = StopReason::Failed;
    RunResults trials = trialsAt({4, 5});
    for (const RunResult &run : {invalid, cancelled, failed})
        trials.push_back(std::make_shared<const RunResult>(run));
    const CellSummary summary = summaryOf(trials);
    QCOMPARE(summary.trials, std::uint64_t{5});
    QCOMPARE(summary.invalid, std::uint64_t{3});
    QCOMPARE(summary.shortTrials, std::uint64_t{1});
    QCOMPARE(summary.cutShort, std::uint64_t{2});
    QCOMPARE(summary.reqsPerSec.median.value(), 3.0); // they are shown all the same
}

void TestCellSummary::keepsCellsAndLabelsApart()
{
    RunResults results;
    for (const RunResult &run : {trialAt(1, "a", "x"), trialAt(2, "b", "x"), trialAt(3, "a", "y"),
                                 trialAt(4, "b", "x"), trialAt(5, "a", "x")})
        results.push_back(std::make_shared<const RunResult>(run));
    const std::vector<CellSummary> cells = summariesOf(results);
    QCOMPARE(cells.size(), std::size_t{3});
    QCOMPARE(cells[0].cell + cells[0].label, std::string("ax"));
    QCOMPARE(cells[1].cell + cells[1].label, std::string("bx"));
    QCOMPARE(cells[2].cell + cells[2].label, std::string("ay"));
    QCOMPARE(cells[0].reqsPerSec.median.value(), 3.0);
    QCOMPARE(cells[1].reqsPerSec.median.value(), 3.0);
    QCOMPARE(cells[2].trials, std::uint64_t{1});
    QVERIFY(summariesOf({}).empty());
}

void TestCellSummary::knowsRepeats()
{
    QVERIFY(haveRepeats({summaryOf(trialsAt({1})), summaryOf(trialsAt({1, 2}))}));
    QVERIFY(!haveRepeats({summaryOf(trialsAt({1})), summaryOf(trialsAt({2}))}));
    QVERIFY(!haveRepeats({}));
}

THREADLOOP_TEST(TestCellSummary)
#include "test_cell_summary.moc"
