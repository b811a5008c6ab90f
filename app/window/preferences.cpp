// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include <QSettings>
#include <QStringList>

namespace threadloop {
namespace {

const QString kPercentilesKey = QStringLiteral("preferences/percentiles");
const QString kThemeKey = QStringLiteral("preferences/theme");

constexpr std::array kThemeNames{"system", "light", "dark"};

} // namespace

Preferences keptPreferences(const QSettings &settings)
{
    Preferences preferences;
    PercentileSet percentiles;
    for (const QString &name : settings.value(kPercentilesKey).toStringList()) {
        if (const auto which = percentileNamed(name.toStdString())) {
            percentiles.insert(*which);
        }
    }
    if (!percentiles.empty()) {
        preferences.percentiles = percentiles;
    }
    const QString theme = settings.value(kThemeKey).toString();
    for (const Theme which : allThemes) {
        if (theme == QLatin1String(kThemeNames[static_cast<std::size_t>(which)])) {
            preferences.theme = which;
        }
    }
    return preferences;
}

void keepPreferences(QSettings &settings, const Preferences &preferences)
{
    QStringList names;
    for (const Percentile which : preferences.percentiles) {
        names.push_back(QString::fromLatin1(percentileName(which)));
    }
    settings.setValue(kPercentilesKey, names);
    settings.setValue(kThemeKey,
                      QString::fromLatin1(kThemeNames[static_cast<std::size_t>(preferences.theme)]));
}

} // namespace threadloop
