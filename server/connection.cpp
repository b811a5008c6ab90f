// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connection.h"

#include <algorithm>
#include <exception>
#include <sys/socket.h>
#include <utility>

namespace threadloop {
namespace {

// What one connection may do before the others get their turn.
constexpr std::uint32_t kRepliesPerTurn = 16;
constexpr std::size_t kOutputPerTurn = 64 * 1024;
constexpr std::uint32_t kInputPerTurn = 256 * 1024;

constexpr std::size_t kKeptOutput = 256 * 1024;
/// A peer that goes on sending after the final reply is listened to for so many bytes.
constexpr std::size_t kLingerBytes = 1024 * 1024;

} // namespace

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
    worker.counters.accepted.add();
    worker.counters.connections.raise();
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

// Input -----------------------------------------------------------------------------------------------------

bool Connection::mayReceive() const
{
    // After a deadline or in a server that drains one more look decides: the peer may have been in time.
    return m_socket.isReadable() || m_wake != Wake::Ready || m_worker.draining;
}

void Connection::receive()
{
    const IoResult got = m_socket.receive(m_worker.received);
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

// Handling --------------------------------------------------------------------------------------------------

/// A handler's call as a task of the pool.
class Connection::ThreadedCall final : public PoolTask
{
public:
    ThreadedCall(WorkerContext &worker, Workspace &workspace, const PoolHandler &handler, const Call &call)
        : PoolTask(worker.pool, workspace.stop)
        , m_gate(worker.gate)
        , m_handler(handler)
        , m_call(call)
        , m_response(workspace.response)
    {}

    /// Throws what the handler threw.
    Outcome outcome() const
    {
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        return m_outcome;
    }

private:
    void work(std::stop_token stop) override
    {
        try {
            const PoolContext context(std::move(stop), m_gate);
            m_outcome = m_handler(m_call, context, m_response);
        } catch (...) {
            m_failure = std::current_exception();
        }
    }

    ComputeGate &m_gate;
    const PoolHandler &m_handler;
    const Call &m_call;
    http::Response &m_response;
    Outcome m_outcome = Outcome::Cancelled;
    std::exception_ptr m_failure;
};

Task<void> Connection::answer()
{
    beginRequest();
    const http::Request &request = m_workspace->parser.request();
    const Router::Match match = m_worker.server.router.find(request.method(), request.path());
    const auto *const found = std::get_if<Router::Found>(&match);
    if (found == nullptr) {
        refuse(match);
        co_return;
    }
    const Call call(request, found->parameter);
    const LoopContext context(m_worker.reactor, m_cancellation, m_worker.gate, m_worker.server.stopping);
    Outcome outcome = Outcome::Reply;
    try {
        Task<Outcome> handler = callHandler(*found, call, context);
        if (!handler.start()) {
            keepInput();
            if (!send()) {
                co_await sendRest();
            }
            cancelOnReset();
        }
        outcome = co_await handler;
    } catch (...) {
        failRequest();
    }
    m_socket.cancelOnHangUp(nullptr);
    if (outcome == Outcome::Reply) {
        endRequest(found->path);
    } else {
        leaveInFlight();
        m_isClosing = true; // nobody waits for an answer
    }
}

void Connection::beginRequest()
{
    m_phase = Phase::None;
    m_now = Clock::now();
    m_worker.counters.inFlight.raise();
    m_worker.server.inFlight.enter();
    clearResponse(m_workspace->response);
}

Task<Outcome> Connection::callHandler(const Router::Found &found, const Call &call,
                                      const LoopContext &context)
{
    if (const auto *const onLoop = std::get_if<LoopHandler>(&found.route->handler)) {
        return (*onLoop)(call, context, m_workspace->response);
    }
    return callInPool(std::get<PoolHandler>(found.route->handler), call);
}

Task<Outcome> Connection::callInPool(const PoolHandler &handler, const Call &call)
{
    ThreadedCall threaded(m_worker, *m_workspace, handler, call);
    threaded.submit();
    co_await threaded.finished(m_cancellation);
    co_return threaded.outcome();
}

void Connection::cancelOnReset()
{
    m_socket.cancelOnHangUp(&m_cancellation);
    if (m_isBroken || m_isAborted || m_socket.hasHungUp()) {
        m_cancellation.cancel();
    }
}

void Connection::endRequest(std::size_t path)
{
    const TimePoint ready = Clock::now();
    leaveInFlight();
    const http::Request &request = m_workspace->parser.request();
    const http::Response &response = m_workspace->response;
    if (!request.keepAlive() || response.close || m_worker.draining) {
        m_isClosing = true;
        // Closing with unread input resets the connection, and the reply may be lost with it.
        m_mustLinger = request.keepAlive() || m_socket.isReadable();
    }
    m_worker.counters.replies.add(path, response.status);
    http::ReplyContext context;
    context.isHead = request.method() == http::Method::Head;
    context.keepAlive = !m_isClosing;
    context.minorVersion = request.minorVersion();
    context.processTime = ready - m_now;
    m_now = ready;
    appendReply(context);
    m_workspace->parser.reset();
    m_parserIsFresh = true;
}

void Connection::leaveInFlight()
{
    m_worker.counters.inFlight.lower();
    m_worker.server.inFlight.leave();
}

void Connection::refuse(const Router::Match &match)
{
    http::Response &response = m_workspace->response;
    if (const auto *const other = std::get_if<Router::MethodNotAllowed>(&match)) {
        response = http::jsonError(http::Status::MethodNotAllowed, "method not allowed");
        response.headers.push_back({"Allow", std::string(other->allow)});
        endRequest(other->path);
    } else {
        response = http::jsonError(http::Status::NotFound, "not found");
        endRequest(m_worker.counters.replies.routes());
    }
}

void Connection::refuse(http::Status status, std::string_view detail)
{
    m_workspace->response = http::jsonError(status, detail);
    m_worker.counters.replies.add(m_worker.counters.replies.routes(), status);
    m_isClosing = true;
    m_mustLinger = true;
    m_now = Clock::now();
    http::ReplyContext context;
    context.keepAlive = false;
    appendReply(context);
}

void Connection::failRequest()
{
    m_workspace->response = http::jsonError(http::Status::InternalServerError, "internal error");
}

// Output ----------------------------------------------------------------------------------------------------

void Connection::appendReply(const http::ReplyContext &context)
{
    http::ReplyContext dated = context;
    dated.date = m_worker.date.at(m_now);
    http::appendResponse(m_worker.output, m_workspace->response, dated);
    ++m_turnReplies;
}

/// Sends the worker's output buffer and empties it; false when a rest has to wait for the peer.
bool Connection::send()
{
    std::string_view rest = m_worker.output;
    IoResult sent;
    while (!rest.empty() && !m_isBroken && sent.status == IoResult::Status::Done) {
        sent = m_socket.send(rest);
        rest.remove_prefix(sent.bytes);
    }
    if (sent.status == IoResult::Status::Failed) {
        breakOff();
    }
    const bool isBlocked = sent.status == IoResult::Status::WouldBlock;
    if (isBlocked) {
        m_workspace->output.assign(rest);
    }
    m_worker.output.clear();
    if (m_worker.output.capacity() > kKeptOutput) {
        m_worker.output.shrink_to_fit();
    }
    return !isBlocked;
}

void Connection::breakOff()
{
    m_isBroken = true;
    m_isClosing = true;
}

Task<void> Connection::sendRest()
{
    enter(Phase::Write, Clock::now());
    std::string_view rest = m_workspace->output;
    Wake wake = Wake::Ready;
    while (!rest.empty() && !m_isBroken) {
        armDeadline();
        wake = co_await m_socket.writable();
        const IoResult sent = m_socket.send(rest);
        rest.remove_prefix(sent.bytes);
        const bool isLate = sent.status == IoResult::Status::WouldBlock && wake == Wake::TimedOut;
        if (isLate || m_isAborted) {
            m_socket.abortOnClose(); // else the system would go on offering the rest to a peer that sleeps
        }
        if (isLate || m_isAborted || sent.status == IoResult::Status::Failed) {
            breakOff();
        }
    }
    m_workspace->output.clear();
    m_now = Clock::now();
    m_phase = Phase::None;
}

Task<void> Connection::linger()
{
    // The peer sees the end of the replies, and until it answers with its own end whatever it still sends is
    // taken: unread input would turn our close into a reset and destroy what is on its way (RFC 9112 9.6).
    ::shutdown(m_socket.descriptor(), SHUT_WR);
    enter(Phase::Linger, m_now);
    std::size_t taken = 0;
    while (taken < kLingerBytes && !m_isAborted) {
        const IoResult got = m_socket.receive(m_worker.received);
        taken += got.bytes;
        if (got.status == IoResult::Status::WouldBlock && m_wake != Wake::TimedOut) {
            armDeadline();
            m_wake = co_await m_socket.readable();
        } else if (got.status != IoResult::Status::Done) {
            break;
        }
    }
}

Task<void> Connection::endTurn()
{
    keepInput();
    if (!send()) {
        co_await sendRest();
    }
    co_await m_worker.reactor.yield();
    beginTurn();
}

bool Connection::turnIsOver() const
{
    return m_turnReplies >= kRepliesPerTurn || m_turnBytes >= kInputPerTurn ||
           m_worker.output.size() >= kOutputPerTurn;
}

void Connection::beginTurn()
{
    m_turnReplies = 0;
    m_turnBytes = 0;
}

// Deadlines -------------------------------------------------------------------------------------------------

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
