// SPDX-License-Identifier: GPL-3.0-or-later
// What a server must make of a request's bytes: the musts of RFC 9110 and RFC 9112 as a table.
// Played by test_request_parser.cpp, and the seed of the fuzz target.
#pragma once

#include <string_view>

namespace threadloop::test {

struct RequestCase
{
    const char *name;
    std::string_view bytes;
    int status;            // 200: accepted; 0: not complete yet; else what is answered before closing
    std::string_view part; // has to occur in describe(request), or in the error's detail
};

using namespace std::string_view_literals;

// Headers of a POST with a chunked body, which the chunks follow.
#define CHUNKED "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
// A request line for cases about header fields.
#define GET "GET / HTTP/1.1\r\nHost: a\r\n"

inline constexpr RequestCase requestCases[] = {
    // Accepted
    {"plain", "GET /wait?ms=5 HTTP/1.1\r\nHost: localhost:8000\r\n\r\n"sv, 200,
     "GET /wait?ms=5 path=/wait query=ms=5 host=localhost:8000 1.1 keep [Host=localhost:8000] body="sv},
    {"http10WithoutHost", "GET / HTTP/1.0\r\n\r\n"sv, 200, "host= 1.0 close"sv},
    {"http10KeepAlive", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"sv, 200, "1.0 keep"sv},
    {"http11Close", GET "Connection: foo, CLOSE\r\n\r\n"sv, 200, "1.1 close"sv},
    {"emptyLineBefore", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200, "GET /"sv},
    {"emptyHost", "GET / HTTP/1.1\r\nHost:\r\n\r\n"sv, 200, "host= 1.1"sv},
    {"hostIpv6", "GET / HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n"sv, 200, "host=[::1]:8000"sv},
    {"fieldNamesInAnyCase", "GET / HTTP/1.1\r\nhOST: a\r\n\r\n"sv, 200, "host=a"sv},
    {"blanksAroundValue", GET "X: \t a b \t \r\n\r\n"sv, 200, "[X=a b]"sv},
    {"noBlankBeforeValue", GET "X:a\r\n\r\n"sv, 200, "[X=a]"sv},
    {"emptyValue", GET "X:\r\n\r\n"sv, 200, "[X=]"sv},
    {"latin1InValue", GET "X: \xe9\r\n\r\n"sv, 200, "[X=\xe9]"sv},
    {"head", "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200, "HEAD /"sv},
    {"optionsAsterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200, "OPTIONS * path=*"sv},
    {"absoluteForm", "GET http://b:81/p?q HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200, "path=/p query=q host=b:81"sv},
    {"absoluteFormWithoutPath", "GET http://b?q HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200,
     "path=/ query=q host=b "sv},
    {"absoluteFormUpperCase", "GET HTTP://b/ HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200, "path=/ query= host=b "sv},
    {"escapedPath", "GET /a%20b%2fc?d=%20 HTTP/1.1\r\nHost: a\r\n\r\n"sv, 200, "path=/a b/c query=d=%20"sv},
    {"escapedPathWithBody", "PUT /%41 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi"sv, 200,
     "path=/A query= host=a 1.1 keep [Host=a] [Content-Length=2] body=hi"sv},
    {"contentLength", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"sv, 200, "body=hello"sv},
    {"contentLengthZero", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"sv, 200, "body="sv},
    {"contentLengthLeadingZeros", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0005\r\n\r\nhello"sv, 200,
     "body=hello"sv},
    {"getWithBody", GET "Content-Length: 2\r\n\r\nhi"sv, 200, "body=hi"sv},
    {"http10WithBody", "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi"sv, 200,
     "1.0 close [Content-Length=2] body=hi"sv},
    {"chunked", CHUNKED "5\r\nhello\r\n0a\r\n, chunked!\r\n0\r\n\r\n"sv, 200, "body=hello, chunked!"sv},
    {"chunkedInAnyCase",
     "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"sv, 200,
     "body=a"sv},
    {"chunkedEmpty", CHUNKED "0\r\n\r\n"sv, 200, "body="sv},
    {"chunkExtensionsIgnored", CHUNKED "5;a=b;c=\"d;\\\"\";e\r\nhello\r\n0;x\r\n\r\n"sv, 200, "body=hello"sv},
    {"chunkExtensionsWithBlanks", CHUNKED "5 ; a = b\t;c\r\nhello\r\n0 ;x\r\n\r\n"sv, 200, "body=hello"sv},
    {"chunkDataOfLineEnds", CHUNKED "4\r\n\r\n0\r\r\n0\r\n\r\n"sv, 200, "body=\r\n0\r"sv},
    {"chunkSizeLeadingZeros", CHUNKED "0000000000000005\r\nhello\r\n00\r\n\r\n"sv, 200, "body=hello"sv},
    {"trailersNotMerged", CHUNKED "1\r\na\r\n0\r\nX-Trailer: t\r\n\r\n"sv, 200,
     "[Host=a] [Transfer-Encoding=chunked] body=a"sv},
    {"upgradeIgnored",
     GET
     "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"sv,
     200, "GET /"sv},
    {"upgradeWithBody",
     "POST / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\nhi"sv,
     200, "body=hi"sv},
    {"expectContinue", "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\nhi"sv,
     200, "body=hi"sv},
    {"expectInHttp10Ignored", "POST / HTTP/1.0\r\nExpect: anything\r\nContent-Length: 2\r\n\r\nhi"sv, 200,
     "body=hi"sv},

    // Incomplete
    {"nothingButEmptyLine", "\r\n"sv, 0, ""sv},
    {"halfRequestLine", "GET / HTT"sv, 0, ""sv},
    {"halfHead", "GET / HTTP/1.1\r\nHost: a\r\n"sv, 0, ""sv},
    {"halfBody", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel"sv, 0, ""sv},
    {"halfChunk", CHUNKED "5\r\nhel"sv, 0, ""sv},
    {"chunkedWithoutEnd", CHUNKED "5\r\nhello\r\n0\r\n"sv, 0, ""sv},

    // Request line
    {"http09", "GET /\r\n"sv, 400, "request line"sv},
    {"http09Named", "GET / HTTP/0.9\r\n\r\n"sv, 505, ""sv},
    {"http2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n"sv, 505, ""sv},
    {"http2Preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"sv, 505, ""sv},
    {"http12", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"sv, 505, ""sv},
    {"versionTooLong", "GET / HTTP/1.10\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"versionLowerCase", "GET / http/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"versionOfAnother", "GET / RTSP/1.0\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"blankAfterVersion", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"twoBlanks", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"blankInTarget", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"leadingBlank", " GET / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"unknownMethod", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 501, "method"sv},
    {"methodInLowerCase", "get / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 501, "method"sv},
    {"methodThatStartsLikeAnother", "GETS / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 501, "method"sv},
    {"methodNotAToken", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"connect", "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n"sv, 501, "method"sv},
    {"fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "target"sv},
    {"relativeTarget", "GET a HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"asteriskForGet", "GET * HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "target"sv},
    {"absoluteWithoutHost", "GET http:///p HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"absoluteWithUser", "GET http://u@b/p HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"absoluteHttps", "GET https://b/p HTTP/1.1\r\nHost: a\r\n\r\n"sv, 421, ""sv},
    {"targetNotAscii", "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"brokenEscape", "GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "escape"sv},
    {"escapedNul", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "escape"sv},
    {"tlsHello", "\x16\x03\x01\x02"sv, 400, "control"sv},
    {"nulInRequestLine", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "control"sv},

    // Line ends
    {"loneLfInRequestLine", "GET / HTTP/1.1\nHost: a\r\n\r\n"sv, 400, "without CR"sv},
    {"loneLfInField", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n"sv, 400, "without CR"sv},
    {"loneLfAtEnd", "GET / HTTP/1.1\r\nHost: a\r\n\n"sv, 400, "without CR"sv},
    {"bareCrInRequestLine", "GET / HTTP/1.1\rHost: a\r\n\r\n"sv, 400, ""sv},
    {"bareCrInValue", GET "X: a\rb\r\n\r\n"sv, 400, ""sv},
    {"bareCrHidesField", GET "X:\rTransfer-Encoding: chunked\r\n\r\n"sv, 400, ""sv},
    {"twoCr", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"sv, 400, ""sv},
    {"loneLfBefore", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "lone"sv},
    {"bareCrBefore", "\rGET / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400, "lone"sv},
    {"manyEmptyLinesBefore", "\r\n\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"sv, 400,
     "empty lines"sv},

    // Fields
    {"hostMissing", "GET / HTTP/1.1\r\n\r\n"sv, 400, "missing Host"sv},
    {"hostMissingWithAbsoluteForm", "GET http://a/ HTTP/1.1\r\n\r\n"sv, 400, "missing Host"sv},
    {"hostRepeated", GET "Host: a\r\n\r\n"sv, 400, "repeated Host"sv},
    {"hostRepeatedInHttp10", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"sv, 400, "repeated Host"sv},
    {"hostWithPath", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"sv, 400, "invalid Host"sv},
    {"hostList", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"sv, 400, "invalid Host"sv},
    {"hostWithUser", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"sv, 400, "invalid Host"sv},
    {"hostWithBadPort", "GET / HTTP/1.1\r\nHost: a:8x\r\n\r\n"sv, 400, "invalid Host"sv},
    {"blankBeforeColon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n"sv, 400, ""sv},
    {"emptyName", GET ": x\r\n\r\n"sv, 400, "empty header name"sv},
    {"nameNotAToken", GET "X Y: x\r\n\r\n"sv, 400, ""sv},
    {"nameWithNul", GET "X\0Y: x\r\n\r\n"sv, 400, ""sv},
    {"noColon", GET "X\r\n\r\n"sv, 400, ""sv},
    {"controlInValue", GET "X: a\x01\r\n\r\n"sv, 400, ""sv},
    {"nulInValue", GET "X: a\0b\r\n\r\n"sv, 400, ""sv},
    {"foldedBySpace", GET "X: a\r\n b\r\n\r\n"sv, 400, "folded"sv},
    {"foldedByTab", GET "X: a\r\n\tb\r\n\r\n"sv, 400, "folded"sv},
    {"firstFieldIndented", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"sv, 400, "folded"sv},
    {"unknownExpectation", "POST / HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\nContent-Length: 2\r\n\r\nhi"sv,
     417, ""sv},

    // Framing
    {"lengthBesideCoding",
     "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"sv, 400,
     ""sv},
    {"codingBesideLength",
     "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"sv, 400,
     ""sv},
    {"lengthRepeated", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi"sv,
     400, ""sv},
    {"lengthList", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2, 2\r\n\r\nhi"sv, 400, ""sv},
    {"lengthNegative", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -2\r\n\r\nhi"sv, 400, ""sv},
    {"lengthSigned", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +2\r\n\r\nhi"sv, 400, ""sv},
    {"lengthHexadecimal", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\nhi"sv, 400, ""sv},
    {"lengthEmpty", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n"sv, 400, ""sv},
    {"lengthOverflow", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551616\r\n\r\n"sv, 400,
     ""sv},
    {"lengthTooLarge", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n"sv, 413, ""sv},
    {"codingInHttp10", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"sv, 400,
     "HTTP/1.0"sv},
    {"codingUnknown", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: foo, chunked\r\n\r\n0\r\n\r\n"sv, 501,
     ""sv},
    {"codingBeforeChunked",
     "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"sv, 501, ""sv},
    {"codingNotEndingInChunked", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n"sv, 400,
     ""sv},
    {"codingAfterChunked",
     "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"sv, 400, ""sv},
    {"codingIdentity", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n"sv, 400, ""sv},
    {"codingEmpty", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n"sv, 400, ""sv},
    {"codingLooksLikeChunked", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"sv,
     400, ""sv},
    {"chunkedTwice", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"sv,
     400, ""sv},
    {"codingFieldTwice",
     "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"sv,
     400, ""sv},

    // Chunks
    {"chunkSizeOverflow", CHUNKED "10000000000000001\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkSizeTooLarge", CHUNKED "100001\r\n"sv, 413, ""sv},
    {"chunkSizeWith0x", CHUNKED "0x1\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkSizeWithPlus", CHUNKED "+1\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkSizeWithMinus", CHUNKED "-1\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkSizeWithUnderscore", CHUNKED "0_1\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkSizeMissing", CHUNKED "\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkLoneLfAfterSize", CHUNKED "1\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkLoneLfAfterExtension", CHUNKED "1;x=y\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkLoneLfAfterData", CHUNKED "1\r\na\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkLoneLfAtEnd", CHUNKED "1\r\na\r\n0\r\n\n"sv, 400, ""sv},
    {"chunkLongerThanSaid", CHUNKED "1\r\nab\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkSizeLeadingZerosWithoutEnd", CHUNKED "00000000000000005\r\nhello\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkBlankAfterSize", CHUNKED "1 \r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkBareCrInExtension", CHUNKED "1;x\ry\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"chunkNulInExtension", CHUNKED "1;x\0y\r\na\r\n0\r\n\r\n"sv, 400, ""sv},
    {"trailerEmptyName", CHUNKED "0\r\n: x\r\n\r\n"sv, 400, ""sv},
    {"trailerFolded", CHUNKED "0\r\nX: a\r\n b\r\n\r\n"sv, 400, ""sv},
    {"trailerBlankBeforeColon", CHUNKED "0\r\nX : a\r\n\r\n"sv, 400, ""sv},
    {"trailerLoneLf", CHUNKED "0\r\nX: a\n\r\n"sv, 400, ""sv},
    {"trailerBareCr", CHUNKED "0\r\nX: a\rY: b\r\n\r\n"sv, 400, ""sv},
    {"trailerWithoutColon", CHUNKED "0\r\nX\r\n\r\n"sv, 400, ""sv},
};

#undef GET
#undef CHUNKED

} // namespace threadloop::test
