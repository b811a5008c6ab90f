// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/file_language.h"
#include "app/language/known_sentences.h"
#include "app/language/language.h"
#include "app/language/local_number.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

/// Numbers and texts of the window and of files, in one process.
class TestFileLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishHasItsPluralsInEveryProgram()
    {
        QCOMPARE(requests(1), QStringLiteral("1 request"));
        QCOMPARE(requests(2), QStringLiteral("2 requests"));
        QCOMPARE(requests(0), QStringLiteral("0 requests"));
    }

    void numbersAreWrittenByTheLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("grouped");
        QTest::addColumn<QString>("decimal");
        QTest::newRow("C") << QLocale::c() << QString::fromUtf8("1\u202f234\u202f567")
                           << QStringLiteral("1948.25");
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("1.234.567")
                                << QStringLiteral("1.948,25");
        QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China) << QStringLiteral("1,234,567")
                                 << QStringLiteral("1,948.25");
    }

    void numbersAreWrittenByTheLanguage()
    {
        QFETCH(QLocale, locale);
        const Language language(locale);
        QTEST(groupedNumber(1234567), "grouped");
        QTEST(decimalNumber(1948.25, 2), "decimal");
        const FileLanguage file;
        QCOMPARE(groupedNumber(1234567), QString::fromUtf8("1\u202f234\u202f567"));
        QCOMPARE(decimalNumber(1948.25, 2), QStringLiteral("1948.25"));
    }

    void withoutALanguageNumbersArePlain()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // as a German system has it
        QCOMPARE(decimalNumber(1948.25, 2), QStringLiteral("1948.25"));
        QCOMPARE(localNumber(QStringLiteral("1948.25")), QStringLiteral("1948.25"));
        QLocale::setDefault(QLocale::c());
    }

    void aNumberAtTheBeginningIsWrittenByTheLanguage_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *plain, const char *shown) {
            QTest::newRow(plain) << QString::fromUtf8(plain) << QString::fromUtf8(shown);
        };
        row("1948.20", "1.948,20");
        row("53.1 ms", "53,1 ms");
        row("-3", "-3");
        row("127.0.0.1:8000", "127.0.0.1:8000");
        row("1.2.3", "1.2.3");
        row("8000x", "8000x");
        row("none", "none");
    }

    void aNumberAtTheBeginningIsWrittenByTheLanguage()
    {
        QFETCH(QString, plain);
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        QTEST(localNumber(plain), "shown");
    }

    void filesAreEnglishWhateverTheWindowSpeaks()
    {
        const Language language(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(requests(2), QStringLiteral("2 Anfragen"));
        {
            const FileLanguage file;
            QCOMPARE(requests(1), QStringLiteral("1 request"));
            {
                const FileLanguage nested;
            }
            QVERIFY(FileLanguage::isSpoken());
            QCOMPARE(requests(2), QStringLiteral("2 requests"));
            QCOMPARE(translatedSentence(std::string("Connection refused")),
                     QStringLiteral("Connection refused"));
        }
        QCOMPARE(requests(2), QStringLiteral("2 Anfragen"));
        QCOMPARE(translatedSentence(std::string("Connection refused")),
                 QStringLiteral("Verbindung abgelehnt"));
    }

    void aLanguageThatEndsLeavesNothing()
    {
        {
            const Language language(QLocale(QLocale::German, QLocale::Germany));
        }
        QCOMPARE(requests(2), QStringLiteral("2 requests"));
        QCOMPARE(QLocale().language(), QLocale::c().language());
    }

private:
    static QString requests(int count)
    {
        return QCoreApplication::translate("ChartText", "%1 request(s)", nullptr, count).arg(count);
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }
};

THREADLOOP_TEST(TestFileLanguage)
#include "test_file_language.moc"
