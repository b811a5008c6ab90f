// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/counter.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <thread>

using namespace threadloop;

class TestCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts();
    void readersNeverSeeLess();
    void gaugeRemembersItsPeak();
};

void TestCounter::counts()
{
    SingleWriterCounter counter;
    QCOMPARE(counter.value(), std::uint64_t{0});
    counter.add();
    counter.add(41);
    QCOMPARE(counter.value(), std::uint64_t{42});
}

void TestCounter::readersNeverSeeLess()
{
    constexpr std::uint64_t total = 1'000'000;
    SingleWriterCounter counter;
    std::thread writer([&counter] {
        for (std::uint64_t i = 0; i < total; ++i)
            counter.add();
    });
    std::uint64_t before = 0;
    bool monotone = true;
    while (before < total && monotone) {
        const std::uint64_t now = counter.value();
        monotone = now >= before;
        before = now;
    }
    writer.join();
    QVERIFY(monotone);
    QCOMPARE(counter.value(), total);
}

void TestCounter::gaugeRemembersItsPeak()
{
    PeakGauge gauge;
    gauge.raise(3);
    gauge.raise();
    gauge.lower(2);
    QCOMPARE(gauge.value(), std::uint64_t{2});
    QCOMPARE(gauge.peak(), std::uint64_t{4});
    gauge.set(3);
    QCOMPARE(gauge.peak(), std::uint64_t{4});
    gauge.set(9);
    gauge.set(0);
    QCOMPARE(gauge.value(), std::uint64_t{0});
    QCOMPARE(gauge.peak(), std::uint64_t{9});
}

THREADLOOP_TEST(TestCounter)
#include "test_counter.moc"
