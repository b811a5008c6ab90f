// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/palette.h"

#include <QPalette>
#include <algorithm>
#include <array>
#include <cmath>

namespace threadloop {
namespace {

/// Shares of a mode's colour at steps 0, 1 and 2.
constexpr std::array kStepShares{1.0, 0.62, 0.4};

struct ModeColors
{
    QRgb line;
    QRgb text;
};

// Okabe and Ito's bluish green, orange or vermillion, and blue; moved only as far as contrast asks for.
constexpr std::array<ModeColors, 3> kLightModes{{
    {0xff009e73, 0xff007a58}, // sequential
    {0xffd55e00, 0xffb04a00}, // thread-pool
    {0xff0072b2, 0xff0069a6}, // event-loop
}};
constexpr std::array<ModeColors, 3> kDarkModes{{
    {0xff109e76, 0xff3cc79e}, // sequential
    {0xfff0a01e, 0xfff0a83c}, // thread-pool
    {0xff62b8ee, 0xff76c3f2}, // event-loop
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance (WCAG 2.1).
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

const ModeColors &colorsOf(Mode mode, Appearance appearance)
{
    const auto &modes = appearance == Appearance::Light ? kLightModes : kDarkModes;
    return modes[static_cast<std::size_t>(mode)];
}

QList<qreal> inWidths(QList<qreal> pixels, double penWidth)
{
    for (qreal &length : pixels) {
        length /= penWidth;
    }
    return pixels;
}

} // namespace

Appearance appearanceOf(const QPalette &palette)
{
    const bool isDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? Appearance::Dark : Appearance::Light;
}

const ChartColors &chartColors(Appearance appearance)
{
    static const ChartColors light{QColor(0xffffff), QColor(0x1f2328), QColor(0x5c646d), QColor(0x9aa2ab),
                                   QColor(0xe6e9ec), QColor(0x3d444d), QColor(0xb3123f), QColor(0xf0f1f4)};
    static const ChartColors dark{QColor(0x1c1f24), QColor(0xe8ebee), QColor(0xa3abb4), QColor(0x6b737c),
                                  QColor(0x31363d), QColor(0xc9d0d7), QColor(0xff8fa8), QColor(0x292d34)};
    return appearance == Appearance::Light ? light : dark;
}

QColor modeColor(Mode mode, Appearance appearance, int step)
{
    const auto index =
        static_cast<std::size_t>(std::clamp(step, 0, static_cast<int>(kStepShares.size()) - 1));
    return fadedTo(QColor::fromRgb(colorsOf(mode, appearance).line), kStepShares[index], appearance);
}

QColor modeTextColor(Mode mode, Appearance appearance)
{
    return QColor::fromRgb(colorsOf(mode, appearance).text);
}

QColor fadedTo(const QColor &color, double share, Appearance appearance)
{
    const QColor back = chartColors(appearance).background;
    const auto mixed = [share](int front, int behind) {
        return static_cast<int>(std::lround(share * front + (1 - share) * behind));
    };
    return {mixed(color.red(), back.red()), mixed(color.green(), back.green()),
            mixed(color.blue(), back.blue())};
}

QList<qreal> targetDashes(std::size_t targetIndex, double penWidth)
{
    static const std::array<QList<qreal>, 4> pixels{QList<qreal>{}, QList<qreal>{2.5, 3.5},
                                                    QList<qreal>{14, 4, 2.5, 4}, QList<qreal>{22, 6}};
    return inWidths(pixels[targetIndex % pixels.size()], penWidth);
}

QList<qreal> idealDashes(double penWidth)
{
    return inWidths({7, 5}, penWidth);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace threadloop
