// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/shard.h"

#include "server/metrics/histogram.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <atomic>
#include <cerrno>
#include <limits>
#include <memory>
#include <thread>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

Histogram latenciesOf(const Shard &shard)
{
    Histogram sum(SharedHistogram::layout());
    shard.latencies().addTo(sum);
    return sum;
}

std::map<Shard::ErrorKey, std::uint64_t> errorsOf(const Shard &shard)
{
    std::map<Shard::ErrorKey, std::uint64_t> errors;
    shard.addErrorsTo(errors);
    return errors;
}

} // namespace

class TestShard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNothing()
    {
        const Shard shard;
        QVERIFY(shard.counts() == Counts());
        QVERIFY(latenciesOf(shard).isEmpty());
        QVERIFY(errorsOf(shard).empty());
        std::map<int, std::uint64_t> statuses;
        shard.addStatusesTo(statuses);
        QVERIFY(statuses.empty());
    }

    void sharesNoCacheLine()
    {
        QCOMPARE(alignof(Shard) % cacheLineSize, std::size_t{0});
        QCOMPARE(sizeof(Shard) % cacheLineSize, std::size_t{0});
    }

    void recordsSuccesses()
    {
        Shard shard;
        shard.started();
        shard.started();
        shard.started();
        QCOMPARE(shard.counts().inFlight(), std::uint64_t{3});
        QCOMPARE(shard.inFlight(), std::uint64_t{3});
        shard.succeeded(50'000'999ns, 200,
                        170); // 50 000.999 us: rounded down, never a reply earlier than it was
        shard.succeeded(1ms, 204, 30);
        const Counts counts = shard.counts();
        QCOMPARE(counts.started, std::uint64_t{3});
        QCOMPARE(counts.ok(), std::uint64_t{2});
        QCOMPARE(counts.inFlight(), std::uint64_t{1});
        QCOMPARE(shard.inFlight(), std::uint64_t{1});
        QCOMPARE(shard.bytesReceived(), std::uint64_t{200});
        const Histogram latencies = latenciesOf(shard);
        QCOMPARE(latencies.count(), std::uint64_t{2});
        QVERIFY(latencies.max() == std::uint64_t{50'000});
        QVERIFY(latencies.min() == std::uint64_t{1'000});
        std::map<int, std::uint64_t> statuses;
        shard.addStatusesTo(statuses);
        const std::map<int, std::uint64_t> expected{{200, 1}, {204, 1}};
        QVERIFY(statuses == expected);
    }

    void aFailureIsNoLatency()
    {
        Shard shard;
        for (int i = 0; i < 4; ++i)
            shard.started();
        shard.failed(Outcome::HttpError, ErrorDetail::ofStatus(503), 503, 99);
        shard.failed(Outcome::Timeout, ErrorDetail::ofFault(Fault::ReplyTimedOut));
        shard.failed(Outcome::ConnectError, ErrorDetail::ofErrno(ECONNREFUSED));
        shard.aborted(1);
        QVERIFY(latenciesOf(shard).isEmpty());
        QVERIFY(shard.counts().isBalanced());
        QCOMPARE(shard.inFlight(), std::uint64_t{0});
        QCOMPARE(shard.counts().failed(), std::uint64_t{3});
        QCOMPARE(shard.counts().aborted(), std::uint64_t{1});
        QCOMPARE(shard.bytesReceived(), std::uint64_t{100});
        std::map<int, std::uint64_t> statuses;
        shard.addStatusesTo(statuses);
        const std::map<int, std::uint64_t> expected{{503, 1}};
        QVERIFY(statuses == expected);
        QCOMPARE(errorsOf(shard).size(), std::size_t{3}); // an aborted request is no error
    }

    void countsStatusesOutsideOfTheRangeTogether()
    {
        Shard shard;
        for (const int status : {100, 599, 99, 600, 1000, std::numeric_limits<int>::min()})
            shard.succeeded(1us, status, 0);
        std::map<int, std::uint64_t> statuses{{100, 10}};
        shard.addStatusesTo(statuses);
        const std::map<int, std::uint64_t> expected{{0, 4}, {100, 11}, {599, 1}};
        QVERIFY(statuses == expected);
    }

    void keepsAFewReasonsAndTheNumberOfTheRest()
    {
        Shard shard;
        for (int error = 1; error <= 40; ++error) {
            for (int i = 0; i < error; ++i) {
                shard.started();
                shard.failed(Outcome::ConnectError, ErrorDetail::ofErrno(error));
            }
        }
        shard.started();
        shard.failed(Outcome::Reset, ErrorDetail::ofErrno(ECONNRESET)); // finds no place either
        const auto errors = errorsOf(shard);
        std::uint64_t total = 0;
        for (const auto &[key, count] : errors)
            total += count;
        QCOMPARE(total, shard.counts().failed());
        QCOMPARE(errors.size(), std::size_t{18}); // 16 reasons, and the rest of two kinds
        QCOMPARE(errors.at({Outcome::ConnectError, ErrorDetail::ofErrno(16)}), std::uint64_t{16});
        QCOMPARE(errors.at({Outcome::ConnectError, ErrorDetail()}), std::uint64_t{820 - 136});
        QCOMPARE(errors.at({Outcome::Reset, ErrorDetail()}), std::uint64_t{1});
    }

    void countsRetriesAndConnections()
    {
        Shard shard;
        shard.connected();
        shard.connected();
        shard.retried();
        QCOMPARE(shard.connectionCount(), std::uint64_t{2});
        QCOMPARE(shard.retriedCount(), std::uint64_t{1});
        QCOMPARE(shard.counts().started, std::uint64_t{0});
    }

    /// The thread sanitizer watches this one: everything is read while it is written.
    void isReadWhileItIsWritten()
    {
        constexpr std::uint64_t requests = 20'000;
        Shard shard;
        std::atomic<bool> isDone{false};
        std::thread writer([&] {
            for (std::uint64_t i = 0; i < requests; ++i) {
                shard.started();
                if (i % 4 == 3)
                    shard.failed(Outcome::Reset, ErrorDetail::ofErrno(static_cast<int>(i % 20) + 1), 0, 1);
                else
                    shard.succeeded(std::chrono::microseconds(i % 5'000), 200 + static_cast<int>(i % 3), 1);
            }
            isDone.store(true, std::memory_order_release);
        });
        Counts before;
        std::uint64_t readings = 0;
        bool isPlausible = true;
        do {
            const Counts now = shard.counts();
            isPlausible = isPlausible && now.started >= now.finishedTotal() && shard.inFlight() <= 1 &&
                          now.started >= before.started && now.ok() >= before.ok();
            // Recorded before it is counted, so a later look finds at least as many latencies.
            isPlausible = isPlausible && latenciesOf(shard).count() >= now.ok();
            std::uint64_t explained = 0;
            for (const auto &[key, count] : errorsOf(shard))
                explained += count;
            isPlausible = isPlausible && explained >= now.failed();
            std::map<int, std::uint64_t> statuses;
            shard.addStatusesTo(statuses);
            before = now;
            ++readings;
        } while (!isDone.load(std::memory_order_acquire));
        writer.join();
        QVERIFY(isPlausible);
        QVERIFY(readings > 0);
        QCOMPARE(shard.counts().started, requests);
        QVERIFY(shard.counts().isBalanced());
        QCOMPARE(shard.counts().failed(), requests / 4);
        QCOMPARE(latenciesOf(shard).count(), requests - requests / 4);
        QCOMPARE(shard.bytesReceived(), requests);
    }

    void isCheapToHaveManyOf()
    {
        const auto shards = std::make_unique<Shard[]>(1000);
        for (int i = 0; i < 1000; ++i)
            shards[std::size_t(i)].succeeded(50ms, 200, 1);
        std::uint64_t total = 0;
        for (int i = 0; i < 1000; ++i)
            total += shards[std::size_t(i)].counts().ok();
        QCOMPARE(total, std::uint64_t{1000});
    }
};

THREADLOOP_TEST(TestShard)
#include "test_shard.moc"
