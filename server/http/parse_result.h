// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/status.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace threadloop::http {

/// How much of a request is accepted before it is refused, in bytes unless named otherwise.
struct ParserLimits
{
    std::size_t requestLine = 8 * 1024; // without its CRLF; beyond: 414
    std::size_t headers = 32 * 1024;    // all field lines together; beyond: 431. The same again for a trailer
    std::size_t headerFields = 100;     // a number; beyond: 431. The same again for a trailer
    std::size_t body = 1024 * 1024;     // decoded; beyond: 413
    std::size_t chunkExtensions = 4 * 1024; // of all chunks together; beyond: 400
    std::size_t emptyLines = 4;             // a number, before the request line; beyond: 400
};

enum class ParseState : std::uint8_t {
    NeedMore,     // everything was consumed, the message is not complete
    SendContinue, // once, when the client waits for "100 Continue" before sending the body; then go on
                  // feeding
    Complete,     // request() is valid; bytes beyond `consumed` belong to the next one
    Failed,       // answer with `error`, then close: what follows cannot be trusted
};

struct ParseError
{
    Status status{};
    std::string_view detail; // a literal
};

struct ParseResult
{
    ParseState state = ParseState::NeedMore;
    std::size_t consumed = 0;
    ParseError error; // empty unless Failed
};

} // namespace threadloop::http
