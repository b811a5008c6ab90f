// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/request_stream.h"
#include "app/measure/error_detail.h"
#include "app/measure/outcome.h"
#include "server/http/response_parser.h"
#include "server/loop/socket.h"

#include <cstdint>
#include <span>

namespace threadloop {

/// One HTTP/1.1 request and its reply: bytes in, an outcome out. No sockets, no clock.
///
/// Confined to one thread. Whoever does the input and output, blocking or awaited, reports it here and does
/// what comes next.
class Exchange
{
public:
    /// Requests that one connection carries at once; HTTP/2 will have more.
    static constexpr std::uint32_t maxInFlight = 1;

    enum class Next : std::uint8_t { Send, Receive, Done };

    /// The stream is borrowed. A reply is kept in `record` when there is one.
    explicit Exchange(const RequestStream &stream, http::ResponseRecord *record = nullptr);

    /// Makes ready for the next request; `reused` when the connection has carried one before.
    void begin(bool reused);
    /// What is still to be sent.
    std::span<const char> unsent() const { return m_unsent; }
    /// Of a send: Done or Failed.
    Next sent(const IoResult &result);
    /// Of a receive: Done with its bytes, EndOfFile or Failed.
    Next received(const IoResult &result, std::span<const char> bytes);

    // --- once Done

    Outcome outcome() const { return m_outcome; }
    ErrorDetail detail() const { return m_detail; }
    /// The reply's status, 0 without a whole reply.
    int status() const { return m_status; }
    /// Whether the connection may carry another request.
    bool isReusable() const { return m_isReusable; }
    /// A reused connection ended before the first byte of a reply, as if it had been closed while the request
    /// was on its way: the request may be sent once more (RFC 9110 section 9.2.2, RFC 9112 section 9.3.1).
    bool isKeepAliveRace() const { return m_isRace; }

    /// Bytes received so far, header included.
    std::uint64_t bytesReceived() const { return m_received; }

private:
    Next whole(bool surplus);
    Next broken(Outcome outcome, ErrorDetail detail);
    Next lost(ErrorDetail detail);
    Next malformed();

    const RequestStream &m_stream;
    http::ResponseParser m_parser;
    std::span<const char> m_unsent;
    std::uint64_t m_received = 0;
    ErrorDetail m_detail;
    int m_status = 0;
    Outcome m_outcome = Outcome::Ok;
    bool m_isReused = false;
    bool m_isReusable = false;
    bool m_isRace = false;
    bool m_sendBroke = false;
};

/// Whether this errno means that our machine could not, rather than the peer or the network: no descriptor,
/// no port, no memory, forbidden.
bool isLocalError(int error);
/// A local error of connecting that belongs to the address: another one of the target may be usable.
bool isErrorOfAddress(int error);

} // namespace threadloop
