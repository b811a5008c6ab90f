// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/limit.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(threadloop::Evidence)

namespace {

/// A run against the embedded server on two cores, seen in the middle of the road: nothing is full.
Evidence seen(RouteKind route, std::uint32_t concurrency, double reqsPerSec,
              std::optional<std::uint64_t> requests = {})
{
    Evidence evidence;
    evidence.input.route = route;
    evidence.input.serviceTime = 50ms;
    evidence.input.concurrency = concurrency;
    evidence.input.requests = requests;
    evidence.input.cores = 2;
    evidence.systemCores = 2;
    evidence.embedded = true;
    evidence.reqsPerSec = reqsPerSec;
    evidence.inFlightMean = concurrency;
    evidence.poolBusyMean = 0;
    evidence.poolQueuedMean = 0;
    evidence.loopLagMs = 0.2;
    evidence.cpu = {0.3, 0.3, 0.8};
    return evidence;
}

Evidence foreign(std::uint32_t concurrency, double reqsPerSec)
{
    Evidence evidence = seen(RouteKind::Other, concurrency, reqsPerSec);
    evidence.input.serviceTime.reset();
    evidence.embedded = false;
    evidence.poolBusyMean.reset();
    evidence.poolQueuedMean.reset();
    evidence.loopLagMs.reset();
    evidence.cpu.server.reset();
    return evidence;
}

template <typename Change>
Evidence with(Evidence evidence, Change change)
{
    change(evidence);
    return evidence;
}

} // namespace

class TestLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatLimited_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, Evidence evidence, const char *kind, const char *text) {
            if (evidence.input.serviceTime)
                evidence.ideal = idealOf(evidence.input);
            QTest::newRow(name) << evidence << QByteArray(kind) << QByteArray(text);
        };
        formulaRows(row);
        saturationRows(row);
        lockAndLoopRows(row);
        foreignRows(row);
        contradictionRows(row);
    }

    void namesWhatLimited()
    {
        QFETCH(Evidence, evidence);
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        const Limit limit = limitOf(evidence);
        QCOMPARE(QByteArray::fromStdString(limit.text), text);
        QCOMPARE(limitKindName(limit.kind), std::string_view(kind.constData()));
    }

    void kindsHaveNames()
    {
        for (const char *name : {"concurrency", "pool", "workers", "cpu", "generator", "rate", "unknown"}) {
            QVERIFY(limitKindFromName(name));
            QCOMPARE(limitKindName(*limitKindFromName(name)), std::string_view(name));
        }
        QVERIFY(!limitKindFromName("network"));
    }

