// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <variant>
#include <vector>

namespace threadloop {

/// One address to connect to, IPv4 or IPv6.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = 0;

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
    int family() const { return storage.ss_family; }
    bool isLoopback() const;
    /// "127.0.0.1:8000", "[::1]:8000".
    std::string text() const;
};

/// Where a host and port can be reached: at least one address, the preferred one first.
struct ResolvedAddress
{
    std::vector<SocketAddress> addresses;
};

/// Why a host has no address.
struct ResolveError
{
    std::string host;
    std::string text; ///< getaddrinfo's reason: "Name or service not known"
};

/// The addresses of a name, or of an IPv4 or IPv6 literal (no lookup then; brackets are not expected).
///
/// Blocks for a name, at most for `timeout`; a lookup that takes longer is left to end by itself, because
/// getaddrinfo cannot be interrupted. Order as getaddrinfo gives it (RFC 6724). Any thread.
std::variant<ResolvedAddress, ResolveError>
resolve(const std::string &host, std::uint16_t port,
        std::optional<std::chrono::milliseconds> timeout = std::nullopt);

} // namespace threadloop
