// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/response.h"

#include <chrono>
#include <string>
#include <string_view>

namespace threadloop::http {

/// What the connection knows about the request that is answered.
struct ReplyContext
{
    bool isHead = false;   // keep the body back, but not its length
    bool keepAlive = true; // the connection stays open; Response::close overrides it
    int minorVersion = 1;  // the client's: an HTTP/1.0 client is told that the connection stays open
    std::string_view date; // IMF-fixdate, see DateCache; empty for none
    std::chrono::nanoseconds processTime{0}; // becomes X-Process-Time
};

/// The interim reply to `Expect: 100-continue`.
inline constexpr std::string_view continueReply = "HTTP/1.1 100 Continue\r\n\r\n";

/// Appends the whole reply to `out`. No CR or LF of a field's value ever leaves; 1xx and 204 get neither body
/// nor Content-Length (RFC 9110 section 8.6), 304 no body.
void appendResponse(std::string &out, const Response &response, const ReplyContext &context);

} // namespace threadloop::http
