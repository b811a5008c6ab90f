// SPDX-License-Identifier: GPL-3.0-or-later
// The decisions about a request's head that llhttp leaves open.
#include "server/http/char_class.h"
#include "server/http/request_parser.h"
#include "server/http/target.h"

#include <algorithm>

namespace threadloop::http {
namespace {

// "HTTP/" DIGIT "." DIGIT
bool isVersion(std::string_view text)
{
    return text.size() == 8 && text.starts_with("HTTP/") && isIn(Digit, text[5]) && text[6] == '.' &&
           isIn(Digit, text[7]);
}

struct CodingList
{
    std::size_t count = 0;
    std::size_t chunkedCount = 0;
    bool endsInChunked = false;
};

CodingList readCodings(std::string_view value)
{
    CodingList list;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(','), value.size());
        const std::string_view coding = trimmed(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
        if (coding.empty())
            continue;
        list.endsInChunked = equalsIgnoringCase(coding, "chunked");
        ++list.count;
        list.chunkedCount += list.endsInChunked ? 1 : 0;
    }
    return list;
}

} // namespace

void RequestParser::judgeRequestLine(std::string_view line)
{
    if (line.size() < 2 || line[line.size() - 2] != '\r')
        return refuseRequestLine(line, "request line without CR");
    line.remove_suffix(2);
    const std::size_t methodEnd = std::min(line.find(' '), line.size());
    const std::string_view name = line.substr(0, methodEnd);
    const std::string_view rest = line.substr(std::min(methodEnd + 1, line.size()));
    const std::size_t targetEnd = std::min(rest.find(' '), rest.size());
    const std::string_view target = rest.substr(0, targetEnd);
    const std::string_view version = rest.substr(std::min(targetEnd + 1, rest.size()));
    if (!isToken(name) || target.empty() || !isVersion(version))
        return refuseRequestLine(line, "malformed request line");
    if (!hasOnlyTargetChars(target))
        return refuseRequestLine(line, "invalid character in the target");
    // HTTP/1.2 and above would have to be taken for 1.1, but llhttp refuses them, and nobody speaks them.
    if (version[5] != '1' || version[7] > '1') {
        refuse(Status::VersionNotSupported, "only HTTP/1.0 and HTTP/1.1 are spoken here");
        return;
    }
    const std::optional<Method> method = methodFromName(name);
    if (!method || *method == Method::Connect) {
        refuse(Status::NotImplemented, "method not implemented");
        return;
    }
    m_request.m_method = *method;
    m_request.m_minorVersion = static_cast<std::uint8_t>(version[7] - '0');
    m_request.m_target = m_request.spanOf(target);
    m_fieldsBegin = m_lineBegin = m_request.m_text.size();
    m_phase = Phase::Fields;
}

// A control character is the reason whatever else is wrong: it is seen before the line is complete.
void RequestParser::refuseRequestLine(std::string_view line, std::string_view detail)
{
    refuse(Status::BadRequest, hasControlInLine(line) ? "control character in the request line" : detail);
}

bool RequestParser::acceptFields(std::uint64_t contentLength)
{
    std::size_t hostFields = 0;
    std::size_t codingFields = 0;
    std::size_t lengthFields = 0;
    std::string_view host;
    std::string_view coding;
    std::string_view expectation;
    for (const Request::Field &field : m_request.m_fields) {
        const std::string_view name = m_request.text(field.name);
        const std::string_view value = m_request.text(field.value);
        if (name.empty())
            return refuse(Status::BadRequest, "empty header name");
        if (equalsIgnoringCase(name, "host")) {
            host = value;
            ++hostFields;
        } else if (equalsIgnoringCase(name, "transfer-encoding")) {
            coding = value;
            ++codingFields;
        } else if (equalsIgnoringCase(name, "content-length")) {
            ++lengthFields;
        } else if (equalsIgnoringCase(name, "expect")) {
            expectation = value;
        }
    }
    if (lengthFields > 1)
        return refuse(Status::BadRequest, "repeated Content-Length");
    if (!acceptTransferEncoding(codingFields, coding, lengthFields > 0) || !acceptHost(hostFields, host) ||
        !acceptExpectation(expectation))
        return false;
    if (lengthFields > 0 && contentLength > m_limits->body)
        return refuse(Status::ContentTooLarge, "body too large");
    m_bodyRemaining = lengthFields > 0 ? contentLength : 0;
    return true;
}

// RFC 9112 sections 6.1 and 6.3.
bool RequestParser::acceptTransferEncoding(std::size_t fields, std::string_view value, bool hasContentLength)
{
    if (fields == 0)
        return true;
    if (m_request.m_minorVersion == 0)
        return refuse(Status::BadRequest, "Transfer-Encoding in HTTP/1.0");
    if (hasContentLength)
        return refuse(Status::BadRequest, "Content-Length beside Transfer-Encoding");
    const CodingList codings = readCodings(value);
    if (fields > 1 || codings.chunkedCount > 1)
        return refuse(Status::BadRequest, "repeated Transfer-Encoding");
    if (!codings.endsInChunked)
        return refuse(Status::BadRequest, "Transfer-Encoding does not end in chunked");
    if (codings.count > 1)
        return refuse(Status::NotImplemented, "only the chunked transfer coding is implemented");
    m_isChunked = true;
    return true;
}

// RFC 9112 section 3.2. An HTTP/1.0 client may know nothing of virtual hosts.
bool RequestParser::acceptHost(std::size_t fields, std::string_view value)
{
    if (fields > 1)
        return refuse(Status::BadRequest, "repeated Host");
    if (fields == 0 && m_request.m_minorVersion > 0)
        return refuse(Status::BadRequest, "missing Host");
    if (!isValidHost(value))
        return refuse(Status::BadRequest, "invalid Host");
    m_request.m_host = m_request.spanOf(value);
    return true;
}

// RFC 9112 section 3.2.2: an absolute target overrides the Host field.
bool RequestParser::acceptTarget()
{
    const std::optional<Target> target = splitTarget(m_request.target(), m_request.m_method);
    if (!target)
        return refuse(Status::BadRequest, "invalid target");
    if (!target->scheme.empty() && !equalsIgnoringCase(target->scheme, "http"))
        return refuse(Status::MisdirectedRequest, "only http is served here");
    if (!target->authority.empty())
        m_request.m_host = m_request.spanOf(target->authority);
    m_request.m_query = m_request.spanOf(target->query);
    return acceptPath(target->path);
}

// The path goes behind the head only where it differs from what came: with escapes, or when an absolute
// target left it out.
bool RequestParser::acceptPath(std::string_view path)
{
    std::string &text = m_request.m_text;
    const bool isInText = path.data() >= text.data() && path.data() < text.data() + text.size();
    if (isInText && path.find('%') == std::string_view::npos) {
        m_request.m_path = m_request.spanOf(path);
        return true;
    }
    std::string decoded;
    if (!appendPercentDecoded(path, decoded))
        return refuse(Status::BadRequest, "invalid escape in the path");
    m_request.m_path = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(decoded.size())};
    text += decoded;
    return true;
}

// RFC 9110 section 10.1.1; HTTP/1.0 clients do not wait for a 100.
bool RequestParser::acceptExpectation(std::string_view value)
{
    if (value.empty() || m_request.m_minorVersion == 0)
        return true;
    if (!equalsIgnoringCase(value, "100-continue"))
        return refuse(Status::ExpectationFailed, "only 100-continue can be expected");
    m_request.m_expectsContinue = true;
    return true;
}

} // namespace threadloop::http
