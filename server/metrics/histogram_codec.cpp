// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram_codec.h"

#include "server/metrics/big_endian.h"

#include <QByteArray>

namespace threadloop {
namespace {

constexpr std::uint32_t compressedCookie = 0x1c849314;
constexpr std::size_t compressedHeadBytes = 8;
constexpr std::size_t maxCompressedBytes = 512 * 1024;

// qCompress() and qUncompress() put the length of the plain data, big-endian, before zlib's format.
constexpr std::size_t lengthBytes = 4;

QByteArrayView view(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

std::string encodeHistogram(const Histogram &histogram)
{
    const std::string payload = encodeHistogramPayload(histogram);
    const QByteArray compressed = qCompress(view(payload).toByteArray()).mid(lengthBytes);
    std::string bytes;
    appendBigEndian(bytes, compressedCookie);
    appendBigEndian(bytes, static_cast<std::uint32_t>(compressed.size()));
    bytes.append(compressed.data(), static_cast<std::size_t>(compressed.size()));
    return view(bytes).toByteArray().toBase64().toStdString();
}

HistogramDecodeResult decodeHistogram(std::string_view base64)
{
    if (base64.size() > (maxCompressedBytes + compressedHeadBytes) / 3 * 4 + 4)
        return HistogramDecodeError{"too long"};
    const auto decoded =
        QByteArray::fromBase64Encoding(view(base64).toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return HistogramDecodeError{"not base64"};
    const std::string bytes = decoded.decoded.toStdString();
    if (bytes.size() < compressedHeadBytes || readBigEndian<std::uint32_t>(bytes) != compressedCookie)
        return HistogramDecodeError{"not an HdrHistogram in compressed V2 encoding"};
    const std::string_view compressed = std::string_view(bytes).substr(compressedHeadBytes);
    if (readBigEndian<std::uint32_t>(std::string_view(bytes).substr(4)) != compressed.size())
        return HistogramDecodeError{"its length is not what it says"};
    // The length is only a hint for the first buffer.
    std::string prefixed;
    appendBigEndian(prefixed, static_cast<std::uint32_t>(compressed.size() * lengthBytes + 64));
    prefixed += compressed;
    const QByteArray payload = qUncompress(view(prefixed).toByteArray());
    if (payload.isEmpty())
        return HistogramDecodeError{"damaged"};
    return decodeHistogramPayload({payload.constData(), static_cast<std::size_t>(payload.size())});
}

} // namespace threadloop
