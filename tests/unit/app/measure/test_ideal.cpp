// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/ideal.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>

using namespace threadloop;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(threadloop::IdealInput)

namespace {

/// C slots for N requests; the article's server: a pool of 40, one worker, two cores, 50 ms.
IdealInput inputOf(RouteKind route, std::uint32_t concurrency, std::optional<std::uint64_t> requests = {})
{
    IdealInput input;
    input.route = route;
    input.serviceTime = 50ms;
    input.concurrency = concurrency;
    input.cores = 2;
    input.requests = requests;
    return input;
}

} // namespace

class TestIdeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesTheTable_data()
    {
        QTest::addColumn<IdealInput>("input");
        QTest::addColumn<uint>("limit");
        QTest::addColumn<int>("bottleneck");
        QTest::addColumn<double>("reqsPerSec");
        const auto row = [](const char *name, IdealInput input, uint limit, Bottleneck bottleneck,
                            double rate) {
            QTest::newRow(name) << input << limit << int(bottleneck) << rate;
        };
        using R = RouteKind;
        using B = Bottleneck;
        row("sequential", inputOf(R::Wait, 1, 100), 1, B::Concurrency, 20);
        row("three waves on forty threads", inputOf(R::Wait, 100, 100), 40, B::Pool, 100 / 0.15);
        row("thousand requests, 25 waves", inputOf(R::Wait, 1000, 1000), 40, B::Pool, 800);
        row("duration: no waves", inputOf(R::Wait, 100), 40, B::Pool, 800);
        row("fewer connections than threads", inputOf(R::Wait, 39), 39, B::Concurrency, 780);
        row("as many as threads", inputOf(R::Wait, 40), 40, B::Concurrency, 800);
        row("one wave", inputOf(R::AsyncWait, 100, 100), 100, B::Concurrency, 2000);
        row("a thousand in flight", inputOf(R::AsyncWait, 1000, 100'000), 1000, B::Concurrency, 20'000);
        row("no more slots than requests", inputOf(R::AsyncWait, 1000, 10), 10, B::Concurrency, 200);
        row("one more than a wave", inputOf(R::AsyncWait, 100, 101), 100, B::Concurrency, 101 / 0.1);
        const auto paced = [](IdealInput input, double rate) {
            input.rate = rate;
            return input;
        };
        row("open loop, slower than the pool", paced(inputOf(R::Wait, 100), 500), 40, B::Rate, 500);
        row("open loop, faster than the pool", paced(inputOf(R::Wait, 100), 900), 40, B::Pool, 800);
        row("open loop, the last one's wait", paced(inputOf(R::AsyncWait, 100, 101), 200), 100, B::Rate,
            101 / 0.55);
        row("computing on threads", inputOf(R::Fib, 100), 2, B::Cpu, 40);
        row("computing, one slot", inputOf(R::Fib, 1), 1, B::Concurrency, 20);
        row("computing on the loop", inputOf(R::AsyncFib, 100), 1, B::Workers, 20);

        IdealInput twelve = inputOf(R::Wait, 1000, 1000);
        twelve.poolThreads = 12;
        row("pool of twelve", twelve, 12, B::Pool, 1000 / (84 * 0.05));
        IdealInput two = inputOf(R::Wait, 1000, 1000);
        two.workers = 2;
        row("two workers, waiting", two, 80, B::Pool, 1000 / (13 * 0.05));
        two.route = R::AsyncFib;
        two.cores = 4;
        row("two workers on four cores, computing", two, 2, B::Workers, 40);
        two.cores = 1;
        row("two workers on one core, computing", two, 1, B::Cpu, 20);
        IdealInput lock = inputOf(R::Fib, 100);
        lock.interpreterLock = true;
        row("interpreter lock, computing", lock, 1, B::Workers, 20);
        lock.workers = 2;
        row("two interpreter locks", lock, 2, B::Workers, 40);
        lock.route = R::Wait;
        row("interpreter locks, waiting", lock, 80, B::Pool, 1600);
        IdealInput small = inputOf(R::Fib, 100);
        small.poolThreads = 1;
        row("one thread computes", small, 1, B::Pool, 20);
    }

    void computesTheTable()
    {
        QFETCH(IdealInput, input);
        QFETCH(uint, limit);
        QFETCH(int, bottleneck);
        QFETCH(double, reqsPerSec);
        const auto ideal = idealOf(input);
        QVERIFY(ideal);
        QCOMPARE(ideal->limit, limit);
        QCOMPARE(int(ideal->bottleneck), bottleneck);
        QVERIFY(std::abs(ideal->reqsPerSec - reqsPerSec) < 1e-6 * reqsPerSec);
        QVERIFY(std::abs(ideal->steadyReqsPerSec() - limit / 0.05) < 1e-6);
    }

    void threeWavesAre667()
    {
        const auto ideal = idealOf(inputOf(RouteKind::Wait, 100, 100));
        QCOMPARE(ideal->waves, std::uint64_t{3});
        QCOMPARE(std::round(ideal->reqsPerSec), 667.0);
    }

    void requestsOrDurationWhateverEndsTheRunFirst()
    {
        IdealInput input = inputOf(RouteKind::Wait, 100, 100); // three waves take 150 ms
        input.duration = 1s;
        QCOMPARE(idealOf(input)->waves, std::uint64_t{3});
        input.duration = 150ms;
        QCOMPARE(idealOf(input)->waves, std::uint64_t{3});
        input.duration = 149ms;
        QCOMPARE(idealOf(input)->waves, std::uint64_t{0});
        QCOMPARE(idealOf(input)->reqsPerSec, 800.0);
    }

    void hasNoIdealForWhatIsNotKnown()
    {
        QVERIFY(!idealOf(inputOf(RouteKind::Other, 100)));
        IdealInput input = inputOf(RouteKind::Fib, 100);
        input.serviceTime.reset();
        QVERIFY(!idealOf(input));
        input = inputOf(RouteKind::AsyncWait, 100);
        input.serviceTime = 0ns; // infinitely fast is no number
        QVERIFY(!idealOf(input));
        QVERIFY(!idealOf(inputOf(RouteKind::Wait, 0)));
        QVERIFY(!idealOf(inputOf(RouteKind::Wait, 5, 0)));
        input = inputOf(RouteKind::Fib, 5);
        input.cores = 0;
        QVERIFY(!idealOf(input));
    }

    void isNoLessThanItsRunBearsOut_data()
    {
        QTest::addColumn<IdealInput>("input");
        QTest::addColumn<double>("shortestMs");
        QTest::addColumn<double>("reached");
        QTest::addColumn<double>("ideal");
        const auto row = [](const char *name, RouteKind route, double shortestMs, double reached,
                            double ideal) {
            QTest::newRow(name) << inputOf(route, 10, 1000) << shortestMs << reached << ideal;
        };
        row("two cores, 50 ms", RouteKind::Fib, 55, 30, 40);
        row("one was answered sooner", RouteKind::Fib, 40, 30, 50);
        row("faster than that allows", RouteKind::Fib, 40, 80, 80);
        row("none succeeded", RouteKind::AsyncFib, 0, 0, 20);
        row("a delay is known", RouteKind::Wait, 40, 300, 200);
    }

    /// The one request before the run may have taken long: 147 % of an ideal were shown.
    void isNoLessThanItsRunBearsOut()
    {
        QFETCH(IdealInput, input);
        QFETCH(double, shortestMs);
        QFETCH(double, reached);
        QFETCH(double, ideal);
        const std::chrono::nanoseconds nanoseconds(std::llround(shortestMs * 1'000'000));
        const IdealInput found = bornOut(input, shortestMs > 0 ? std::optional(nanoseconds) : std::nullopt);
        QCOMPARE(toldIdeal(found, *idealOf(found), reached), ideal);
    }

    void survivesLargeNumbers()
    {
        const auto ideal = idealOf(inputOf(RouteKind::AsyncWait, 60'000, 1'000'000'000'000));
        QVERIFY(std::abs(ideal->reqsPerSec - 1'200'000) < 1);
    }
};

THREADLOOP_TEST(TestIdeal)
#include "test_ideal.moc"
