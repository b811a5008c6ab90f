// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/scene_style.h"

#include <QFontInfo>

namespace threadloop {
namespace {

QFont scaled(const QFont &font, double factor, bool isBold)
{
    QFont copy = font;
    copy.setPixelSize(qRound(QFontInfo(font).pixelSize() * factor));
    copy.setBold(isBold);
    return copy;
}

} // namespace

QFont SceneStyle::titleFont() const
{
    return scaled(font, 1.4, true);
}

QFont SceneStyle::strongFont() const
{
    return scaled(font, 1, true);
}

QFont SceneStyle::smallFont() const
{
    return scaled(font, 0.86, false);
}

QColor SceneStyle::halo() const
{
    QColor color = colors().background;
    color.setAlphaF(0.72F);
    return color;
}

} // namespace threadloop
