// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/single_request.h"

#include "app/load/blocking_tcp.h"
#include "app/load/exchange.h"

#include <cerrno>
#include <vector>

namespace threadloop {
namespace {

constexpr std::size_t kSingleBufferBytes = 16 * 1024;

SingleFailure timedOut(Fault fault)
{
    return {Outcome::Timeout, ErrorDetail::ofFault(fault)};
}

/// Tries the addresses in their order; nullopt when connected.
std::optional<SingleFailure> connect(BlockingTcp &transport, const ResolvedAddress &address,
                                     TimePoint deadline)
{
    SingleFailure failure{Outcome::LocalError, ErrorDetail::ofErrno(EDESTADDRREQ)};
    for (const SocketAddress &candidate : address.addresses) {
        const IoResult result = transport.connect(candidate, deadline);
        if (result.status == IoResult::Status::Done) {
            return std::nullopt;
        }
        if (result.status == IoResult::Status::WouldBlock) {
            return timedOut(Fault::ConnectTimedOut);
        }
        failure = {isLocalError(result.error) ? Outcome::LocalError : Outcome::ConnectError,
                   ErrorDetail::ofErrno(result.error)};
        transport.close(false);
    }
    return failure;
}

/// Performs the exchange; nullopt when it has come to its own end.
std::optional<SingleFailure> perform(Exchange &exchange, BlockingTcp &transport, TimePoint deadline)
{
    std::vector<char> buffer(kSingleBufferBytes);
    exchange.begin(false);
    Exchange::Next next = Exchange::Next::Send;
    while (next != Exchange::Next::Done) {
        const bool sends = next == Exchange::Next::Send;
        const IoResult result =
            sends ? transport.send(exchange.unsent(), deadline) : transport.receive(buffer, deadline);
        if (result.status == IoResult::Status::WouldBlock) {
            return timedOut(Fault::ReplyTimedOut);
        }
        next = sends ? exchange.sent(result) : exchange.received(result, buffer);
        if (next != Exchange::Next::Done && Clock::now() >= deadline) {
            return timedOut(Fault::ReplyTimedOut);
        }
    }
    return std::nullopt;
}

} // namespace

std::variant<SingleReply, SingleFailure> requestOnce(const ResolvedAddress &address, const Target &target,
                                                     const RequestTemplate &request,
                                                     std::chrono::nanoseconds timeout,
                                                     Interruption *interruption)
{
    RequestStream stream;
    std::optional<std::string> bytes = requestBytes(target, request, Connections::New);
    if (!bytes) {
        return SingleFailure{Outcome::LocalError, ErrorDetail::ofErrno(EINVAL)};
    }
    stream.bytes = std::move(*bytes);
    stream.isHead = request.method == "HEAD";

    Interruption never;
    BlockingTcp transport(interruption == nullptr ? never : *interruption, 0);
    http::ResponseRecord record;
    Exchange exchange(stream, &record);
    const TimePoint start = Clock::now();
    const TimePoint deadline = start + std::chrono::duration_cast<Clock::duration>(timeout);
    if (const std::optional<SingleFailure> failure = connect(transport, address, deadline)) {
        return *failure;
    }
    if (const std::optional<SingleFailure> failure = perform(exchange, transport, deadline)) {
        transport.close(true);
        return *failure;
    }
    const auto time = Clock::now() - start;
    if (exchange.status() == 0) {
        // Not half-closed: the server would go on with the answer to what was interrupted.
        transport.close(true);
        return SingleFailure{exchange.outcome(), exchange.detail()};
    }
    return SingleReply{exchange.status(), time, std::move(record.body)};
}

} // namespace threadloop
