// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr QChar kNarrowSpace(0x202f);

QString significant(double number, int digits)
{
    if (number <= 0) {
        return QStringLiteral("0");
    }
    const int magnitude = static_cast<int>(std::floor(std::log10(number))) + 1;
    return QString::number(number, 'f', std::clamp(digits - magnitude, 0, 6));
}

} // namespace

QString groupedNumber(double number)
{
    QString digits = QString::number(number, 'f', 0);
    const qsizetype first = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3) {
        digits.insert(i, kNarrowSpace);
    }
    return digits;
}

QString rateText(double reqsPerSec)
{
    return reqsPerSec >= 99.95 ? groupedNumber(reqsPerSec) : significant(reqsPerSec, 3);
}

QString latencyText(double milliseconds)
{
    if (milliseconds >= 999.5) {
        return significant(milliseconds / 1000, 3) + QStringLiteral(" s");
    }
    if (milliseconds >= 0.9995) {
        return significant(milliseconds, 3) + QStringLiteral(" ms");
    }
    return significant(milliseconds * 1000, 3) + QStringLiteral(" \u00b5s");
}

QString axisNumber(double value, double step)
{
    if (step >= 1 && std::abs(step - std::round(step)) < 1e-9) {
        return groupedNumber(value);
    }
    int decimals = 0;
    for (double scaled = step; decimals < 9 && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled;
         scaled *= 10) {
        ++decimals;
    }
    return QString::number(value, 'f', decimals);
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace threadloop
