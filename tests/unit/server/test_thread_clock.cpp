// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/thread_clock.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <latch>
#include <thread>

using namespace threadloop;

class TestThreadClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isZeroBeforeItBegins()
    {
        const ThreadClock clock;
        QCOMPARE(clock.value(), Nanoseconds::zero());
    }

    void readsAnotherThreadsTimeAndKeepsIt()
    {
        ThreadClock clock;
        std::latch hasWorked(1);
        std::latch mayEnd(1);
        std::thread thread([&] {
            clock.begin();
            const TimePoint end = Clock::now() + std::chrono::milliseconds(20);
            while (Clock::now() < end) {
            }
            hasWorked.count_down();
            mayEnd.wait();
            clock.end();
        });
        hasWorked.wait();
        const Nanoseconds living = clock.value();
        QVERIFY(living > Nanoseconds::zero());
        mayEnd.count_down();
        thread.join();
        const Nanoseconds ended = clock.value();
        QVERIFY(ended >= living);
        // A new thread may get the old one's number; the clock must not follow it.
        std::thread other([&] {
            const TimePoint end = Clock::now() + std::chrono::milliseconds(5);
            while (Clock::now() < end) {
            }
            QCOMPARE(clock.value(), ended);
        });
        other.join();
        QCOMPARE(clock.value(), ended);
    }
};

THREADLOOP_TEST(TestThreadClock)
#include "test_thread_clock.moc"
