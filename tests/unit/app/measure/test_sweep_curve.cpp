// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/sweep_curve.h"
#include "app/plan/plan.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>

using namespace threadloop;

namespace {

struct Setting
{
    std::uint32_t concurrency = 10;
    std::uint32_t threads = 40;
    std::chrono::milliseconds delay{50};
    Mode mode = Mode::EventLoop;
    std::string label = {};
    std::uint16_t port = 1000;
    std::optional<double> rate = {};
    std::uint64_t seed = 1;
};

std::shared_ptr<const RunResult> run(const Setting &setting, double reqsPerSec)
{
    Plan plan;
    plan.target = resolved(*parseTarget("/wait"), "127.0.0.1", setting.port);
    plan.mode = setting.mode;
    plan.concurrency = setting.concurrency;
    plan.stop.duration = std::chrono::seconds(1);
    plan.label = setting.label;
    if (setting.rate)
        plan.pacing = OpenLoop{*setting.rate, Arrivals::Poisson, setting.seed};
    RunResult result;
    result.cell = cellName(plan);
    result.label = setting.label;
    result.plan = std::make_shared<const Plan>(plan);
    result.environment.server = ServerEnvironment{1, setting.threads, setting.delay, false};
    result.throughput.reqsPerSec = reqsPerSec;
    result.throughput.idealReqsPerSec = 800;
    result.throughput.percentOfIdeal = reqsPerSec / 8;
    result.latency.emplace().p99 = 1'000 / reqsPerSec;
    result.limit.text = "limit of " + std::to_string(reqsPerSec);
    result.counts.started = result.counts[Outcome::Ok] = 500;
    return std::make_shared<const RunResult>(std::move(result));
}

} // namespace

class TestSweepCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRunsThatDifferInOneField();
    void summarisesTheTrialsOfAValue();
    void keepsOthersApart();
    void turnsADelayRound();
    void looksThroughPortsAndSeeds();
};

void TestSweepCurve::findsRunsThatDifferInOneField()
{
    RunResults results;
    for (const std::uint32_t c : {160U, 10U, 20U, 40U, 80U})
        results.push_back(run({c}, 20 * std::min(c, 40U)));
    const std::vector<SweepCurve> curves = sweepCurvesOf(results);
    QCOMPARE(curves.size(), std::size_t(1));
    QVERIFY(curves[0].field == SweepField::Concurrency);
    QCOMPARE(curves[0].modeAndTarget, std::string("event-loop /wait"));
    QCOMPARE(curves[0].points.size(), std::size_t(5));
    QCOMPARE(curves[0].points.front().value, 10.0);
    QCOMPARE(curves[0].points.back().value, 160.0);
    QCOMPARE(curves[0].points.back().percentOfIdeal.value_or(0), 100.0);
    QVERIFY(curves[0].knee && std::abs(curves[0].knee->at - 40) < 1e-9);
}

void TestSweepCurve::summarisesTheTrialsOfAValue()
{
    const std::vector<SweepCurve> curves =
        sweepCurvesOf({run({10}, 100), run({20}, 390), run({10}, 300), run({10}, 200)});
    QCOMPARE(curves.size(), std::size_t(1));
    const SweepPoint &point = curves[0].points.front();
    QCOMPARE(point.summary.trials, std::uint64_t(3));
    QCOMPARE(point.summary.reqsPerSec.median.value_or(0), 200.0);
    QCOMPARE(point.percentOfIdeal.value_or(0), 25.0);
    QCOMPARE(point.limit.text, run({10}, 200)->limit.text);
    QVERIFY(!curves[0].knee);
}

void TestSweepCurve::keepsOthersApart()
{
    QVERIFY(sweepCurvesOf({}).empty());
    QVERIFY(sweepCurvesOf({run({10}, 200)}).empty());
    QVERIFY(sweepCurvesOf({run({10}, 200), run({10}, 210)}).empty());         // trials
    QVERIFY(sweepCurvesOf({run({10, 40}, 200), run({20, 80}, 210)}).empty()); // two fields
    Setting other{20};
    other.label = "another";
    QVERIFY(sweepCurvesOf({run({10}, 200), run(other, 210)}).empty());
    other = {20};
    other.mode = Mode::ThreadPool;
    QVERIFY(sweepCurvesOf({run({10}, 200), run(other, 210)}).empty());
    other.concurrency = 10;
    const std::vector<SweepCurve> curves =
        sweepCurvesOf({run({10}, 200), run({20}, 1), run(other, 210), run({10, 80}, 3)});
    QCOMPARE(curves.size(), std::size_t(2));
    QVERIFY(curves[0].field == SweepField::Concurrency && curves[1].field == SweepField::Threads);
    QCOMPARE(curves[1].points[0].value + curves[1].points[1].value, 120.0);
}

void TestSweepCurve::turnsADelayRound()
{
    using std::chrono::milliseconds;
    RunResults results;
    for (const int ms : {1, 2, 5, 10, 20, 50, 100})
        results.push_back(run({40, 40, milliseconds(ms)}, std::min(4'000.0, 40'000.0 / ms)));
    const std::vector<SweepCurve> curves = sweepCurvesOf(results);
    QCOMPARE(curves.size(), std::size_t(1));
    QVERIFY(curves[0].field == SweepField::Delay);
    QCOMPARE(curves[0].points.back().value, 100.0);
    QVERIFY(curves[0].knee && std::abs(curves[0].knee->at - 10) < 1e-9);
}

void TestSweepCurve::looksThroughPortsAndSeeds()
{
    Setting one{10};
    one.rate = 100;
    Setting two = one;
    two.rate = 200;
    two.port = 2000;
    two.seed = 2;
    const std::vector<SweepCurve> curves = sweepCurvesOf({run(one, 100), run(two, 200)});
    QCOMPARE(curves.size(), std::size_t(1));
    QVERIFY(curves[0].field == SweepField::Rate);
    QVERIFY(!sweptValueOf(*run({10}, 1), SweepField::Rate).has_value());
}

THREADLOOP_TEST(TestSweepCurve)
#include "test_sweep_curve.moc"
