// SPDX-License-Identifier: GPL-3.0-or-later
// What a client must make of a response's bytes (RFC 9112, RFC 9110), and how common servers really answer.
// Played by test_response_parser.cpp, and the seed of the fuzz target.
#pragma once

#include "server/http/response_parser.h"

#include <cstddef>
#include <string_view>

namespace threadloop::test {

struct ResponseCase
{
    const char *name;
    std::string_view bytes;
    bool isHead; // the request was HEAD
    bool ends;   // the connection ends after the bytes
    http::ResponseParser::State state;
    int status;
    bool keepAlive;
    std::string_view body;
    std::size_t extraBytes; // how many bytes at the end do not belong to the response
};

using namespace std::string_view_literals;

inline constexpr auto complete = http::ResponseParser::State::Complete;
inline constexpr auto needMore = http::ResponseParser::State::NeedMore;
inline constexpr auto failed = http::ResponseParser::State::Failed;

inline constexpr ResponseCase responseCases[] = {
    // As real servers write them
    {"nginx",
     "HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\nDate: Sun, 22 Nov 2026 10:00:00 GMT\r\nContent-Type: "
     "text/plain\r\n"
     "Content-Length: 17\r\nConnection: keep-alive\r\n\r\n{\"duration\":0.05}"sv,
     false, false, complete, 200, true, "{\"duration\":0.05}"sv, 0},
    {"pythonHttpServer",
     "HTTP/1.0 200 OK\r\nServer: SimpleHTTP/0.6 Python/3.11.2\r\nDate: Sun, 22 Nov 2026 10:00:00 GMT\r\n"
     "Content-type: text/html; charset=utf-8\r\nContent-Length: 2\r\n\r\nhi"sv,
     false, false, complete, 200, false, "hi"sv, 0},
    {"uvicorn",
     "HTTP/1.1 200 OK\r\ndate: Sun, 22 Nov 2026 10:00:00 GMT\r\nserver: uvicorn\r\ncontent-length: 17\r\n"
     "content-type: application/json\r\nx-process-time: 0.05\r\n\r\n{\"duration\":0.05}"sv,
     false, false, complete, 200, true, "{\"duration\":0.05}"sv, 0},
    {"node",
     "HTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 10:00:00 GMT\r\nConnection: keep-alive\r\nKeep-Alive: "
     "timeout=5\r\n"
     "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"sv,
     false, false, complete, 200, true, "abc"sv, 0},
    {"nginxError",
     "HTTP/1.1 404 Not Found\r\nServer: nginx\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"sv, false,
     false, complete, 404, false, "x"sv, 0},

    // Framing
    {"contentLength", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"sv, false, false, complete, 200, true,
     "hi"sv, 0},
    {"contentLengthZero", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"sv, false, false, complete, 200, true,
     ""sv, 0},
    {"noReason", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n"sv, false, false, complete, 200, true, ""sv, 0},
    {"unknownStatus", "HTTP/1.1 799 Odd\r\nContent-Length: 0\r\n\r\n"sv, false, false, complete, 799, true,
     ""sv, 0},
    {"extraBytes", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhiHTTP"sv, false, false, complete, 200, true,
     "hi"sv, 4},
    {"chunked",
     "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nhi\r\n1\r\n!\r\n0\r\nT: t\r\n\r\n"sv,
     false, false, complete, 200, true, "hi!"sv, 0},
    {"chunkedThenClose",
     "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"sv, false, false,
     complete, 200, false, ""sv, 0},
    {"codingBeforeChunked",
     "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"sv, false, false,
     complete, 200, true, "x"sv, 0},
    {"closeDelimited", "HTTP/1.1 200 OK\r\n\r\nhello"sv, false, true, complete, 200, false, "hello"sv, 0},
    {"closeDelimitedEmpty", "HTTP/1.1 200 OK\r\n\r\n"sv, false, true, complete, 200, false, ""sv, 0},
    {"closeDelimitedHttp10", "HTTP/1.0 200 OK\r\nServer: x\r\n\r\nhello"sv, false, true, complete, 200, false,
     "hello"sv, 0},
    {"closeDelimitedByCoding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello"sv, false, true,
     complete, 200, false, "hello"sv, 0},
    {"closeDelimitedNotEnded", "HTTP/1.1 200 OK\r\n\r\nhello"sv, false, false, needMore, 200, false,
     "hello"sv, 0},
    {"http10KeepAlive", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\nx"sv, false,
     false, complete, 200, true, "x"sv, 0},
    {"foldedHeader", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\nx"sv, false, false, complete,
     200, true, "x"sv, 0},

    // Without a body
    {"head", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n"sv, true, false, complete, 200, true, ""sv, 0},
    {"headWithoutLength", "HTTP/1.1 200 OK\r\n\r\n"sv, true, false, complete, 200, true, ""sv, 0},
    {"headChunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"sv, true, false, complete, 200,
     true, ""sv, 0},
    {"noContent", "HTTP/1.1 204 No Content\r\n\r\n"sv, false, false, complete, 204, true, ""sv, 0},
    {"notModified", "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n"sv, false, false, complete, 304, true,
     ""sv, 0},
    {"notModifiedWithLength", "HTTP/1.1 304 Not Modified\r\nContent-Length: 20\r\n\r\n"sv, false, false,
     complete, 304, true, ""sv, 0},

    {"noContentWithLength", "HTTP/1.1 204 No Content\r\nContent-Length: 20\r\n\r\n"sv, false, false, complete,
     204, true, ""sv, 0},

    // Interim responses
    {"continueWithLength",
     "HTTP/1.1 100 Continue\r\nContent-Length: 3\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"sv,
     false, false, complete, 200, true, "hi"sv, 0},
    {"continueFirst", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"sv, false,
     false, complete, 200, true, "hi"sv, 0},
    {"manyInterim",
     "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
     "HTTP/1.1 204 No Content\r\n\r\n"sv,
     false, false, complete, 204, true, ""sv, 0},
    {"interimThatSaysClose",
     "HTTP/1.1 103 Early Hints\r\nConnection: close\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"sv,
     false, false, complete, 200, true, "hi"sv, 0},
    {"interimBeforeHead", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"sv, true,
     false, complete, 200, true, ""sv, 0},
    {"onlyInterim", "HTTP/1.1 100 Continue\r\n\r\n"sv, false, false, needMore, 0, false, ""sv, 0},
    {"onlyInterimThenEnd", "HTTP/1.1 100 Continue\r\n\r\n"sv, false, true, failed, 0, false, ""sv, 0},
    {"switchingProtocols",
     "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"sv, false, false,
     failed, 0, false, ""sv, 0},

    // Incomplete
    {"nothing", ""sv, false, false, needMore, 0, false, ""sv, 0},
    {"nothingThenEnd", ""sv, false, true, failed, 0, false, ""sv, 0},
    {"halfStatusLine", "HTTP/1.1 20"sv, false, true, failed, 0, false, ""sv, 0},
    {"halfHead", "HTTP/1.1 200 OK\r\nContent-Le"sv, false, true, failed, 0, false, ""sv, 0},
    {"halfBody", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"sv, false, true, failed, 0, false, ""sv, 0},
    {"halfBodyGoesOn", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"sv, false, false, needMore, 200, true,
     "hel"sv, 0},
    {"halfChunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"sv, false, true, failed, 0,
     false, ""sv, 0},
    {"lastChunkMissing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"sv, false, true,
     failed, 0, false, ""sv, 0},

    // Not HTTP/1.x, or not to be trusted
    {"notHttp", "SSH-2.0-OpenSSH\r\n"sv, false, false, failed, 0, false, ""sv, 0},
    {"shoutcast", "ICY 200 OK\r\n\r\n"sv, false, false, failed, 0, false, ""sv, 0},
    {"http2", "HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n"sv, false, false, failed, 0, false, ""sv, 0},
    {"http09", "HTTP/0.9 200 OK\r\nContent-Length: 0\r\n\r\n"sv, false, false, failed, 0, false, ""sv, 0},
    {"statusTooSmall", "HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n"sv, false, false, failed, 0, false,
     ""sv, 0},
    {"statusTooLong", "HTTP/1.1 2000 Odd\r\nContent-Length: 0\r\n\r\n"sv, false, false, failed, 0, false,
     ""sv, 0},
    {"statusNotANumber", "HTTP/1.1 abc Odd\r\nContent-Length: 0\r\n\r\n"sv, false, false, failed, 0, false,
     ""sv, 0},
    {"lengthInvalid", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"sv, false, false, failed, 0, false, ""sv,
     0},
    {"lengthContradictory", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nhi"sv, false,
     false, failed, 0, false, ""sv, 0},
    {"lengthBesideChunked",
     "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n"sv, false, false,
     failed, 0, false, ""sv, 0},
    {"chunkSizeInvalid", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"sv, false, false,
     failed, 0, false, ""sv, 0},
    {"chunkSizeOverflow", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000001\r\n"sv,
     false, false, failed, 0, false, ""sv, 0},
    {"headerNotAToken", "HTTP/1.1 200 OK\r\nSet Cookie: x\r\nContent-Length: 0\r\n\r\n"sv, false, false,
     failed, 0, false, ""sv, 0},
};

} // namespace threadloop::test
