// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/theme.h"

#include <QApplication>
#include <utility>

namespace threadloop {
namespace {

Theme g_applied = Theme::System; // of the one application; GUI thread

/// What two palettes differ in.
struct Colours
{
    QRgb window; ///< of which Qt derives what is not named here
    QRgb base;
    QRgb alternateBase;
    QRgb highlight;
    QRgb placeholder;
    QRgb link;
    QRgb toolTipBase;
    QRgb toolTipText;
    QRgb disabledText;
};

constexpr Colours kLight{0xf3f4f6, 0xffffff, 0xf6f7f9, 0x1d5fb8, 0x6a6e75,
                         0x0b5c9e, 0xfffff0, 0x202225, 0x8b9098};
constexpr Colours kDark{0x2b2d31, 0x1e1f22, 0x25272a, 0x2f65ca, 0x9a9da3,
                        0x7cbdf2, 0x3c3f45, 0xe6e7e9, 0x7d8086};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette{QColor(colours.window)};
    for (const auto &[role, colour] :
         {std::pair(QPalette::Base, colours.base), std::pair(QPalette::AlternateBase, colours.alternateBase),
          std::pair(QPalette::Highlight, colours.highlight),
          std::pair(QPalette::PlaceholderText, colours.placeholder), std::pair(QPalette::Link, colours.link),
          std::pair(QPalette::ToolTipBase, colours.toolTipBase),
          std::pair(QPalette::ToolTipText, colours.toolTipText)}) {
        palette.setColor(role, QColor(colour));
    }
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabledText));
    }
    return palette;
}

} // namespace

QPalette themePalette(Theme theme)
{
    return paletteOf(theme == Theme::Dark ? kDark : kLight);
}

void applyTheme(Theme theme)
{
    if (std::exchange(g_applied, theme) != theme) {
        // An empty palette is the desktop's, which Qt follows from then on.
        QApplication::setPalette(theme == Theme::System ? QPalette() : themePalette(theme));
    }
}

} // namespace threadloop
