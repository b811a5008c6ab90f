// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

using namespace threadloop;

namespace {

// Values as latencies are: most of them close together, a long tail.
std::vector<std::uint64_t> randomLatencies(std::size_t count, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::lognormal_distribution<double> distribution(9, 1.7);
    std::vector<std::uint64_t> values(count);
    for (std::uint64_t &value : values)
        value = std::min<std::uint64_t>(static_cast<std::uint64_t>(distribution(random)),
                                        latencyLayout.highest());
    return values;
}

Histogram histogramOf(const std::vector<std::uint64_t> &values)
{
    Histogram histogram;
    for (const std::uint64_t value : values)
        histogram.record(value);
    return histogram;
}

// The rule on the values themselves, without any histogram: the oracle.
std::uint64_t naivePercentile(std::vector<std::uint64_t> values, double percent)
{
    std::sort(values.begin(), values.end());
    const double rank = std::ceil(std::nextafter(percent, -1.0) * static_cast<double>(values.size()) / 100);
    const auto index = rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1;
    return latencyLayout.highestValueAt(latencyLayout.indexOf(values[index]));
}

// The reference's example: 100, 200, ..., 100000 and one of 1000000.
Histogram thousandAndOne()
{
    Histogram histogram;
    for (std::uint64_t value = 100; value <= 100'000; value += 100)
        histogram.record(value);
    histogram.record(1'000'000);
    return histogram;
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyIsNotZero();
    void givesTheReferencesPercentiles_data();
    void givesTheReferencesPercentiles();
    void agreesWithASortedArray_data();
    void agreesWithASortedArray();
    void quantileStaysWithinTheExtremes();
    void knowsExactExtremesAndMean();
    void approximatesTheDeviation();
    void saturatesAtTheHighest();
    void recordsManyAtOnce();
    void mergesInAnyOrder();
    void mergingEmptyChangesNothing();
    void differenceIsWhatCameSince();
    void differenceOfEqualIsEmpty();
    void differenceKeepsItsExtremesPlausible();
    void visitsAscendingAndCompletely();
    void comparesCountsOnly();
    void clearedIsEmpty();
};

void TestHistogram::emptyIsNotZero()
{
    const Histogram empty;
    QVERIFY(empty.isEmpty());
    QVERIFY(!empty.min() && !empty.max() && !empty.mean() && !empty.standardDeviation());
    QVERIFY(!empty.percentile(50) && !empty.quantile(0.5));
    QCOMPARE(empty.endIndex(), std::size_t{0});

    Histogram zero;
    zero.record(0);
    QVERIFY(!zero.isEmpty());
    QCOMPARE(zero.min(), std::optional<std::uint64_t>(0));
    QCOMPARE(zero.max(), std::optional<std::uint64_t>(0));
    QCOMPARE(zero.mean(), std::optional<double>(0));
    QCOMPARE(zero.standardDeviation(), std::optional<double>(0));
    QCOMPARE(zero.quantile(0.99), std::optional<std::uint64_t>(0));
}

void TestHistogram::givesTheReferencesPercentiles_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<quint64>("value");
    QTest::newRow("p10") << 10.0 << quint64{10'103};
    QTest::newRow("p33.3") << 33.3 << quint64{33'407};
    QTest::newRow("p100") << 100.0 << quint64{1'000'447};
    QTest::newRow("p0") << 0.0 << quint64{100};
    QTest::newRow("below 0") << -1.0 << quint64{100};
    QTest::newRow("above 100") << 101.0 << quint64{1'000'447};
}

void TestHistogram::givesTheReferencesPercentiles()
{
    QFETCH(double, percent);
    const Histogram histogram = thousandAndOne();
    QCOMPARE(histogram.count(), std::uint64_t{1001});
    QTEST(quint64{histogram.percentile(percent).value()}, "value");
}

void TestHistogram::agreesWithASortedArray_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<unsigned>("seed");
    for (const int count : {1, 2, 3, 10, 99, 100, 101, 1000, 20'000}) {
        for (const unsigned seed : {1U, 2U})
            QTest::addRow("%d values, seed %u", count, seed) << count << seed;
    }
}

void TestHistogram::agreesWithASortedArray()
{
    QFETCH(int, count);
    QFETCH(unsigned, seed);
    const std::vector<std::uint64_t> values = randomLatencies(static_cast<std::size_t>(count), seed);
    const Histogram histogram = histogramOf(values);
    for (const double percent :
         {0.0, 0.1, 1.0, 10.0, 25.0, 33.3, 50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0})
        QCOMPARE(histogram.percentile(percent).value(), naivePercentile(values, percent));
}

void TestHistogram::quantileStaysWithinTheExtremes()
{
    Histogram histogram;
    histogram.record(50'123);
    QCOMPARE(histogram.percentile(99).value(), std::uint64_t{50'143});
    QCOMPARE(histogram.quantile(0.99).value(), std::uint64_t{50'123});
    QCOMPARE(histogram.quantile(0).value(), std::uint64_t{50'123});
}

void TestHistogram::knowsExactExtremesAndMean()
{
    const std::vector<std::uint64_t> values = randomLatencies(5000, 3);
    const Histogram histogram = histogramOf(values);
    const std::uint64_t sum = std::accumulate(values.begin(), values.end(), std::uint64_t{0});
    QCOMPARE(histogram.count(), std::uint64_t{5000});
    QCOMPARE(histogram.sum(), sum);
    QCOMPARE(histogram.min().value(), *std::min_element(values.begin(), values.end()));
    QCOMPARE(histogram.max().value(), *std::max_element(values.begin(), values.end()));
    QCOMPARE(histogram.mean().value(), static_cast<double>(sum) / 5000);
}

void TestHistogram::approximatesTheDeviation()
{
    const std::vector<std::uint64_t> values = randomLatencies(5000, 4);
    const Histogram histogram = histogramOf(values);
    double squares = 0;
    for (const std::uint64_t value : values)
        squares += std::pow(static_cast<double>(value) - histogram.mean().value(), 2);
    const double exact = std::sqrt(squares / 5000);
    QVERIFY(std::abs(histogram.standardDeviation().value() / exact - 1) < 0.001);

    Histogram two;
    two.record(1000);
    two.record(2000);
    QCOMPARE(two.standardDeviation().value(), 500.0);
}

void TestHistogram::saturatesAtTheHighest()
{
    Histogram histogram;
    histogram.record(latencyLayout.highest());
    QCOMPARE(histogram.saturatedCount(), std::uint64_t{0});
    histogram.record(latencyLayout.highest() + 1);
    histogram.record(~std::uint64_t{0}, 2);
    QCOMPARE(histogram.saturatedCount(), std::uint64_t{3});
    QCOMPARE(histogram.count(), std::uint64_t{4});
    QCOMPARE(histogram.max().value(), latencyLayout.highest());
}

void TestHistogram::recordsManyAtOnce()
{
    Histogram many;
    many.record(5000, 3);
    many.record(7, 0);
    QVERIFY(many.hasSameCounts(histogramOf({5000, 5000, 5000})));
    QCOMPARE(many.sum(), std::uint64_t{15'000});
    QCOMPARE(many.min().value(), std::uint64_t{5000});
}

void TestHistogram::mergesInAnyOrder()
{
    const std::vector<std::uint64_t> all = randomLatencies(9000, 5);
    std::vector<Histogram> parts(9);
    for (std::size_t i = 0; i < all.size(); ++i)
        parts[i % parts.size()].record(all[i]);
    const Histogram whole = histogramOf(all);
    std::mt19937 random(6);
    for (int round = 0; round < 10; ++round) {
        std::shuffle(parts.begin(), parts.end(), random);
        Histogram merged;
        for (const Histogram &part : parts)
            merged += part;
        QVERIFY(merged.hasSameCounts(whole));
        QCOMPARE(merged.min(), whole.min());
        QCOMPARE(merged.max(), whole.max());
        QCOMPARE(merged.sum(), whole.sum());
    }
}

void TestHistogram::mergingEmptyChangesNothing()
{
    Histogram histogram = thousandAndOne();
    histogram += Histogram();
    QVERIFY(histogram.hasSameCounts(thousandAndOne()));
    QCOMPARE(histogram.min().value(), std::uint64_t{100});
    Histogram other;
    other += thousandAndOne();
    QVERIFY(other.hasSameCounts(thousandAndOne()));
    QCOMPARE(other.max().value(), std::uint64_t{1'000'000});
}

void TestHistogram::differenceIsWhatCameSince()
{
    const std::vector<std::uint64_t> before = randomLatencies(3000, 7);
    const std::vector<std::uint64_t> after = randomLatencies(2000, 8);
    Histogram cumulative = histogramOf(before);
    const Histogram earlier = cumulative;
    for (const std::uint64_t value : after)
        cumulative.record(value);
    cumulative.record(latencyLayout.highest() + 1);
    const Histogram recent = cumulative.since(earlier);

    Histogram expected = histogramOf(after);
    expected.record(latencyLayout.highest() + 1);
    QVERIFY(recent.hasSameCounts(expected));
    QCOMPARE(recent.firstIndex(), expected.firstIndex());
    QCOMPARE(recent.endIndex(), expected.endIndex());
    QCOMPARE(recent.sum(), expected.sum());
    QCOMPARE(recent.saturatedCount(), std::uint64_t{1});
    QCOMPARE(recent.percentile(99), expected.percentile(99));
}

void TestHistogram::differenceOfEqualIsEmpty()
{
    const Histogram none = thousandAndOne().since(thousandAndOne());
    QVERIFY(none.isEmpty());
    QVERIFY(!none.min() && !none.max() && !none.mean() && !none.percentile(50));
    QCOMPARE(none.endIndex(), std::size_t{0});
    QVERIFY(none.since(Histogram()).isEmpty());
    QVERIFY(thousandAndOne().since(Histogram()).hasSameCounts(thousandAndOne()));
}

void TestHistogram::differenceKeepsItsExtremesPlausible()
{
    Histogram cumulative = histogramOf({50'123});
    const Histogram earlier = cumulative;
    cumulative.record(50'130); // the same index as 50123: its range is 50112 to 50143
    const Histogram recent = cumulative.since(earlier);
    QCOMPARE(recent.min().value(), std::uint64_t{50'123}); // no less than the least ever
    QCOMPARE(recent.max().value(), std::uint64_t{50'130}); // no more than the most ever
    QCOMPARE(recent.mean().value(), 50'130.0);
}

void TestHistogram::visitsAscendingAndCompletely()
{
    const Histogram histogram = histogramOf({5, 5, 3000, 100'000});
    std::vector<std::array<std::uint64_t, 3>> seen;
    histogram.forEach([&seen](std::uint64_t low, std::uint64_t high, std::uint64_t count) {
        seen.push_back({low, high, count});
    });
    const std::vector<std::array<std::uint64_t, 3>> expected{
        {5, 5, 2}, {3000, 3001, 1}, {99'968, 100'031, 1}};
    QCOMPARE(seen, expected);
    QCOMPARE(histogram.firstIndex(), std::size_t{5});
    QCOMPARE(histogram.endIndex(), std::size_t{7707});
    QCOMPARE(histogram.countAtIndex(5), std::uint64_t{2});
    QCOMPARE(histogram.countAtIndex(4), std::uint64_t{0});
    QCOMPARE(histogram.countAtIndex(7707), std::uint64_t{0});
}

void TestHistogram::comparesCountsOnly()
{
    QVERIFY(histogramOf({100'000}).hasSameCounts(histogramOf({100'001})));
    QVERIFY(!histogramOf({100'000}).hasSameCounts(histogramOf({100'032})));
    QVERIFY(!histogramOf({1, 1, 2}).hasSameCounts(histogramOf({1, 2, 2})));
    QVERIFY(!Histogram().hasSameCounts(Histogram(HistogramLayout(1, 1000, 3))));
    Histogram reserved;
    reserved.reserveRange(10, 20);
    QVERIFY(reserved.hasSameCounts(Histogram()));
}

void TestHistogram::clearedIsEmpty()
{
    Histogram histogram = thousandAndOne();
    histogram.clear();
    QVERIFY(histogram.isEmpty());
    histogram.record(7);
    QVERIFY(histogram.hasSameCounts(histogramOf({7})));
    QCOMPARE(histogram.max().value(), std::uint64_t{7});
}

THREADLOOP_TEST(TestHistogram)
#include "test_histogram.moc"
