// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/tick.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

class TestTick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesAtAbsoluteTimes_data();
    void liesAtAbsoluteTimes();
    void comesHundredTimesInTheFirstSecond();
};

void TestTick::liesAtAbsoluteTimes_data()
{
    QTest::addColumn<qint64>("elapsedUs");
    QTest::addColumn<qint64>("nextMs");
    QTest::newRow("start") << qint64(0) << qint64(10);
    QTest::newRow("just before a tick") << qint64(9'999) << qint64(10);
    QTest::newRow("at a tick") << qint64(10'000) << qint64(20);
    QTest::newRow("a little late") << qint64(10'400) << qint64(20);
    QTest::newRow("two missed") << qint64(34'000) << qint64(40);
    QTest::newRow("end of the first second") << qint64(999'000) << qint64(1000);
    QTest::newRow("first slow tick") << qint64(1'000'000) << qint64(1100);
    QTest::newRow("late slow tick") << qint64(1'190'000) << qint64(1200);
    QTest::newRow("an hour") << qint64(3'600'000'001) << qint64(3'600'100);
}

void TestTick::liesAtAbsoluteTimes()
{
    QFETCH(qint64, elapsedUs);
    QFETCH(qint64, nextMs);
    QCOMPARE(nextTick(std::chrono::microseconds(elapsedUs)).count(), qint64(nextMs) * 1'000'000);
}

void TestTick::comesHundredTimesInTheFirstSecond()
{
    std::chrono::nanoseconds at{0};
    int ticks = 0;
    while (at < 1s) {
        at = nextTick(at);
        ++ticks;
    }
    QCOMPARE(ticks, 100);
}

THREADLOOP_TEST(TestTick)
#include "test_tick.moc"
