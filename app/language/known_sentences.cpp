// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/known_sentences.h"

#include "app/language/language.h"
#include "app/language/local_number.h"
#include "app/language/punctuation.h"
#include "app/language/sentence_lists.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace threadloop {
namespace {

/// A source, and how its texts are recognised.
class Pattern
{
public:
    Pattern(const char *context, const char *source);

    /// What stands for the placeholders; nullopt when the text is another sentence.
    std::optional<QStringList> argumentsIn(const QString &english) const;
    /// With the arguments in their places, in the language.
    QString text(const QStringList &arguments) const;

private:
    void addText(const QString &text);

    const char *m_context;
    const char *m_source;
    QString m_beginning; ///< up to the first placeholder: most sentences differ in it
    QString m_expression;
    QRegularExpression m_whole;
    QStringList m_placeholders;
    QList<bool> m_isQuoted; ///< what was typed is repeated as it was
};

Pattern::Pattern(const char *context, const char *source)
    : m_context(context)
    , m_source(source)
{
    static const QRegularExpression placeholder(QStringLiteral("%(\\d|n)|\\{\\w+\\}"));
    const QString text = QString::fromUtf8(source);
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        addText(text.mid(from, match.capturedStart() - from));
        const QString name = match.captured();
        m_expression += name == QStringLiteral("%n") ? QStringLiteral("(\\d+)") : QStringLiteral("(.+?)");
        m_isQuoted.append(match.capturedStart() > 0 &&
                          (text[match.capturedStart() - 1] == QLatin1Char('"') ||
                           text[match.capturedStart() - 1] == QLatin1Char('\'')));
        m_placeholders.append(name);
        from = match.capturedEnd();
    }
    addText(text.mid(from));
    m_whole.setPattern(QRegularExpression::anchoredPattern(m_expression));
    m_whole.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
}

void Pattern::addText(const QString &text)
{
    m_expression += QRegularExpression::escape(text).replace(QStringLiteral("\\(s\\)"), QStringLiteral("s?"));
    if (m_placeholders.isEmpty() && m_beginning.isEmpty()) {
        m_beginning = text;
    }
}

std::optional<QStringList> Pattern::argumentsIn(const QString &english) const
{
    if (!english.startsWith(m_beginning)) {
        return std::nullopt;
    }
    const QRegularExpressionMatch match = m_whole.match(english);
    return match.hasMatch() ? std::optional(match.capturedTexts().mid(1)) : std::nullopt;
}

QString Pattern::text(const QStringList &arguments) const
{
    const qsizetype count = m_placeholders.indexOf(QStringLiteral("%n"));
    QString text =
        QCoreApplication::translate(m_context, m_source, nullptr, count < 0 ? -1 : arguments[count].toInt());
    // From the last to the first, by position: an argument may look like a placeholder.
    static const QRegularExpression placeholder(QStringLiteral("%\\d|\\{\\w+\\}"));
    qsizetype from = 0;
    for (auto match = placeholder.match(text); match.hasMatch(); match = placeholder.match(text, from)) {
        const qsizetype which = m_placeholders.indexOf(match.captured());
        QString argument = which < 0 ? match.captured() : arguments[which];
        if (which >= 0 && !m_isQuoted[which]) {
            argument = translatedSentence(argument);
        }
        text.replace(match.capturedStart(), match.capturedLength(), argument);
        from = match.capturedStart() + argument.size();
    }
    return text;
}

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const SentenceList &list :
             {planSentences(), limitSentences(), failureSentences(), experimentSentences()}) {
            for (const char *source : list.sources) {
                made.emplace_back(list.context, source);
            }
        }
        return made;
    }();
    return all;
}

std::optional<QString> asKnownSentence(const QString &english)
{
    for (const Pattern &pattern : patterns()) {
        if (const auto arguments = pattern.argumentsIn(english)) {
            return pattern.text(*arguments);
        }
    }
    return std::nullopt;
}

/// Several at once: reasons are joined by semicolons, an experiment's lines by new ones.
std::optional<QString> inParts(const QString &english)
{
    for (const QString &joint : {QStringLiteral("\n"), QStringLiteral("; ")}) {
        if (english.contains(joint)) {
            QStringList parts;
            for (const QString &part : english.split(joint)) {
                parts.append(translatedSentence(part));
            }
            return joint == QLatin1Char('\n') ? parts.join(joint) : joinedClauses(parts);
        }
    }
    return std::nullopt;
}

QString translated(const QString &english)
{
    // The texts of the experiments' files are known as wholes.
    const QString whole = QCoreApplication::translate("Experiments", english.toUtf8().constData());
    if (whole != english) {
        return whole;
    }
    if (const auto known = asKnownSentence(english)) {
        return *known;
    }
    return inParts(english).value_or(localNumber(english));
}

} // namespace

QString translatedSentence(const QString &english)
{
    if (!Language::isSpoken() || english.isEmpty()) {
        return english;
    }
    // A table of ten thousand runs asks for the same few again and again.
    constexpr qsizetype kMost = 4096;
    static QHash<QString, QString> said;
    static int language = 0;
    if (language != Language::generation() || said.size() > kMost) {
        said.clear();
        language = Language::generation();
    }
    const auto found = said.constFind(english);
    return found != said.constEnd() ? *found : *said.insert(english, translated(english));
}

QString translatedSentence(const std::string &english)
{
    return translatedSentence(QString::fromStdString(english));
}

QString translatedSentence(const std::string &english, const std::vector<std::string> &sources)
{
    const QString text = QString::fromStdString(english);
    for (const std::string &source : Language::isSpoken() ? sources : std::vector<std::string>()) {
        const Pattern pattern("Experiments", source.c_str());
        if (const auto arguments = pattern.argumentsIn(text)) {
            return pattern.text(*arguments);
        }
    }
    return translatedSentence(text);
}

bool isKnownSentence(const QString &english)
{
    for (const Pattern &pattern : patterns()) {
        if (pattern.argumentsIn(english)) {
            return true;
        }
    }
    return false;
}

} // namespace threadloop
