// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/local_number.h"

#include "app/language/language.h"

#include <QLocale>
#include <QRegularExpression>

namespace threadloop {
namespace {

constexpr QChar kNarrowSpace(0x202f);

} // namespace

QString groupedNumber(double number, int decimals)
{
    if (Language::hasLocalNumbers()) {
        return QLocale().toString(number, 'f', decimals);
    }
    QString text = QString::number(number, 'f', decimals);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const qsizetype first = text.startsWith(QLatin1Char('-')) ? 1 : 0;
    for (qsizetype i = (point < 0 ? text.size() : point) - 3; i > first; i -= 3) {
        text.insert(i, kNarrowSpace);
    }
    return text;
}

QString decimalNumber(double number, int decimals)
{
    return Language::hasLocalNumbers() ? QLocale().toString(number, 'f', decimals)
                                       : QString::number(number, 'f', decimals);
}

QString localNumber(const QString &plain)
{
    static const QRegularExpression number(QStringLiteral("^-?\\d+(?:\\.(\\d+))?(?![\\d.:\\w])"));
    const QRegularExpressionMatch match =
        Language::hasLocalNumbers() ? number.match(plain) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        return plain;
    }
    const int decimals = static_cast<int>(match.capturedLength(1));
    return QLocale().toString(match.captured(0).toDouble(), 'f', decimals) + plain.mid(match.capturedEnd(0));
}

QString localNumber(const std::string &plain)
{
    return localNumber(QString::fromStdString(plain));
}

} // namespace threadloop
