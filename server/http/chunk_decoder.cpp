// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunk_decoder.h"

#include "server/http/char_class.h"

#include <algorithm>

namespace threadloop::http {
namespace {

// As many as a 64-bit size can have: more are leading zeros or an overflow, and neither is an honest
// client's.
constexpr std::uint8_t maxSizeDigits = 16;

} // namespace

ChunkDecoder::State ChunkDecoder::feed(std::string_view &rest, std::string &body, std::size_t bodyBytes,
                                       const ParserLimits &limits)
{
    while (!rest.empty() && m_step < Step::Done) {
        if (m_step != Step::Data) {
            takeByte(rest.front(), bodyBytes, limits);
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t taken = std::min<std::uint64_t>(rest.size(), m_chunkSize);
        body.append(rest.data(), taken);
        bodyBytes += taken;
        rest.remove_prefix(taken);
        m_chunkSize -= taken;
        if (m_chunkSize == 0)
            m_step = Step::DataCr;
    }
    if (m_step == Step::Failed)
        return State::Failed;
    return m_step == Step::Done ? State::Complete : State::NeedMore;
}

void ChunkDecoder::takeByte(char c, std::size_t bodyBytes, const ParserLimits &limits)
{
    switch (m_step) {
    case Step::Size:
        return takeSize(c, bodyBytes, limits);
    case Step::BlankAfterSize:
        return takeBlankAfterSize(c);
    case Step::Extension:
        return takeExtension(c, limits);
    case Step::SizeLf:
        return expect('\n', c, m_chunkSize == 0 ? Step::TrailerName : Step::Data);
    case Step::DataCr:
        return expect('\r', c, Step::DataLf);
    case Step::DataLf:
        m_sizeDigits = 0;
        return expect('\n', c, Step::Size);
    case Step::TrailerName:
        return takeTrailerName(c, limits);
    case Step::TrailerValue:
        return takeTrailerValue(c, limits);
    case Step::TrailerLf:
        m_nameBytes = 0;
        return expect('\n', c, Step::TrailerName);
    case Step::EndLf:
        return expect('\n', c, Step::Done);
    case Step::Data:
    case Step::Done:
    case Step::Failed:
        return;
    }
}

void ChunkDecoder::takeSize(char c, std::size_t bodyBytes, const ParserLimits &limits)
{
    const int digit = hexValue(c);
    if (digit >= 0) {
        if (m_sizeDigits == maxSizeDigits)
            return fail(Status::BadRequest, "chunk size too long");
        m_chunkSize = m_chunkSize * 16 + static_cast<std::uint64_t>(digit);
        ++m_sizeDigits;
        return;
    }
    if (m_sizeDigits == 0 || (c != '\r' && c != ';' && !isBlank(c)))
        return fail(Status::BadRequest, "malformed chunk size");
    if (m_chunkSize > limits.body - bodyBytes)
        return fail(Status::ContentTooLarge, "body too large");
    m_step = c == '\r' ? Step::SizeLf : c == ';' ? Step::Extension : Step::BlankAfterSize;
}

// "Bad whitespace" may stand before an extension, but not alone.
void ChunkDecoder::takeBlankAfterSize(char c)
{
    if (c == ';')
        m_step = Step::Extension;
    else
        fail(Status::BadRequest, "malformed chunk size");
}

void ChunkDecoder::takeExtension(char c, const ParserLimits &limits)
{
    if (c == '\r') {
        m_step = Step::SizeLf;
        return;
    }
    if (!isIn(FieldValueChar, c))
        fail(Status::BadRequest, "control character in a chunk extension");
    else if (++m_extensionBytes > limits.chunkExtensions)
        fail(Status::BadRequest, "chunk extensions too long");
}

void ChunkDecoder::takeTrailerName(char c, const ParserLimits &limits)
{
    if (c == '\r' && m_nameBytes == 0) {
        m_step = Step::EndLf;
        return;
    }
    if (!countTrailerByte(limits))
        return;
    if (c == ':' && m_nameBytes > 0) {
        if (++m_trailerFields > limits.headerFields)
            return fail(Status::HeaderFieldsTooLarge, "too many trailer fields");
        m_step = Step::TrailerValue;
        return;
    }
    ++m_nameBytes;
    if (!isIn(TokenChar, c))
        fail(Status::BadRequest, "malformed trailer field");
}

// Dropped: merging trailer fields into the head's would be unsafe (RFC 9110 section 6.5.1).
void ChunkDecoder::takeTrailerValue(char c, const ParserLimits &limits)
{
    if (!countTrailerByte(limits))
        return;
    if (c == '\r')
        m_step = Step::TrailerLf;
    else if (!isIn(FieldValueChar, c))
        fail(Status::BadRequest, "malformed trailer field");
}

bool ChunkDecoder::countTrailerByte(const ParserLimits &limits)
{
    if (++m_trailerBytes <= limits.headers)
        return true;
    fail(Status::HeaderFieldsTooLarge, "trailer fields too large");
    return false;
}

void ChunkDecoder::expect(char wanted, char c, Step next)
{
    if (c == wanted)
        m_step = next;
    else
        fail(Status::BadRequest, "malformed chunk");
}

void ChunkDecoder::fail(Status status, std::string_view detail)
{
    m_step = Step::Failed;
    m_error = {status, detail};
}

} // namespace threadloop::http
