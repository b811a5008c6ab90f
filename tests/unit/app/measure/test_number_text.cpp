// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/number_text.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using std::chrono::nanoseconds;

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortensNumbers_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("whole") << 800.0 << QByteArray("800");
        QTest::newRow("two thirds") << 666.666 << QByteArray("667");
        QTest::newRow("tens") << 66.66 << QByteArray("66.7");
        QTest::newRow("trailing zeros") << 50.0 << QByteArray("50");
        QTest::newRow("ones") << 2.1299 << QByteArray("2.13");
        QTest::newRow("less than one") << 0.012345 << QByteArray("0.0123");
        QTest::newRow("large") << 123456.7 << QByteArray("123457");
        QTest::newRow("tiny") << 1e-12 << QByteArray("0");
    }

    void shortensNumbers()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(shortNumber(number), text.toStdString());
    }

    void givesTimesTheirUnit()
    {
        QCOMPARE(shortTime(nanoseconds(50'000'000)), std::string("50 ms"));
        QCOMPARE(shortTime(nanoseconds(1'000'000'000)), std::string("1 s"));
        QCOMPARE(shortTime(nanoseconds(2'130'000)), std::string("2.13 ms"));
        QCOMPARE(shortTime(nanoseconds(87'400)), std::string("87.4 us"));
        QCOMPARE(shortTime(nanoseconds(0)), std::string("0 us"));
    }

    void trimsZerosBehindThePointOnly()
    {
        QCOMPARE(trimmedNumber(100, 0), std::string("100"));
        QCOMPARE(trimmedNumber(1.50, 2), std::string("1.5"));
        QCOMPARE(trimmedNumber(2.0, 2), std::string("2"));
    }

    void countsNouns()
    {
        QCOMPARE(countOf(1, "worker"), std::string("1 worker"));
        QCOMPARE(countOf(2, "worker"), std::string("2 workers"));
    }
};

THREADLOOP_TEST(TestNumberText)
#include "test_number_text.moc"
