// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hgrm.h"
#include "server/metrics/histogram.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

#include <cmath>

using namespace threadloop;

namespace {

struct HgrmLine
{
    double valueMs = 0;
    double percentile = 0;
    std::uint64_t count = 0;
    std::optional<double> inverse; ///< unset at 100 %
};

/// The lines of the table, without headers and comments.
std::vector<HgrmLine> linesOf(const std::string &text)
{
    std::vector<HgrmLine> lines;
    for (const QByteArray &line : QByteArray::fromStdString(text).split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (line.startsWith('#') || fields.size() < 3 || fields[0] == "Value")
            continue;
        lines.push_back({fields[0].toDouble(), fields[1].toDouble(), fields[2].toULongLong(),
                         fields.size() > 3 ? std::optional(fields[3].toDouble()) : std::nullopt});
    }
    return lines;
}

Histogram distributionOf(std::initializer_list<std::uint64_t> values)
{
    Histogram histogram;
    for (const std::uint64_t value : values)
        histogram.record(value);
    return histogram;
}

Histogram uniform(std::uint64_t count)
{
    Histogram histogram;
    for (std::uint64_t i = 1; i <= count; ++i)
        histogram.record(100 * i);
    return histogram;
}

Histogram twoValues(std::uint64_t often, std::uint64_t seldom)
{
    Histogram histogram;
    histogram.record(1, often);
    histogram.record(3'000, seldom);
    return histogram;
}

RunResult resultWith(const Histogram &latencies)
{
    RunResult result = fullResult();
    result.latencies = std::make_shared<const Histogram>(latencies);
    return result;
}

} // namespace

class TestHgrm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatTheReferencePrints()
    {
        const std::string expected = "       Value     Percentile TotalCount 1/(1-Percentile)\n"
                                     "\n"
                                     "       0.001 0.000000000000          2           1.00\n"
                                     "       0.001 0.100000000000          2           1.11\n"
                                     "       0.001 0.200000000000          2           1.25\n"
                                     "       0.001 0.300000000000          2           1.43\n"
                                     "       0.001 0.400000000000          2           1.67\n"
                                     "       0.001 0.500000000000          2           2.00\n"
                                     "       0.005 0.550000000000          3           2.22\n"
                                     "       0.005 0.600000000000          3           2.50\n"
                                     "       0.005 0.650000000000          3           2.86\n"
                                     "       0.005 0.700000000000          3           3.33\n"
                                     "       0.005 0.750000000000          3           4.00\n"
                                     "       2.049 0.775000000000          4           4.44\n"
                                     "       2.049 1.000000000000          4\n"
                                     "#[Mean    =        0.514, StdDeviation   =        0.886]\n"
                                     "#[Max     =        2.049, Total count    =            4]\n"
                                     "#[Buckets =           22, SubBuckets     =         2048]\n";
        QCOMPARE(QByteArray::fromStdString(percentileDistribution(distributionOf({1, 1, 5, 2048}))),
                 QByteArray::fromStdString(expected));
    }

    void anEmptyDistributionHasNoLines()
    {
        const std::string text = percentileDistribution(Histogram());
        QVERIFY(linesOf(text).empty());
        QVERIFY2(text.find("Total count    =            0]") != std::string::npos, text.c_str());
    }

    void linesAgreeWithTheHistogram_data()
    {
        QTest::addColumn<Histogram>("histogram");
        QTest::newRow("one value") << distributionOf({7});
        QTest::newRow("uniform") << uniform(1'000);
        QTest::newRow("many") << uniform(200'000);
        QTest::newRow("one in a million is slow") << twoValues(999'999, 1);
        QTest::newRow("most are slow") << twoValues(1, 999'999);
        QTest::newRow("more than a double can count") << twoValues((std::uint64_t{1} << 60) + 1, 1);
    }

    void linesAgreeWithTheHistogram()
    {
        QFETCH(Histogram, histogram);
        const std::vector<HgrmLine> lines = linesOf(percentileDistribution(histogram));
        QVERIFY(lines.size() >= 2 && lines.size() < 2'000);
        double before = -1;
        for (const HgrmLine &line : lines) {
            QVERIFY(line.percentile > before || (line.percentile >= before && before > 1 - 1e-11));
            before = line.percentile;
            QVERIFY(static_cast<double>(line.count) / static_cast<double>(histogram.count()) >=
                    line.percentile - 1e-12);
            QCOMPARE(line.inverse.has_value(), &line != &lines.back());
            if (line.inverse && line.percentile < 0.999)
                QVERIFY(std::abs(*line.inverse - 1 / (1 - line.percentile)) < 0.006);
        }
        QCOMPARE(lines.front().percentile, 0.0);
        QCOMPARE(lines.back().percentile, 1.0);
        QCOMPARE(lines.back().count, histogram.count());
        QCOMPARE(lines.back().valueMs,
                 static_cast<double>(histogram.layout().highestValueAt(histogram.endIndex() - 1)) / 1'000);
        for (const HgrmLine &line : lines) {
            if (line.percentile < 0.999) { // beyond, twelve decimals are not enough
                QCOMPARE(line.valueMs,
                         static_cast<double>(*histogram.percentile(100 * line.percentile)) / 1'000);
            }
        }
    }

    void eachRunHasASectionUnderItsName()
    {
        RunResult first = resultWith(distributionOf({1, 1, 5, 2048}));
        first.trial = 1;
        first.label.clear();
        RunResult second = resultWith(uniform(10));
        second.label = "two\nlines";
        const std::string text = resultsToHgrm({shared(first), shared(second)});
        const std::string expected =
            "#[Cell: thread-pool /wait n=1000 c=100, closed loop; latencies in milliseconds]\n" +
            percentileDistribution(*first.latencies) +
            "\n#[Cell: thread-pool /wait n=1000 c=100, trial 2, label: two lines, closed loop; latencies in "
            "milliseconds]\n" +
            percentileDistribution(*second.latencies) + "\n";
        QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(expected));
    }

    void aRunWithoutLatenciesHasNoTable_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("no request succeeded") << true;
        QTest::newRow("read from JSON") << false;
    }

    void aRunWithoutLatenciesHasNoTable()
    {
        QFETCH(bool, isKnown);
        RunResult result = emptyResult();
        if (isKnown)
            result.latencies = std::make_shared<const Histogram>();
        const std::string text = resultsToHgrm({shared(result)});
        QVERIFY2(text.ends_with("]\n#[No latencies]\n\n"), text.c_str());
        QVERIFY(text.find("Percentile ") == std::string::npos);
    }
};

THREADLOOP_TEST(TestHgrm)
#include "test_hgrm.moc"
