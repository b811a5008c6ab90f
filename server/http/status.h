// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace threadloop::http {

/// Status codes that are sent or decided on here (RFC 9110 section 15); other values may be cast from a
/// number.
enum class Status : std::uint16_t {
    Continue = 100,
    Ok = 200,
    NoContent = 204,
    NotModified = 304,
    BadRequest = 400,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    ContentTooLarge = 413,
    UriTooLong = 414,
    ExpectationFailed = 417,
    MisdirectedRequest = 421,
    UnprocessableContent = 422,
    HeaderFieldsTooLarge = 431,
    InternalServerError = 500,
    NotImplemented = 501,
    ServiceUnavailable = 503,
    VersionNotSupported = 505,
};

/// The number of a status, 100 to 999.
constexpr int statusCode(Status status)
{
    return static_cast<int>(status);
}

/// The usual reason phrase, for example "Not Found"; empty when the code has none here.
std::string_view reasonPhrase(Status status);

} // namespace threadloop::http
