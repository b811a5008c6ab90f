// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/conclusions.h"
#include "app/load/cpu_usage.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <array>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

/// A run of a second that was looked at so many times, with four requests in flight whenever it was.
class Seen
{
public:
    explicit Seen(int looks)
    {
        for (int i = 0; i < 4; ++i) {
            m_shard.started();
        }
        for (int i = 1; i <= looks; ++i) {
            m_accumulator.look(true);
            m_accumulator.tick(i * 1000ms / looks);
        }
    }

    const Accumulator &accumulator() const { return m_accumulator; }

private:
    Shard m_shard;
    const std::array<const Shard *, 1> m_shards{&m_shard};
    Accumulator m_accumulator{m_shards};
};

RunSpec specOf(Plan plan)
{
    RunSpec spec;
    spec.plan = std::make_shared<const Plan>(std::move(plan));
    return spec;
}

Plan planOf(Pacing pacing)
{
    Plan plan;
    plan.mode = Mode::EventLoop;
    plan.concurrency = 4;
    plan.stop.requests = 100;
    plan.pacing = pacing;
    return plan;
}

RunResult resultOf(const RunSpec &spec, double reqsPerSec, double seconds)
{
    RunResult result;
    result.plan = spec.plan;
    result.throughput.reqsPerSec = reqsPerSec;
    result.throughput.durationSeconds = seconds;
    return result;
}

IdealInput inputOf(RouteKind route, std::chrono::nanoseconds serviceTime)
{
    IdealInput input;
    input.route = route;
    input.serviceTime = serviceTime;
    input.concurrency = 4;
    return input;
}

LatencySummary latencies(double milliseconds)
{
    LatencySummary summary;
    summary.min = milliseconds;
    summary.p50 = milliseconds;
    summary.p99 = milliseconds;
    return summary;
}

} // namespace

