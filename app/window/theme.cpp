// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/theme.h"

#include <QApplication>
#include <utility>

namespace threadloop {
namespace {

Theme g_applied = Theme::System; // of the one application; GUI thread

QPalette lightPalette()
{
    QPalette palette(QColor(0xf3, 0xf4, 0xf6));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf7, 0xf9));
    palette.setColor(QPalette::Highlight, QColor(0x1d, 0x5f, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x6a, 0x6e, 0x75));
    palette.setColor(QPalette::Link, QColor(0x0b, 0x5c, 0x9e));
    palette.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xf0));
    palette.setColor(QPalette::ToolTipText, QColor(0x20, 0x22, 0x25));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0x8b, 0x90, 0x98));
    }
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2d, 0x31));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x25, 0x27, 0x2a));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9d, 0xa3));
    palette.setColor(QPalette::Link, QColor(0x7c, 0xbd, 0xf2));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3c, 0x3f, 0x45));
    palette.setColor(QPalette::ToolTipText, QColor(0xe6, 0xe7, 0xe9));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0x7d, 0x80, 0x86));
    }
    return palette;
}

} // namespace

QPalette themePalette(Theme theme)
{
    return theme == Theme::Dark ? darkPalette() : lightPalette();
}

void applyTheme(Theme theme)
{
    if (std::exchange(g_applied, theme) != theme) {
        // An empty palette is the desktop's, which Qt follows from then on.
        QApplication::setPalette(theme == Theme::System ? QPalette() : themePalette(theme));
    }
}

} // namespace threadloop
