// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/duration.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using std::chrono::nanoseconds;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanosecondsExpected");
        QTest::newRow("microseconds") << QByteArray("500us") << qint64(500'000);
        QTest::newRow("milliseconds") << QByteArray("50ms") << qint64(50'000'000);
        QTest::newRow("seconds") << QByteArray("2s") << qint64(2'000'000'000);
        QTest::newRow("minutes") << QByteArray("1m") << qint64(60'000'000'000);
        QTest::newRow("decimals") << QByteArray("1.5s") << qint64(1'500'000'000);
        QTest::newRow("half a minute") << QByteArray("0.5m") << qint64(30'000'000'000);
        QTest::newRow("one nanosecond") << QByteArray("0.001us") << qint64(1);
        QTest::newRow("trailing zeros")
            << QByteArray("1.0000000000000000000000000s") << qint64(1'000'000'000);
        QTest::newRow("leading zeros") << QByteArray("007ms") << qint64(7'000'000);
        QTest::newRow("zero") << QByteArray("0s") << qint64(0);
        QTest::newRow("the longest") << QByteArray("9223372036.854775807s")
                                     << std::numeric_limits<qint64>::max();
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, nanosecondsExpected);
        const auto duration = parseDuration(text.toStdString());
        QVERIFY(duration);
        QCOMPARE(duration->count(), nanosecondsExpected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const QByteArray form("is no duration; write a number and its unit");
        QTest::newRow("empty") << QByteArray("") << form;
        QTest::newRow("no unit") << QByteArray("50") << form;
        QTest::newRow("no number") << QByteArray("ms") << form;
        QTest::newRow("unknown unit") << QByteArray("2h") << form;
        QTest::newRow("capital unit") << QByteArray("2S") << form;
        QTest::newRow("negative") << QByteArray("-2s") << form;
        QTest::newRow("plus sign") << QByteArray("+2s") << form;
        QTest::newRow("space") << QByteArray("2 s") << form;
        QTest::newRow("leading space") << QByteArray(" 2s") << form;
        QTest::newRow("behind the unit") << QByteArray("2ss") << form;
        QTest::newRow("two units") << QByteArray("1m30s") << form;
        QTest::newRow("no digit before the point") << QByteArray(".5s") << form;
        QTest::newRow("no digit behind the point") << QByteArray("1.s") << form;
        QTest::newRow("comma") << QByteArray("1,5s") << form;
        QTest::newRow("exponent") << QByteArray("1e3s") << form;
        QTest::newRow("hexadecimal") << QByteArray("0x1s") << form;
        QTest::newRow("too fine") << QByteArray("0.0001us") << QByteArray("finer than a nanosecond");
        QTest::newRow("a nanosecond too long")
            << QByteArray("9223372036.854775808s") << QByteArray("too long a duration");
        QTest::newRow("overflow of the unit")
            << QByteArray("153722868m") << QByteArray("too long a duration");
        QTest::newRow("overflow of 64 bits")
            << QByteArray("18446744073709551616us") << QByteArray("too long a duration");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto duration = parseDuration(text.toStdString());
        QVERIFY(!duration);
        QVERIFY2(duration.error().find(message.toStdString()) != std::string::npos, duration.error().c_str());
    }

    void formats_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << qint64(0) << QByteArray("0ms");
        QTest::newRow("nanosecond") << qint64(1) << QByteArray("0.001us");
        QTest::newRow("microseconds") << qint64(500'000) << QByteArray("500us");
        QTest::newRow("milliseconds") << qint64(50'000'000) << QByteArray("50ms");
        QTest::newRow("fraction") << qint64(1'500'000'000) << QByteArray("1.5s");
        QTest::newRow("seconds beyond a minute") << qint64(90'000'000'000) << QByteArray("90s");
        QTest::newRow("minutes") << qint64(120'000'000'000) << QByteArray("2m");
    }

    void formats()
    {
        QFETCH(qint64, count);
        QFETCH(QByteArray, text);
        QCOMPARE(formatDuration(nanoseconds(count)), text.toStdString());
    }

    void readsBackWhatItFormats()
    {
        // Every magnitude, with digits that would show any rounding.
        for (qint64 count = 1; count < std::numeric_limits<qint64>::max() / 7; count = count * 7 + 3)
            QCOMPARE(parseDuration(formatDuration(nanoseconds(count)))->count(), count);
    }
};

THREADLOOP_TEST(TestDuration)
#include "test_duration.moc"
