// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headers.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace threadloop::http {

/// What a client sends again and again, borrowed.
struct RequestParts
{
    std::string_view method = "GET";
    std::string_view target = "/";   // as on the wire: encoded, origin form
    std::string_view host;           // host and port, for the Host field
    std::span<const Header> headers; // replace a default field of the same name (Host, Connection)
    std::string_view body;
    bool close = false; // one request for this connection
};

/// The bytes of a request; Content-Length is added where there is a body or the method expects one.
/// nullopt when a part would break out of its place (a CR in a value, a space in the target, an empty
/// method), or when a header contradicts the framing (Content-Length, Transfer-Encoding).
std::optional<std::string> serializeRequest(const RequestParts &parts);

} // namespace threadloop::http
