// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/cancellation.h"
#include "server/loop/compute_gate.h"
#include "server/loop/reactor.h"
#include "server/worker_counters.h"

#include <QRunnable>
#include <QThreadPool>
#include <atomic>
#include <coroutine>
#include <memory>
#include <stop_token>

namespace threadloop {

class HandlerPool;

/// One piece of work that hops to a pool thread once and comes back to the loop once.
///
/// Lives in a coroutine of the loop's thread, which must await `finished()` before destroying it.
class PoolTask : private QRunnable, private Cancellation::Waiter
{
public:
    /// `stop` is asked for nothing yet; it is shared so that its memory can be used again.
    PoolTask(HandlerPool &pool, std::stop_source stop);
    PoolTask(const PoolTask &) = delete;
    PoolTask &operator=(const PoolTask &) = delete;

    /// Queues the work. The loop's thread, once.
    void submit();

    /// `co_await task.finished(cancellation)`: suspends until the work is done. A cancellation does not end
    /// the wait, it asks the work to stop; work that has not begun then never begins.
    class Finished
    {
    public:
        Finished(PoolTask &task, Cancellation &cancellation)
            : m_task(task)
            , m_cancellation(cancellation)
        {}
        bool await_ready() const;
        void await_suspend(std::coroutine_handle<> handle) const;
        void await_resume() const {}

    private:
        PoolTask &m_task;
        Cancellation &m_cancellation;
    };
    Finished finished(Cancellation &cancellation) { return Finished(*this, cancellation); }

protected:
    ~PoolTask() override = default;

private:
    /// The work, on a pool thread that holds the compute gate. It must not throw.
    virtual void work(std::stop_token stop) = 0;

    void run() final;
    static void onDone(void *task, std::uintptr_t);
    static void onCancelled(Cancellation::Waiter &waiter);

    HandlerPool &m_pool;
    std::atomic<bool> m_submitted = false; // carries what the loop wrote before to the pool thread
    std::stop_source m_stop;
    // The loop's thread:
    Cancellation *m_cancellation = nullptr;
    std::coroutine_handle<> m_waiter;
    bool m_done = false;
};

/// A worker's threads for handlers that block: a QThreadPool whose threads are started beforehand and stay.
///
/// Created, used and destroyed in the loop's thread. Qt's own synchronisation is invisible to the thread
/// sanitizer: a task begins with an acquire load and ends with a release store, so that ours is not.
class HandlerPool
{
public:
    HandlerPool(Reactor &reactor, ComputeGate &gate, PoolCounters &counters);
    /// Waits for tasks that still run; their loop does not hear of it any more.
    ~HandlerPool();
    HandlerPool(const HandlerPool &) = delete;
    HandlerPool &operator=(const HandlerPool &) = delete;

    /// Starts as many threads as there are clocks; false when the system does not give them, the pool is of
    /// no use then. Once.
    bool startThreads();

private:
    friend class PoolTask;
    class Meeting;

    Reactor &m_reactor;
    ComputeGate &m_gate;
    PoolCounters &m_counters;
    std::atomic<std::uint64_t> m_unreturned = 0; // tasks some thread has not let go of
    std::unique_ptr<QThreadPool> m_threads;
};

} // namespace threadloop
