// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_parser.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace threadloop::http {
namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

// CR and LF end the line; whether they do so properly is judged when it is complete.
bool isControlInsideLine(char c)
{
    return isControl(c) && c != '\r' && c != '\n';
}

bool endsWithCrLf(std::string_view line)
{
    return line.size() >= 2 && line[line.size() - 2] == '\r';
}

} // namespace

const ParserLimits RequestParser::defaultLimits{};

/// What llhttp calls. In the head, which it gets whole, every span is complete and lies in the request's
/// text.
struct RequestParser::Callbacks
{
    static RequestParser &self(llhttp_t *llhttp) { return *static_cast<RequestParser *>(llhttp->data); }
    static bool isHead(const RequestParser &parser) { return parser.m_phase == Phase::Fields; }

    static int fieldName(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        RequestParser &parser = self(llhttp);
        if (isHead(parser)) {
            parser.m_request.m_fields.push_back({parser.m_request.spanOf({at, length}), {}});
            return 0;
        }
        return countTrailer(parser, length);
    }

    static int fieldValue(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        RequestParser &parser = self(llhttp);
        if (isHead(parser)) {
            parser.m_request.m_fields.back().value = parser.m_request.spanOf(trimmed({at, length}));
            return 0;
        }
        return countTrailer(parser, length);
    }

    static int fieldComplete(llhttp_t *llhttp)
    {
        RequestParser &parser = self(llhttp);
        if (isHead(parser) || ++parser.m_fieldLines <= parser.m_limits->headerFields)
            return 0;
        parser.refuse(Status::HeaderFieldsTooLarge, "too many trailer fields");
        return -1;
    }

    // Counted and dropped: merging them into the head's fields would be unsafe (RFC 9110 section 6.5.1).
    static int countTrailer(RequestParser &parser, std::size_t length)
    {
        parser.m_trailerBytes += length;
        if (parser.m_trailerBytes <= parser.m_limits->headers)
            return 0;
        parser.refuse(Status::HeaderFieldsTooLarge, "trailer fields too large");
        return -1;
    }

    static int headersComplete(llhttp_t *llhttp) { return self(llhttp).acceptFields() ? 0 : -1; }

    static int body(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        self(llhttp).m_request.m_text.append(at, length);
        return 0;
    }

    static int chunkHeader(llhttp_t *llhttp)
    {
        RequestParser &parser = self(llhttp);
        const std::size_t soFar = parser.m_request.body().size();
        if (llhttp->content_length <= parser.m_limits->body - soFar)
            return 0;
        parser.refuse(Status::ContentTooLarge, "body too large");
        return -1;
    }

    static int chunkExtension(llhttp_t *llhttp, const char *, std::size_t length)
    {
        RequestParser &parser = self(llhttp);
        parser.m_extensionBytes += length;
        if (parser.m_extensionBytes <= parser.m_limits->chunkExtensions)
            return 0;
        parser.refuse(Status::BadRequest, "chunk extensions too long");
        return -1;
    }

    static int messageComplete(llhttp_t *llhttp)
    {
        self(llhttp).m_phase = Phase::Done;
        return HPE_PAUSED;
    }

    static llhttp_settings_t settings()
    {
        llhttp_settings_t settings;
        llhttp_settings_init(&settings);
        settings.on_header_field = fieldName;
        settings.on_header_value = fieldValue;
        settings.on_header_value_complete = fieldComplete;
        settings.on_headers_complete = headersComplete;
        settings.on_body = body;
        settings.on_chunk_header = chunkHeader;
        settings.on_chunk_extension_name = chunkExtension;
        settings.on_chunk_extension_value = chunkExtension;
        settings.on_message_complete = messageComplete;
        return settings;
    }
};

RequestParser::RequestParser(const ParserLimits &limits)
    : m_limits(&limits)
    , m_llhttp{}
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
    m_error = {};
    m_lineBegin = m_fieldsBegin = 0;
    m_extensionBytes = m_trailerBytes = 0;
    m_fieldLines = m_emptyLines = 0;
    m_phase = Phase::BeforeMessage;
    m_isChunked = m_lastWasCr = m_continueDue = false;
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
        if (m_lastWasCr ? c != '\n' : c == '\n') {
            refuse(Status::BadRequest, "lone CR or LF before the request");
            return;
        }
        if (c != '\r' && c != '\n') {
            m_phase = Phase::RequestLine;
            return;
        }
        rest.remove_prefix(1);
        m_lastWasCr = c == '\r';
        if (c == '\n' && ++m_emptyLines > m_limits->emptyLines) {
            refuse(Status::BadRequest, "too many empty lines before the request");
            return;
        }
    }
}

void RequestParser::takeRequestLine(std::string_view &rest)
{
    std::string &text = m_request.m_text;
    const std::size_t before = text.size();
    const Line line = takeLine(rest, m_limits->requestLine + 2);
    // Judged at once, so that what is no HTTP at all is not waited for.
    if (std::any_of(text.begin() + static_cast<std::ptrdiff_t>(before), text.end(), isControlInsideLine))
        refuse(Status::BadRequest, "control character in the request line");
    else if (line == Line::TooLong)
        refuse(Status::UriTooLong, "request line too long");
    else if (line == Line::Complete)
        judgeRequestLine(text);
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
    static const llhttp_settings_t settings = Callbacks::settings();
    llhttp_init(&m_llhttp, HTTP_REQUEST, &settings);
    m_llhttp.data = this;
    const std::string &text = m_request.m_text;
    const llhttp_errno_t error = llhttp_execute(&m_llhttp, text.data(), text.size());
    if (m_phase == Phase::Failed)
        return;
    if (error != HPE_OK && m_phase != Phase::Done) {
        refuse(Status::BadRequest, "malformed header");
        return;
    }
    // Only now may the text grow: until here llhttp had its pointers into it.
    if (!acceptTarget())
        return;
    m_request.m_bodyBegin = text.size();
    if (m_phase == Phase::Done)
        return;
    m_phase = Phase::Body;
    m_continueDue = m_request.m_expectsContinue;
    m_fieldLines = 0;
    m_lastWasCr = false;
}

void RequestParser::takeBody(std::string_view &rest)
{
    m_llhttp.data = this; // the parser may have been moved since
    const llhttp_errno_t error = llhttp_execute(&m_llhttp, rest.data(), rest.size());
    if (m_phase == Phase::Failed)
        return;
    if (error != HPE_OK && m_phase != Phase::Done) {
        refuse(Status::BadRequest, "malformed body");
        return;
    }
    const std::size_t taken = error == HPE_OK
                                  ? rest.size()
                                  : static_cast<std::size_t>(llhttp_get_error_pos(&m_llhttp) - rest.data());
    // llhttp lets the last line of a chunked body pass without its CR.
    const bool crBeforeLast = taken >= 2 ? rest[taken - 2] == '\r' : m_lastWasCr;
    if (m_phase == Phase::Done && m_isChunked && !crBeforeLast) {
        refuse(Status::BadRequest, "lone LF after a chunked body");
        return;
    }
    if (taken > 0)
        m_lastWasCr = rest[taken - 1] == '\r';
    rest.remove_prefix(taken);
}

bool RequestParser::refuse(Status status, std::string_view detail)
{
    m_phase = Phase::Failed;
    m_error = {status, detail};
    return false;
}

} // namespace threadloop::http
