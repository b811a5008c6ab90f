// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram_layout.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestHistogramLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesTheReference_data();
    void matchesTheReference();
    void hasTheReferencesLength_data();
    void hasTheReferencesLength();
    void coversEveryValueOnce_data();
    void coversEveryValueOnce();
    void keepsTheDigits();
};

// Computed at compile time as well: a layout is a constant.
static_assert(latencyLayout.countsLength() == 23552);
static_assert(latencyLayout.indexOf(1'000'000) == 11169);

void TestHistogramLayout::matchesTheReference_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<quint64>("index");
    QTest::addColumn<quint64>("lowest");
    QTest::addColumn<quint64>("highest");
    const auto row = [](quint64 value, quint64 index, quint64 lowest, quint64 highest) {
        QTest::addRow("%llu", value) << value << index << lowest << highest;
    };
    row(0, 0, 0, 0);
    row(1, 1, 1, 1);
    row(2047, 2047, 2047, 2047);
    row(2048, 2048, 2048, 2049);
    row(2049, 2048, 2048, 2049);
    row(4096, 3072, 4096, 4099);
    row(100'000, 7706, 99'968, 100'031);
    row(1'000'000, 11'169, 999'936, 1'000'447);
    row(3'600'000'000, 23'220, 3'598'712'832, 3'600'809'983);
}

void TestHistogramLayout::matchesTheReference()
{
    QFETCH(quint64, value);
    QTEST(quint64{latencyLayout.indexOf(value)}, "index");
    const std::size_t index = latencyLayout.indexOf(value);
    QTEST(quint64{latencyLayout.lowestValueAt(index)}, "lowest");
    QTEST(quint64{latencyLayout.highestValueAt(index)}, "highest");
}

void TestHistogramLayout::hasTheReferencesLength_data()
{
    QTest::addColumn<quint64>("lowest");
    QTest::addColumn<quint64>("highest");
    QTest::addColumn<int>("digits");
    QTest::addColumn<quint64>("length");
    // Worked out by hand from the definition: (buckets + 1) * half.
    QTest::newRow("1 h in us, 3 digits") << quint64{1} << quint64{3'600'000'000} << 3 << quint64{23'552};
    QTest::newRow("1 digit") << quint64{1} << quint64{63} << 1 << quint64{(2 + 1) * 16};
    QTest::newRow("one bucket") << quint64{1} << quint64{31} << 1 << quint64{(1 + 1) * 16};
    QTest::newRow("unit of 1024") << quint64{1024} << quint64{32 * 1024} << 1 << quint64{(2 + 1) * 16};
    QTest::newRow("5 digits") << quint64{1} << quint64{262'143} << 5 << quint64{(1 + 1) * 131'072};
}

void TestHistogramLayout::hasTheReferencesLength()
{
    QFETCH(quint64, lowest);
    QFETCH(quint64, highest);
    QFETCH(int, digits);
    QTEST(quint64{HistogramLayout(lowest, highest, digits).countsLength()}, "length");
}

void TestHistogramLayout::coversEveryValueOnce_data()
{
    QTest::addColumn<quint64>("lowest");
    QTest::addColumn<int>("digits");
    for (const quint64 lowest : {1, 3, 1000}) {
        for (const int digits : {1, 2, 3, 4, 5})
            QTest::addRow("lowest %llu, %d digits", lowest, digits) << lowest << digits;
    }
}

void TestHistogramLayout::coversEveryValueOnce()
{
    QFETCH(quint64, lowest);
    QFETCH(int, digits);
    const HistogramLayout layout(lowest, 3'600'000'000, digits);
    std::uint64_t next = 0;
    for (std::size_t index = 0; index < layout.countsLength(); ++index) {
        QCOMPARE(layout.lowestValueAt(index), next);
        QCOMPARE(layout.indexOf(layout.lowestValueAt(index)), index);
        QCOMPARE(layout.indexOf(layout.highestValueAt(index)), index);
        QVERIFY(layout.medianValueAt(index) <= layout.highestValueAt(index));
        next = layout.highestValueAt(index) + 1;
    }
    QVERIFY(next > layout.highest());
}

void TestHistogramLayout::keepsTheDigits()
{
    for (std::uint64_t value = 1; value < latencyLayout.highest(); value += 1 + value / 7) {
        const std::uint64_t width = latencyLayout.widthAt(latencyLayout.indexOf(value));
        QVERIFY2(width == 1 || width * 1000 <= value,
                 QByteArray::number(static_cast<qulonglong>(value)).constData());
    }
}

THREADLOOP_TEST(TestHistogramLayout)
#include "test_histogram_layout.moc"
