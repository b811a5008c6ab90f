// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_parser.h"

#include "server/http/char_class.h"

#include <llhttp.h>

#include <algorithm>
#include <cassert>

namespace threadloop::http {
namespace {

bool endsWithCrLf(std::string_view line)
{
    return line.size() >= 2 && line[line.size() - 2] == '\r';
}

} // namespace

const ParserLimits RequestParser::defaultLimits{};

/// llhttp reading a head, which it gets whole: every span is complete and lies in the request's text.
struct RequestParser::HeadReader
{
    explicit HeadReader(RequestParser &owner)
        : parser(owner)
    {
        static const llhttp_settings_t settings = makeSettings();
        llhttp_init(&llhttp, HTTP_REQUEST, &settings);
        llhttp.data = this;
    }

    // Whether llhttp read the head to its end, and our layer agreed.
    bool read(std::string_view head)
    {
        const llhttp_errno_t error = llhttp_execute(&llhttp, head.data(), head.size());
        return accepted && (error == HPE_OK || error == HPE_PAUSED);
    }

    static HeadReader &self(llhttp_t *llhttp) { return *static_cast<HeadReader *>(llhttp->data); }

    static int fieldName(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        Request &request = self(llhttp).parser.m_request;
        request.m_fields.push_back({request.spanOf({at, length}), {}});
        return 0;
    }

    static int fieldValue(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        Request &request = self(llhttp).parser.m_request;
        request.m_fields.back().value = request.spanOf(trimmed({at, length}));
        return 0;
    }

    static int headersComplete(llhttp_t *llhttp)
    {
        HeadReader &reader = self(llhttp);
        reader.accepted = reader.parser.acceptFields(llhttp->content_length);
        reader.parser.m_request.m_keepAlive = llhttp_should_keep_alive(llhttp) != 0;
        return reader.accepted ? 0 : -1;
    }

    // Without this, "Connection: close" or an upgrade would be llhttp's to judge. They are ours.
    static int messageComplete(llhttp_t *) { return HPE_PAUSED; }

    static llhttp_settings_t makeSettings()
    {
        llhttp_settings_t settings;
        llhttp_settings_init(&settings);
        settings.on_header_field = fieldName;
        settings.on_header_value = fieldValue;
        settings.on_headers_complete = headersComplete;
        settings.on_message_complete = messageComplete;
        return settings;
    }

