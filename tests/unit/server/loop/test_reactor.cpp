// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/qt_driver.h"
#include "server/loop/reactor.h"
#include "server/loop/sleep.h"
#include "server/loop/task_scope.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <sys/eventfd.h>
#include <thread>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

struct Slept
{
    TimePoint due;
    TimePoint woken;
};

Task<void> sleepAndCount(Reactor *reactor, Cancellation *cancellation, Nanoseconds duration,
                         std::vector<Slept> *slept, std::vector<Wake> *wakes)
{
    const TimePoint begin = Clock::now();
    Sleep sleep(*reactor, *cancellation, begin + duration);
    const Wake wake = co_await sleep;
    slept->push_back({begin + duration, Clock::now()});
    wakes->push_back(wake);
}

struct Counting final : Reactor::Watcher
{
    void ready(std::uint32_t) override { ++count; }
    int count = 0;
};

/// Forgets and destroys another watcher from inside its own event.
struct Killer final : Reactor::Watcher
{
    Killer(Reactor &reactor_, std::unique_ptr<Counting> &victim_)
        : reactor(reactor_)
        , victim(victim_)
    {}
    void ready(std::uint32_t) override
    {
        if (victim) {
            reactor.forget(*victim);
            victim.reset();
        }
    }
    Reactor &reactor;
    std::unique_ptr<Counting> &victim;
};

void busyFor(Nanoseconds duration)
{
    const TimePoint end = Clock::now() + duration;
    while (Clock::now() < end) {
    }
}

} // namespace

class TestReactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runExecutesPostedCallsUntilQuit()
    {
        Reactor reactor;
        std::atomic<int> called = 0;
        std::thread loop([&reactor] { reactor.run(); });
        std::vector<std::thread> posters;
        for (int number = 0; number < 3; ++number) {
            posters.emplace_back([&] {
                for (int index = 0; index < 1000; ++index) {
                    reactor.post({[](void *context, std::uintptr_t value) {
                                      *static_cast<std::atomic<int> *>(context) += static_cast<int>(value);
                                  },
                                  &called, 1});
                }
            });
        }
        for (std::thread &poster : posters) {
            poster.join();
        }
        QTRY_COMPARE(called.load(), 3000);
        reactor.quit();
        loop.join();
    }

    void sleepsEndInOrderAndNeverEarly_data()
    {
        QTest::addColumn<bool>("underQt");
        QTest::newRow("own driver") << false;
        QTest::newRow("Qt's loop") << true;
    }
    void sleepsEndInOrderAndNeverEarly()
    {
        QFETCH(bool, underQt);
        Reactor reactor;
        Cancellation cancellation;
        TaskScope scope;
        std::vector<Slept> slept;
        std::vector<Wake> wakes;
        for (const auto duration : {30ms, 5ms, 20ms, 0ms, 5ms}) {
            scope.spawn(sleepAndCount(&reactor, &cancellation, duration, &slept, &wakes));
        }
        if (underQt) {
            const QtDriver driver(reactor);
            reactor.post({[](void *, std::uintptr_t) {}, nullptr, 0}); // arms the timer from inside the loop
            QTRY_VERIFY(scope.isEmpty());
        } else {
            scope.setOnEmpty([&reactor] { reactor.quit(); });
            reactor.run();
        }
        QCOMPARE(slept.size(), std::size_t(5));
        // The one of 0 ms never suspends, whenever it came.
        QVERIFY(std::is_sorted(slept.begin() + 1, slept.end(),
                               [](const Slept &a, const Slept &b) { return a.due < b.due; }));
        QVERIFY(std::ranges::all_of(slept, [](const Slept &sleep) { return sleep.woken >= sleep.due; }));
        QCOMPARE(std::count(wakes.begin(), wakes.end(), Wake::Ready), 5);
    }

    void cancelledSleepEndsAtOnce()
    {
        Reactor reactor;
        Cancellation cancellation;
        TaskScope scope;
        std::vector<Slept> slept;
        std::vector<Wake> wakes;
        for (int number = 0; number < 3; ++number) {
            scope.spawn(sleepAndCount(&reactor, &cancellation, 1h, &slept, &wakes));
        }
        QCOMPARE(reactor.timers().size(), std::size_t(3));
        cancellation.cancel();
        QVERIFY(scope.isEmpty());
        QCOMPARE(std::count(wakes.begin(), wakes.end(), Wake::Cancelled), 3);
        QVERIFY(reactor.timers().isEmpty());
        scope.spawn(sleepAndCount(&reactor, &cancellation, 1h, &slept,
                                  &wakes)); // already cancelled: does not suspend
        QVERIFY(scope.isEmpty());
    }

    void timersThatOutlastTheBudgetFireInTheNextDrain()
    {
        struct Slow : Timer
        {
            Slow()
                : Timer([](Timer &timer) {
                    busyFor(300us);
                    ++static_cast<Slow &>(timer).fired;
                })
            {}
            int fired = 0;
        };
        Reactor reactor;
        std::vector<std::unique_ptr<Slow>> timers;
        for (int number = 0; number < 32; ++number) {
            timers.push_back(std::make_unique<Slow>());
            reactor.timers().arm(*timers.back(), Clock::now());
        }
        reactor.drain(0);
        const auto firedNow = [&timers] {
            return std::count_if(timers.begin(), timers.end(),
                                 [](const auto &timer) { return timer->fired == 1; });
        };
        QVERIFY2(firedNow() < 32, "one drain must not run on for all of them");
        for (int drains = 0; drains < 100 && firedNow() < 32; ++drains) {
            reactor.drain(1000);
        }
        QCOMPARE(firedNow(), 32);
    }

    void eventsThatOutlastTheBudgetAreDeliveredInTheNextDrain()
    {
        struct Slow final : Reactor::Watcher
        {
            void ready(std::uint32_t) override
            {
                busyFor(300us);
                ++count;
            }
            int count = 0;
        };
        Reactor reactor;
        std::vector<std::unique_ptr<Slow>> watchers;
        std::vector<WakeSignal> signals(40);
        for (WakeSignal &signal : signals) {
            watchers.push_back(std::make_unique<Slow>());
            signal.set();
            QCOMPARE(reactor.watch(signal.descriptor(), *watchers.back()), 0);
        }
        reactor.drain(0);
        const auto delivered = [&watchers] {
            int sum = 0;
            for (const auto &watcher : watchers) {
                sum += watcher->count;
            }
            return sum;
        };
        QVERIFY(delivered() < 40);
        for (int drains = 0; drains < 100 && delivered() < 40; ++drains) {
            reactor.drain(1000);
        }
        QCOMPARE(delivered(), 40);
        QVERIFY(std::all_of(watchers.begin(), watchers.end(),
                            [](const auto &watcher) { return watcher->count == 1; }));
    }

    void forgetsAWatcherWhoseEventIsAlreadyCollected()
    {
        Reactor reactor;
        WakeSignal first;
        WakeSignal second;
        auto victim = std::make_unique<Counting>();
        Killer killer(reactor, victim);
        Killer other(reactor, victim);
        QCOMPARE(reactor.watch(first.descriptor(), killer), 0);
        QCOMPARE(reactor.watch(second.descriptor(), *victim), 0);
        first.set();
        second.set();
        reactor.drain(1000); // the address sanitizer would see a call of the dead watcher
        QVERIFY(!victim);
    }

    void yieldLetsWaitingEventsGoFirst()
    {
        Reactor reactor;
        WakeSignal signal;
        Counting counting;
        QCOMPARE(reactor.watch(signal.descriptor(), counting), 0);
        reactor.drain(0);
        const int before = counting.count;
        TaskScope scope;
        int seen = -1;
        const auto body = [](Reactor *inner, Counting *counter, int *out) -> Task<void> {
            co_await inner->yield();
            *out = counter->count;
        };
        scope.spawn(body(&reactor, &counting, &seen));
        signal.set();
        reactor.drain(0);
        QCOMPARE(seen, before + 1);
    }

    void movedDeadlineIsArmedAgain()
    {
        Reactor reactor;
        struct Stop : Timer
        {
            explicit Stop(Reactor &reactor_)
                : Timer([](Timer &timer) { static_cast<Stop &>(timer).reactor.quit(); })
                , reactor(reactor_)
            {}
            Reactor &reactor;
        } stop(reactor);
        const TimePoint begin = Clock::now();
        reactor.timers().arm(stop, begin + 1h);
        reactor.drain(0);
        reactor.timers().arm(stop, begin + 10ms); // earlier than what the timerfd was set for
        reactor.run();
        QVERIFY(Clock::now() - begin >= 10ms);
        QVERIFY(Clock::now() - begin < 30min);
    }

    void holdsTheGateWhileItDispatches()
    {
        ComputeGate gate(ComputeGate::Kind::InterpreterLock);
        Reactor reactor(&gate);
        std::atomic<bool> dispatching = false;
        std::atomic<bool> entered = false;
        std::thread other;
        struct Context
        {
            std::atomic<bool> &dispatching;
            std::atomic<bool> &entered;
            bool intruded = false;
        } context{dispatching, entered};
        reactor.post({[](void *pointer, std::uintptr_t) {
                          auto &inside = *static_cast<Context *>(pointer);
                          inside.dispatching = true;
                          busyFor(20ms);
                          inside.intruded = inside.entered.load();
                      },
                      &context, 0});
        other = std::thread([&] {
            while (!dispatching.load()) {
                std::this_thread::yield();
            }
            const ComputeGate::Inside inside(gate);
            entered = true;
        });
        reactor.drain(0);
        other.join();
        QVERIFY(!context.intruded);
        QVERIFY(entered.load());
    }
};

THREADLOOP_TEST(TestReactor)
#include "test_reactor.moc"
