// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"
#include "server/loop/compute_gate.h"
#include "server/loop/mailbox.h"
#include "server/loop/timer_queue.h"

#include <array>
#include <atomic>
#include <coroutine>
#include <cstdint>
#include <optional>
#include <sys/epoll.h>
#include <vector>

namespace threadloop {

/// One event loop: descriptors in an edge-triggered epoll set, deadlines, and work posted from other threads.
///
/// Thread: everything belongs to the thread that drives it, except `post`, `postResume` and `quit` (any
/// thread). Driven by `run()`, or by Qt's loop through QtDriver, which watches `descriptor()` and calls
/// `drain()`. Invariants: a descriptor is registered once and never modified; what is ready is handled before
/// deadlines are judged; a drain ends after 1 ms or 256 events, what is left over is handled by the next one;
/// the timerfd is set at most once a drain, and only when the earliest deadline has changed.
class Reactor
{
public:
    /// Told of a descriptor's events. The pointer is forgotten by `forget`, even for events already
    /// collected.
    class Watcher
    {
    public:
        /// `events`: EPOLLIN, EPOLLOUT, EPOLLRDHUP, EPOLLHUP, EPOLLERR bits. May destroy the watcher.
        virtual void ready(std::uint32_t events) = 0;

    protected:
        ~Watcher() = default;
    };

    /// A call to make in the loop's thread, without an allocation.
    struct Posted
    {
        void (*call)(void *context, std::uintptr_t value) = nullptr;
        void *context = nullptr;
        std::uintptr_t value = 0;
    };

    static constexpr int kEventsPerDrain = 256;
    static constexpr std::chrono::milliseconds kDrainBudget{1};

    /// `gate`: what handlers have to hold while they run; null for none. It must outlive the reactor.
    /// Throws std::system_error when the system has no descriptors left.
    explicit Reactor(ComputeGate *gate = nullptr);
    Reactor(const Reactor &) = delete;
    Reactor &operator=(const Reactor &) = delete;

    /// Registers the descriptor for all events, edge-triggered. Returns 0 or errno (ENOMEM, ENOSPC, ...).
    int watch(int descriptor, Watcher &watcher);
    /// Drops events that were collected but not delivered. Close the descriptor first or right after.
    void forget(Watcher &watcher);

    /// Under Qt's loop a deadline armed outside a drain counts from the next drain on: post a call after it.
    TimerQueue &timers() { return m_timers; }
    ComputeGate *gate() const { return m_gate; }

    /// Resumes the coroutine in the next drain, after the events that are waiting now: `co_await
    /// reactor.yield()`.
    struct Yield
    {
        Reactor &reactor;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) const { reactor.m_later.push_back(handle); }
        void await_resume() const noexcept {}
    };
    Yield yield() { return Yield{*this}; }

    /// Any thread. Calls made after the last drain are never executed.
    void post(Posted posted) { m_mailbox.post(posted); }
    /// Resumes the coroutine in the loop's thread. Any thread.
    void postResume(std::coroutine_handle<> handle);

    /// Blocks and handles everything until `quit`. For threads without Qt's loop.
    void run();
    /// Ends `run()` after the current drain. Any thread.
    void quit();

    /// Handles what is ready, waiting up to `timeoutMs` for it (-1: forever, 0: not at all).
    void drain(int timeoutMs = 0);
    /// Readable while something waits to be handled: what Qt's loop has to watch.
    int descriptor() const { return m_epoll.get(); }

private:
    /// Runs posted calls: the watcher of the mailbox's eventfd.
    class PostedCalls final : public Watcher
    {
    public:
        explicit PostedCalls(Reactor &reactor)
            : m_reactor(reactor)
        {}
        void ready(std::uint32_t events) override;

    private:
        Reactor &m_reactor;
        std::vector<Posted> m_taken;
    };
    /// The timerfd's watcher: remembers that it has to be set again.
    class TimerExpiry final : public Watcher
    {
    public:
        explicit TimerExpiry(Reactor &reactor)
            : m_reactor(reactor)
        {}
        void ready(std::uint32_t events) override;

    private:
        Reactor &m_reactor;
    };

    void collect(int timeoutMs);
    void dispatch();
    void deliverEvents(TimePoint end);
    void resumeYielded();
    bool fireTimers(TimePoint end);
    void armTimer();
    bool hasLeftOver() const { return m_nextEvent < m_eventCount || !m_later.empty(); }

    FileDescriptor m_epoll;
    FileDescriptor m_timer;
    ComputeGate *const m_gate;
    Mailbox<Posted> m_mailbox;
    PostedCalls m_postedCalls;
    TimerExpiry m_timerExpiry;
    TimerQueue m_timers;
    std::optional<TimePoint> m_armedFor;
    std::array<epoll_event, kEventsPerDrain> m_events;
    int m_nextEvent = 0;
    int m_eventCount = 0;
    std::vector<std::coroutine_handle<>> m_later;
    std::vector<std::coroutine_handle<>> m_resuming;
    std::atomic<bool> m_quit = false;
};

} // namespace threadloop
