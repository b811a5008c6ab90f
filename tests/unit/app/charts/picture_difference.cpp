// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/charts/picture_difference.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace threadloop {
namespace {

constexpr int kSquare = 6;           ///< of halved pixels
constexpr int kLeastDifference = 26; ///< of a channel, after the blur

/// Two by two pixels become one, their mean: an edge that moves by a part of a pixel hardly shows.
QImage halved(const QImage &image)
{
    QImage plain = image.convertToFormat(QImage::Format_RGB32);
    plain.setDevicePixelRatio(1);
    return plain.scaled(plain.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

bool isFar(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))}) >= kLeastDifference;
}

QRgb faint(QRgb a, QRgb b)
{
    const int gray = 170 + (qGray(a) + qGray(b)) / 6;
    return qRgb(gray, gray, gray);
}

/// What a square holds.
struct Square
{
    int different = 0;
    std::array<int, 3> channels{}; ///< the sum of one picture's values less the other's

    void add(QRgb a, QRgb b, bool differs)
    {
        different += differs ? 1 : 0;
        channels[0] += qRed(a) - qRed(b);
        channels[1] += qGreen(a) - qGreen(b);
        channels[2] += qBlue(a) - qBlue(b);
    }

    double share() const { return different / static_cast<double>(kSquare * kSquare); }
    double tone() const
    {
        const auto [least, most] = std::minmax_element(channels.begin(), channels.end());
        return std::max(-*least, *most) / static_cast<double>(kSquare * kSquare);
    }
};

} // namespace

PictureDifference differenceOf(const QImage &a, const QImage &b)
{
    if (a.size() != b.size()) {
        return {1, 1, 255, b};
    }
    const QImage left = halved(a);
    const QImage right = halved(b);
    PictureDifference difference;
    difference.picture = QImage(left.size(), QImage::Format_RGB32);
    const int squaresAcross = left.width() / kSquare + 1;
    std::vector<Square> squares(static_cast<std::size_t>(squaresAcross * (left.height() / kSquare + 1)));
    int all = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto *one = reinterpret_cast<const QRgb *>(left.constScanLine(y));
        const auto *other = reinterpret_cast<const QRgb *>(right.constScanLine(y));
        auto *seen = reinterpret_cast<QRgb *>(difference.picture.scanLine(y));
        for (int x = 0; x < left.width(); ++x) {
            const bool differs = isFar(one[x], other[x]);
            seen[x] = differs ? qRgb(220, 0, 0) : faint(one[x], other[x]);
            all += differs ? 1 : 0;
            squares[static_cast<std::size_t>(y / kSquare * squaresAcross + x / kSquare)].add(one[x], other[x],
                                                                                             differs);
        }
    }
    difference.share = all / (static_cast<double>(left.width()) * left.height());
    for (const Square &square : squares) {
        difference.densest = std::max(difference.densest, square.share());
        difference.tone = std::max(difference.tone, square.tone());
    }
    return difference;
}

} // namespace threadloop
