// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection finds and runs the handler of a request.
#include "server/connection.h"

#include <exception>
#include <utility>

namespace threadloop {

/// A handler's call as a task of the pool.
class Connection::ThreadedCall final : public PoolTask
{
public:
    ThreadedCall(WorkerContext &worker, Workspace &workspace, const PoolHandler &handler, const Call &call)
        : PoolTask(worker.pool, workspace.stop)
        , m_gate(worker.gate)
        , m_stopping(worker.server.stopping)
        , m_handler(handler)
        , m_call(call)
        , m_response(workspace.response)
    {}

    /// Throws what the handler threw.
    Handled outcome() const
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
            const PoolContext context(std::move(stop), m_gate, m_stopping);
            m_outcome = m_handler(m_call, context, m_response);
        } catch (...) {
            m_failure = std::current_exception();
        }
    }

    ComputeGate &m_gate;
    const std::atomic<bool> &m_stopping;
    const PoolHandler &m_handler;
    const Call &m_call;
    http::Response &m_response;
    Handled m_outcome = Handled::Cancelled;
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
    Handled outcome = Handled::Reply;
    try {
        Task<Handled> handler = callHandler(*found, call, context);
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
    if (outcome == Handled::Reply) {
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
    m_workspace->parsedAt = m_now;
    m_worker.counters.inFlight.raise();
    m_worker.server.inFlight.enter();
    clearResponse(m_workspace->response);
}

Task<Handled> Connection::callHandler(const Router::Found &found, const Call &call,
                                      const LoopContext &context)
{
    if (const auto *const onLoop = std::get_if<LoopHandler>(&found.route->handler)) {
        return (*onLoop)(call, context, m_workspace->response);
    }
    return callInPool(std::get<PoolHandler>(found.route->handler), call);
}

Task<Handled> Connection::callInPool(const PoolHandler &handler, const Call &call)
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
    context.processTime = ready - m_workspace->parsedAt; // m_now may be later: earlier output was sent
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
    context.isHead = m_workspace->parser.isHead(); // its reader would take content for the next reply
    context.keepAlive = false;
    appendReply(context);
}

void Connection::failRequest()
{
    m_workspace->response = http::jsonError(http::Status::InternalServerError, "internal error");
}

} // namespace threadloop
