// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_parser.h"

#include <algorithm>
#include <cassert>

namespace threadloop::http {
namespace {

constexpr std::size_t maxKeptHeaderBytes = 64 * 1024;

} // namespace

struct ResponseParser::Callbacks
{
    static ResponseParser &self(llhttp_t *llhttp) { return *static_cast<ResponseParser *>(llhttp->data); }

    // Nothing is kept without a bound, however much a server sends.
    static bool mayKeep(ResponseParser &parser, std::size_t length)
    {
        parser.m_keptHeaderBytes += length;
        if (parser.m_keptHeaderBytes <= maxKeptHeaderBytes)
            return true;
        parser.m_refusal = "response headers too large to keep";
        return false;
    }

    static int fieldName(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        ResponseParser &parser = self(llhttp);
        if (!parser.m_record || parser.m_headComplete)
            return 0;
        if (!mayKeep(parser, length))
            return -1;
        std::vector<Header> &headers = parser.m_record->headers;
        if (!parser.m_nameOpen)
            headers.emplace_back();
        headers.back().name.append(at, length);
        parser.m_nameOpen = true;
        return 0;
    }

    static int fieldValue(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        ResponseParser &parser = self(llhttp);
        if (!parser.m_record || parser.m_headComplete)
            return 0;
        if (!mayKeep(parser, length))
            return -1;
        parser.m_record->headers.back().value.append(at, length);
        parser.m_nameOpen = false;
        return 0;
    }

    // 1 means a response without a body (llhttp.h, on_headers_complete).
    static int headersComplete(llhttp_t *llhttp)
    {
        ResponseParser &parser = self(llhttp);
        if (!parser.acceptHead())
            return -1;
        return parser.hasNoBody() ? 1 : 0;
    }

    static int body(llhttp_t *llhttp, const char *at, std::size_t length)
    {
        ResponseParser &parser = self(llhttp);
        parser.m_bodyBytes += length;
        if (ResponseRecord *record = parser.m_record)
            record->body.append(at, std::min(length, record->maxBodyBytes - std::min(record->maxBodyBytes,
                                                                                     record->body.size())));
        return 0;
    }

    static int messageComplete(llhttp_t *llhttp)
    {
        self(llhttp).m_messageComplete = true;
        return HPE_PAUSED;
    }

    static llhttp_settings_t settings(bool keepsHeaders)
    {
        llhttp_settings_t settings;
        llhttp_settings_init(&settings);
        if (keepsHeaders) {
            settings.on_header_field = fieldName;
            settings.on_header_value = fieldValue;
        }
        settings.on_headers_complete = headersComplete;
        settings.on_body = body;
        settings.on_message_complete = messageComplete;
        return settings;
    }
};

ResponseParser::ResponseParser()
    : m_llhttp{}
{
    begin(false);
}

void ResponseParser::begin(bool isHead)
{
    m_bodyBytes = 0;
    m_refusal = {};
    m_isHead = isHead;
    m_started = m_headComplete = m_messageComplete = m_keepAlive = m_closeDelimited = false;
    restart();
}

// For each message anew, interim ones too: llhttp would carry "close" over from one to the next.
void ResponseParser::restart()
{
    static const llhttp_settings_t counting = Callbacks::settings(false);
    static const llhttp_settings_t keeping = Callbacks::settings(true);
    llhttp_init(&m_llhttp, HTTP_RESPONSE, m_record ? &keeping : &counting);
    m_messageComplete = m_nameOpen = false;
    m_keptHeaderBytes = 0;
    if (m_record) {
        m_record->headers.clear();
        m_record->body.clear();
    }
}

ResponseParser::Result ResponseParser::feed(std::span<const char> bytes)
{
    m_llhttp.data = this; // the parser may have been moved since
    m_started = m_started || !bytes.empty();
    std::size_t consumed = 0;
    while (consumed < bytes.size()) {
        const llhttp_errno_t error =
            llhttp_execute(&m_llhttp, bytes.data() + consumed, bytes.size() - consumed);
        if (error == HPE_OK)
            return {State::NeedMore, bytes.size(), {}};
        if (!m_messageComplete)
            return fail(bytes.size());
        consumed = static_cast<std::size_t>(llhttp_get_error_pos(&m_llhttp) - bytes.data());
        if (m_headComplete)
            return {State::Complete, consumed, {}};
        restart(); // that was an interim response
        m_llhttp.data = this;
    }
    return {State::NeedMore, consumed, {}};
}

ResponseParser::Result ResponseParser::finish()
{
    m_llhttp.data = this;
    if (m_closeDelimited && llhttp_get_errno(&m_llhttp) == HPE_OK) {
        m_messageComplete = true;
        return {State::Complete, 0, {}};
    }
    m_refusal =
        m_started ? "connection closed in the middle of a response" : "connection closed without a response";
    return fail(0);
}

// RFC 9112 section 6.3, whatever Content-Length says; llhttp would wait for the body of a 304 that has one.
bool ResponseParser::hasNoBody() const
{
    const int status = m_llhttp.status_code;
    return m_isHead || status < 200 || status == 204 || status == 304;
}

ResponseParser::Result ResponseParser::fail(std::size_t consumed)
{
    if (m_refusal.empty()) {
        const char *reason = llhttp_get_error_reason(&m_llhttp);
        m_refusal = reason ? std::string_view(reason) : std::string_view("malformed response");
    }
    return {State::Failed, consumed, m_refusal};
}

bool ResponseParser::acceptHead()
{
    const int status = m_llhttp.status_code;
    if (m_llhttp.http_major != 1)
        m_refusal = "not an HTTP/1.x response";
    else if (status < 100)
        m_refusal = "status code below 100";
    else if (status == 101)
        m_refusal = "unexpected switch of protocols";
    if (!m_refusal.empty())
        return false;
    if (status < 200)
        return true;
    m_headComplete = true;
    if (hasNoBody())
        m_llhttp.flags |= F_SKIPBODY; // or the questions below would be answered for a body that never comes
    m_keepAlive = llhttp_should_keep_alive(&m_llhttp) != 0;
    m_closeDelimited = llhttp_message_needs_eof(&m_llhttp) != 0;
    return true;
}

} // namespace threadloop::http