    RequestParser &parser;
    llhttp_t llhttp;
    bool accepted = false;
};

RequestParser::RequestParser(const ParserLimits &limits)
    : m_limits(&limits)
{}

ParseResult RequestParser::feed(std::span<const char> bytes)
{
    assert(m_phase != Phase::Done && m_phase != Phase::Failed);
    std::string_view rest(bytes.data(), bytes.size());
    while (!rest.empty() && m_phase < Phase::Body) {
        if (m_phase == Phase::BeforeMessage)
            skipEmptyLines(rest);
        else if (m_phase == Phase::RequestLine)
            takeRequestLine(rest);
        else
            takeFieldLine(rest);
    }
    if (m_phase == Phase::Body && m_continueDue) {
        m_continueDue = false;
        return {ParseState::SendContinue, bytes.size() - rest.size(), {}};
    }
    if (m_phase == Phase::Body && !rest.empty())
        takeBody(rest);

    const std::size_t consumed = bytes.size() - rest.size();
    if (m_phase == Phase::Failed)
        return {ParseState::Failed, consumed, m_error};
    return {m_phase == Phase::Done ? ParseState::Complete : ParseState::NeedMore, consumed, {}};
}

void RequestParser::reset()
{
    m_request.clear();
    m_chunks = {};
    m_error = {};
    m_lineBegin = m_fieldsBegin = m_bodyRemaining = 0;
    m_fieldLines = m_emptyLines = 0;
    m_phase = Phase::BeforeMessage;
    m_isChunked = m_sawCr = m_continueDue = false;
}

void RequestParser::shrink(std::size_t keptBytes)
{
    assert(m_phase == Phase::BeforeMessage);
    if (m_request.m_text.capacity() > keptBytes)
        std::string().swap(m_request.m_text);
    if (m_request.m_fields.capacity() * sizeof(Request::Field) > keptBytes)
        std::vector<Request::Field>().swap(m_request.m_fields);
}

// Clients of old sent a CRLF too many after a body (RFC 9112 section 2.2).
void RequestParser::skipEmptyLines(std::string_view &rest)
{
    while (!rest.empty()) {
        const char c = rest.front();
        if (m_sawCr ? c != '\n' : c == '\n') {
            refuse(Status::BadRequest, "lone CR or LF before the request");
            return;
        }
        if (c != '\r' && c != '\n') {
            m_phase = Phase::RequestLine;
            return;
        }
        rest.remove_prefix(1);
        m_sawCr = c == '\r';
        if (c == '\n' && ++m_emptyLines > m_limits->emptyLines) {
            refuse(Status::BadRequest, "too many empty lines before the request");
            return;
        }
    }
}

void RequestParser::takeRequestLine(std::string_view &rest)
{
    const std::string &text = m_request.m_text;
    const std::size_t before = text.size();
    const Line line = takeLine(rest, m_limits->requestLine + 2);
    if (line == Line::Complete)
        judgeRequestLine(text);
    else if (hasControlInLine(std::string_view(text).substr(before)))
        refuseRequestLine(text, {}); // no HTTP at all, perhaps TLS: its end is not waited for
    else if (line == Line::TooLong)
        refuse(Status::UriTooLong, "request line too long");
}

void RequestParser::takeFieldLine(std::string_view &rest)
{
    const std::string &text = m_request.m_text;
    const Line state = takeLine(rest, m_fieldsBegin + m_limits->headers + 2);
    if (text[m_lineBegin] == ' ' || text[m_lineBegin] == '\t') {
        refuse(Status::BadRequest, "folded header line");
        return;
    }
    if (state == Line::TooLong) {
        refuse(Status::HeaderFieldsTooLarge, "header fields too large");
        return;
    }
    if (state == Line::Partial)
        return;
    const std::string_view line = std::string_view(text).substr(m_lineBegin);
    if (!endsWithCrLf(line)) {
        refuse(Status::BadRequest, "header line without CR");
        return;
    }
    if (line.size() == 2) {
        parseHead();
        return;
    }
    if (++m_fieldLines > m_limits->headerFields) {
        refuse(Status::HeaderFieldsTooLarge, "too many header fields");
        return;
    }
    m_lineBegin = text.size();
}

// Moves bytes up to and including the next LF into the request's text, which may not grow beyond `textEnd`.
RequestParser::Line RequestParser::takeLine(std::string_view &rest, std::size_t textEnd)
{
    std::string &text = m_request.m_text;
    const std::string_view window = rest.substr(0, textEnd - text.size());
    const std::size_t lf = window.find('\n');
    const std::size_t taken = lf == std::string_view::npos ? window.size() : lf + 1;
    text.append(window.data(), taken);
    rest.remove_prefix(taken);
    if (lf != std::string_view::npos)
        return Line::Complete;
    return text.size() == textEnd ? Line::TooLong : Line::Partial;
}

void RequestParser::parseHead()
{
    const std::string &text = m_request.m_text;
    if (!HeadReader(*this).read(text)) {
        if (m_phase != Phase::Failed)
            refuse(Status::BadRequest, "malformed header");
        return;
    }
    // Only now may the text grow: until here llhttp had its pointers into it.
    if (!acceptTarget())
        return;
    m_request.m_bodyBegin = text.size();
    const bool hasBody = m_isChunked || m_bodyRemaining > 0;
    m_phase = hasBody ? Phase::Body : Phase::Done;
    m_continueDue = hasBody && m_request.m_expectsContinue;
}

void RequestParser::takeBody(std::string_view &rest)
{
    if (m_isChunked) {
        takeChunks(rest);
        return;
    }
    const std::size_t taken = std::min(rest.size(), m_bodyRemaining);
    m_request.m_text.append(rest.data(), taken);
    rest.remove_prefix(taken);
    m_bodyRemaining -= taken;
    if (m_bodyRemaining == 0)
        m_phase = Phase::Done;
}

void RequestParser::takeChunks(std::string_view &rest)
{
    switch (m_chunks.feed(rest, m_request.m_text, m_request.body().size(), *m_limits)) {
    case ChunkDecoder::State::NeedMore:
        return;
    case ChunkDecoder::State::Complete:
        m_phase = Phase::Done;
        return;
    case ChunkDecoder::State::Failed:
        refuse(m_chunks.error().status, m_chunks.error().detail);
        return;
    }
}

bool RequestParser::refuse(Status status, std::string_view detail)
{
    m_phase = Phase::Failed;
    m_error = {status, detail};
    return false;
}

} // namespace threadloop::http
