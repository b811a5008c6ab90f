// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"
#include "app/charts/scale.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnALabel_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("steps");
        QTest::addColumn<double>("max");
        QTest::addColumn<double>("step");
        QTest::newRow("two thousand") << 2000.0 << 5 << 2000.0 << 500.0;
        QTest::newRow("a little more") << 2001.0 << 5 << 2500.0 << 500.0;
        QTest::newRow("many steps") << 2000.0 << 12 << 2000.0 << 200.0;
        QTest::newRow("below one") << 0.3 << 3 << 0.3 << 0.1;
        QTest::newRow("quarters") << 1.0 << 4 << 1.0 << 0.25;
        QTest::newRow("tiny") << 0.00042 << 5 << 0.0005 << 0.0001;
        QTest::newRow("nothing") << 0.0 << 5 << 1.0 << 0.25;
        QTest::newRow("no number") << std::nan("") << 5 << 1.0 << 0.25;
    }

    void endsOnALabel()
    {
        QFETCH(double, value);
        QFETCH(int, steps);
        QFETCH(double, max);
        QFETCH(double, step);
        const Scale scale = niceScale(value, steps);
        QVERIFY2(qFuzzyCompare(scale.max, max) && qFuzzyCompare(scale.step, step),
                 qPrintable(QStringLiteral("%1 in %2").arg(scale.max).arg(scale.step)));
    }

    void staysWhileItFits()
    {
        const Scale inUse{2500, 500};
        QCOMPARE(steadyScale(inUse, 2500, 5), inUse);
        QCOMPARE(steadyScale(inUse, 1250, 5), inUse);
    }

    void growsWithRoomToSpare()
    {
        const Scale grown = steadyScale({2500, 500}, 2501, 5);
        QVERIFY(grown.max >= 2501 * 1.1);
        QCOMPARE(steadyScale(grown, 2501 * 1.09, 5),
                 grown); // so that the next frame does not change it again
    }

    void shrinksOnlyWhenHalfEmpty() { QVERIFY(steadyScale({2500, 500}, 1249, 5).max < 2500); }

    void changesWhenThereIsNoRoomForItsLabels() { QVERIFY(steadyScale({2500, 250}, 2400, 5).step > 250); }

    void writesNumbers()
    {
        const QChar space(0x202f);
        QCOMPARE(groupedNumber(1234567),
                 QStringLiteral("1") + space + QStringLiteral("234") + space + QStringLiteral("567"));
        QCOMPARE(groupedNumber(999), QStringLiteral("999"));
        QCOMPARE(groupedNumber(0), QStringLiteral("0"));
        QCOMPARE(rateText(1948.11), QStringLiteral("1") + space + QStringLiteral("948"));
        QCOMPARE(rateText(99.97), QStringLiteral("100"));
        QCOMPARE(rateText(19.5), QStringLiteral("19.5"));
        QCOMPARE(rateText(0.934), QStringLiteral("0.934"));
        QCOMPARE(rateText(0), QStringLiteral("0"));
        QCOMPARE(latencyText(53.13), QStringLiteral("53.1 ms"));
        QCOMPARE(latencyText(1020), QStringLiteral("1.02 s"));
        QCOMPARE(latencyText(0.087), QStringLiteral("87.0 \u00b5s"));
        QCOMPARE(axisNumber(2000, 500), QStringLiteral("2") + space + QStringLiteral("000"));
        QCOMPARE(axisNumber(0.5, 0.25), QStringLiteral("0.50"));
        QCOMPARE(axisNumber(0.3, 0.1), QStringLiteral("0.3"));
        QCOMPARE(axisNumber(5, 2.5), QStringLiteral("5.0"));
    }
};

THREADLOOP_TEST(TestScale)
#include "test_scale.moc"
