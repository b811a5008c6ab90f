// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/sentence_lists.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>
#include <map>
#include <set>

using namespace threadloop;

namespace {

/// An entry of a *.ts file.
struct Entry
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool isPlural = false;
    bool isUnfinished = false;

    QString key() const { return context + QChar(0x1f) + source; }
};

std::vector<Entry> entriesOf(const QString &language)
{
    QFile file(
        QStringLiteral(THREADLOOP_SOURCE_DIR "/resources/translations/threadloop_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    std::vector<Entry> entries;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            entries.push_back({context, {}, {}, xml.attributes().hasAttribute(QStringLiteral("numerus"))});
        } else if (xml.name() == QLatin1String("source")) {
            entries.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entries.back().isUnfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!entries.back().isPlural) {
                entries.back().translations.append(xml.readElementText());
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            entries.back().translations.append(xml.readElementText());
        }
    }
    return entries;
}

QStringList foundIn(const QString &text, const char *pattern)
{
    QStringList found;
    auto matches = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
    while (matches.hasNext()) {
        found.append(matches.next().captured());
    }
    found.sort();
    return found;
}

QStringList placeholdersIn(const QString &text)
{
    return foundIn(QString(text).replace(QStringLiteral("%Ln"), QStringLiteral("%n")),
                   "%n|%\\d+|\\{\\w+\\}|<[^>]*>");
}

/// The letter behind the ampersand, in lower case; null without one.
QString mnemonicOf(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("(?<!&)&(\\w)"));
    return mnemonic.match(text).captured(1).toLower();
}

QStringList outerBlanks(const QString &text)
{
    return foundIn(text, "^\\s+|\\s+$");
}

/// How often a letter is used again, by context.
std::map<QString, int> clashes(const std::vector<Entry> &entries, bool ofSources)
{
    std::map<QString, std::set<QString>> used;
    std::map<QString, int> again;
    for (const Entry &entry : entries) {
        const QString letter = mnemonicOf(ofSources ? entry.source : entry.translations.first());
        if (!letter.isEmpty() && !used[entry.context].insert(letter).second) {
            ++again[entry.context];
        }
    }
    return again;
}

} // namespace

/// The translations are whole, and nothing was lost on the way.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        forEach([](const Entry &entry) {
            const int forms = entry.isPlural ? (m_current == QStringLiteral("zh_CN") ? 1 : 2) : 1;
            return !entry.isUnfinished && entry.translations.size() == forms &&
                   !entry.translations.contains(QString());
        });
    }

    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept()
    {
        forEach([](const Entry &entry) {
            return std::all_of(entry.translations.begin(), entry.translations.end(),
                               [&entry](const QString &text) {
                                   return placeholdersIn(text) == placeholdersIn(entry.source);
                               });
        });
    }

    void mnemonicsAreKept_data() { languages(); }
    void mnemonicsAreKept()
    {
        forEach([](const Entry &entry) {
            return mnemonicOf(entry.source).isEmpty() == mnemonicOf(entry.translations.first()).isEmpty();
        });
    }

    void mnemonicsAreAsDistinctAsTheEnglishOnes_data() { languages(); }
    void mnemonicsAreAsDistinctAsTheEnglishOnes()
    {
        const std::vector<Entry> entries = current();
        std::map<QString, int> english = clashes(entries, true);
        for (const auto &[context, count] : clashes(entries, false)) {
            QVERIFY2(count <= english[context], qPrintable(context));
        }
    }

    void blanksAndLinesAreKept_data() { languages(); }
    void blanksAndLinesAreKept()
    {
        forEach([](const Entry &entry) {
            return std::all_of(
                entry.translations.begin(), entry.translations.end(), [&entry](const QString &text) {
                    return outerBlanks(text) == outerBlanks(entry.source) &&
                           text.count(QLatin1Char('\n')) == entry.source.count(QLatin1Char('\n'));
                });
        });
    }

    void bothHoldTheSameTexts()
    {
        QSet<QString> german;
        QSet<QString> chinese;
        for (const Entry &entry : entriesOf(QStringLiteral("de"))) {
            german.insert(entry.key());
        }
        for (const Entry &entry : entriesOf(QStringLiteral("zh_CN"))) {
            chinese.insert(entry.key());
        }
        QVERIFY(german.size() > 700);
        QCOMPARE(german, chinese);
    }

    void knownSentencesAreAmongThem()
    {
        QSet<QString> texts;
        for (const Entry &entry : entriesOf(QStringLiteral("de"))) {
            texts.insert(entry.key());
        }
        for (const SentenceList &list :
             {limitSentences(), planSentences(), failureSentences(), experimentSentences()}) {
            for (const char *source : list.sources) {
                const QString key = QString::fromUtf8(list.context) + QChar(0x1f) + QString::fromUtf8(source);
                QVERIFY2(texts.contains(key), source);
            }
        }
    }

    void textsOfExperimentsAreAmongThem_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(":/experiments"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    void textsOfExperimentsAreAmongThem()
    {
        QFETCH(QString, file);
        QSet<QString> texts;
        for (const Entry &entry : entriesOf(QStringLiteral("zh_CN"))) {
            if (entry.context == QStringLiteral("Experiments")) {
                texts.insert(entry.source);
            }
        }
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        for (const char *member : {"title", "question", "look_for", "text"}) {
            const QRegularExpression value(QStringLiteral("\"%1\": \"([^\"]*)\"").arg(QLatin1String(member)));
            auto matches = value.globalMatch(QString::fromUtf8(json.readAll()));
            json.seek(0);
            while (matches.hasNext()) {
                const QString text = matches.next().captured(1);
                QVERIFY2(texts.contains(text), qPrintable(text));
            }
        }
    }

    void englishHasPluralsAndNothingElse()
    {
        const std::vector<Entry> entries = entriesOf(QStringLiteral("en"));
        QVERIFY(entries.size() > 10);
        for (const Entry &entry : entries) {
            QVERIFY2(entry.isPlural && !entry.isUnfinished && entry.translations.size() == 2,
                     qPrintable(entry.source));
            for (const QString &text : entry.translations) {
                QVERIFY2(!text.contains(QStringLiteral("(s)")) &&
                             placeholdersIn(text) == placeholdersIn(entry.source),
                         qPrintable(text));
            }
        }
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    static std::vector<Entry> current()
    {
        QFETCH(QString, language);
        m_current = language;
        return entriesOf(language);
    }

    template <class Rule>
    static void forEach(Rule rule)
    {
        QStringList broken;
        for (const Entry &entry : current()) {
            if (!rule(entry)) {
                broken.append(QStringLiteral("%1: '%2' as '%3'")
                                  .arg(entry.context, entry.source,
                                       entry.translations.join(QStringLiteral("' and '"))));
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(QLatin1Char('\n') + broken.join(QLatin1Char('\n'))));
    }

    static inline QString m_current;
};

THREADLOOP_TEST(TestTranslations)
#include "test_translations.moc"
