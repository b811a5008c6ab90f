// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/request_stream.h"

#include "server/http/request_writer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace threadloop {
namespace {

/// RFC 9110 section 9.2.2: the safe methods, PUT and DELETE.
constexpr std::array<std::string_view, 6> kIdempotent{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};

RequestStream streamOf(const Plan &plan, const Target &target, const RequestTemplate &request,
                       Connections connections, ResolvedAddress address)
{
    RequestStream stream;
    stream.bytes = requestBytes(target, request, connections).value_or(std::string());
    stream.isHead = request.method == "HEAD";
    stream.isIdempotent = std::ranges::find(kIdempotent, request.method) != kIdempotent.end();
    stream.expected = request.expected;
    stream.connections = connections;
    stream.timeout = plan.timeout;
    stream.address = std::move(address);
    return stream;
}

} // namespace

std::optional<std::string> requestBytes(const Target &target, const RequestTemplate &request,
                                        Connections connections)
{
    std::vector<http::Header> headers;
    headers.reserve(request.headers.size());
    for (const HeaderField &field : request.headers) {
        headers.push_back({field.name, field.value});
    }
    const std::string authority = target.authority();
    http::RequestParts parts;
    parts.method = request.method;
    parts.target = target.requestTarget;
    parts.host = authority;
    parts.headers = headers;
    parts.body = request.body;
    parts.close = connections == Connections::New;
    return http::serializeRequest(parts);
}

RequestStream measuredStream(const Plan &plan, ResolvedAddress address)
{
    return streamOf(plan, plan.target, plan.request, plan.connections, std::move(address));
}

RequestStream backgroundStream(const Plan &plan, ResolvedAddress address)
{
    RequestStream stream = streamOf(plan, plan.background->target, RequestTemplate{}, Connections::KeepAlive,
                                    std::move(address));
    stream.role = RequestStream::Role::Background;
    return stream;
}

} // namespace threadloop
