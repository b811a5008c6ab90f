// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/clock.h"
#include "tests/support/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <random>

using namespace threadloop;
using namespace threadloop::test;

namespace {

const std::string kShortReply = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
/// Generous: what matters is that it is bounded, far below any timeout of the plan.
constexpr std::chrono::seconds kBound{20};

#if defined(THREADLOOP_SANITIZED)
constexpr std::uint32_t kManyThreads = 200;
#else
constexpr std::uint32_t kManyThreads = 1000;
#endif

/// `pause`: so long after each reply it reads no further request, so that a run of some time costs less.
Script answering(std::chrono::milliseconds pause = {})
{
    return {Act::readRequest(), Act::sendPieces(kShortReply, kShortReply.size(), pause), Act::again()};
}

} // namespace

class TestEngineStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesOnceAtAnyInstant_data() { allModes(); }
    void finishesOnceAtAnyInstant();
    void stopsBeforeTheFirstConnect_data() { allModes(); }
    void stopsBeforeTheFirstConnect();
    void cancelsManyBlockedRequests_data() { allModes(); }
    void cancelsManyBlockedRequests();
    void endsAtItsDuration_data() { allModes(); }
    void endsAtItsDuration();
    void whicheverComesFirstEndsTheRun_data() { allModes(); }
    void whicheverComesFirstEndsTheRun();
    void startsExactlyAsManyAsAskedFor_data() { allModes(); }
    void startsExactlyAsManyAsAskedFor();
    void rowsAddUpToTheTotals_data() { allModes(); }
    void rowsAddUpToTheTotals();
    void keepsABackgroundRequestInFlight_data() { allModes(); }
    void keepsABackgroundRequestInFlight();
    void runsAgainAfterARun();
    void spreadsSlotsOverLoops();

private:
    static void allModes();
};

void TestEngineStop::allModes()
{
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : threadloop::allModes) {
        QTest::newRow(std::string(modeName(mode)).c_str()) << mode;
    }
}

void TestEngineStop::finishesOnceAtAnyInstant()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering()});
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> microseconds(0, 12'000);
    for (int round = 0; round < 50; ++round) {
        LoadRun loadRun(planFor(server.port(), mode, 1'000'000'000, 8));
        const auto instant = std::chrono::microseconds(microseconds(random));
        std::this_thread::sleep_for(instant); // no state is awaited: any instant must do
        std::thread second([&loadRun] { loadRun.engine().stop(); });
        loadRun.engine().stop();
        const RunResult result = loadRun.result();
        second.join();
        QCOMPARE(loadRun.finishedCount(), 1);
        QVERIFY(!loadRun.wasCalledAfterFinished());
        QVERIFY(result.counts.isBalanced());
        QCOMPARE(result.counts.failed(), std::uint64_t(0));
        QVERIFY(result.counts.aborted() <= 8);
        QCOMPARE(result.stopReason, StopReason::Cancelled);
        QVERIFY(!loadRun.snapshots().empty());
        QCOMPARE(loadRun.snapshots().back()->counts, result.counts);
    }
}

void TestEngineStop::stopsBeforeTheFirstConnect()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering()});
    for (int round = 0; round < 20; ++round) {
        LoadRun loadRun(planFor(server.port(), mode, 1'000'000'000, 50));
        loadRun.engine().stop();
        loadRun.engine().stop();
        const RunResult result = loadRun.result();
        QCOMPARE(loadRun.finishedCount(), 1);
        QVERIFY(result.counts.isBalanced());
        QCOMPARE(result.stopReason, StopReason::Cancelled);
    }
}

void TestEngineStop::cancelsManyBlockedRequests()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering()});
    server.stopAccepting(); // the kernel connects, nobody answers
    const Plan plan = planFor(server.port(), mode, 1'000'000, kManyThreads);
    LoadRun loadRun(plan);
    QVERIFY(loadRun.awaitInFlight(plan.concurrency));
    const TimePoint stopped = Clock::now();
    loadRun.engine().stop();
    const RunResult result = loadRun.result();
    QVERIFY(Clock::now() - stopped < kBound);
    QCOMPARE(outcomesOf(result), "aborted " + std::to_string(plan.concurrency));
    QCOMPARE(result.inFlight.peak.value_or(0), std::uint64_t(plan.concurrency));
    QCOMPARE(loadRun.finishedCount(), 1);
}

