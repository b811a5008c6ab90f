// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"
#include "app/language/typed_number.h"
#include "app/plan/duration.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

/// Numbers as they are typed in the window of one language or the other.
class TestTypedNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothForms_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("plain");
        const auto row = [](QLocale::Language language, TypedKind kind, const char *typed,
                            const char *plain) {
            QTest::addRow("%s %s %s", qPrintable(QLocale::languageToString(language)),
                          kind == TypedKind::Whole ? "whole" : "decimal", typed)
                << language << static_cast<int>(kind) << QString::fromUtf8(typed) << QString::fromUtf8(plain);
        };
        using enum TypedKind;
        row(QLocale::German, Decimal, "12,5", "12.5");
        row(QLocale::German, Decimal, "12.5", "12.5");
        row(QLocale::German, Decimal, "0.125", "0.125");
        row(QLocale::German, Decimal, "1.500,25", "1500.25");
        row(QLocale::German, Decimal, "1.500.000", "1500000");
        row(QLocale::German, Decimal, "1500", "1500");
        row(QLocale::German, Decimal, "1,5s", "1.5s");
        row(QLocale::German, Decimal, "50ms", "50ms");
        row(QLocale::German, Decimal, "1 500,5", "1500.5");
        row(QLocale::German, Decimal, "50 ms", "50ms");
        row(QLocale::German, Whole, "1.500", "1500");
        row(QLocale::German, Whole, "1 000 000", "1000000");
        row(QLocale::German, Whole, "1,5", "1.5"); // for the parser to refuse
        row(QLocale::German, Whole, "15.00", "15.00");
        row(QLocale::Chinese, Decimal, "1,500", "1500");
        row(QLocale::Chinese, Decimal, "1.500", "1.500");
        row(QLocale::Chinese, Decimal, "1,5", "1,5");
        row(QLocale::French, Decimal, "1\u202f500,5", "1500.5");
        row(QLocale::German, Decimal, "twelve", "twelve");
        row(QLocale::German, Decimal, "-1", "-1");
        row(QLocale::C, Decimal, "1,500", "1,500");
        row(QLocale::C, Decimal, "1.500", "1.500");
    }

    void readsBothForms()
    {
        QFETCH(QLocale::Language, language);
        QFETCH(int, kind);
        QFETCH(QString, typed);
        QFETCH(QString, plain);
        const Language spoken{QLocale(language)};
        QCOMPARE(QString::fromStdString(plainNumber(typed, static_cast<TypedKind>(kind))), plain);
    }

    void refusesWhatReadsInTwoWays()
    {
        const Language spoken(QLocale(QLocale::German, QLocale::Germany));
        const std::string marked = plainNumber(QStringLiteral("1.500ms"), TypedKind::Decimal);
        const auto parsed = parseDuration(marked);
        QVERIFY(!parsed);
        QCOMPARE(twofoldNumber(parsed.error()),
                 QString::fromUtf8(
                     "„1.500ms“ lässt sich auf zwei Arten lesen; schreiben Sie 1500ms oder 1,500ms"));
        QCOMPARE(typedNumber(marked), QStringLiteral("1.500ms")); // as it was kept and comes back
        QVERIFY(!twofoldNumber("\"12x\" is no duration"));
    }

    void showsWhatItReads_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("shown");
        QTest::newRow("decimal") << QStringLiteral("12.5") << QStringLiteral("12,5");
        QTest::newRow("duration") << QStringLiteral("1.5s") << QStringLiteral("1,5s");
        QTest::newRow("whole") << QStringLiteral("10000") << QStringLiteral("10000");
        QTest::newRow("three decimals") << QStringLiteral("1.125s") << QStringLiteral("1,125s");
        QTest::newRow("none") << QStringLiteral("many") << QStringLiteral("many");
    }

    void showsWhatItReads()
    {
        QFETCH(QString, plain);
        const Language spoken(QLocale(QLocale::German, QLocale::Germany));
        const QString shown = typedNumber(plain.toStdString());
        QTEST(shown, "shown");
        QCOMPARE(QString::fromStdString(plainNumber(shown, TypedKind::Decimal)), plain);
    }
};

THREADLOOP_TEST(TestTypedNumber)
#include "test_typed_number.moc"
