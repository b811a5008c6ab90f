// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/cancellation.h"
#include "server/loop/reactor.h"

namespace threadloop {

/// Why a wait on the loop has ended.
enum class Wake { Ready, TimedOut, Cancelled };

/// `co_await Sleep(reactor, cancellation, deadline)`: suspends until the deadline, never shorter, and yields
/// Wake::Ready, or Wake::Cancelled at once when the cancellation is asked for. A deadline that is past does
/// not suspend.
class Sleep : private Timer, private Cancellation::Waiter
{
public:
    Sleep(Reactor &reactor, Cancellation &cancellation, TimePoint deadline)
        : Timer(&Sleep::onExpired)
        , Cancellation::Waiter(&Sleep::onCancelled)
        , m_reactor(reactor)
        , m_cancellation(cancellation)
        , m_deadline(deadline)
    {}

    bool await_ready() const { return m_cancellation.isCancelled() || m_deadline <= Clock::now(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_handle = handle;
        m_reactor.timers().arm(*this, m_deadline);
        m_cancellation.add(*this);
    }
    Wake await_resume() const { return m_cancellation.isCancelled() ? Wake::Cancelled : Wake::Ready; }

private:
    static void onExpired(Timer &timer)
    {
        auto &self = static_cast<Sleep &>(timer);
        self.m_cancellation.remove(self);
        self.m_handle.resume();
    }
    static void onCancelled(Cancellation::Waiter &waiter)
    {
        auto &self = static_cast<Sleep &>(waiter);
        self.m_reactor.timers().disarm(self);
        self.m_handle.resume();
    }

    Reactor &m_reactor;
    Cancellation &m_cancellation;
    TimePoint m_deadline;
    std::coroutine_handle<> m_handle;
};

} // namespace threadloop