void TestEngineStop::endsAtItsDuration()
{
    QFETCH(Mode, mode);
    // Two of three connections are never answered: their requests are cut off.
    const Script silent{Act::readRequest(), Act::await()};
    ScriptedServer server({silent, silent, answering(std::chrono::milliseconds(2))});
    Plan plan = planFor(server.port(), mode, 1, 3);
    if (mode == Mode::Sequential) {
        plan.timeout = std::chrono::milliseconds(100); // to get past the silent ones
    }
    plan.stop.requests.reset();
    plan.stop.duration = std::chrono::seconds(1);
    const TimePoint start = Clock::now();
    const RunResult result = run(plan);
    QVERIFY(Clock::now() - start >= *plan.stop.duration);
    QVERIFY(Clock::now() - start < kBound);
    QCOMPARE(result.stopReason, StopReason::Duration);
    QCOMPARE(result.throughput.durationSeconds, 1.0);
    QVERIFY(result.counts.isBalanced());
    QVERIFY(result.counts.ok() > 0);
    if (mode == Mode::Sequential) {
        QVERIFY(result.counts[Outcome::Timeout] >= 2); // and those that a busy machine answered late
        QVERIFY(result.counts.aborted() <= 1);
    } else {
        QVERIFY(result.counts.aborted() >= 2 && result.counts.aborted() <= 3);
        QTRY_VERIFY(server.resetsSeen() >= 2); // the server need not go on for nobody
    }
    QCOMPARE(result.series.back().endSeconds, 1.0);
}

void TestEngineStop::whicheverComesFirstEndsTheRun()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering()});
    Plan plan = planFor(server.port(), mode, 20, 4);
    plan.stop.duration = std::chrono::hours(1);
    const RunResult few = run(plan);
    QCOMPARE(few.stopReason, StopReason::Completed);
    QCOMPARE(outcomesOf(few), std::string("ok 20"));
    QVERIFY(few.throughput.durationSeconds < 3600);

    plan.stop.requests = 1'000'000'000;
    plan.stop.duration = std::chrono::milliseconds(50);
    const RunResult brief = run(plan);
    QCOMPARE(brief.stopReason, StopReason::Duration);
    QVERIFY(brief.counts.isBalanced());
    QCOMPARE(brief.throughput.durationSeconds, 0.05);
}

void TestEngineStop::startsExactlyAsManyAsAskedFor()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering()});
    for (const std::uint64_t requests : {1U, 7U, 8U, 9U, 1000U}) {
        const RunResult result = run(planFor(server.port(), mode, requests, 8));
        QCOMPARE(outcomesOf(result), "ok " + std::to_string(requests));
    }
    QCOMPARE(server.requests(), std::size_t(1 + 7 + 8 + 9 + 1000));
}

