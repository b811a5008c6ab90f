// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/print_font.h"

#include <QFontDatabase>
#include <QStringList>

namespace threadloop {
namespace {

/// Registers the resource's font, once.
QString family()
{
    static const QString registered = [] {
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/DejaVuSans-Bold.ttf"));
        const int regular = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/DejaVuSans.ttf"));
        return QFontDatabase::applicationFontFamilies(regular).value(0);
    }();
    return registered;
}

} // namespace

QFont printFont()
{
    constexpr int pixels = 14;
    QFont font(family());
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace threadloop
