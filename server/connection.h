// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/response_writer.h"
#include "server/loop/cancellation.h"
#include "server/loop/file_descriptor.h"
#include "server/loop/socket.h"
#include "server/loop/task.h"
#include "server/loop/timer_queue.h"
#include "server/worker_context.h"

#include <memory>
#include <string_view>

namespace threadloop {

/// One accepted socket: reads, parses, routes, runs the handler and replies in order, until either side ends.
///
/// Lives in its worker's thread, as one coroutine that owns it. Input lies in the worker's receive buffer and
/// replies in its output buffer while the coroutine runs; what is left of either when it suspends moves to
/// the connection's workspace, which it has only while a request is under way.
class Connection : private Timer
{
public:
    Connection(WorkerContext &worker, FileDescriptor descriptor);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The connection's whole life; `self` is this.
    Task<void> run(std::unique_ptr<Connection> self);

    /// Closes it if it is idle; the worker is draining. The connection may be gone afterwards.
    void drain();
    /// Cancels its handler, or ends its wait for the peer. The connection may be gone afterwards.
    void abort();

    Connection *next() const { return m_next; }

private:
    /// What the deadline is for.
    enum class Phase : std::uint8_t { None, Idle, Head, Body, Write, Linger };
    enum class Parsed : std::uint8_t { Nothing, Request };
    class ThreadedCall;

    bool isOpen() const { return !m_isClosing && !m_isAborted; }
    bool isIdle() const { return !m_workspace || !m_workspace->parser.hasStarted(); }

    // Input
    bool mayReceive() const;
    void receive();
    void foundNothing();
    void prepareToWait();
    void keepInput();
    Parsed parse();

    // Handling
    Task<void> answer();
    void beginRequest();
    Task<Handled> callHandler(const Router::Found &found, const Call &call, const LoopContext &context);
    Task<Handled> callInPool(const PoolHandler &handler, const Call &call);
    void cancelOnReset();
    void endRequest(std::size_t path);
    void dropRequest();
    void refuse(const Router::Match &match);
    void refuse(http::Status status, std::string_view detail);
    void failRequest();
    void leaveInFlight();

    // Output
    void appendReply(const http::ReplyContext &context);
    bool send();
    void breakOff();
    Task<void> sendRest();
    Task<void> linger();
    Task<void> endTurn();
    bool turnIsOver() const;
    void beginTurn();

    // Deadlines
    static void onDeadline(Timer &timer);
    void enter(Phase phase, TimePoint now);
    Nanoseconds limitOf(Phase phase) const;
    void armDeadline();

    WorkerContext &m_worker;
    Socket m_socket;
    Cancellation m_cancellation;
    std::unique_ptr<Workspace> m_workspace;
    std::string_view m_input; // in the worker's buffer, or in the workspace's when m_ownsInput
    TimePoint m_deadline;
    TimePoint m_armedFor;
    TimePoint m_now; // the last time that was looked at the clock for this connection
    Connection *m_next = nullptr;
    Connection *m_previous = nullptr;
    std::uint32_t m_turnBytes = 0;
    std::uint16_t m_turnReplies = 0;
    Phase m_phase = Phase::None;
    Wake m_wake = Wake::Ready;
    bool m_ownsInput = false;
    bool m_parserIsFresh = true; // it was given nothing since its reset
    bool m_isClosing = false;    // no further request is taken
    bool m_mustLinger = false;
    bool m_isBroken = false; // nothing can be sent any more
    bool m_isAborted = false;
};

} // namespace threadloop
