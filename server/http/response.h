// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headers.h"
#include "server/http/status.h"

#include <string>
#include <string_view>
#include <vector>

namespace threadloop::http {

inline constexpr std::string_view jsonContentType = "application/json";

/// What a handler answers; the writer adds framing, Date, X-Process-Time and Connection.
struct Response
{
    Status status = Status::Ok;
    std::string_view contentType = jsonContentType; // borrowed: a literal. Empty for none
    std::string ownContentType;                     // wins when not empty
    std::string body;
    std::vector<Header> headers; // further fields; invalid names are left out, invalid values are cleaned
    bool close = false;          // end the connection after this reply
};

/// A 200 with this JSON text.
Response jsonResponse(std::string body);

/// `{"detail":"..."}` with the text escaped, under the status.
Response jsonError(Status status, std::string_view detail);

/// Appends `text` as a JSON string with its quotes; what is not UTF-8 becomes U+FFFD (RFC 8259 sections 7
/// and 8.1).
void appendJsonString(std::string &out, std::string_view text);

} // namespace threadloop::http
