// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace threadloop {

/// How two pictures of one size differ, at half their size: other versions of Qt and FreeType smooth edges a
/// little differently, which no reader sees.
struct PictureDifference
{
    double share = 0;   ///< of all pixels that differ
    double densest = 0; ///< the largest share within a square of 12 pixels: a word is little of a picture
    double tone = 0;    ///< the most that the mean of a channel over such a square differs: a shade is faint
    QImage picture;     ///< both over each other, faint, and what differs in red

    /// Whether a reader sees another picture.
    bool isVisible() const { return share > kMostShare || densest > kMostDensest || tone > kMostTone; }

    static constexpr double kMostShare = 0.005;
    static constexpr double kMostDensest = 0.15;
    static constexpr double kMostTone = 14;
};

/// Pictures of different sizes differ everywhere.
PictureDifference differenceOf(const QImage &a, const QImage &b);

} // namespace threadloop
