// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/timer_queue.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <algorithm>
#include <memory>
#include <random>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

struct Probe : Timer
{
    explicit Probe(int number_, std::vector<int> &fired_)
        : Timer(&Probe::onExpired)
        , number(number_)
        , fired(fired_)
    {}
    static void onExpired(Timer &timer)
    {
        auto &self = static_cast<Probe &>(timer);
        self.fired.push_back(self.number);
    }
    int number;
    std::vector<int> &fired;
};

TimePoint at(std::int64_t microseconds)
{
    return TimePoint(std::chrono::microseconds(microseconds));
}

} // namespace

class TestTimerQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverFiresEarly()
    {
        std::vector<int> fired;
        TimerQueue queue;
        Probe probe(1, fired);
        queue.arm(probe, at(100));
        QVERIFY(!queue.fireOne(at(99)));
        QVERIFY(probe.isArmed());
        QVERIFY(queue.fireOne(at(100)));
        QVERIFY(!probe.isArmed());
        QCOMPARE(fired, std::vector<int>{1});
        QVERIFY(queue.isEmpty());
    }

    void emptyHasNoEarliest()
    {
        const TimerQueue queue;
        QVERIFY(!queue.earliest());
    }

    void agreesWithASortedListUnderRandomUse()
    {
        std::mt19937 random(20261122);
        std::vector<int> fired;
        TimerQueue queue;
        std::vector<std::unique_ptr<Probe>> probes;
        std::vector<std::int64_t> deadlines(500, -1); // -1: not armed
        for (int number = 0; number < 500; ++number) {
            probes.push_back(std::make_unique<Probe>(number, fired));
        }
        std::int64_t now = 0;
        for (int round = 0; round < 20'000; ++round) {
            const auto number = random() % 500;
            switch (random() % 3) {
            case 0:
            case 1:
                deadlines[number] = now + static_cast<std::int64_t>(random() % 1000);
                queue.arm(*probes[number], at(deadlines[number]));
                break;
            case 2:
                deadlines[number] = -1;
                queue.disarm(*probes[number]);
                break;
            }
            now += static_cast<std::int64_t>(random() % 20);
            fired.clear();
            while (queue.fireOne(at(now))) {
            }
            std::vector<int> expected;
            for (int index = 0; index < 500; ++index) {
                if (deadlines[static_cast<std::size_t>(index)] >= 0 &&
                    deadlines[static_cast<std::size_t>(index)] <= now) {
                    expected.push_back(index);
                }
            }
            std::vector<std::int64_t> order;
            for (const int number2 : fired) {
                order.push_back(deadlines[static_cast<std::size_t>(number2)]);
                deadlines[static_cast<std::size_t>(number2)] = -1;
            }
            QVERIFY(std::is_sorted(order.begin(), order.end()));
            std::sort(fired.begin(), fired.end());
            QCOMPARE(fired, expected);
            const auto armed =
                std::count_if(deadlines.begin(), deadlines.end(), [](auto d) { return d >= 0; });
            QCOMPARE(queue.size(), static_cast<std::size_t>(armed));
        }
    }
};

THREADLOOP_TEST(TestTimerQueue)
#include "test_timer_queue.moc"