class TestConclusions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAKnownRoutesIdeal()
    {
        RunSpec spec = specOf(planOf(ClosedLoop{}));
        spec.ideal = inputOf(RouteKind::AsyncWait, 50ms);
        RunResult result = resultOf(spec, 40, 1);
        conclude(result, spec, Seen(20).accumulator(), 1s);
        QCOMPARE(result.throughput.idealReqsPerSec, std::optional(80.0));
        QCOMPARE(result.throughput.percentOfIdeal, std::optional(50.0));
    }

    void computingRoutesIdealIsBornOutByTheShortestLatency()
    {
        RunSpec spec = specOf(planOf(ClosedLoop{}));
        spec.ideal = inputOf(RouteKind::Fib, 30ms);
        RunResult result = resultOf(spec, 90, 1);
        result.latency = latencies(10);
        QCOMPARE(limitEvidence(spec, result).input.serviceTime,
                 std::optional<std::chrono::nanoseconds>(10ms));
    }

    void ownCoresAndThoseOfTheMachineAreTold()
    {
        const RunSpec spec = specOf(planOf(ClosedLoop{}));
        const Evidence evidence = limitEvidence(spec, resultOf(spec, 1, 1));
        QCOMPARE(evidence.systemCores, onlineProcessors());
        QCOMPARE(evidence.input.cores, usableProcessors());
        QVERIFY(usableProcessors() >= 1 && usableProcessors() <= onlineProcessors());
    }

    void unknownRouteHasNoIdealButItsRate()
    {
        const RunSpec spec = specOf(planOf(OpenLoop{.rate = 200}));
        RunResult result = resultOf(spec, 180, 1);
        const Evidence evidence = limitEvidence(spec, result);
        QVERIFY(!evidence.ideal);
        QCOMPARE(evidence.input.rate, std::optional(200.0));
        QCOMPARE(evidence.input.requests, std::optional(std::uint64_t{100}));
        conclude(result, spec, Seen(20).accumulator(), 1s);
        QVERIFY(!result.throughput.idealReqsPerSec);
        QVERIFY(!result.throughput.percentOfIdeal);
    }

    void shortRunTellsNothingOfTheSystem_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("tells");
        QTest::newRow("below ten steps of its clock") << 0.099 << false;
        QTest::newRow("ten of them") << 0.1 << true;
    }

    void shortRunTellsNothingOfTheSystem()
    {
        QFETCH(double, seconds);
        QFETCH(bool, tells);
        const RunSpec spec = specOf(planOf(ClosedLoop{}));
        RunResult result = resultOf(spec, 100, seconds);
        result.cpu = {0.5, 0.4, 1.5};
        const Evidence evidence = limitEvidence(spec, result);
        QCOMPARE(evidence.cpu.system.has_value(), tells);
        QCOMPARE(evidence.cpu.generator, std::optional(0.5));
    }

    void failedShareIsOfTheFinished()
    {
        Shard shard;
        for (const bool succeeds : {true, true, true, false}) {
            shard.started();
            succeeds ? shard.succeeded(1ms, 200, 1) : shard.failed(Outcome::HttpError, {}, 500);
        }
        const std::array<const Shard *, 1> shards{&shard};
        Accumulator accumulator(shards);
        accumulator.finish(1s);
        const RunSpec spec = specOf(planOf(ClosedLoop{}));
        RunResult result = resultOf(spec, 3, 1);
        accumulator.complete(result, 1s);
        QCOMPARE(limitEvidence(spec, result).failedShare, 0.25);
    }

    void fewLooksTellNothing_data()
    {
        QTest::addColumn<int>("looks");
        QTest::addColumn<bool>("tell");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("nine") << 9 << false;
        QTest::newRow("ten") << 10 << true;
    }

    void fewLooksTellNothing()
    {
        QFETCH(int, looks);
        QFETCH(bool, tell);
        RunResult result = resultOf(specOf(planOf(ClosedLoop{})), 100, 1);
        result.inFlight = {4.0, 4, 4.0};
        const SelfCheckEvidence evidence = selfCheckEvidence(result, Seen(looks).accumulator(), 1s);
        const std::optional<double> mean = tell ? std::optional(4.0) : std::nullopt;
        QCOMPARE(evidence.inFlightMean, mean);
        QCOMPARE(evidence.inFlightByLittlesLaw, mean);
        QCOMPARE(evidence.busyInFlightMean, mean);
        QCOMPARE(evidence.inFlightPeak.has_value(), tell);
    }

    void onlyAClosedLoopIsAskedForItsConcurrency()
    {
        const Seen seen(20);
        const RunResult closed = resultOf(specOf(planOf(ClosedLoop{})), 100, 1);
        QCOMPARE(selfCheckEvidence(closed, seen.accumulator(), 1s).askedInFlight,
                 std::optional(std::uint64_t{4}));
        const RunResult open = resultOf(specOf(planOf(OpenLoop{.rate = 100})), 100, 1);
        QVERIFY(!selfCheckEvidence(open, seen.accumulator(), 1s).askedInFlight);
    }

    void lateScheduleMakesARunInvalid_data()
    {
        QTest::addColumn<double>("sendDelayMs");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("in time") << 0.9 << true;
        QTest::newRow("late") << 1.1 << false;
    }

    void lateScheduleMakesARunInvalid()
    {
        QFETCH(double, sendDelayMs);
        QFETCH(bool, isValid);
        const RunSpec spec = specOf(planOf(OpenLoop{.rate = 100}));
        RunResult result = resultOf(spec, 100, 1);
        result.latency = latencies(10);
        result.schedule.emplace();
        result.schedule->sendDelay = latencies(sendDelayMs);
        conclude(result, spec, Seen(0).accumulator(), 1s);
        QCOMPARE(result.validity.isValid(), isValid);
    }
};

THREADLOOP_TEST(TestConclusions)
#include "test_conclusions.moc"
