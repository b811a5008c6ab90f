// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/telling_settings.h"

#include <algorithm>
#include <map>

namespace threadloop {
namespace {

/// Whether the label alone says what the setting is.
bool followsFromLabel(const QList<QStringList> &settings, qsizetype index)
{
    std::map<QString, QString> byLabel;
    for (const QStringList &own : settings) {
        const QString &said = own[index];
        if (byLabel.try_emplace(own.last(), said).first->second != said) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<qsizetype> tellingSettings(const QList<QStringList> &settings)
{
    std::vector<qsizetype> indices;
    if (settings.isEmpty()) {
        return indices;
    }
    const qsizetype label = settings.first().size() - 1;
    for (qsizetype i = 1; i <= label; ++i) {
        const auto differs = [&](const QStringList &other) { return other[i] != settings.first()[i]; };
        if (std::any_of(settings.begin(), settings.end(), differs) &&
            (i == label || !followsFromLabel(settings, i))) {
            indices.push_back(i);
        }
    }
    return indices;
}

} // namespace threadloop
