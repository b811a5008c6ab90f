// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace threadloop {

/// Where requests go: a plain HTTP URL, or a path of the server that is started for the run.
/// Every byte of `host` and `requestTarget` is visible ASCII, so both may be written into a request as they
/// are.
struct Target
{
    std::string url;  ///< as it is shown: the URL as typed, or the path until the server's port is known
    std::string host; ///< name or address, IPv6 without brackets; empty until an embedded target is resolved
    std::uint16_t port = 0;    ///< 1 to 65535; 0 until an embedded target is resolved
    std::string requestTarget; ///< path and query in origin form, never empty: "/wait?ms=20"
    bool embedded = false;     ///< answered by the server that is started for the run

    /// The value of the Host field: brackets around IPv6, the port unless it is 80 (RFC 9110, 7.2).
    std::string authority() const;
    /// Whether host and port are known.
    bool isResolved() const { return port != 0; }

    bool operator==(const Target &) const = default;
};

/// Reads `http://host[:port][/path][?query]` with a name, an IPv4 or a bracketed IPv6 address, or a path such
/// as
/// `/wait`, which means the embedded server. Refuses https, other schemes, user information, fragments,
/// spaces, control characters and everything that is not ASCII.
Parsed<Target> parseTarget(std::string_view text);

/// The embedded target with the address on which its server accepts; its url becomes a whole one.
Target resolved(const Target &target, std::string_view host, std::uint16_t port);

} // namespace threadloop
