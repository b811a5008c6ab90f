// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/series.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

SeriesRow numbered(std::uint64_t number)
{
    SeriesRow row;
    row.completed = number;
    return row;
}

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllRowsInTheirOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 255, 256, 257, 1000})
            QTest::addRow("%d rows", count) << count;
    }

    void keepsAllRowsInTheirOrder()
    {
        QFETCH(int, count);
        Series series;
        for (int i = 0; i < count; ++i)
            series.append(numbered(std::uint64_t(i)));
        QCOMPARE(series.size(), std::size_t(count));
        QCOMPARE(series.isEmpty(), count == 0);
        const std::vector<SeriesRow> rows = series.rows();
        QCOMPARE(rows.size(), std::size_t(count));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].completed, std::uint64_t(i));
            QVERIFY(series[i] == rows[i]);
        }
    }

    void aCopyDoesNotSeeLaterRows()
    {
        Series series;
        for (std::uint64_t i = 0; i < 300; ++i)
            series.append(numbered(i));
        const Series copy = series;
        for (std::uint64_t i = 300; i < 600; ++i)
            series.append(numbered(i));
        QCOMPARE(copy.size(), std::size_t{300});
        QCOMPARE(copy[299].completed, std::uint64_t{299});
        QCOMPARE(series.size(), std::size_t{600});
    }

    void aCopySharesFullChunks()
    {
        Series series;
        for (std::uint64_t i = 0; i < 256; ++i)
            series.append(numbered(i));
        const Series copy = series;
        QCOMPARE(&copy[0], &series[0]);
    }
};

THREADLOOP_TEST(TestSeries)
#include "test_series.moc"
