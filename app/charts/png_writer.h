// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace threadloop {

/// The image as a PNG file: 8 bits a channel, without alpha, with the image's texts. Twice as fast as Qt's
/// writer, which takes half a second for a picture at 4x: charts are areas of one colour, so one filter
/// serves all rows. Empty for a null image. Source: PNG specification, third edition.
QByteArray pngOf(const QImage &image);

} // namespace threadloop
