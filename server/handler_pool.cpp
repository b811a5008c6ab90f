// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handler_pool.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace threadloop {
namespace {

/// Starting a thread takes microseconds; one that has not come by then never will.
constexpr std::chrono::seconds kStartTimeout{10};

} // namespace

PoolTask::PoolTask(HandlerPool &pool, std::stop_source stop)
    : Cancellation::Waiter(&PoolTask::onCancelled)
    , m_pool(pool)
    , m_stop(std::move(stop))
{
    setAutoDelete(false);
}

void PoolTask::submit()
{
    m_pool.m_unreturned.fetch_add(1, std::memory_order_relaxed);
    m_pool.m_counters.queued.fetch_add(1, std::memory_order_relaxed);
    m_submitted.store(true, std::memory_order_release);
    m_pool.m_threads->start(this);
}

void PoolTask::run()
{
    if (!m_submitted.load(std::memory_order_acquire)) {
        return; // never: a task runs after its submission
    }
    HandlerPool &pool = m_pool;
    pool.m_counters.queued.fetch_sub(1, std::memory_order_relaxed);
    TimePoint counted = Clock::now();
    if (!m_stop.stop_requested()) {
        pool.m_counters.busy.fetch_add(1, std::memory_order_relaxed);
        {
            const ComputeGate::Inside inside(pool.m_gate);
            work(m_stop.get_token());
        }
        counted = pool.m_counters.addBusySince(counted);
        pool.m_counters.busy.fetch_sub(1, std::memory_order_relaxed);
    }
    pool.m_reactor.post({&PoolTask::onDone, this, 0}); // the task may be gone from here on
    // Where a core is scarce the loop runs at once, and this thread is kept from its next task meanwhile.
    pool.m_counters.addBusySince(counted);
    pool.m_unreturned.fetch_sub(1, std::memory_order_release);
}

void PoolTask::onDone(void *task, std::uintptr_t)
{
    auto &self = *static_cast<PoolTask *>(task);
    self.m_done = true;
    if (self.m_waiter) {
        self.m_cancellation->remove(self);
        std::exchange(self.m_waiter, nullptr).resume(); // destroys the task
    }
}

void PoolTask::onCancelled(Cancellation::Waiter &waiter)
{
    static_cast<PoolTask &>(waiter).m_stop.request_stop();
}

bool PoolTask::Finished::await_ready() const
{
    if (m_cancellation.isCancelled()) {
        m_task.m_stop.request_stop();
    }
    return m_task.m_done;
}

void PoolTask::Finished::await_suspend(std::coroutine_handle<> handle) const
{
    m_task.m_waiter = handle;
    m_task.m_cancellation = &m_cancellation;
    if (!m_cancellation.isCancelled()) {
        m_cancellation.add(m_task);
    }
}

/// Where the starting threads wait for each other, so that each task of it gets a thread of its own.
class HandlerPool::Meeting
{
public:
    Meeting(QThreadPool &threads, std::vector<ThreadClock> &clocks)
    {
        for (ThreadClock &clock : clocks) {
            threads.start(&m_starters.emplace_back(*this, clock));
        }
    }

    /// Lets the threads go; false when not all of them have come in time.
    bool end()
    {
        std::unique_lock lock(m_mutex);
        const bool complete =
            m_changed.wait_for(lock, kStartTimeout, [this] { return m_arrived == m_starters.size(); });
        m_isOver = true;
        m_changed.notify_all();
        if (complete) {
            m_changed.wait(lock, [this] { return m_left == m_starters.size(); });
        }
        return complete;
    }

private:
    class Starter final : public QRunnable
    {
    public:
        Starter(Meeting &meeting, ThreadClock &clock)
            : m_meeting(meeting)
            , m_clock(clock)
        {
            setAutoDelete(false);
        }
        void run() override { m_meeting.attend(m_clock); }

    private:
        Meeting &m_meeting;
        ThreadClock &m_clock;
    };

    void attend(ThreadClock &clock)
    {
        std::unique_lock lock(m_mutex);
        clock.begin();
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isOver; });
        ++m_left;
        m_changed.notify_all();
    }

    std::deque<Starter> m_starters;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_arrived = 0; // guarded by m_mutex
    std::size_t m_left = 0;    // guarded by m_mutex
    bool m_isOver = false;     // guarded by m_mutex
};

HandlerPool::HandlerPool(Reactor &reactor, ComputeGate &gate, PoolCounters &counters)
    : m_reactor(reactor)
    , m_gate(gate)
    , m_counters(counters)
    , m_threads(std::make_unique<QThreadPool>())
{
    m_threads->setExpiryTimeout(-1);
    m_threads->setMaxThreadCount(static_cast<int>(counters.clocks.size()));
}

bool HandlerPool::startThreads()
{
    auto meeting = std::make_unique<Meeting>(*m_threads, m_counters.clocks);
    if (meeting->end()) {
        return true;
    }
    // Qt counts a thread that it could not start as active for ever, so that its pool can never be waited
    // for: pool and meeting are left to the threads there are.
    static_cast<void>(m_threads.release());
    static_cast<void>(meeting.release());
    return false;
}

HandlerPool::~HandlerPool()
{
    if (!m_threads) {
        return;
    }
    for (ThreadClock &clock : m_counters.clocks) {
        clock.end();
    }
    m_threads->waitForDone();
    while (m_unreturned.load(std::memory_order_acquire) != 0) {
        // Never: Qt has waited for them. The load makes their work visible.
    }
}

} // namespace threadloop
