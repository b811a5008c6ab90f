// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/expected_status.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestExpectedStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("inside");
        QTest::addColumn<QList<int>>("outside");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("one") << QByteArray("200") << QList<int>{200} << QList<int>{199, 201, 404}
                             << QByteArray("200");
        QTest::newRow("class") << QByteArray("2xx") << QList<int>{200, 250, 299} << QList<int>{199, 300}
                               << QByteArray("2xx");
        QTest::newRow("capitals") << QByteArray("3XX") << QList<int>{300, 399} << QList<int>{299, 400}
                                  << QByteArray("3xx");
        QTest::newRow("list") << QByteArray("503,200,4xx") << QList<int>{200, 404, 503}
                              << QList<int>{201, 500, 504} << QByteArray("200,4xx,503");
        QTest::newRow("the last") << QByteArray("599") << QList<int>{599} << QList<int>{598}
                                  << QByteArray("599");
        QTest::newRow("repeated") << QByteArray("200,200,2xx") << QList<int>{200, 299} << QList<int>{300}
                                  << QByteArray("2xx");
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<int>, inside);
        QFETCH(QList<int>, outside);
        QFETCH(QByteArray, shown);
        const auto expected = ExpectedStatus::parse(text.toStdString());
        QVERIFY(expected);
        for (const int status : inside)
            QVERIFY(expected->contains(status));
        for (const int status : outside)
            QVERIFY(!expected->contains(status));
        QCOMPARE(expected->toString(), shown.toStdString());
        QVERIFY(*ExpectedStatus::parse(expected->toString()) == *expected);
    }

    void expectsSuccessByDefault()
    {
        QCOMPARE(ExpectedStatus().toString(), std::string("2xx"));
        QVERIFY(!ExpectedStatus().contains(302));
    }

    void knowsNothingOutsideOfItsRange()
    {
        const ExpectedStatus expected = *ExpectedStatus::parse("2xx,3xx,4xx,5xx");
        for (const int status :
             {-1, 0, 99, 600, 700, 1200, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()})
            QVERIFY(!expected.contains(status));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const QByteArray none("is no status");
        QTest::newRow("empty") << QByteArray("") << none;
        QTest::newRow("empty element") << QByteArray("200,,204") << none;
        QTest::newRow("word") << QByteArray("ok") << none;
        QTest::newRow("too large") << QByteArray("600") << none;
        QTest::newRow("too small") << QByteArray("99") << none;
        QTest::newRow("class too large") << QByteArray("6xx") << none;
        QTest::newRow("class zero") << QByteArray("0xx") << none;
        QTest::newRow("half a class") << QByteArray("20x") << none;
        QTest::newRow("range") << QByteArray("200-299") << none;
        QTest::newRow("space") << QByteArray("200, 204") << none;
        QTest::newRow("informational") << QByteArray("100") << QByteArray("never the last status");
        QTest::newRow("informational class") << QByteArray("1xx") << QByteArray("never the last status");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto expected = ExpectedStatus::parse(text.toStdString());
        QVERIFY(!expected);
        QVERIFY2(expected.error().find(message.toStdString()) != std::string::npos, expected.error().c_str());
    }
};

THREADLOOP_TEST(TestExpectedStatus)
#include "test_expected_status.moc"
