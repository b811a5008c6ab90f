// SPDX-License-Identifier: GPL-3.0-or-later
// Plays bytes to a parser in pieces and tells the outcome as text, so that two ways of cutting can be
// compared. Without Qt: the fuzz targets use it too.
#pragma once

#include "server/http/request_parser.h"
#include "server/http/response_parser.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace threadloop::test {

/// Gives the length of the next piece, given how many bytes were handed out and how many are left.
/// Whole: everything at once. At(n): cut once after n bytes. Each(n): pieces of n bytes.
struct Cut
{
    static Cut whole() { return {0, 0}; }
    static Cut at(std::size_t n) { return {n, 0}; }
    static Cut each(std::size_t n) { return {0, n}; }

    std::size_t next(std::size_t done, std::size_t left) const
    {
        if (every != 0)
            return std::min(every, left);
        return done < once ? std::min(once - done, left) : left;
    }

    std::size_t once;
    std::size_t every;
};

inline std::string describe(const http::Request &request)
{
    std::string text(http::methodName(request.method()));
    text.append(" ").append(request.target()).append(" path=").append(request.path());
    text.append(" query=").append(request.query()).append(" host=").append(request.host());
    text.append(" 1.").append(std::to_string(request.minorVersion()));
    text.append(request.keepAlive() ? " keep" : " close");
    for (std::size_t i = 0; i < request.headerCount(); ++i)
        text.append(" [")
            .append(request.headerAt(i).name)
            .append("=")
            .append(request.headerAt(i).value)
            .append("]");
    return text.append(" body=").append(request.body());
}

/// Everything one message led to. `status` is 200 for a complete request, 0 for an incomplete one.
struct RequestOutcome
{
    int status = 0;
    std::string detail; // of a failure, otherwise the request
    std::size_t consumed = 0;
    int continues = 0; // how often 100 was asked for

    bool operator==(const RequestOutcome &) const = default;
};

/// Feeds `bytes` until a message is complete, refused, or the bytes end.
inline RequestOutcome replayRequest(http::RequestParser &parser, std::string_view bytes, Cut cut)
{
    RequestOutcome outcome;
    std::size_t offered = 0; // how far the pieces reached
    while (outcome.consumed < bytes.size()) {
        if (offered <= outcome.consumed)
            offered = outcome.consumed + cut.next(outcome.consumed, bytes.size() - outcome.consumed);
        const http::ParseResult result =
            parser.feed(bytes.substr(outcome.consumed, offered - outcome.consumed));
        outcome.consumed += result.consumed;
        switch (result.state) {
        case http::ParseState::SendContinue:
            ++outcome.continues;
            break;
        case http::ParseState::NeedMore:
            if (outcome.consumed != offered) {
                outcome.detail = "NeedMore left bytes behind";
                return outcome;
            }
            break;
        case http::ParseState::Complete:
            outcome.status = 200;
            outcome.detail = describe(parser.request());
            return outcome;
        case http::ParseState::Failed:
            outcome.status = http::statusCode(result.error.status);
            outcome.detail = result.error.detail;
            outcome.consumed = 0; // how much of a refused message was looked at does not matter
            return outcome;
        }
    }
    return outcome;
}

/// What a client learns from one response.
struct ResponseOutcome
{
    http::ResponseParser::State state = http::ResponseParser::State::NeedMore;
    int status = 0;
    std::size_t consumed = 0;
    bool keepAlive = false;
    std::uint64_t bodyBytes = 0;
    std::string body;
    std::string headers;
    std::string detail;

    bool operator==(const ResponseOutcome &) const = default;
};

/// Feeds `bytes` as one response; `ends` says that the connection ends after them.
inline ResponseOutcome replayResponse(std::string_view bytes, bool isHead, bool ends, Cut cut)
{
    using State = http::ResponseParser::State;
    http::ResponseParser parser;
    http::ResponseRecord record;
    parser.keepIn(&record);
    parser.begin(isHead);
    ResponseOutcome outcome;
    http::ResponseParser::Result result;
    while (result.state == State::NeedMore && outcome.consumed < bytes.size()) {
        const std::size_t piece = cut.next(outcome.consumed, bytes.size() - outcome.consumed);
        result = parser.feed(bytes.substr(outcome.consumed, piece));
        outcome.consumed += result.consumed;
    }
    if (result.state == State::NeedMore && ends)
        result = parser.finish();
    outcome.state = result.state;
    if (result.state == State::Failed) {
        outcome.consumed = 0;
        outcome.detail = result.detail;
        return outcome;
    }
    outcome.status = parser.status();
    outcome.keepAlive = parser.keepAlive();
    outcome.bodyBytes = parser.bodyBytes();
    outcome.body = record.body;
    for (const http::Header &header : record.headers)
        outcome.headers.append("[").append(header.name).append("=").append(header.value).append("]");
    return outcome;
}

} // namespace threadloop::test
