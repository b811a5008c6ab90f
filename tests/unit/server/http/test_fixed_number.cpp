// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/fixed_number.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <chrono>
#include <limits>
#include <string>

using namespace std::chrono_literals;
using namespace threadloop::http;

class TestFixedNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFixedNotation_data();
    void writesFixedNotation();
    void writesSeconds_data();
    void writesSeconds();
    void writesIntegers();
};

void TestFixedNumber::writesFixedNotation_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("maxDecimals");
    QTest::addColumn<std::string>("text");
    const auto row = [](double value, int maxDecimals, const char *text) {
        QTest::addRow("%s (%d)", text, maxDecimals) << value << maxDecimals << std::string(text);
    };
    row(0.05, 6, "0.05");
    row(1, 6, "1");
    row(0, 6, "0");
    row(-0.0, 6, "0");
    row(0.00005, 6, "0.00005");
    row(0.000012, 6, "0.000012");
    row(0.0000004, 6, "0");
    row(-0.0000004, 6, "0");
    row(0.1 + 0.2, 6, "0.3");
    row(0.1 + 0.2, 17, "0.30000000000000004");
    row(1948.1149, 2, "1948.11");
    row(1948.1151, 2, "1948.12");
    row(1948.1, 2, "1948.1");
    row(2.5, 0, "2");
    row(99.999, 2, "100");
    row(-1.25, 2, "-1.25");
    row(100, 2, "100");
    row(1e22, 2, "10000000000000000000000");
}

void TestFixedNumber::writesFixedNotation()
{
    QFETCH(double, value);
    QFETCH(int, maxDecimals);
    std::string out = "x";
    appendFixed(out, value, maxDecimals);
    QTEST(out.substr(1), "text");

    std::string extremes;
    appendFixed(extremes, std::numeric_limits<double>::max(), 17);
    appendFixed(extremes, std::numeric_limits<double>::lowest(), 17);
    appendFixed(extremes, std::numeric_limits<double>::denorm_min(), 17);
    QCOMPARE(extremes.size(), std::size_t{309 + 310 + 1});
}

void TestFixedNumber::writesSeconds_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<std::string>("text");
    QTest::newRow("zero") << qint64{0} << std::string("0.000000000");
    QTest::newRow("small") << qint64{12'345} << std::string("0.000012345");
    QTest::newRow("large") << qint64{61'000'000'001} << std::string("61.000000001");
    QTest::newRow("negative") << qint64{-5} << std::string("0.000000000");
}

void TestFixedNumber::writesSeconds()
{
    QFETCH(qint64, nanoseconds);
    std::string out;
    appendSeconds(out, std::chrono::nanoseconds(nanoseconds));
    QTEST(out, "text");
}

void TestFixedNumber::writesIntegers()
{
    std::string out;
    appendInteger(out, 0);
    out += ' ';
    appendInteger(out, std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(out, std::string("0 18446744073709551615"));
}

THREADLOOP_TEST(TestFixedNumber)
#include "test_fixed_number.moc"
