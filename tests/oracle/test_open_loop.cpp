// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/pacer.h"
#include "server/metrics/histogram.h"
#include "tests/oracle/oracle_process.h"
#include "tests/support/load_run.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <csignal>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t kSlots = 10;

std::int64_t steadyNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
}

std::uint64_t countAbove(const Histogram &microseconds, std::chrono::nanoseconds limit)
{
    std::uint64_t count = 0;
    microseconds.forEach([&](std::uint64_t lowest, std::uint64_t, std::uint64_t times) {
        count += std::chrono::microseconds(lowest) > limit ? times : 0;
    });
    return count;
}

/// Runs the plan beside a server that stands still for about a second in the middle; how long it did.
RunResult runAcrossAStall(const Plan &plan, OracleServer &server, std::chrono::nanoseconds &stall)
{
    LoadRun loadRun(plan);
    server.awaitTold();
    server.signal(SIGSTOP);
    const TimePoint stopped = Clock::now();
    std::this_thread::sleep_for(1s); // the stall itself
    stall = Clock::now() - stopped;
    server.signal(SIGCONT);
    return loadRun.result();
}

} // namespace

/// What an open loop shows of a server that stands still or queues, beside what must be.
class TestOpenLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAStallInEveryRequestThatWasDue();
    void aClosedLoopOmitsTheStall();
    void meanResponseLiesWithinTheServersLog_data();
    void meanResponseLiesWithinTheServersLog();
};

void TestOpenLoop::showsAStallInEveryRequestThatWasDue()
{
    constexpr double rate = 100;
    OracleServer server({"--service", "queue:3ms", "--tell", "50"});
    Plan plan = planFor(server.port(), Mode::EventLoop, 300, kSlots);
    plan.pacing = OpenLoop{rate, Arrivals::Constant, 1};
    std::chrono::nanoseconds stall{};
    const RunResult result = runAcrossAStall(plan, server, stall);
    QCOMPARE(result.counts.ok(), std::uint64_t(300));
    QVERIFY(server.end());
    // What was due more than x before the server went on cannot have been answered within x: R (S - x).
    for (const auto x : {0ms, 250ms, 500ms, 750ms, 900ms}) {
        const double seconds = std::chrono::duration<double>(stall - x).count();
        const std::uint64_t count = countAbove(*result.latencies, x);
        QVERIFY2(static_cast<double>(count) >= rate * seconds - 1, qPrintable(QString::number(count)));
    }
    const double stallMs = std::chrono::duration<double>(stall).count() * 1000;
    QVERIFY(result.latency->max >= stallMs - 1000 / rate);
    // Of the service times only those show it that were under way: one a slot.
    const std::uint64_t inService = countAbove(*result.schedule->services, 500ms);
    QVERIFY2(inService >= kSlots / 2 && inService <= kSlots, qPrintable(QString::number(inService)));
}

void TestOpenLoop::aClosedLoopOmitsTheStall()
{
    OracleServer server({"--service", "queue:3ms", "--tell", "50"});
    std::chrono::nanoseconds stall{};
    const RunResult result =
        runAcrossAStall(planFor(server.port(), Mode::EventLoop, 600, kSlots), server, stall);
    QCOMPARE(result.counts.ok(), std::uint64_t(600));
    QVERIFY(!result.schedule);
    QVERIFY(server.end());
    const std::uint64_t seen = countAbove(*result.latencies, 500ms);
    QVERIFY2(seen >= 1 && seen <= kSlots, qPrintable(QString::number(seen)));
}

void TestOpenLoop::meanResponseLiesWithinTheServersLog_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("service");
    QTest::addColumn<Arrivals>("arrivals");
    QTest::newRow("Poisson, a queue at half of its capacity") << 100.0 << "queue:5ms" << Arrivals::Poisson;
    QTest::newRow("Poisson, a queue at 80 %") << 160.0 << "queue:5ms" << Arrivals::Poisson;
    QTest::newRow("constant, a queue at 150 %") << 300.0 << "queue:5ms" << Arrivals::Constant;
    QTest::newRow("constant, no queue") << 200.0 << "fixed:20ms" << Arrivals::Constant;
}

/// A mean needs no pairing: mean(done) - mean(due), and when the requests are done lies between their replies
/// and the ends of their connections.
void TestOpenLoop::meanResponseLiesWithinTheServersLog()
{
    QFETCH(double, rate);
    QFETCH(QString, service);
    QFETCH(Arrivals, arrivals);
    constexpr std::uint64_t requests = 150;
    OracleServer server({"--service", service.toStdString()});
    Plan plan = planFor(server.port(), Mode::EventLoop, requests, requests);
    plan.connections = Connections::New; // the end of a connection tells when its reply was there
    plan.pacing = OpenLoop{rate, arrivals, 5};
    const std::int64_t before = steadyNow();
    const RunResult result = run(plan);
    const auto log = server.end();
    QVERIFY(log);
    QCOMPARE(result.counts.ok(), requests);
    QCOMPARE(log->count(), requests);

    Pacer schedule(plan.pacing);
    schedule.begin(TimePoint());
    double due = 0;
    double replied = 0;
    double ended = 0;
    double start = static_cast<double>(log->requests.front().arrival); // of the run: at the latest
    for (std::uint64_t i = 0; i < requests; ++i) {
        const auto offset = static_cast<double>(schedule.due(i, {}).time_since_epoch().count());
        const ServedRequest &request = log->requests[i];
        start = std::min(start, static_cast<double>(request.arrival) - offset); // none came before it was due
        due += offset / requests;
        replied += static_cast<double>(request.reply) / requests;
        ended += static_cast<double>(request.after) / requests;
    }
    const double atLeast = (replied - start - due) / 1e6;
    const double atMost = (ended - static_cast<double>(before) - due) / 1e6;
    QVERIFY2(
        result.latency->mean + 0.001 >= atLeast && result.latency->mean <= atMost,
        qPrintable(
            QStringLiteral("%1 ms, not within %2 to %3").arg(result.latency->mean).arg(atLeast).arg(atMost)));
}

THREADLOOP_TEST(TestOpenLoop)
#include "test_open_loop.moc"
