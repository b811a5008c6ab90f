// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/method.h"

#include <optional>
#include <string>
#include <string_view>

namespace threadloop::http {

/// The parts of a request target (RFC 9112 section 3.2), all borrowed from it and still percent-encoded.
struct Target
{
    std::string_view scheme;    // empty in origin form
    std::string_view authority; // empty in origin form
    std::string_view path;      // begins with '/', or is "*"
    std::string_view query;     // without '?'
};

/// Splits a target in origin, absolute ("http://host/path") or asterisk form (OPTIONS only).
/// nullopt when it is none of these, has a fragment, or has characters that must be encoded.
std::optional<Target> parseTarget(std::string_view target, Method method);

/// The same for a target that is not empty and whose characters were checked already.
std::optional<Target> splitTarget(std::string_view target, Method method);

/// Whether `host` is a host with an optional port (RFC 3986 section 3.2.2, RFC 9112 section 3.2); empty is
/// valid.
bool isValidHost(std::string_view host);

/// Appends `text` with its %XX decoded; false (and `out` unchanged) for a broken escape or one of a control
/// character.
bool appendPercentDecoded(std::string_view text, std::string &out);

/// The decoded value of the first parameter called `name` in a query such as "ms=50&x=1", '+' standing for a
/// space. nullopt when there is none or its escapes are broken; a parameter without '=' has an empty value.
std::optional<std::string> queryValue(std::string_view query, std::string_view name);

} // namespace threadloop::http
