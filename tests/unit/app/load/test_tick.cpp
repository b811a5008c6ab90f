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
    void meetsNoRequestOfARoundSchedule();
};

void TestTick::liesAtAbsoluteTimes_data()
{
    QTest::addColumn<qint64>("elapsedUs");
    QTest::addColumn<qint64>("nextUs");
    QTest::newRow("start") << qint64(0) << qint64(10'200);
    QTest::newRow("before the first moment aside") << qint64(199) << qint64(10'200);
    QTest::newRow("just before a tick") << qint64(10'199) << qint64(10'200);
    QTest::newRow("at a tick") << qint64(10'200) << qint64(20'200);
    QTest::newRow("a little late") << qint64(10'600) << qint64(20'200);
    QTest::newRow("two missed") << qint64(34'000) << qint64(40'200);
    QTest::newRow("end of the first second") << qint64(999'000) << qint64(1'000'200);
    QTest::newRow("first slow tick") << qint64(1'000'200) << qint64(1'100'200);
    QTest::newRow("late slow tick") << qint64(1'190'000) << qint64(1'200'200);
    QTest::newRow("an hour") << qint64(3'600'000'201) << qint64(3'600'100'200);
}

void TestTick::liesAtAbsoluteTimes()
{
    QFETCH(qint64, elapsedUs);
    QFETCH(qint64, nextUs);
    QCOMPARE(nextTick(std::chrono::microseconds(elapsedUs)).count(), nextUs * 1000);
}

void TestTick::comesHundredTimesInTheFirstSecond()
{
    std::chrono::nanoseconds at{0};
    int ticks = 0;
    for (at = nextTick(at); at <= 1s + kAside; at = nextTick(at)) {
        ++ticks;
    }
    QCOMPARE(ticks, 100);
}

void TestTick::meetsNoRequestOfARoundSchedule()
{
    for (std::chrono::nanoseconds at = nextTick(0ns); at < 3s; at = nextTick(at)) {
        for (const std::chrono::nanoseconds gap : {500us, 1000us, 2000us, 5000us, 10000us}) {
            QVERIFY(at % gap >= 200us && gap - at % gap >= 200us);
        }
    }
}

THREADLOOP_TEST(TestTick)
#include "test_tick.moc"
