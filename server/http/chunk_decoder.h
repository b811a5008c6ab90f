// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/parse_result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace threadloop::http {

/// Incremental decoder of the chunked transfer coding of a request (RFC 9112 section 7.1), under the parser's
/// limits.
///
/// Extensions and trailer fields are checked, counted and dropped. Our own, as llhttp 8.1 refuses chunk
/// extensions that it must ignore (`5;a=b;c`, `5; a`) and lets a lone LF end the body.
class ChunkDecoder
{
public:
    /// NeedMore: `rest` is used up. Complete: `rest` begins behind the body. Failed: see error().
    enum class State : std::uint8_t { NeedMore, Complete, Failed };

    /// Takes bytes off `rest` and appends what they decode to to `body`, which has `bodyBytes` of content
    /// before.
    State feed(std::string_view &rest, std::string &body, std::size_t bodyBytes, const ParserLimits &limits);

    ParseError error() const { return m_error; }

private:
    enum class Step : std::uint8_t {
        Size,
        BlankAfterSize,
        Extension,
        SizeLf,
        Data,
        DataCr,
        DataLf,
        TrailerName,
        TrailerValue,
        TrailerLf,
        EndLf,
        Done,
        Failed
    };

    void takeByte(char c, std::size_t bodyBytes, const ParserLimits &limits);
    void takeSize(char c, std::size_t bodyBytes, const ParserLimits &limits);
    void takeBlankAfterSize(char c);
    void takeExtension(char c, const ParserLimits &limits);
    void takeTrailerName(char c, const ParserLimits &limits);
    void takeTrailerValue(char c, const ParserLimits &limits);
    bool countTrailerByte(const ParserLimits &limits);
    void expect(char wanted, char c, Step next);
    void fail(Status status, std::string_view detail);

    ParseError m_error;
    std::uint64_t m_chunkSize = 0; // then what is left of the chunk
    std::uint32_t m_extensionBytes = 0;
    std::uint32_t m_trailerBytes = 0;
    std::uint32_t m_trailerFields = 0;
    std::uint32_t m_nameBytes = 0; // of the trailer field being read
    std::uint8_t m_sizeDigits = 0;
    Step m_step = Step::Size;
};

} // namespace threadloop::http