void TestEngineStop::rowsAddUpToTheTotals()
{
    QFETCH(Mode, mode);
    ScriptedServer server(
        {{Act::readRequest(), Act::sendPieces(kShortReply, kShortReply.size(), std::chrono::milliseconds(2)),
          Act::again()}});
    std::atomic<std::uint64_t> probes = 0;
    const auto probe = [&probes] {
        ServerCounters counters;
        counters.poolBusy = 3;
        counters.poolQueued = 5;
        counters.cpuTime = std::chrono::milliseconds(++probes);
        return counters;
    };
    const RunResult result = run(planFor(server.port(), mode, 100, 4), probe);
    std::uint64_t completed = 0;
    double width = 0;
    for (std::size_t index = 0; index < result.series.size(); ++index) {
        const SeriesRow &row = result.series[index];
        completed += row.completed;
        width += row.intervalSeconds;
        QVERIFY(row.intervalSeconds > 0);
        if (index + 1 < result.series.size()) {
            QCOMPARE(row.poolBusy.value_or(0), std::uint64_t(3));
            QCOMPARE(row.poolQueued.value_or(0), std::uint64_t(5));
        }
    }
    QCOMPARE(completed, std::uint64_t(100));
    QVERIFY(qFuzzyCompare(width, result.series.back().endSeconds));
    QVERIFY(result.series.back().endSeconds >= result.throughput.durationSeconds);
    QVERIFY(result.cpu.server.value_or(0) > 0);
    QVERIFY(result.cpu.generator.value_or(0) > 0);
}

void TestEngineStop::keepsABackgroundRequestInFlight()
{
    QFETCH(Mode, mode);
    ScriptedServer server({answering(std::chrono::milliseconds(2))});
    ScriptedServer busy({answering()});
    ScriptedServer slow({{Act::readRequest(), Act::await()}});
    Plan plan = planFor(server.port(), mode, 200, 4);
    plan.background = Background{planFor(busy.port(), mode, 1, 1).target};
    const RunResult besideBusy = run(plan);
    QCOMPARE(outcomesOf(besideBusy), std::string("ok 200")); // its own requests are counted apart
    QVERIFY(besideBusy.backgroundCounts && besideBusy.backgroundCounts->isBalanced());
    QCOMPARE(busy.connections(), std::size_t(1)); // one at a time

    plan.background = Background{planFor(slow.port(), mode, 1, 1).target};
    plan.stop.requests.reset();
    plan.stop.duration = std::chrono::seconds(1); // time enough for the slow one to get its request
    const TimePoint start = Clock::now();
    const RunResult besideSlow = run(plan);
    QVERIFY(Clock::now() - start < kBound);
    QVERIFY(besideSlow.counts.isBalanced());
    QCOMPARE(besideSlow.backgroundCounts.value_or(Counts()).started, std::uint64_t(1));
    QCOMPARE(besideSlow.backgroundCounts.value_or(Counts()).aborted(), std::uint64_t(1));
    QCOMPARE(slow.requests(), std::size_t(1));
    QTRY_COMPARE(slow.resetsSeen(), std::size_t(1)); // it ends with the run
}

void TestEngineStop::runsAgainAfterARun()
{
    ScriptedServer server({answering()});
    class Counter final : public RunListener
    {
    public:
        int finishedCount = 0;

    private:
        void progressed(std::shared_ptr<const Snapshot>) override {}
        void finished(RunResult result) override { finishedCount += result.counts.ok() == 10 ? 1 : 0; }
    } counter;
    Engine engine;
    engine.stop();
    engine.join(); // both without a run
    for (const Mode mode : threadloop::allModes) {
        RunSpec spec;
        const Plan plan = planFor(server.port(), mode, 10, 2);
        spec.address = addressOf(plan.target);
        spec.plan = std::make_shared<const Plan>(plan);
        engine.start(std::move(spec), counter);
    }
    engine.join();
    engine.stop();
    QCOMPARE(counter.finishedCount, 3);
}

void TestEngineStop::spreadsSlotsOverLoops()
{
    ScriptedServer server(
        {{Act::readRequest(), Act::sendPieces(kShortReply, kShortReply.size(), std::chrono::milliseconds(5)),
          Act::again()}});
    Plan plan = planFor(server.port(), Mode::EventLoop, 70, 7);
    plan.loops = 3;
    const RunResult result = run(plan);
    QCOMPARE(outcomesOf(result), std::string("ok 70"));
    QCOMPARE(server.connections(), std::size_t(7));
}

THREADLOOP_TEST(TestEngineStop)
#include "test_engine_stop.moc"
