// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request.h"
#include "server/http/status.h"

#include <llhttp.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace threadloop::http {

/// How much of a request is accepted before it is refused, in bytes unless named otherwise.
struct ParserLimits
{
    std::size_t requestLine = 8 * 1024;     // without its CRLF; beyond: 414
    std::size_t headers = 32 * 1024;        // all field lines together; beyond: 431. Also for trailer fields
    std::size_t headerFields = 100;         // a number; beyond: 431. Also for trailer fields
    std::size_t body = 1024 * 1024;         // decoded; beyond: 413
    std::size_t chunkExtensions = 4 * 1024; // all chunks of a request together; beyond: 400
    std::size_t emptyLines = 4;             // a number, before the request line; beyond: 400
};

enum class ParseState : std::uint8_t {
    NeedMore,     // everything was consumed, the message is not complete
    SendContinue, // once, when the client waits for "100 Continue" before sending the body; then go on
                  // feeding
    Complete,     // request() is valid; bytes beyond `consumed` belong to the next one
    Failed,       // answer with `error`, then close: what follows cannot be trusted
};

struct ParseError
{
    Status status{};
    std::string_view detail; // a literal
};

struct ParseResult
{
    ParseState state = ParseState::NeedMore;
    std::size_t consumed = 0;
    ParseError error; // empty unless Failed
};

/// Incremental parser of requests: feed it what arrives, in whatever pieces; the outcome does not depend on
/// them.
///
/// It collects the head line by line, under the limits, and gives it to llhttp once, whole; what llhttp's
/// strict mode lets through is refused here. No byte is looked at again when more arrive. Not thread-safe.
class RequestParser
{
public:
    /// `limits` is borrowed and outlives the parser.
    explicit RequestParser(const ParserLimits &limits = defaultLimits);

    /// Consumes bytes up to the end of one message. Not to be called again after Complete or Failed without
    /// reset().
    ParseResult feed(std::span<const char> bytes);
    ParseResult feed(std::string_view bytes) { return feed(std::span(bytes.data(), bytes.size())); }

    /// The request, once feed() said Complete and until reset().
    const Request &request() const { return m_request; }

    /// Makes ready for the next message; keeps the memory.
    void reset();
    /// Gives back memory beyond `keptBytes`; only after reset().
    void shrink(std::size_t keptBytes = 0);

    /// Whether a byte of a message arrived since reset(), empty lines before it not counting: a timeout is
    /// then answered with 408, otherwise the connection closes silently.
    bool hasStarted() const { return m_phase != Phase::BeforeMessage; }
    /// Whether the head is complete: the body's timeout applies, no longer the head's.
    bool hasHead() const { return m_phase == Phase::Body || m_phase == Phase::Done; }

    static const ParserLimits defaultLimits;

private:
    enum class Phase : std::uint8_t { BeforeMessage, RequestLine, Fields, Body, Done, Failed };
    enum class Line : std::uint8_t { Complete, Partial, TooLong };
    struct Callbacks;

    void skipEmptyLines(std::string_view &rest);
    void takeRequestLine(std::string_view &rest);
    void takeFieldLine(std::string_view &rest);
    void takeBody(std::string_view &rest);
    Line takeLine(std::string_view &rest, std::size_t lineEnd);
    void judgeRequestLine(std::string_view line);
    void parseHead();
    bool acceptFields();
    bool acceptTransferEncoding(std::size_t fields, std::string_view value, bool hasContentLength);
    bool acceptHost(std::size_t fields, std::string_view value);
    bool acceptExpectation(std::string_view value);
    bool acceptTarget();
    bool acceptPath(std::string_view path);
    bool refuse(Status status, std::string_view detail);

    const ParserLimits *m_limits;
    Request m_request;
    llhttp_t m_llhttp;
    ParseError m_error;
    std::size_t m_lineBegin = 0;      // of the line being collected, in the request's text
    std::size_t m_fieldsBegin = 0;    // where the request line ends
    std::size_t m_extensionBytes = 0; // of all chunks
    std::size_t m_trailerBytes = 0;
    std::uint32_t m_fieldLines = 0; // of the head, then of the trailer
    std::uint32_t m_emptyLines = 0;
    Phase m_phase = Phase::BeforeMessage;
    bool m_isChunked = false;
    bool m_lastWasCr = false; // the last byte consumed before the request line, or in the body
    bool m_continueDue = false;
};

} // namespace threadloop::http
