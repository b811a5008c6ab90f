// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/accumulator.h"
#include "server/metrics/histogram_codec.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/measure/recorded.h"

#include <QtTest>

#include <array>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

namespace {

/// A run that counts after a second, and keeps its intervals.
struct PhasedRun
{
    PhasedRun() { accumulator.keepIntervals(); }

    Shard measured;
    Shard lead;
    const std::array<const Shard *, 1> shards{&measured};
    const std::array<const Shard *, 1> leadShards{&lead};
    Accumulator accumulator{shards, leadShards, 1s};
};

} // namespace

class TestAccumulatorPhases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startThatNobodySawIsUnseen_data()
    {
        QTest::addColumn<int>("leadMs");
        QTest::addColumn<double>("unseen");
        QTest::newRow("no phases") << 0 << 0.12 + 0.05;
        QTest::newRow("the phases end meanwhile") << 100 << 0.02 + 0.05;
        QTest::newRow("the phases are longer") << 500 << 0.05;
    }

    void startThatNobodySawIsUnseen()
    {
        QFETCH(int, leadMs);
        QFETCH(double, unseen);
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards, {}, std::chrono::milliseconds(leadMs));
        accumulator.unseen(120ms);
        accumulator.tick(950ms);
        accumulator.finish(1000ms);
        QCOMPARE(accumulator.unseenSeconds(), unseen);
    }

    void intervalsHoldWhatCountedBeforeTheTickThatSawThePhasesEnd()
    {
        PhasedRun run;
        succeed(run.lead, 10ms, 5);
        run.accumulator.tick(990ms);
        succeed(run.lead, 10ms, 2);
        succeed(run.measured, 1ms, 3);
        run.accumulator.tick(1004ms);
        succeed(run.measured, 1ms, 4);
        run.accumulator.finish(1100ms);
        RunResult result;
        run.accumulator.complete(result, 100ms);
        QCOMPARE(result.intervals->size(), std::size_t{2});
        QVERIFY((*result.intervals)[0].start == 1s && (*result.intervals)[0].length == 4ms);
        std::uint64_t samples = 0;
        for (const IntervalLatencies &interval : *result.intervals)
            samples += std::get<Histogram>(decodeHistogram(interval.encoded)).count();
        QCOMPARE(samples, result.latencies->count());
    }

    void thePhasesAreInTheRowsAlone()
    {
        PhasedRun run;
        succeed(run.lead, 500ms, 3);
        run.lead.started();
        QCOMPARE(run.accumulator.tick(500ms).completed, std::uint64_t{3});
        QVERIFY(run.accumulator.snapshot().isInLead);
        QCOMPARE(run.accumulator.snapshot().counts.ok(), std::uint64_t{3});
        run.accumulator.tick(1s);
        run.lead.succeeded(600ms, 200, 10); // started in the phases
        succeed(run.measured, 10ms, 5);
        const SeriesRow row = run.accumulator.tick(1500ms);
        QCOMPARE(row.completed, std::uint64_t{6});
        QVERIFY(std::abs(*row.p99Ms - 600) < 1);
        QVERIFY(!run.accumulator.snapshot().isInLead);
        QCOMPARE(run.accumulator.snapshot().reqsPerSec, 10.0);
        run.accumulator.finish(2s);

        RunResult result;
        run.accumulator.complete(result, 1s);
        QCOMPARE(result.counts.ok(), std::uint64_t{5});
        QCOMPARE(result.leadCounts->ok(), std::uint64_t{4});
        QCOMPARE(result.throughput.reqsPerSec, 5.0);
        QVERIFY(std::abs(result.latency->max - 10) < 0.01);
        QVERIFY(result.inFlight.mean == 0.0); // the one of the phases is not in it
        QCOMPARE(result.intervals->size(), std::size_t{2});
        QVERIFY(result.intervals->front().start == 1s);
    }
};

THREADLOOP_TEST(TestAccumulatorPhases)
#include "test_accumulator_phases.moc"
