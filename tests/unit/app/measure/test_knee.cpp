// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/knee.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace threadloop;

namespace {

using Curve = std::function<double(double)>;
using Loads = std::vector<double>;

const Loads kCliff{10, 20, 39, 40, 41, 60, 80, 160};
const Loads kDoubling{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};

Loads evenly(int steps)
{
    Loads loads;
    for (int i = 1; i <= steps; ++i)
        loads.push_back(10.0 * i);
    return loads;
}

/// The ideal of /wait on 40 threads at 50 ms.
double ofForty(double load)
{
    return 20 * std::min(load, 40.0);
}

std::vector<KneePoint> pointsOf(const Loads &loads, const Curve &curve)
{
    std::vector<KneePoint> points;
    for (const double load : loads)
        points.push_back({load, curve(load)});
    return points;
}

/// -1 without a knee.
double kneeAt(const std::vector<KneePoint> &points)
{
    const std::optional<Knee> knee = kneeOf(points);
    return knee ? knee->at : -1;
}

} // namespace

class TestKnee : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheIdealKnee_data();
    void findsTheIdealKnee();
    void findsNoneWhereThereIsNone_data();
    void findsNoneWhereThereIsNone();
    void standsNoise_data();
    void standsNoise();
    void findsNoneInNoise();
    void standsABadPoint();
    void standsASlowDecline();
    void takesPointsInAnyOrder();
};

void TestKnee::findsTheIdealKnee_data()
{
    QTest::addColumn<Loads>("loads");
    QTest::newRow("around it") << kCliff;
    QTest::newRow("evenly") << evenly(16);
    QTest::newRow("doubling, not measured itself") << kDoubling;
    QTest::newRow("as few as can be") << Loads{10, 20, 80, 160};
}

void TestKnee::findsTheIdealKnee()
{
    QFETCH(Loads, loads);
    const std::optional<Knee> knee = kneeOf(pointsOf(loads, ofForty));
    QVERIFY(knee.has_value());
    QVERIFY2(std::abs(knee->at - 40) < 1e-9, qPrintable(QString::number(knee->at)));
    QVERIFY(std::abs(knee->slope - 20) < 1e-9 && std::abs(knee->level - 800) < 1e-9);
}

void TestKnee::findsNoneWhereThereIsNone_data()
{
    QTest::addColumn<Loads>("loads");
    QTest::addColumn<Curve>("curve");
    QTest::newRow("nothing") << Loads{} << Curve(ofForty);
    QTest::newRow("three points") << Loads{10, 40, 160} << Curve(ofForty);
    QTest::newRow("rising to the end") << kDoubling << Curve([](double load) { return 20 * load; });
    QTest::newRow("level from the start") << kDoubling << Curve([](double) { return 800; });
    QTest::newRow("a bend without an end") << kDoubling << Curve([](double load) { return std::sqrt(load); });
    QTest::newRow("falling") << kDoubling << Curve([](double load) { return 800 / load; });
    QTest::newRow("hardly reached") << Loads{10, 20, 30, 40, 50} << Curve(ofForty);
    QTest::newRow("begun too late") << Loads{35, 40, 60, 80, 160} << Curve(ofForty);
    QTest::newRow("no throughput") << kDoubling << Curve([](double) { return 0; });
}

void TestKnee::findsNoneWhereThereIsNone()
{
    QFETCH(Loads, loads);
    QFETCH(Curve, curve);
    QCOMPARE(kneeAt(pointsOf(loads, curve)), -1.0);
}

void TestKnee::standsNoise_data()
{
    QTest::addColumn<Loads>("loads");
    QTest::addColumn<double>("sigma");
    QTest::addColumn<double>("within");
    QTest::newRow("around it, 2 %") << kCliff << 0.02 << 3.0;
    QTest::newRow("evenly, 2 %") << evenly(16) << 0.02 << 3.0;
    QTest::newRow("doubling, 5 %") << kDoubling << 0.05 << 6.0;
}

void TestKnee::standsNoise()
{
    QFETCH(Loads, loads);
    QFETCH(double, sigma);
    QFETCH(double, within);
    std::mt19937_64 random(7);
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<KneePoint> points = pointsOf(loads, ofForty);
        for (KneePoint &point : points)
            point.throughput *= 1 + sigma * std::normal_distribution<>()(random);
        const double at = kneeAt(points);
        QVERIFY2(std::abs(at - 40) < within, qPrintable(QString::number(at)));
    }
}

void TestKnee::findsNoneInNoise()
{
    std::mt19937_64 random(7);
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<KneePoint> level = pointsOf(kDoubling, [](double) { return 800; });
        std::vector<KneePoint> rise = pointsOf(kDoubling, [](double load) { return 20 * load; });
        for (std::size_t i = 0; i < level.size(); ++i) {
            const double noise = 1 + 0.05 * std::normal_distribution<>()(random);
            level[i].throughput *= noise;
            rise[i].throughput *= noise;
        }
        QCOMPARE(kneeAt(level), -1.0);
        QCOMPARE(kneeAt(rise), -1.0);
    }
}

void TestKnee::standsABadPoint()
{
    std::vector<KneePoint> points = pointsOf(evenly(16), ofForty);
    points[12].throughput /= 2;
    QVERIFY(std::abs(kneeAt(points) - 40) < 1e-9);
    points[12].throughput = 0; // nothing succeeded there
    QVERIFY(std::abs(kneeAt(points) - 40) < 1e-9);
}

/// Too many threads cost something themselves.
void TestKnee::standsASlowDecline()
{
    const double at = kneeAt(pointsOf(kDoubling, [](double load) {
        return ofForty(load) * (1 - 0.02 * std::log2(std::max(1.0, load / 40)));
    }));
    QVERIFY2(std::abs(at - 40) < 3, qPrintable(QString::number(at)));
}

void TestKnee::takesPointsInAnyOrder()
{
    std::vector<KneePoint> points = pointsOf(kCliff, ofForty);
    std::reverse(points.begin(), points.end());
    std::swap(points[1], points[5]);
    QVERIFY(std::abs(kneeAt(points) - 40) < 1e-9);
}

THREADLOOP_TEST(TestKnee)
#include "test_knee.moc"
