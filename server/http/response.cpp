// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace threadloop::http {
namespace {

struct LeadByte
{
    std::size_t length; // of the sequence it begins; 0 when it begins none
    unsigned char
        secondMin; // bounds of the next byte, which exclude overlong forms, surrogates and beyond U+10FFFF
    unsigned char secondMax;
};

// RFC 3629 section 4.
LeadByte classifyLeadByte(unsigned char byte)
{
    if (byte < 0x80)
        return {1, 0, 0};
    if (byte >= 0xc2 && byte <= 0xdf)
        return {2, 0x80, 0xbf};
    if (byte == 0xe0)
        return {3, 0xa0, 0xbf};
    if (byte == 0xed)
        return {3, 0x80, 0x9f};
    if (byte >= 0xe1 && byte <= 0xef)
        return {3, 0x80, 0xbf};
    if (byte == 0xf0)
        return {4, 0x90, 0xbf};
    if (byte >= 0xf1 && byte <= 0xf3)
        return {4, 0x80, 0xbf};
    if (byte == 0xf4)
        return {4, 0x80, 0x8f};
    return {0, 0, 0};
}

// Length of the UTF-8 sequence that `text` begins with; 0 when it is none.
std::size_t utf8SequenceLength(std::string_view text)
{
    const LeadByte lead = classifyLeadByte(static_cast<unsigned char>(text[0]));
    if (lead.length > text.size())
        return 0;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const unsigned char low = i == 1 ? lead.secondMin : 0x80;
        const unsigned char high = i == 1 ? lead.secondMax : 0xbf;
        if (byte < low || byte > high)
            return 0;
    }
    return lead.length;
}

void appendEscaped(std::string &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
        out += "\\u00";
        out += digits[byte / 16];
        out += digits[byte % 16];
    } else {
        out += c;
    }
}

} // namespace

Response jsonResponse(std::string body)
{
    Response response;
    response.body = std::move(body);
    return response;
}

Response jsonError(Status status, std::string_view detail)
{
    Response response;
    response.status = status;
    response.body = "{\"detail\":";
    appendJsonString(response.body, detail);
    response.body += '}';
    return response;
}

void appendJsonString(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            out += "\xef\xbf\xbd";
        else if (length == 1)
            appendEscaped(out, text[0]);
        else
            out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    out += '"';
}

} // namespace threadloop::http
