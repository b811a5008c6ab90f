// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"

#include "app/measure/number_text.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

QString significant(double number, int digits)
{
    if (number <= 0) {
        return QStringLiteral("0");
    }
    const int magnitude = static_cast<int>(std::floor(std::log10(number))) + 1;
    return decimalNumber(number, std::clamp(digits - magnitude, 0, 6));
}

/// With the unit in which the number has the fewest digits.
QString withUnit(double milliseconds, QString (*numberText)(double))
{
    if (milliseconds >= 999.5) {
        return ChartText::tr("%1 s").arg(numberText(milliseconds / 1000));
    }
    if (milliseconds >= 0.9995) {
        return ChartText::tr("%1 ms").arg(numberText(milliseconds));
    }
    return ChartText::tr("%1 µs").arg(numberText(milliseconds * 1000));
}

} // namespace

QString rateText(double reqsPerSec)
{
    return reqsPerSec >= 99.95 ? groupedNumber(reqsPerSec) : significant(reqsPerSec, 3);
}

QString latencyText(double milliseconds)
{
    return withUnit(milliseconds, [](double value) { return significant(value, 3); });
}

QString shortLatencyText(double milliseconds)
{
    return withUnit(milliseconds, [](double value) { return localNumber(shortNumber(value)); });
}

QString roomyNumber(double number)
{
    return groupedNumber(number).replace(QChar(0x202f), QLatin1Char(' '));
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
    return decimalNumber(value, decimals);
}

QString sweptText(double value)
{
    return value >= 1000 ? groupedNumber(value)
                         : localNumber(QString::number(std::round(value * 1000) / 1000));
}

int pluralOf(std::uint64_t count)
{
    constexpr std::uint64_t most = 1'000'000'000; // forms go by the last digits
    return static_cast<int>(count < most ? count : most + count % most);
}

QString toQString(std::string_view text)
{
    return drawable(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

QString drawable(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code >= 0xfffe) {
            c = QChar::ReplacementCharacter;
        }
    }
    return text;
}

} // namespace threadloop
