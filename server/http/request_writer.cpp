// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_writer.h"

#include "server/http/char_class.h"
#include "server/http/fixed_number.h"
#include "server/http/target.h"

#include <algorithm>

namespace threadloop::http {
namespace {

bool isSafe(const RequestParts &parts)
{
    if (!isToken(parts.method) || parts.target.empty() || !hasOnlyTargetChars(parts.target) ||
        !isValidHost(parts.host))
        return false;
    return std::all_of(parts.headers.begin(), parts.headers.end(), [](const Header &header) {
        return isToken(header.name) && isFieldValue(header.value) &&
               !equalsIgnoringCase(header.name, "Content-Length") &&
               !equalsIgnoringCase(header.name, "Transfer-Encoding");
    });
}

bool contains(std::span<const Header> headers, std::string_view name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const Header &header) { return equalsIgnoringCase(header.name, name); });
}

void appendLine(std::string &out, std::string_view name, std::string_view value)
{
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

// RFC 9110 section 8.6: methods that define content announce its length even when there is none.
bool announcesLength(const RequestParts &parts)
{
    return !parts.body.empty() || parts.method == "POST" || parts.method == "PUT" || parts.method == "PATCH";
}

} // namespace

std::optional<std::string> serializeRequest(const RequestParts &parts)
{
    if (!isSafe(parts))
        return std::nullopt;
    std::string out;
    out += parts.method;
    out += ' ';
    out += parts.target;
    out += " HTTP/1.1\r\n";
    if (!contains(parts.headers, "Host"))
        appendLine(out, "Host", parts.host);
    if (parts.close && !contains(parts.headers, "Connection"))
        appendLine(out, "Connection", "close");
    for (const Header &header : parts.headers)
        appendLine(out, header.name, header.value);
    if (announcesLength(parts)) {
        out += "Content-Length: ";
        appendInteger(out, parts.body.size());
        out += "\r\n";
    }
    out += "\r\n";
    out += parts.body;
    return out;
}

} // namespace threadloop::http
