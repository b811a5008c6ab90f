// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/accumulator.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/measure/recorded.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <cerrno>
#include <random>
#include <thread>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

namespace {

/// What a run's rows add up to.
struct Sums
{
    std::uint64_t completed = 0;
    std::uint64_t errors = 0;
    double seconds = 0;
};

Sums sumsOf(const std::vector<SeriesRow> &rows)
{
    Sums sums;
    for (const SeriesRow &row : rows) {
        sums.completed += row.completed;
        sums.errors += row.errors;
        sums.seconds += row.intervalSeconds;
    }
    return sums;
}

SeriesRow row(double interval, std::optional<std::uint64_t> inFlight, std::optional<std::uint64_t> busy = {},
              std::optional<double> lag = {})
{
    SeriesRow result;
    result.endSeconds = interval; // as if it were the first one
    result.intervalSeconds = interval;
    result.inFlight = inFlight;
    result.poolBusy = busy;
    result.loopLagMs = lag;
    return result;
}

} // namespace

class TestAccumulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervalsWithoutALookDoNotTellWhatWasSent()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        for (int i = 0; i < 100; ++i)
            shard.started();
        for (int tick = 1; tick <= 10; ++tick) {
            accumulator.look(true);
            accumulator.tick(tick * 10ms);
        }
        for (int tick = 11; tick <= 60; ++tick) { // a tail on a busy machine: each tick comes late
            shard.succeeded(10ms, 200, 1);
            accumulator.tick(tick * 10ms);
        }
        QCOMPARE(accumulator.busyLevels().mean(), std::optional(100.0));
        QCOMPARE(accumulator.levels().count(), std::uint64_t{60});
    }

    void readsDifferences()
    {
        Shard a;
        Shard b;
        const std::array<const Shard *, 2> shards{&a, &b};
        Accumulator accumulator(shards);

        succeed(a, 10ms, 3);
        succeed(b, 30ms);
        b.started();
        b.failed(Outcome::Reset, ErrorDetail::ofErrno(ECONNRESET));
        b.started();
        const SeriesRow first = accumulator.tick(100ms);
        QCOMPARE(first.endSeconds, 0.1);
        QCOMPARE(first.intervalSeconds, 0.1);
        QCOMPARE(first.completed, std::uint64_t{4});
        QCOMPARE(first.errors, std::uint64_t{1});
        QCOMPARE(first.reqsPerSec, 40.0);
        QVERIFY(first.inFlight == std::uint64_t{1});
        QVERIFY(std::abs(*first.p50Ms - 10) < 0.01);
        QVERIFY(std::abs(*first.p90Ms - 30) < 0.03);
        QVERIFY(std::abs(*first.p99Ms - 30) < 0.03);
        QVERIFY(!first.poolBusy && !first.poolQueued && !first.loopLagMs);

        b.succeeded(1s, 200, 100);
        const SeriesRow second = accumulator.tick(150ms);
        QCOMPARE(second.endSeconds, 0.15);
        QCOMPARE(second.intervalSeconds, 0.05);
        QCOMPARE(second.completed, std::uint64_t{1});
        QCOMPARE(second.errors, std::uint64_t{0});
        QCOMPARE(second.reqsPerSec, 20.0);
        QVERIFY(std::abs(*second.p50Ms - 1000) < 1); // the earlier latencies are not in this interval
        QVERIFY(second.inFlight == std::uint64_t{0});
    }

    void anEmptyIntervalHasNoPercentiles()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        succeed(shard, 1ms);
        accumulator.tick(10ms);
        const SeriesRow row = accumulator.tick(20ms);
        QCOMPARE(row.completed, std::uint64_t{0});
        QCOMPARE(row.reqsPerSec, 0.0);
        QVERIFY(!row.p50Ms);
        QVERIFY(!row.p90Ms);
        QVERIFY(!row.p99Ms);
    }

    void showsTheServersLevels()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        ServerCounters server;
        server.poolBusy = 40;
        server.poolQueued = 55;
        SeriesRow row = accumulator.tick(10ms, server);
        QVERIFY(row.poolBusy == std::uint64_t{40});
        QVERIFY(row.poolQueued == std::uint64_t{55});
        QVERIFY(!row.loopLagMs);
        server.loopLagP99 = 1500us;
        row = accumulator.tick(20ms, server);
        QVERIFY(row.loopLagMs == 1.5);
    }

    void theLastRowSamplesNothing()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        succeed(shard, 1ms, 5);
        accumulator.tick(100ms, ServerCounters());
        succeed(shard, 1ms, 2);
        const SeriesRow last = accumulator.finish(117ms);
        QCOMPARE(last.completed, std::uint64_t{2});
        QCOMPARE(last.intervalSeconds, 0.017);
        QVERIFY(!last.inFlight && !last.poolBusy && !last.poolQueued);
    }

    void snapshotsHoldEverythingSoFar()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        const Snapshot empty = accumulator.snapshot();
        QCOMPARE(empty.reqsPerSec, 0.0);
        QVERIFY(!empty.p50Ms && !empty.maxMs);
        QVERIFY(empty.series.isEmpty());

        succeed(shard, 10ms, 99);
        succeed(shard, 80ms);
        shard.started();
        accumulator.tick(500ms);
        const Snapshot snapshot = accumulator.snapshot();
        accumulator.tick(600ms);
        QVERIFY(snapshot.elapsed == 500ms);
        QCOMPARE(snapshot.counts.ok(), std::uint64_t{100});
        QCOMPARE(snapshot.inFlight, std::uint64_t{1});
        QCOMPARE(snapshot.reqsPerSec, 200.0);
        QVERIFY(std::abs(*snapshot.p50Ms - 10) < 0.01);
        QVERIFY(std::abs(*snapshot.maxMs - 80) < 0.08);
        QCOMPARE(snapshot.series.size(), std::size_t{1});
    }

    void completesAResult()
    {
        Shard a;
        Shard b;
        const std::array<const Shard *, 2> shards{&a, &b};
        Accumulator accumulator(shards);
        succeed(a, 10ms, 8);
        succeed(b, 20ms, 2);
        b.started();
        accumulator.tick(100ms);
        b.failed(Outcome::HttpError, ErrorDetail::ofStatus(503), 503, 50);
        for (int i = 0; i < 3; ++i) {
            a.started();
            a.failed(Outcome::ConnectError, ErrorDetail::ofErrno(ECONNREFUSED));
        }
        b.started();
        b.aborted(7);
        b.retried();
        accumulator.finish(130ms);

        RunResult result;
        accumulator.complete(result, 125ms);
        QVERIFY(result.counts.isBalanced());
        QCOMPARE(result.counts.started, std::uint64_t{15});
        QCOMPARE(result.retried, std::uint64_t{1});
        const std::map<int, std::uint64_t> statuses{{200, 10}, {503, 1}};
        QVERIFY(result.statuses == statuses);
        const std::vector<ErrorCount> errors{{Outcome::ConnectError, "Connection refused", 3},
                                             {Outcome::HttpError, "status 503", 1}};
        QVERIFY(result.errors == errors);
        QCOMPARE(result.throughput.reqsPerSec,
                 80.0); // of the duration that counts, not of the last row's end
        QCOMPARE(result.throughput.durationSeconds, 0.125);
        QCOMPARE(result.throughput.bytesReceived, std::uint64_t{1057});
        QVERIFY(!result.throughput.idealReqsPerSec);
        QCOMPARE(result.latencies->count(), std::uint64_t{10});
        QVERIFY(std::abs(result.latency->mean - 12) < 0.001);
        QVERIFY(result.inFlight.peak == std::uint64_t{1});
        QVERIFY(result.inFlight.mean == 1.0);
        QCOMPARE(result.series.size(), std::size_t{2});
    }

    void aResultWithoutSuccessHasNoLatencies()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        shard.started();
        shard.failed(Outcome::ConnectError, ErrorDetail::ofErrno(ECONNREFUSED));
        accumulator.finish(1ms);
        RunResult result;
        accumulator.complete(result, 0ns);
        QVERIFY(!result.latency);
        QCOMPARE(result.throughput.reqsPerSec, 0.0);
        QVERIFY(!result.inFlight.mean && !result.inFlight.peak); // it was never sampled
    }

    /// The thread sanitizer watches this one too.
    void theRowsAddUpToTheTotal()
    {
        constexpr int writers = 3;
        constexpr int requests = 8'000;
        std::array<Shard, writers> shards;
        const std::array<const Shard *, writers> borrowed{&shards[0], &shards[1], &shards[2]};
        Accumulator accumulator(borrowed);
        std::atomic<int> running{writers};
        std::vector<std::thread> threads;
        for (Shard &shard : shards) {
            threads.emplace_back([&shard, &running] {
                std::minstd_rand random(7);
                for (int i = 0; i < requests; ++i) {
                    shard.started();
                    if (i % 10 == 0)
                        shard.failed(Outcome::Timeout, ErrorDetail::ofFault(Fault::ReplyTimedOut));
                    else
                        shard.succeeded(std::chrono::microseconds(random() % 100'000), 200, 10);
                }
                running.fetch_sub(1, std::memory_order_release);
            });
        }
        std::chrono::nanoseconds elapsed{0};
        bool arePercentilesPlausible = true;
        do {
            const SeriesRow row = accumulator.tick(elapsed += 10ms);
            arePercentilesPlausible = arePercentilesPlausible && row.inFlight <= std::uint64_t{writers} &&
                                      row.p50Ms.value_or(0) <= row.p99Ms.value_or(0) &&
                                      row.p99Ms.value_or(0) < 101;
        } while (running.load(std::memory_order_acquire) > 0);
        for (std::thread &thread : threads)
            thread.join();
        accumulator.finish(elapsed += 3ms);

        RunResult result;
        accumulator.complete(result, elapsed);
        const Sums sums = sumsOf(result.series);
        QVERIFY(arePercentilesPlausible);
        QVERIFY(result.counts.isBalanced());
        QCOMPARE(result.counts.started, std::uint64_t{writers * requests});
        QCOMPARE(sums.completed, result.counts.ok());
        QCOMPARE(sums.errors, result.counts.failed());
        QCOMPARE(result.latencies->count(), result.counts.ok());
        QVERIFY(std::abs(sums.seconds - result.throughput.durationSeconds) < 1e-9);
    }

    void levelsAreWeightedByTime()
    {
        const SampledLevels levels =
            sampledLevels({row(0.01, 100, 40, 1.0), row(0.03, 20, 0, 9.0), row(1.0, std::nullopt)});
        QVERIFY(std::abs(*levels.poolBusyMean - 10) < 1e-9);
        QVERIFY(!levels.poolQueuedMean);
        QVERIFY(levels.loopLagMs == 9.0);
    }

    void levelsWithoutSamplesAreUnset()
    {
        QVERIFY(sampledLevels({}) == SampledLevels());
        QVERIFY(sampledLevels({row(1, std::nullopt)}) == SampledLevels());
        const SampledLevels idle = sampledLevels({row(1, 0, 0)});
        QVERIFY(idle.poolBusyMean == 0.0);
    }

    void levelsLeaveThePhasesOut()
    {
        SeriesRow lead = row(1, 5, 30);
        lead.endSeconds = 1;
        SeriesRow counted = row(0.1, 5, 10);
        counted.endSeconds = 1.1;
        QVERIFY(sampledLevels({lead, counted}, 1).poolBusyMean == 10.0);
    }

    void looksAreWeightedByTheirIntervals()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        shard.started();
        accumulator.look(true);
        shard.started();
        shard.started();
        accumulator.tick(100ms); // counts as 1, whatever is in flight at its end
        accumulator.tick(200ms); // nobody looked: counts as 3, and tells nothing of what is left to send
        accumulator.look(false);
        accumulator.tick(400ms);
        accumulator.finish(500ms);
        RunResult result;
        accumulator.complete(result, 500ms);
        QVERIFY(std::abs(*result.inFlight.mean - 2.5) < 1e-9);
        QVERIFY(result.inFlight.peak == std::uint64_t{3});
        QCOMPARE(accumulator.busyLevels().mean(), std::optional(1.0));
        QVERIFY(std::abs(accumulator.unseenSeconds() - 0.1) < 1e-9);
    }

    void littlesLawTakesTheTimesOfAllRequests()
    {
        Shard shard;
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        shard.wasInFlight(300ms);
        shard.wasInFlight(-5ms); // over before anything counted
        shard.wasInFlight(200ms);
        accumulator.finish(250ms);
        RunResult result;
        accumulator.complete(result, 100ms);
        QVERIFY(result.inFlight.byLittlesLaw == 2.0);
    }
};

THREADLOOP_TEST(TestAccumulator)
#include "test_accumulator.moc"
