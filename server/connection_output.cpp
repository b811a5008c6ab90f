// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection sends its replies, takes turns with others, and ends.
#include "server/connection.h"

#include <sys/socket.h>

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

} // namespace threadloop
