// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/chunk_decoder.h"
#include "server/http/parse_result.h"
#include "server/http/request.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace threadloop::http {

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
    /// For text; a literal would otherwise become a span with its terminating zero.
    template <std::convertible_to<std::string_view> Text>
    ParseResult feed(const Text &text)
    {
        const std::string_view view = text;
        return feed(std::span(view.data(), view.size()));
    }

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
    /// Whether it is a HEAD request, as far as it came: what refuses it must not have content either.
    bool isHead() const { return std::string_view(m_request.m_text).starts_with("HEAD "); }

    static const ParserLimits defaultLimits;

private:
    enum class Phase : std::uint8_t { BeforeMessage, RequestLine, Fields, Body, Done, Failed };
    enum class Line : std::uint8_t { Complete, Partial, TooLong };
    struct HeadReader;

    void skipEmptyLines(std::string_view &rest);
    void takeRequestLine(std::string_view &rest);
    void takeFieldLine(std::string_view &rest);
    void takeBody(std::string_view &rest);
    void takeChunks(std::string_view &rest);
    Line takeLine(std::string_view &rest, std::size_t lineEnd);
    void judgeRequestLine(std::string_view line);
    void refuseRequestLine(std::string_view line, std::string_view detail);
    void parseHead();
    bool acceptFields(std::uint64_t contentLength);
    bool acceptTransferEncoding(std::size_t fields, std::string_view value, bool hasContentLength);
    bool acceptHost(std::size_t fields, std::string_view value);
    bool acceptExpectation(std::string_view value);
    bool acceptTarget();
    bool acceptPath(std::string_view path);
    bool refuse(Status status, std::string_view detail);

    const ParserLimits *m_limits;
    Request m_request;
    ChunkDecoder m_chunks;
    ParseError m_error;
    std::size_t m_lineBegin = 0;     // of the line being collected, in the request's text
    std::size_t m_fieldsBegin = 0;   // where the request line ends
    std::size_t m_bodyRemaining = 0; // of a body with Content-Length
    std::uint32_t m_fieldLines = 0;
    std::uint32_t m_emptyLines = 0;
    Phase m_phase = Phase::BeforeMessage;
    bool m_isChunked = false;
    bool m_sawCr = false; // the last byte of an empty line that is not complete
    bool m_continueDue = false;
};

} // namespace threadloop::http
