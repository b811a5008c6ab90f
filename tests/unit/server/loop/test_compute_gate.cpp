// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/compute_gate.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <atomic>
#include <thread>

using namespace threadloop;

class TestComputeGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openGateNeverBlocks()
    {
        ComputeGate gate(ComputeGate::Kind::Open);
        gate.enter();
        gate.enter(); // a lock would wait for itself here
        gate.breathe();
        gate.leave();
    }

    void lockAdmitsOneThreadAtATime()
    {
        ComputeGate gate(ComputeGate::Kind::InterpreterLock);
        int inside = 0; // unprotected but for the gate: the thread sanitizer checks it too
        int most = 0;
        long total = 0;
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([&] {
                for (int round = 0; round < 2'000; ++round) {
                    const ComputeGate::Inside scope(gate);
                    most = std::max(most, ++inside);
                    ++total;
                    {
                        --inside;
                        const ComputeGate::Outside outside(&gate);
                    }
                    ++inside;
                    --inside;
                    --inside;
                    ++inside;
                    --inside;
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QCOMPARE(total, 8'000L);
        QVERIFY(most <= 1);
    }

    void computingThreadPassesItOnWhenAsked()
    {
        ComputeGate gate(ComputeGate::Kind::InterpreterLock);
        std::atomic<bool> holding = false;
        std::jthread computing([&](std::stop_token stop) {
            const ComputeGate::Inside scope(gate);
            holding = true;
            while (!stop.stop_requested()) {
                gate.breathe();
            }
        });
        while (!holding.load()) {
            std::this_thread::yield();
        }
        const TimePoint before = Clock::now();
        gate.enter(); // ends only if the computing thread breathes it out
        const auto waited = Clock::now() - before;
        gate.leave();
        QVERIFY2(waited >= ComputeGate::kSwitchInterval, "the holder is left alone for one switch interval");
        gate.enter(); // and again, whoever has it now
        gate.leave();
    }

    void computingThreadWaitsUntilTheOtherHasHadItsTurn()
    {
        ComputeGate gate(ComputeGate::Kind::InterpreterLock);
        int turns = 0; // guarded by the gate
        std::jthread other;
        {
            const ComputeGate::Inside scope(gate);
            other = std::jthread([&] {
                const ComputeGate::Inside inside(gate);
                ++turns;
            });
            while (turns == 0) {
                gate.breathe(); // gives way for good: the turn is seen here without leaving
            }
            QCOMPARE(turns, 1);
        }
    }
};

THREADLOOP_TEST(TestComputeGate)
#include "test_compute_gate.moc"
