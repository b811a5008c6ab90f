// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/pacer.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

const TimePoint kStart = TimePoint(1000s);

std::vector<Nanoseconds> scheduleOf(const OpenLoop &open, std::size_t count)
{
    Pacer pacer{Pacing(open)};
    pacer.begin(kStart);
    std::vector<Nanoseconds> schedule;
    for (std::size_t ticket = 0; ticket < count; ++ticket)
        schedule.push_back(pacer.due(ticket, kStart + 1h) - kStart);
    return schedule;
}

} // namespace

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedLoopIsDueAtOnce()
    {
        Pacer pacer{Pacing(ClosedLoop())};
        pacer.begin(kStart);
        QVERIFY(!pacer.isOpenLoop());
        QVERIFY(pacer.due(77, kStart + 3s) == kStart + 3s);
        QCOMPARE(pacer.dueBefore(kStart + 1h), std::uint64_t(0));
    }

    void constantArrivalsNeverDrift()
    {
        const std::vector<Nanoseconds> schedule = scheduleOf({3, Arrivals::Constant, 1}, 3001);
        QCOMPARE(schedule[0].count(), 0);
        QCOMPARE(schedule[1].count(), 333'333'333);
        QCOMPARE(schedule[3000].count(), (1000s / 1ns));
    }

    void countsWhatWasDueBeforeTheEnd_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<quint64>("count");
        QTest::newRow("nothing before the start") << 10.0 << qint64(0) << quint64(0);
        QTest::newRow("the first at the start") << 10.0 << qint64(1) << quint64(1);
        QTest::newRow("the end itself is outside") << 10.0 << qint64(100'000'000) << quint64(1);
        QTest::newRow("just after it") << 10.0 << qint64(100'000'001) << quint64(2);
        QTest::newRow("a rate that divides nothing") << 3.0 << qint64(1'000'000'000) << quint64(3);
        QTest::newRow("millions") << 1e6 << qint64(10'000'000'000) << quint64(10'000'000);
    }
    void countsWhatWasDueBeforeTheEnd()
    {
        QFETCH(double, rate);
        QFETCH(qint64, nanoseconds);
        QFETCH(quint64, count);
        Pacer pacer{Pacing(OpenLoop{rate, Arrivals::Constant, 1})};
        pacer.begin(kStart);
        QCOMPARE(pacer.dueBefore(kStart + Nanoseconds(nanoseconds)), std::uint64_t(count));
    }

    void poissonArrivalsAreExponentialAndSeeded()
    {
        constexpr std::size_t count = 100'000;
        const std::vector<Nanoseconds> schedule = scheduleOf({1000, Arrivals::Poisson, 5}, count);
        QVERIFY(schedule == scheduleOf({1000, Arrivals::Poisson, 5}, count));
        QVERIFY(schedule != scheduleOf({1000, Arrivals::Poisson, 6}, count));
        double sum = 0;
        double squares = 0;
        for (std::size_t i = 1; i < count; ++i) {
            const double gap =
                std::chrono::duration<double, std::milli>(schedule[i] - schedule[i - 1]).count();
            QVERIFY(gap >= 0);
            sum += gap;
            squares += gap * gap;
        }
        const double mean = sum / (count - 1);
        QVERIFY(std::abs(mean - 1) < 0.02);                               // six standard errors
        QVERIFY(std::abs(squares / (count - 1) - 2 * mean * mean) < 0.1); // an exponential's second moment
    }

    void poissonArrivalsAreCountedAsTheyWereDrawn()
    {
        Pacer pacer{Pacing(OpenLoop{1000, Arrivals::Poisson, 5})};
        pacer.begin(kStart);
        std::uint64_t before = 0;
        for (std::uint64_t ticket = 0; ticket < 5000; ++ticket)
            before += pacer.due(ticket, kStart) < kStart + 2s ? 1 : 0;
        QVERIFY(before > 1800 && before < 2200);
        QCOMPARE(pacer.dueBefore(kStart + 2s), before);
        QCOMPARE(pacer.dueBefore(kStart + 2s), before);
    }

    void countingLeavesTheSequenceAlone()
    {
        Pacer pacer{Pacing(OpenLoop{1000, Arrivals::Poisson, 5})};
        pacer.begin(kStart);
        pacer.dueBefore(kStart + 2s);
        QCOMPARE((pacer.due(0, kStart) - kStart).count(),
                 scheduleOf({1000, Arrivals::Poisson, 5}, 1)[0].count());
    }

    void aRampGrowsLinearly()
    {
        Pacer pacer(Pacing(OpenLoop{100, Arrivals::Constant, 1}), 4s);
        pacer.begin(kStart);
        // By t seconds of the ramp 100 t^2 / 8 requests are due, 200 by its end.
        QVERIFY(pacer.due(0, kStart) == kStart);
        QVERIFY(pacer.due(50, kStart) == kStart + 2s);
        QVERIFY(pacer.due(200, kStart) == kStart + 4s);
        QVERIFY(pacer.due(201, kStart) == kStart + 4010ms);
        QVERIFY(pacer.due(1200, kStart) == kStart + 14s);
        QCOMPARE(pacer.dueBefore(kStart + 2s), std::uint64_t(50));
        QCOMPARE(pacer.dueBefore(kStart + 4s), std::uint64_t(200));
        QCOMPARE(pacer.dueBefore(kStart + 5s), std::uint64_t(300));
    }

    void poissonArrivalsFollowTheRamp()
    {
        Pacer pacer(Pacing(OpenLoop{10'000, Arrivals::Poisson, 5}), 4s);
        pacer.begin(kStart);
        const auto early = static_cast<double>(pacer.dueBefore(kStart + 2s));
        const auto all = static_cast<double>(pacer.dueBefore(kStart + 4s));
        QVERIFY(std::abs(early - 5000) < 6 * std::sqrt(5000)); // six standard deviations
        QVERIFY(std::abs(all - 20'000) < 6 * std::sqrt(20'000));
    }
};

THREADLOOP_TEST(TestPacer)
#include "test_pacer.moc"
