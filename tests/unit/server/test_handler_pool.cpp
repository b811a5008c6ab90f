// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handler_pool.h"

#include "server/loop/task_scope.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <latch>
#include <set>
#include <thread>

using namespace threadloop;

namespace {

/// What the test's tasks share.
struct Board
{
    explicit Board(HandlerPool &thePool)
        : pool(thePool)
    {}

    HandlerPool &pool;
    std::atomic<int> begun = 0;
    std::atomic<int> stopped = 0;
    std::latch proceed{1};
    std::mutex mutex;
    std::set<std::thread::id> threads; // guarded by mutex
};

/// Waits until it may proceed, or until it is asked to stop.
class Waiting final : public PoolTask
{
public:
    Waiting(Board &board, bool untilStop)
        : PoolTask(board.pool, std::stop_source())
        , m_board(board)
        , m_untilStop(untilStop)
    {}
    bool wasRun() const { return m_wasRun; }

private:
    void work(std::stop_token stop) override
    {
        m_wasRun = true;
        {
            const std::lock_guard lock(m_board.mutex);
            m_board.threads.insert(std::this_thread::get_id());
        }
        m_board.begun.fetch_add(1);
        if (m_untilStop) {
            std::latch asked(1);
            const std::stop_callback callback(stop, [&asked] { asked.count_down(); });
            asked.wait();
            m_board.stopped.fetch_add(1);
        } else {
            m_board.proceed.wait();
        }
    }

    Board &m_board;
    bool m_untilStop;
    bool m_wasRun = false;
};

Task<void> runOne(Board &board, Cancellation &cancellation, bool untilStop, int &ran, int &skipped)
{
    Waiting task(board, untilStop);
    task.submit();
    co_await task.finished(cancellation);
    ++(task.wasRun() ? ran : skipped);
}

} // namespace

class TestHandlerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsItsThreadsBeforehand()
    {
        Reactor reactor;
        ComputeGate gate(ComputeGate::Kind::Open);
        PoolCounters counters(7);
        HandlerPool pool(reactor, gate, counters);
        QVERIFY(pool.startThreads());
        for (const ThreadClock &clock : counters.clocks) {
            QVERIFY(clock.value() > Nanoseconds::zero());
        }
    }

    void runsAsManyAsItHasThreadsAndQueuesTheRest()
    {
        Reactor reactor;
        ComputeGate gate(ComputeGate::Kind::Open);
        PoolCounters counters(3);
        HandlerPool pool(reactor, gate, counters);
        QVERIFY(pool.startThreads());
        Board board(pool);
        TaskScope scope;
        scope.setOnEmpty([&reactor] { reactor.quit(); });
        Cancellation cancellation;
        int ran = 0;
        int skipped = 0;
        for (int index = 0; index < 10; ++index) {
            scope.spawn(runOne(board, cancellation, false, ran, skipped));
        }
        QTRY_COMPARE(board.begun.load(), 3);
        QCOMPARE(counters.busy.load(), std::uint64_t(3));
        QCOMPARE(counters.queued.load(), std::uint64_t(7));
        board.proceed.count_down();
        reactor.run();
        QCOMPARE(ran, 10);
        QCOMPARE(skipped, 0);
        QCOMPARE(board.threads.size(), std::size_t(3));
        QCOMPARE(counters.busy.load(), std::uint64_t(0));
        QCOMPARE(counters.queued.load(), std::uint64_t(0));
    }

    void asksRunningTasksToStopAndSkipsQueuedOnes()
    {
        Reactor reactor;
        ComputeGate gate(ComputeGate::Kind::Open);
        PoolCounters counters(2);
        HandlerPool pool(reactor, gate, counters);
        QVERIFY(pool.startThreads());
        Board board(pool);
        TaskScope scope;
        scope.setOnEmpty([&reactor] { reactor.quit(); });
        Cancellation cancellation;
        int ran = 0;
        int skipped = 0;
        for (int index = 0; index < 5; ++index) {
            scope.spawn(runOne(board, cancellation, true, ran, skipped));
        }
        QTRY_COMPARE(board.begun.load(), 2);
        cancellation.cancel();
        reactor.run(); // every one of them comes back
        QCOMPARE(ran, 2);
        QCOMPARE(board.stopped.load(), 2);
        QCOMPARE(skipped, 3);
    }

    void skipsATaskWhoseWorkIsNotWantedAlready()
    {
        Reactor reactor;
        ComputeGate gate(ComputeGate::Kind::Open);
        PoolCounters counters(1);
        HandlerPool pool(reactor, gate, counters);
        QVERIFY(pool.startThreads());
        Board board(pool);
        TaskScope scope;
        scope.setOnEmpty([&reactor] { reactor.quit(); });
        Cancellation never;
        Cancellation cancelled;
        cancelled.cancel();
        int ran = 0;
        int skipped = 0;
        scope.spawn(runOne(board, never, false, ran, skipped)); // holds the only thread
        QTRY_COMPARE(board.begun.load(), 1);
        scope.spawn(runOne(board, cancelled, true, ran, skipped));
        board.proceed.count_down();
        reactor.run();
        QCOMPARE(ran, 1);
        QCOMPARE(skipped, 1);
    }

    void countsProcessorTimeBeyondItsEnd()
    {
        PoolCounters counters(2);
        {
            Reactor reactor;
            ComputeGate gate(ComputeGate::Kind::Open);
            HandlerPool pool(reactor, gate, counters);
            QVERIFY(pool.startThreads());
        }
        const Nanoseconds first = counters.clocks[0].value();
        QVERIFY(first > Nanoseconds::zero());
        QCOMPARE(counters.clocks[0].value(), first);
    }
};

THREADLOOP_TEST(TestHandlerPool)
#include "test_handler_pool.moc"
