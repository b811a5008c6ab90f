// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_writer.h"

#include "server/http/char_class.h"
#include "server/http/fixed_number.h"

#include <algorithm>

namespace threadloop::http {
namespace {

// More than the fields that are always there can take.
constexpr std::size_t usualHeadBytes = 256;

void appendStatusLine(std::string &out, Status status)
{
    if (status == Status::Ok) {
        out += "HTTP/1.1 200 OK\r\n";
        return;
    }
    out += "HTTP/1.1 ";
    appendInteger(out, static_cast<std::uint64_t>(statusCode(status)));
    out += ' ';
    out += reasonPhrase(status);
    out += "\r\n";
}

// A value that came from outside must not end its line and begin another (response splitting).
void appendValue(std::string &out, std::string_view value)
{
    if (isFieldValue(value)) {
        out += value;
        return;
    }
    for (const char c : value)
        out += isIn(FieldValueChar, c) ? c : ' ';
}

void appendField(std::string &out, std::string_view name, std::string_view value)
{
    out += name;
    out += ": ";
    appendValue(out, value);
    out += "\r\n";
}

void appendContentFields(std::string &out, const Response &response)
{
    if (!response.ownContentType.empty()) {
        appendField(out, "Content-Type", response.ownContentType);
    } else if (!response.contentType.empty()) {
        out += "Content-Type: ";
        out += response.contentType;
        out += "\r\n";
    }
    out += "Content-Length: ";
    appendInteger(out, response.body.size());
    out += "\r\n";
}

// The writer frames the message; a handler's word on it would contradict it.
bool isFramingField(std::string_view name)
{
    return equalsIgnoringCase(name, "Content-Length") || equalsIgnoringCase(name, "Transfer-Encoding") ||
           equalsIgnoringCase(name, "Connection");
}

void appendConnection(std::string &out, bool keepAlive, int minorVersion)
{
    if (!keepAlive)
        out += "Connection: close\r\n";
    else if (minorVersion == 0)
        out += "Connection: keep-alive\r\n";
}

bool hasContent(Status status)
{
    return statusCode(status) >= 200 && status != Status::NoContent && status != Status::NotModified;
}

} // namespace

void appendResponse(std::string &out, const Response &response, const ReplyContext &context)
{
    const bool mayHaveContent = hasContent(response.status);
    const std::size_t needed = out.size() + usualHeadBytes + response.body.size();
    if (out.capacity() < needed)
        out.reserve(std::max(needed, 2 * out.capacity()));
    appendStatusLine(out, response.status);
    if (!context.date.empty()) {
        out += "Date: ";
        out += context.date;
        out += "\r\n";
    }
    if (mayHaveContent)
        appendContentFields(out, response);
    out += "X-Process-Time: ";
    appendSeconds(out, context.processTime);
    out += "\r\n";
    appendConnection(out, context.keepAlive && !response.close, context.minorVersion);
    for (const Header &header : response.headers) {
        if (isToken(header.name) && !isFramingField(header.name))
            appendField(out, header.name, header.value);
    }
    out += "\r\n";
    if (mayHaveContent && !context.isHead)
        out += response.body;
}

} // namespace threadloop::http
