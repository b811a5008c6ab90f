// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/stop_condition.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <set>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

StopRule requests(std::uint64_t count)
{
    StopRule rule;
    rule.requests = count;
    return rule;
}

} // namespace

class TestStopCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutEachTicketOnce();
    void handsOutNoTicketTwiceToManyThreads();
    void endsAtTheDeadline();
    void hasNoDeadlineWithoutDuration();
    void endsWhenStopped();
    void givesUpWhenEverySlotFailedToConnect();
    void goesOnAfterOneConnection();
    void takesNoTicketInThePhases();
    void numbersAScheduleThroughThePhases();
};

void TestStopCondition::handsOutEachTicketOnce()
{
    StopCondition condition(requests(3), 2);
    condition.begin(TimePoint{});
    for (std::uint64_t ticket = 0; ticket < 3; ++ticket) {
        QCOMPARE(condition.admit(TimePoint{}).value_or(99), ticket);
    }
    QVERIFY(!condition.admit(TimePoint{}));
    QVERIFY(!condition.admit(TimePoint{}));
}

void TestStopCondition::handsOutNoTicketTwiceToManyThreads()
{
    constexpr std::uint64_t kTickets = 20'000;
    constexpr std::size_t kThreads = 4;
    StopCondition condition(requests(kTickets), kThreads);
    condition.begin(TimePoint{});
    std::vector<std::vector<std::uint64_t>> taken(kThreads);
    std::vector<std::thread> threads;
    for (std::vector<std::uint64_t> &own : taken) {
        threads.emplace_back([&condition, &own] {
            while (const auto ticket = condition.admit(TimePoint{})) {
                own.push_back(*ticket);
            }
        });
    }
    std::set<std::uint64_t> all;
    std::size_t count = 0;
    for (std::size_t index = 0; index < kThreads; ++index) {
        threads[index].join();
        all.insert(taken[index].begin(), taken[index].end());
        count += taken[index].size();
    }
    QCOMPARE(count, std::size_t(kTickets));
    QCOMPARE(all.size(), std::size_t(kTickets));
    QCOMPARE(*all.rbegin(), kTickets - 1);
}

void TestStopCondition::endsAtTheDeadline()
{
    StopRule rule;
    rule.duration = 2s;
    StopCondition condition(rule, 1);
    const TimePoint start{1h};
    condition.begin(start);
    QCOMPARE(condition.deadline(), start + 2s);
    QVERIFY(condition.admit(start));
    QVERIFY(condition.admit(start + 2s - 1ns));
    QVERIFY(!condition.admit(start + 2s));
}

void TestStopCondition::hasNoDeadlineWithoutDuration()
{
    StopCondition condition(requests(1), 1);
    condition.begin(TimePoint{1h});
    QCOMPARE(condition.deadline(), TimePoint::max());
}

void TestStopCondition::endsWhenStopped()
{
    StopCondition condition({}, 1);
    condition.begin(TimePoint{});
    QVERIFY(condition.admit(TimePoint{}));
    condition.stop();
    condition.stop();
    QVERIFY(condition.isStopped());
    QVERIFY(!condition.admit(TimePoint{}));
}

void TestStopCondition::givesUpWhenEverySlotFailedToConnect()
{
    StopCondition condition({}, 3);
    condition.noteUnreached();
    condition.noteUnreached();
    QVERIFY(!condition.isStopped());
    condition.noteUnreached();
    QVERIFY(condition.isStopped());
    QVERIFY(condition.isUnreached());
}

void TestStopCondition::goesOnAfterOneConnection()
{
    StopCondition condition({}, 3);
    condition.noteConnected();
    QVERIFY(!condition.isUnreached());
    for (int attempt = 0; attempt < 10; ++attempt) {
        condition.noteUnreached();
    }
    QVERIFY(!condition.isStopped());
}

void TestStopCondition::takesNoTicketInThePhases()
{
    StopCondition condition(requests(2), 1);
    condition.begin(TimePoint{}, TimePoint{10s});
    for (int request = 0; request < 5; ++request) {
        QVERIFY(condition.admit(TimePoint{9s}).has_value());
    }
    QVERIFY(!condition.counts(TimePoint{10s} - 1ns));
    QVERIFY(condition.counts(TimePoint{10s}));
    QVERIFY(!condition.isExhausted());
    QCOMPARE(condition.admit(TimePoint{10s}).value_or(99), std::uint64_t(0));
    QCOMPARE(condition.admit(TimePoint{11s}).value_or(99), std::uint64_t(1));
    QVERIFY(!condition.admit(TimePoint{11s}));
    QVERIFY(condition.isExhausted());
}

void TestStopCondition::numbersAScheduleThroughThePhases()
{
    StopCondition condition(requests(2), 1);
    condition.begin(TimePoint{}, TimePoint{10s}, 3);
    for (std::uint64_t ticket = 0; ticket < 5; ++ticket) { // three for the phases, two for the plan
        QCOMPARE(condition.admit(TimePoint{1s}).value_or(99), ticket);
    }
    QVERIFY(!condition.admit(TimePoint{1s}));
    QVERIFY(!condition.counts(TimePoint{9s}));
}

THREADLOOP_TEST(TestStopCondition)
#include "test_stop_condition.moc"
