// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/status.h"

namespace threadloop::http {

std::string_view reasonPhrase(Status status)
{
    switch (status) {
    case Status::Continue:
        return "Continue";
    case Status::Ok:
        return "OK";
    case Status::NoContent:
        return "No Content";
    case Status::NotModified:
        return "Not Modified";
    case Status::BadRequest:
        return "Bad Request";
    case Status::Forbidden:
        return "Forbidden";
    case Status::NotFound:
        return "Not Found";
    case Status::MethodNotAllowed:
        return "Method Not Allowed";
    case Status::RequestTimeout:
        return "Request Timeout";
    case Status::ContentTooLarge:
        return "Content Too Large";
    case Status::UriTooLong:
        return "URI Too Long";
    case Status::ExpectationFailed:
        return "Expectation Failed";
    case Status::MisdirectedRequest:
        return "Misdirected Request";
    case Status::UnprocessableContent:
        return "Unprocessable Content";
    case Status::HeaderFieldsTooLarge:
        return "Request Header Fields Too Large";
    case Status::InternalServerError:
        return "Internal Server Error";
    case Status::NotImplemented:
        return "Not Implemented";
    case Status::ServiceUnavailable:
        return "Service Unavailable";
    case Status::VersionNotSupported:
        return "HTTP Version Not Supported";
    }
    return {};
}

} // namespace threadloop::http
