// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace threadloop::http {

/// The methods this server recognises (RFC 9110 section 9, RFC 5789); any other is answered with 501.
enum class Method : std::uint8_t { Get, Head, Post, Put, Delete, Options, Trace, Patch, Connect };

inline constexpr std::size_t methodCount = 9;

/// Name on the wire, for example "GET".
std::string_view methodName(Method method);

/// The method with exactly this name (methods are case-sensitive); nullopt for any other.
std::optional<Method> methodFromName(std::string_view name);

} // namespace threadloop::http
