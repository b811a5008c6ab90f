// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request.h"
#include "server/http/response.h"
#include "server/loop/cancellation.h"
#include "server/loop/compute_gate.h"
#include "server/loop/reactor.h"
#include "server/loop/sleep.h"
#include "server/loop/task.h"

#include <atomic>
#include <functional>
#include <stop_token>
#include <string_view>
#include <variant>

namespace threadloop {

/// Where a handler runs.
enum class Execution { Threaded, EventLoop };

/// What became of a call. A cancelled one is not answered: its client has gone or the server is stopping.
enum class Handled { Reply, Cancelled };

/// One request on its way to a handler, borrowed until the handler has ended.
struct Call
{
    Call(const http::Request &theRequest, std::string_view theParameter)
        : request(theRequest)
        , parameter(theParameter)
    {}

    const http::Request &request;
    std::string_view parameter; ///< what stood for `{...}` in the route's pattern, decoded; else empty
};

/// What a handler on a pool thread may use. It holds the compute gate while it runs.
class PoolContext
{
public:
    /// `stop`: asked for by the loop when the client has gone or the server stops. `stopping`: set by another
    /// thread when handlers have to give up, while the loop may still wait for the gate.
    PoolContext(std::stop_token stop, ComputeGate &gate, const std::atomic<bool> &stopping)
        : m_stop(std::move(stop))
        , m_gate(gate)
        , m_stopping(stopping)
    {}

    /// For what sleeps outside of the gate.
    const std::stop_token &stop() const { return m_stop; }
    ComputeGate &gate() const { return m_gate; }
    /// For computing code, every few microseconds: lets others compute when they ask for it; false when the
    /// result is no longer wanted.
    bool breathe() const
    {
        m_gate.breathe();
        return !m_stop.stop_requested() && !m_stopping.load(std::memory_order_relaxed);
    }

private:
    std::stop_token m_stop;
    ComputeGate &m_gate;
    const std::atomic<bool> &m_stopping;
};

/// What a handler on the event loop may use, in the loop's thread.
class LoopContext
{
public:
    /// `stopping`: set by another thread when handlers have to give up.
    LoopContext(Reactor &reactor, Cancellation &cancellation, ComputeGate &gate,
                const std::atomic<bool> &stopping)
        : m_reactor(reactor)
        , m_cancellation(cancellation)
        , m_gate(gate)
        , m_stopping(stopping)
    {}

    Reactor &reactor() const { return m_reactor; }
    Cancellation &cancellation() const { return m_cancellation; }
    /// `co_await context.sleepFor(d)`: at least this long, unless it yields Wake::Cancelled.
    Sleep sleepFor(Nanoseconds duration) const
    {
        return Sleep(m_reactor, m_cancellation, Clock::now() + duration);
    }
    /// As in PoolContext. A loop that computes cannot see its connection being reset, only the server's stop.
    bool breathe() const
    {
        m_gate.breathe();
        return !m_stopping.load(std::memory_order_relaxed);
    }

private:
    Reactor &m_reactor;
    Cancellation &m_cancellation;
    ComputeGate &m_gate;
    const std::atomic<bool> &m_stopping;
};

/// A plain function for a pool thread. It fills the response, which starts as an empty 200; call, context and
/// response outlive it. What it throws is answered with 500.
using PoolHandler = std::function<Handled(const Call &, const PoolContext &, http::Response &)>;

/// The same as a coroutine for the event loop: as long as it does not suspend, nothing else runs there.
using LoopHandler = std::function<Task<Handled>(const Call &, const LoopContext &, http::Response &)>;

using Handler = std::variant<PoolHandler, LoopHandler>;

} // namespace threadloop
