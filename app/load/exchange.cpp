// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/exchange.h"

#include <cerrno>

namespace threadloop {

Exchange::Exchange(const RequestStream &stream, http::ResponseRecord *record)
    : m_stream(stream)
{
    m_parser.keepIn(record);
}

void Exchange::begin(bool reused)
{
    m_parser.begin(m_stream.isHead);
    m_unsent = m_stream.bytes;
    m_received = 0;
    m_detail = {};
    m_status = 0;
    m_outcome = Outcome::Ok;
    m_isReused = reused;
    m_isReusable = false;
    m_isRace = false;
    m_sendBroke = false;
}

Exchange::Next Exchange::sent(const IoResult &result)
{
    if (result.status == IoResult::Status::Done) {
        m_unsent = m_unsent.subspan(result.bytes);
        return m_unsent.empty() ? Next::Receive : Next::Send;
    }
    if (isLocalError(result.error)) {
        return broken(Outcome::LocalError, ErrorDetail::ofErrno(result.error));
    }
    // The peer may have answered before it closed, for example with 413: look for that first.
    m_sendBroke = true;
    m_unsent = {};
    return Next::Receive;
}

Exchange::Next Exchange::received(const IoResult &result, std::span<const char> bytes)
{
    switch (result.status) {
    case IoResult::Status::Done: {
        m_received += result.bytes;
        const http::ResponseParser::Result parsed = m_parser.feed(bytes.first(result.bytes));
        switch (parsed.state) {
        case http::ResponseParser::State::NeedMore:
            return Next::Receive;
        case http::ResponseParser::State::Complete:
            return whole(parsed.consumed < result.bytes);
        case http::ResponseParser::State::Failed:
            return malformed();
        }
        return malformed();
    }
    case IoResult::Status::EndOfFile:
        if (m_parser.finish().state == http::ResponseParser::State::Complete) {
            return whole(false);
        }
        return lost(ErrorDetail::ofFault(m_parser.hasStarted() ? Fault::ClosedWithinReply
                                                               : Fault::ClosedBeforeReply));
    case IoResult::Status::WouldBlock:
        return Next::Receive;
    case IoResult::Status::Failed:
        break;
    }
    if (result.error == ETIMEDOUT) { // the kernel gave up on an unacknowledged segment
        return broken(Outcome::Timeout, ErrorDetail::ofErrno(result.error));
    }
    if (isLocalError(result.error)) {
        return broken(Outcome::LocalError, ErrorDetail::ofErrno(result.error));
    }
    return lost(ErrorDetail::ofErrno(result.error));
}

Exchange::Next Exchange::whole(bool surplus)
{
    m_status = m_parser.status();
    if (!m_stream.expected.contains(m_status)) {
        m_outcome = Outcome::HttpError;
        m_detail = ErrorDetail::ofStatus(m_status);
    }
    // What nobody asked for would be taken for the reply to the next request.
    m_isReusable =
        m_parser.keepAlive() && !surplus && !m_sendBroke && m_stream.connections == Connections::KeepAlive;
    return Next::Done;
}

Exchange::Next Exchange::broken(Outcome outcome, ErrorDetail detail)
{
    m_outcome = outcome;
    m_detail = detail;
    return Next::Done;
}

Exchange::Next Exchange::lost(ErrorDetail detail)
{
    m_isRace = m_isReused && !m_parser.hasStarted() && m_stream.isIdempotent;
    return broken(Outcome::Reset, detail);
}

Exchange::Next Exchange::malformed()
{
    return broken(Outcome::ProtocolError, ErrorDetail::ofFault(Fault::MalformedReply));
}

bool isLocalError(int error)
{
    switch (error) {
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
    case ENOSPC: // epoll's limit of watches
    case EADDRNOTAVAIL:
    case EADDRINUSE:
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
    case EACCES:
    case EPERM:
    case EAGAIN: // no free port in connect(2), no thread in pthread_create(3)
        return true;
    default:
        return false;
    }
}

bool isErrorOfAddress(int error)
{
    switch (error) {
    case EADDRNOTAVAIL: // no own address from which this one can be reached; else no free port
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
    case EACCES: // a route or a filter forbids it
    case EPERM:
        return true;
    default:
        return false;
    }
}

} // namespace threadloop
