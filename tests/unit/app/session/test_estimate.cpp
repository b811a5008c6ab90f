// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/estimate.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

Plan planFor(const char *target, std::optional<std::uint64_t> requests,
             std::optional<std::chrono::nanoseconds> duration, std::uint32_t concurrency)
{
    Plan plan;
    plan.target = *parseTarget(target);
    plan.stop = {requests, duration};
    plan.concurrency = concurrency;
    return plan;
}

} // namespace

class TestEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThreeWavesForAHundredRequestsOnForty()
    {
        const auto seconds = estimatedSeconds(planFor("/wait", 100, {}, 100), ServerSettings());
        QVERIFY(seconds.has_value());
        QVERIFY(qAbs(*seconds - 0.15) < 1e-9);
    }

    void endsAtTheDurationWhenThatComesFirst()
    {
        const auto seconds = estimatedSeconds(planFor("/wait", 10'000, 2s, 100), ServerSettings());
        QVERIFY(seconds == 2.0);
    }

    void endsAtTheRequestsWhenTheyComeFirst()
    {
        const auto seconds = estimatedSeconds(planFor("/asyncwait", 100, 2s, 100), ServerSettings());
        QVERIFY(seconds.has_value());
        QVERIFY(qAbs(*seconds - 0.05) < 1e-9);
    }

    void knowsNothingOfAForeignTargetsRequests()
    {
        QVERIFY(!estimatedSeconds(planFor("http://localhost/wait", 100, {}, 100), ServerSettings()));
        QVERIFY(estimatedSeconds(planFor("http://localhost/wait", 100, 3s, 100), ServerSettings()) == 3.0);
    }

    void wavesFitIntoTheTimeThatCounts()
    {
        Plan plan = planFor("/asyncwait?ms=1000", 101, 2600ms, 100);
        plan.phases.warmup = 1s;
        const auto ideal = idealOf(idealInputOf(plan, ServerSettings(), {}));
        QVERIFY(ideal.has_value());
        QCOMPARE(ideal->reqsPerSec, 100.0); // two waves need 2 s, and 1.6 s are measured
        plan.stop.duration = 3s;
        QCOMPARE(idealOf(idealInputOf(plan, ServerSettings(), {}))->reqsPerSec, 50.5);
    }

    void needsAMeasuredTimeForComputingRoutes()
    {
        QVERIFY(!estimatedSeconds(planFor("/fib/30", 10, {}, 1), ServerSettings()));
        const auto seconds = estimatedSeconds(planFor("/fib/30", 10, {}, 1), ServerSettings(), 20ms);
        QVERIFY(seconds.has_value());
        QVERIFY(qAbs(*seconds - 0.2) < 1e-9);
    }
};

THREADLOOP_TEST(TestEstimate)
#include "test_estimate.moc"
