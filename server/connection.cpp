// SPDX-License-Identifier: GPL-3.0-or-later
// A connection's life, what it receives, and its deadlines.
#include "server/connection.h"

#include <algorithm>
#include <utility>

namespace threadloop {

Connection::Connection(WorkerContext &worker, FileDescriptor descriptor)
    : Timer(&Connection::onDeadline)
    , m_worker(worker)
    , m_socket(worker.reactor, std::move(descriptor), Socket::Origin::Accepted)
    , m_now(Clock::now())
    , m_next(worker.connections)
{
    if (m_next != nullptr) {
        m_next->m_previous = this;
    }
    worker.connections = this;
    worker.counters.connections.raise(); // first: who sees it accepted shall see it open
    worker.counters.accepted.add();
}

Connection::~Connection()
{
    m_worker.reactor.timers().disarm(*this);
    if (m_workspace) {
        m_worker.workspaces.release(std::move(m_workspace));
    }
    (m_previous != nullptr ? m_previous->m_next : m_worker.connections) = m_next;
    if (m_next != nullptr) {
        m_next->m_previous = m_previous;
    }
    m_socket.close();
    m_worker.counters.connections.lower();
}

void Connection::drain()
{
    if (m_phase == Phase::Idle) {
        m_socket.interrupt(Wake::Cancelled);
    }
}

void Connection::abort()
{
    m_isAborted = true;
    // One of the two at most, since either may be the end of this object.
    if (m_socket.isAwaited()) {
        m_socket.interrupt(Wake::Cancelled);
    } else {
        m_cancellation.cancel();
    }
}

Task<void> Connection::run(std::unique_ptr<Connection> self)
{
    const std::unique_ptr<Connection> owner = std::move(self); // gone when this returns, not some time later
    m_isClosing = m_socket.watchError() != 0;
    while (isOpen()) {
        switch (parse()) {
        case Parsed::Request:
            co_await answer();
            break;
        case Parsed::Nothing:
            if (!send()) {
                co_await sendRest();
            }
            if (isOpen() && mayReceive()) {
                receive();
            }
            if (isOpen() && m_input.empty()) {
                prepareToWait();
                m_wake = co_await m_socket.readable();
                beginTurn();
            }
            break;
        }
        if (turnIsOver()) {
            co_await endTurn();
        }
    }
    if (!send()) {
        co_await sendRest();
    }
    if (m_mustLinger && !m_isBroken && !m_isAborted) {
        co_await linger();
    }
}

bool Connection::mayReceive() const
{
    // After a deadline or in a server that drains one more look decides: the peer may have been in time.
    return m_socket.isReadable() || m_wake != Wake::Ready || m_worker.draining;
}

void Connection::receive()
{
    // All idle connections of a server that drains are asked in one go. Letting go of the gate for each would
    // queue up behind all computing threads as often, and the stop would miss its deadline.
    const bool keepsGate = m_worker.draining && isIdle();
    const IoResult got =
        keepsGate ? m_socket.receiveInside(m_worker.received) : m_socket.receive(m_worker.received);
    switch (got.status) {
    case IoResult::Status::Done:
        m_input = std::string_view(m_worker.received.data(), got.bytes);
        m_turnBytes += static_cast<std::uint32_t>(got.bytes);
        m_wake = Wake::Ready;
        break;
    case IoResult::Status::WouldBlock:
        foundNothing();
        break;
    case IoResult::Status::EndOfFile:
    case IoResult::Status::Failed:
        m_isClosing = true; // every complete request has had its answer
        break;
    }
}

void Connection::foundNothing()
{
    if (isIdle()) {
        m_isClosing = m_wake == Wake::TimedOut || m_worker.draining;
    } else if (m_wake == Wake::TimedOut) {
        refuse(http::Status::RequestTimeout, "the request did not arrive in time");
    }
    m_wake = Wake::Ready;
}

void Connection::prepareToWait()
{
    if (m_workspace && m_parserIsFresh) {
        m_worker.workspaces.release(std::move(m_workspace));
    }
    const Phase phase = isIdle() ? Phase::Idle : m_workspace->parser.hasHead() ? Phase::Body : Phase::Head;
    if (phase != m_phase) {
        enter(phase, phase == Phase::Idle ? m_now : Clock::now());
    }
    armDeadline();
}

void Connection::keepInput()
{
    if (!m_ownsInput && !m_input.empty()) {
        if (!m_workspace) {
            m_workspace = m_worker.workspaces.acquire();
        }
        m_workspace->input.assign(m_input);
        m_input = m_workspace->input;
        m_ownsInput = true;
    }
}

Connection::Parsed Connection::parse()
{
    while (!m_input.empty()) {
        if (!m_workspace) {
            m_workspace = m_worker.workspaces.acquire();
        }
        const http::ParseResult result = m_workspace->parser.feed(m_input);
        m_parserIsFresh = false;
        m_input.remove_prefix(result.consumed);
        switch (result.state) {
        case http::ParseState::NeedMore:
            break;
        case http::ParseState::SendContinue:
            m_worker.output += http::continueReply;
            break;
        case http::ParseState::Complete:
            return Parsed::Request;
        case http::ParseState::Failed:
            refuse(result.error.status, result.error.detail);
            m_input = {};
            break;
        }
    }
    m_ownsInput = false;
    return Parsed::Nothing;
}

void Connection::onDeadline(Timer &timer)
{
    auto &self = static_cast<Connection &>(timer);
    if (self.m_deadline > self.m_armedFor) {
        self.armDeadline(); // it was moved meanwhile: its entry in the heap follows only now
    } else {
        self.m_socket.interrupt(Wake::TimedOut);
    }
}

void Connection::enter(Phase phase, TimePoint now)
{
    m_phase = phase;
    const Nanoseconds limit = limitOf(phase);
    // Rounded up, so that many connections share a deadline and the timerfd need not be set for each.
    const Nanoseconds grain = std::max<Nanoseconds>(limit / 64, std::chrono::milliseconds(1));
    const Nanoseconds end = (now + limit).time_since_epoch() + grain - Nanoseconds(1);
    m_deadline = TimePoint(end - end % grain);
}

Nanoseconds Connection::limitOf(Phase phase) const
{
    const ConnectionLimits &limits = m_worker.server.limits;
    switch (phase) {
    case Phase::None:
        break;
    case Phase::Idle:
        return limits.idle;
    case Phase::Head:
        return limits.header;
    case Phase::Body:
        return limits.body;
    case Phase::Write:
        return limits.write;
    case Phase::Linger:
        return limits.linger;
    }
    return Nanoseconds::max();
}

/// Before every wait: makes sure that some entry in the heap is not later than the deadline.
void Connection::armDeadline()
{
    if (!isArmed() || m_deadline < m_armedFor) {
        m_armedFor = m_deadline;
        m_worker.reactor.timers().arm(*this, m_deadline);
    }
}

} // namespace threadloop
