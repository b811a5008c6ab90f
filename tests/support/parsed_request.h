// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request_parser.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace threadloop::test {

/// A request as handlers get it, made from its text on the wire.
class ParsedRequest
{
public:
    explicit ParsedRequest(std::string_view target, std::string_view method = "GET",
                           std::string_view moreFields = {}, std::string_view body = {})
    {
        std::string text = std::string(method) + ' ' + std::string(target) + " HTTP/1.1\r\nHost: x\r\n";
        text += moreFields;
        if (!body.empty()) {
            text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        }
        text += "\r\n" + std::string(body);
        if (m_parser.feed(text).state != http::ParseState::Complete) {
            throw std::invalid_argument("not a request: " + text);
        }
    }

    const http::Request &operator*() const { return m_parser.request(); }

private:
    http::RequestParser m_parser;
};

} // namespace threadloop::test