private:
    using Route = RouteKind;

    template <typename Row>
    static void formulaRows(const Row &row)
    {
        row("sequential", seen(Route::Wait, 1, 19.8, 100), "concurrency",
            "limited by 1 connection: 1 / 50 ms = 20 req/s");
        row("async, a thousand at 97 %", seen(Route::AsyncWait, 1000, 19'400, 100'000), "concurrency",
            "limited by 1000 connections: 1000 / 50 ms = 20000 req/s");
        row("fewer requests than slots", seen(Route::AsyncWait, 1000, 190, 10), "concurrency",
            "limited by 10 connections: 10 / 50 ms = 200 req/s");
        row("forty threads", seen(Route::Wait, 100, 790, 2000), "pool",
            "limited by 40 pool threads: 40 / 50 ms = 800 req/s");
        row("three waves", seen(Route::Wait, 100, 650, 100), "pool",
            "limited by 40 pool threads: 100 requests in 3 waves of 50 ms = 667 req/s");
        row("twelve threads",
            with(seen(Route::Wait, 1000, 236, 1000), [](Evidence &e) { e.input.poolThreads = 12; }), "pool",
            "limited by 12 pool threads: 12 / 50 ms = 240 req/s");
        row("two workers", with(seen(Route::Wait, 1000, 1500), [](Evidence &e) { e.input.workers = 2; }),
            "pool", "limited by 80 pool threads (2 workers of 40): 80 / 50 ms = 1600 req/s");
        row("computing on the loop", seen(Route::AsyncFib, 100, 19.5), "workers",
            "limited by 1 worker: 1 / 50 ms = 20 req/s");
        row("computing on threads", seen(Route::Fib, 100, 38), "cpu",
            "limited by 2 processor cores: 2 / 50 ms = 40 req/s");
        row("computing with the lock",
            with(seen(Route::Fib, 100, 19.5), [](Evidence &e) { e.input.interpreterLock = true; }), "workers",
            "limited by the interpreter lock of 1 worker: 1 / 50 ms = 20 req/s");
        const auto pinned = [](CpuShares cpu) {
            return with(seen(Route::AsyncWait, 1000, 9000), [cpu](Evidence &e) {
                e.input.cores = 1;
                e.systemCores = 4;
                e.inFlightMean = 400;
                e.cpu = cpu;
            });
        };
        row("its one core of four is full", pinned({0.3, 0.65, 1.2}), "cpu",
            "limited by the processor: 0.95 of 1 core busy, 0.3 by the client, 0.65 by the server");
        row("others use the cores that are not its own", pinned({0.1, 0.2, 2.3}), "unknown",
            "unknown: 45 % of the ideal 20000 req/s, which 1000 connections would allow; only 400 of 1000 "
            "requests "
            "were in flight");
        row("near its ideal on a full machine",
            with(seen(Route::AsyncWait, 1000, 18'800),
                 [](Evidence &e) {
                     e.cpu = {0.9, 0.95, 1.95};
                 }),
            "concurrency", "limited by 1000 connections: 1000 / 50 ms = 20000 req/s");
    }

    template <typename Row>
    static void saturationRows(const Row &row)
    {
        row("no delay, both cores busy",
            with(seen(Route::AsyncWait, 64, 90'000),
                 [](Evidence &e) {
                     e.input.serviceTime = 0ns;
                     e.cpu = {0.93, 0.99, 1.97};
                 }),
            "cpu", "limited by the processor: 1.97 of 2 cores busy, 0.93 by the client, 0.99 by the server");
        row("far below the ideal, machine full",
            with(seen(Route::AsyncWait, 5000, 52'000),
                 [](Evidence &e) {
                     e.cpu = {0.85, 0.97, 1.9};
                 }),
            "cpu", "limited by the processor: 1.9 of 2 cores busy, 0.85 by the client, 0.97 by the server");
        row("four cores, the client's loop is full",
            with(seen(Route::AsyncWait, 9000, 90'000),
                 [](Evidence &e) {
                     e.input.cores = e.systemCores = 4;
                     e.cpu = {0.98, 0.8, 2.0};
                 }),
            "generator", "limited by the client: its 1 thread kept 0.98 cores busy");
        row("four cores, the server's loop is full",
            with(seen(Route::AsyncWait, 9000, 90'000),
                 [](Evidence &e) {
                     e.input.cores = e.systemCores = 4;
                     e.cpu = {0.8, 0.99, 2.0};
                 }),
            "workers", "limited by 1 worker: the server kept 0.99 cores busy");
        row("a queue before busy threads",
            with(seen(Route::Wait, 100, 640),
                 [](Evidence &e) {
                     e.poolBusyMean = 39.2;
                     e.poolQueuedMean = 57.3;
                 }),
            "pool", "limited by 40 pool threads: 39.2 busy and 57.3 requests queued on average");
        row("two loops of the client on one core each, remote server",
            with(foreign(100, 200'000),
                 [](Evidence &e) {
                     e.generatorThreads = 2;
                     e.cpu = {1.93, std::nullopt, 1.97};
                 }),
            "generator", "limited by the client: it kept 1.93 of 2 cores busy");
    }

    template <typename Row>
    static void lockAndLoopRows(const Row &row)
    {
        row("lock, with a computation beside",
            with(seen(Route::AsyncWait, 100, 180),
                 [](Evidence &e) {
                     e.input.interpreterLock = true;
                     e.background = true;
                     e.loopLagMs = 45;
                     e.cpu = {0.02, 1.0, 1.1};
                 }),
            "workers", "limited by the interpreter lock of 1 worker: the server kept 1 cores busy");
        row("no lock, a computation beside, loop in time",
            with(seen(Route::AsyncWait, 100, 1100),
                 [](Evidence &e) {
                     e.background = true;
                     e.cpu = {0.1, 1.05, 1.4};
                 }),
            "concurrency", "limited by 100 connections, at 55 % of 100 / 50 ms = 2000 req/s");
        row("something blocks the loop",
            with(seen(Route::AsyncWait, 100, 1200),
                 [](Evidence &e) {
                     e.background = true;
                     e.loopLagMs = 41.3;
                     e.cpu = {0.1, 1.0, 1.3};
                 }),
            "workers", "limited by 1 worker: the event loop came 41.3 ms late (p99)");
    }

    template <typename Row>
    static void foreignRows(const Row &row)
    {
        row("foreign, one after the other", foreign(1, 8'450), "concurrency",
            "limited by 1 connection: one request after the other, 8450 a second");
        row("foreign, machine full",
            with(foreign(64, 95'000),
                 [](Evidence &e) {
                     e.cpu = {0.8, std::nullopt, 1.96};
                 }),
            "cpu", "limited by the processor: 1.96 of 2 cores busy, 0.8 by the client");
        row("foreign, client full",
            with(foreign(64, 95'000),
                 [](Evidence &e) {
                     e.cpu = {0.99, std::nullopt, 1.2};
                 }),
            "generator", "limited by the client: its 1 thread kept 0.99 cores busy");
        row("foreign, everybody waits", foreign(100, 943), "unknown",
            "unknown: all 100 connections waited for the server; try more of them");
        row("foreign, no samples",
            with(foreign(100, 943),
                 [](Evidence &e) {
                     e.inFlightMean.reset();
                     e.cpu = {};
                 }),
            "unknown", "unknown: the service time is not known, and nothing was seen to be full");
    }

    template <typename Row>
    static void contradictionRows(const Row &row)
    {
        row("far below, nothing full", seen(Route::AsyncWait, 100, 600), "unknown",
            "unknown: 30 % of the ideal 2000 req/s, which 100 connections would allow; "
            "neither processor nor client nor server was seen to be full");
        row("not all slots taken",
            with(seen(Route::AsyncWait, 100, 1200), [](Evidence &e) { e.inFlightMean = 63.2; }), "unknown",
            "unknown: 60 % of the ideal 2000 req/s, which 100 connections would allow; "
            "only 63.2 of 100 requests were in flight");
        row("requests a little slower",
            with(seen(Route::Wait, 1, 700), [](Evidence &e) { e.input.serviceTime = 1ms; }), "concurrency",
            "limited by 1 connection, at 70 % of 1 / 1 ms = 1000 req/s");
        row("faster than possible", seen(Route::Fib, 100, 60), "unknown",
            "unknown: faster than the ideal 40 req/s, so the service time is not the assumed 50 ms");
        row("many failures",
            with(seen(Route::AsyncWait, 100, 1200), [](Evidence &e) { e.failedShare = 0.4; }), "unknown",
            "unknown: 40 % of the requests failed");
        row("pool without a queue", seen(Route::Wait, 100, 500), "unknown",
            "unknown: 62 % of the ideal 800 req/s, which 40 pool threads would allow; "
            "neither processor nor client nor server was seen to be full");
        row("too short for any sample",
            with(seen(Route::AsyncWait, 10, 120, 10),
                 [](Evidence &e) {
                     e.inFlightMean.reset();
                     e.poolBusyMean.reset();
                     e.poolQueuedMean.reset();
                     e.loopLagMs.reset();
                     e.cpu = {};
                 }),
            "unknown",
            "unknown: 60 % of the ideal 200 req/s, which 10 connections would allow; "
            "neither processor nor client nor server was seen to be full");
    }
};

THREADLOOP_TEST(TestLimit)
#include "test_limit.moc"
