// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pseudo_language.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtGlobal>

namespace threadloop {
namespace {

QString keyOf(const QString &context, const QString &source, const QString &disambiguation)
{
    return QStringList{context, source, disambiguation}.join(QChar(0x1f));
}

/// Letters that an accent changes; case is kept.
QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static const QString other = QStringLiteral("åƀçďéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĎÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : other[at];
}

QString pseudo(const QString &source)
{
    // Placeholders and markup stay what they are.
    static const QRegularExpression kept(QStringLiteral("%L?n|%\\d|\\{\\w+\\}|<[^>]*>"));
    QString text;
    qsizetype from = 0;
    const auto addWords = [&text](const QString &words) {
        for (const QChar letter : words) {
            text += accented(letter);
        }
    };
    auto matches = kept.globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        addWords(source.mid(from, match.capturedStart() - from));
        text += match.captured();
        from = match.capturedEnd();
    }
    addWords(source.mid(from));
    for (qsizetype longer = 0; longer < source.size() * 2 / 5; longer += 4) {
        text += QStringLiteral(" \u00b7\u00b7\u00b7");
    }
    return QStringLiteral("[%1]").arg(text);
}

} // namespace

PseudoLanguage::PseudoLanguage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            m_known.insert(keyOf(context, source, comment));
            comment.clear();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("comment")) {
            comment = xml.readElementText();
        }
    }
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *disambiguation,
                                  int n) const
{
    const QString english = QString::fromUtf8(source);
    const bool isKnown =
        m_known.contains(keyOf(QString::fromUtf8(context), english, QString::fromUtf8(disambiguation)));
    if (!isKnown || english.trimmed().isEmpty()) {
        return {};
    }
    return pseudo(n < 0 ? english : QString(english).replace(QStringLiteral("(s)"), QStringLiteral("s")));
}

} // namespace threadloop
