// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/typed_number.h"

#include "app/language/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace threadloop {
namespace {

struct TypedNumberText
{
    Q_DECLARE_TR_FUNCTIONS(TypedNumber)
};

/// "Invisible separator": no parser takes it, and nobody types it.
constexpr QChar kMark(0x2063);

/// "1.500ms" parted before its unit.
struct NumberAndUnit
{
    QString number;
    QString unit;
};

NumberAndUnit parted(const QString &typed)
{
    qsizetype end = typed.size();
    while (end > 0 && (typed[end - 1].isLetter() || typed[end - 1].isSpace())) {
        --end;
    }
    static const QRegularExpression blank(QStringLiteral("(?<=\\d)[\\s\\x{a0}\\x{2009}\\x{202f}](?=\\d)"));
    return {typed.left(end).trimmed().remove(blank), typed.mid(end).trimmed()};
}

bool isPlain(const QString &number)
{
    static const QRegularExpression plain(QStringLiteral("^\\d+(\\.\\d+)?$"));
    return plain.match(number).hasMatch();
}

/// As the command writes it; nullopt when the language does not read it so.
std::optional<QString> fromLanguage(QString number)
{
    const QString point = QRegularExpression::escape(QLocale().decimalPoint());
    const QString group = QRegularExpression::escape(QLocale().groupSeparator());
    const QRegularExpression whole(
        QStringLiteral("^(\\d+|[1-9]\\d{0,2}(%1\\d{3})+)(%2\\d+)?$").arg(group, point));
    if (!whole.match(number).hasMatch()) {
        return std::nullopt;
    }
    return number.remove(QLocale().groupSeparator()).replace(QLocale().decimalPoint(), QStringLiteral("."));
}

} // namespace

std::string plainNumber(const QString &typed, TypedKind kind)
{
    if (!Language::hasLocalNumbers()) {
        return typed.toStdString();
    }
    const NumberAndUnit parts = parted(typed);
    const std::optional<QString> local = fromLanguage(parts.number);
    const bool hasDecimals = parts.number.contains(QLatin1Char('.'));
    if (!local) {
        return isPlain(parts.number) ? (parts.number + parts.unit).toStdString() : typed.toStdString();
    }
    const bool isTwofold = kind == TypedKind::Decimal && hasDecimals && isPlain(parts.number) &&
                           parts.number.toDouble() != local->toDouble();
    return isTwofold ? (typed + kMark).toStdString() : (*local + parts.unit).toStdString();
}

QString typedNumber(const std::string &plain)
{
    QString text = QString::fromStdString(plain).remove(kMark);
    if (!Language::hasLocalNumbers() || QString::fromStdString(plain).contains(kMark)) {
        return text;
    }
    const NumberAndUnit parts = parted(text);
    return isPlain(parts.number)
               ? QString(parts.number).replace(QLatin1Char('.'), QLocale().decimalPoint()) + parts.unit
               : text;
}

std::optional<QString> twofoldNumber(const std::string &message)
{
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]*)\\x{2063}\""));
    const QRegularExpressionMatch match = quoted.match(QString::fromStdString(message));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const NumberAndUnit parts = parted(match.captured(1));
    const QString grouped = *fromLanguage(parts.number) + parts.unit;
    const QString decimal =
        QString(parts.number).replace(QLatin1Char('.'), QLocale().decimalPoint()) + parts.unit;
    return TypedNumberText::tr("\"%1\" reads in two ways; write %2 or %3")
        .arg(match.captured(1), grouped, decimal);
}

} // namespace threadloop
