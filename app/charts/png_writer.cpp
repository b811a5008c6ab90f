// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/png_writer.h"

#include <QStringList>
#include <QtEndian>
#include <array>
#include <cstring>

namespace threadloop {
namespace {

constexpr int kBytesPerPixel = 3;

/// Annex D of the specification: the polynomial of ISO 3309.
constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        }
        table[byte] = value;
    }
    return table;
}

quint32 crcOf(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xffU] ^ (crc >> 8U);
    }
    return ~crc;
}

void appendNumber(QByteArray &bytes, quint32 number)
{
    const quint32 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void appendChunk(QByteArray &file, const char *type, const QByteArray &content)
{
    appendNumber(file, static_cast<quint32>(content.size()));
    const QByteArray checked = type + content;
    file.append(checked);
    appendNumber(file, crcOf(checked));
}

QByteArray header(const QImage &image)
{
    QByteArray content;
    appendNumber(content, static_cast<quint32>(image.width()));
    appendNumber(content, static_cast<quint32>(image.height()));
    content.append(8);       // bits a channel
    content.append(2);       // red, green, blue
    content.append(3, '\0'); // deflate, adaptive filtering, not interlaced
    return content;
}

/// Every row but the first as its difference from the one above (filter "up"): most of it is zero.
QByteArray filteredRows(const QImage &rgb)
{
    constexpr char none = 0;
    constexpr char up = 2;
    const qsizetype rowBytes = qsizetype(rgb.width()) * kBytesPerPixel;
    QByteArray rows(rgb.height() * (rowBytes + 1), Qt::Uninitialized);
    char *out = rows.data();
    const uchar *above = nullptr;
    for (int y = 0; y < rgb.height(); ++y) {
        const uchar *row = rgb.constScanLine(y);
        *out++ = above == nullptr ? none : up;
        if (above == nullptr) {
            std::memcpy(out, row, static_cast<std::size_t>(rowBytes));
        } else {
            for (qsizetype x = 0; x < rowBytes; ++x) {
                out[x] = static_cast<char>(row[x] - above[x]);
            }
        }
        out += rowBytes;
        above = row;
    }
    return rows;
}

QByteArray deflated(const QByteArray &bytes)
{
    constexpr int fastest = 1;
    constexpr qsizetype qtsOwnLength = 4; // which qCompress writes before the zlib stream
    return qCompress(bytes, fastest).mid(qtsOwnLength);
}

void appendText(QByteArray &file, const QString &key, const QString &text)
{
    // International text: not compressed, in no language in particular.
    appendChunk(file, "iTXt", key.toLatin1() + QByteArray(5, '\0') + text.toUtf8());
}

} // namespace

QByteArray pngOf(const QImage &image)
{
    if (image.isNull()) {
        return {};
    }
    const QByteArray pixels = deflated(filteredRows(image.convertToFormat(QImage::Format_RGB888)));
    QByteArray file = QByteArrayLiteral("\x89PNG\r\n\x1a\n");
    file.reserve(pixels.size() + 4096);
    appendChunk(file, "IHDR", header(image));
    for (const QString &key : image.textKeys()) {
        appendText(file, key, image.text(key));
    }
    appendChunk(file, "IDAT", pixels);
    appendChunk(file, "IEND", {});
    return file;
}

} // namespace threadloop
