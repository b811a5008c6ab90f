// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/task.h"
#include "server/loop/task_scope.h"
#include "tests/support/small_stack.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <memory>
#include <stdexcept>

using namespace threadloop;

namespace {

/// Suspends once and leaves its handle where the test can resume it.
struct Gate
{
    std::coroutine_handle<> waiting;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) noexcept { waiting = handle; }
    void await_resume() const noexcept {}
    void open() { std::exchange(waiting, nullptr).resume(); }
};

Task<int> ready(int value)
{
    co_return value;
}

Task<long> sumOfReady(int count)
{
    long sum = 0;
    for (int index = 0; index < count; ++index) {
        sum += co_await ready(1);
    }
    co_return sum;
}

Task<int> throwing()
{
    throw std::runtime_error("planned");
    co_return 0;
}

Task<int> passThrough(Gate &gate, int value)
{
    co_await gate;
    co_return value;
}

Task<int> nested(Gate &gate, int depth)
{
    if (depth == 0) {
        co_return co_await passThrough(gate, 7);
    }
    co_return co_await nested(gate, depth - 1) + 1;
}

Task<void> store(Task<int> task, int *result, std::shared_ptr<int> kept)
{
    *result = co_await task + static_cast<int>(kept.use_count() * 0);
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotRunBeforeItIsAwaited()
    {
        bool ran = false;
        {
            const auto body = [](bool *flag) -> Task<void> {
                *flag = true;
                co_return;
            };
            const Task<void> task = body(&ran);
        }
        QVERIFY(!ran);
    }

    void runsAMillionReadyAwaitsOnASmallStack()
    {
        long sum = 0;
        QVERIFY(test::runOnSmallStack(256 * 1024, [&sum] {
            Task<long> task = sumOfReady(1'000'000);
            QVERIFY(task.start());
            TaskScope scope;
            const auto keep = [](Task<long> inner, long *out) -> Task<void> { *out = co_await inner; };
            scope.spawn(keep(std::move(task), &sum));
            QVERIFY(scope.isEmpty());
        }));
        QCOMPARE(sum, 1'000'000L);
    }

    void resumesItsParentsWhenTheChildContinues()
    {
        Gate gate;
        TaskScope scope;
        int result = 0;
        int emptied = 0;
        scope.setOnEmpty([&emptied] { ++emptied; });
        const auto kept = std::make_shared<int>(1);
        scope.spawn(store(nested(gate, 20), &result, kept));
        QCOMPARE(scope.size(), std::size_t(1));
        QCOMPARE(result, 0);
        gate.open();
        QCOMPARE(result, 27);
        QVERIFY(scope.isEmpty());
        QCOMPARE(emptied, 1);
        QCOMPARE(kept.use_count(), 1L); // every frame has been destroyed
    }

    void suspendingInALoopDoesNotGrowTheStack()
    {
        QVERIFY(test::runOnSmallStack(256 * 1024, [] {
            Gate gate;
            TaskScope scope;
            const auto body = [](Gate *inner) -> Task<void> {
                for (int round = 0; round < 100'000; ++round) {
                    co_await passThrough(*inner, round);
                }
            };
            scope.spawn(body(&gate));
            int resumed = 0;
            while (gate.waiting) {
                gate.open();
                ++resumed;
            }
            QCOMPARE(resumed, 100'000);
            QVERIFY(scope.isEmpty());
        }));
    }

    void handsExceptionsToTheAwaitingTask()
    {
        TaskScope scope;
        QByteArray caught;
        const auto body = [](QByteArray *out) -> Task<void> {
            try {
                co_await throwing();
            } catch (const std::runtime_error &error) {
                *out = error.what();
            }
        };
        scope.spawn(body(&caught));
        QCOMPARE(caught, QByteArray("planned"));
    }

    void rootTasksCatchEverything()
    {
        TaskScope scope;
        int failures = 0;
        scope.setOnFailure([&failures](std::exception_ptr) { ++failures; });
        const auto body = []() -> Task<void> { co_await throwing(); };
        scope.spawn(body());
        QCOMPARE(failures, 1);
        QVERIFY(scope.isEmpty());
    }

    void startedTaskCanBeAwaitedLater()
    {
        Gate gate;
        TaskScope scope;
        int result = 0;
        Task<int> task = passThrough(gate, 5);
        QVERIFY(!task.start());
        scope.spawn(store(std::move(task), &result, nullptr));
        QCOMPARE(result, 0);
        gate.open();
        QCOMPARE(result, 5);
    }

    void countsItsFrames()
    {
        const std::uint64_t before = FramePool::allocatedByThisThread();
        Task<long> task = sumOfReady(10);
        QVERIFY(task.start());
        QCOMPARE(FramePool::allocatedByThisThread() - before, std::uint64_t(11));
    }
};

THREADLOOP_TEST(TestTask)
#include "test_task.moc"
