// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/trial_statistics.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <numeric>
#include <random>

using namespace threadloop;

namespace {

/// 1, 2, 3 ... count, so that a value is its rank.
std::vector<double> ranks(std::size_t count)
{
    std::vector<double> values(count);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

} // namespace

class TestTrialStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMedian_data();
    void findsTheMedian();
    void takesTheIntervalFromTheBinomialDistribution_data();
    void takesTheIntervalFromTheBinomialDistribution();
    void saysNothingBelowSixTrials();
    void doesNotDependOnTheOrder();
    void coversTheMedianOfASkewedDistribution();
};

void TestTrialStatistics::findsTheMedian_data()
{
    QTest::addColumn<std::vector<double>>("trials");
    QTest::addColumn<double>("median");
    QTest::newRow("one") << std::vector<double>{7} << 7.0;
    QTest::newRow("two") << std::vector<double>{7, 4} << 5.5;
    QTest::newRow("odd, not in order") << std::vector<double>{9, 1, 5} << 5.0;
    QTest::newRow("even, not in order") << std::vector<double>{100, 1, 2, 4} << 3.0;
    QTest::newRow("equal ones") << std::vector<double>{3, 3, 3, 8} << 3.0;
}

void TestTrialStatistics::findsTheMedian()
{
    QFETCH(std::vector<double>, trials);
    QFETCH(double, median);
    QCOMPARE(medianOf(trials).value(), median);
    QVERIFY(!medianOf(std::vector<double>{}));
}

/// The ranks are those of the tables, for example Conover, Practical Nonparametric Statistics, A3.
void TestTrialStatistics::takesTheIntervalFromTheBinomialDistribution_data()
{
    QTest::addColumn<std::size_t>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("coverage");
    QTest::newRow("6") << std::size_t(6) << 1.0 << 6.0 << 1 - 2.0 / 64;
    QTest::newRow("8") << std::size_t(8) << 1.0 << 8.0 << 1 - 2.0 / 256;
    QTest::newRow("9") << std::size_t(9) << 2.0 << 8.0 << 1 - 2.0 * (1 + 9) / 512;
    QTest::newRow("10") << std::size_t(10) << 2.0 << 9.0 << 1 - 2.0 * (1 + 10) / 1024;
    QTest::newRow("20") << std::size_t(20) << 6.0 << 15.0
                        << 1 - 2.0 * (1 + 20 + 190 + 1140 + 4845 + 15504) / 1048576;
    QTest::newRow("100") << std::size_t(100) << 40.0 << 61.0 << 0.9648;
    QTest::newRow("5000") << std::size_t(5000) << 2431.0 << 2570.0 << 0.9507;
}

void TestTrialStatistics::takesTheIntervalFromTheBinomialDistribution()
{
    QFETCH(std::size_t, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, coverage);
    const auto interval = medianInterval(ranks(trials));
    QVERIFY(interval);
    QCOMPARE(interval->low, low);
    QCOMPARE(interval->high, high);
    QVERIFY2(std::abs(interval->coverage - coverage) < 5e-5, qPrintable(QString::number(interval->coverage)));
}

void TestTrialStatistics::saysNothingBelowSixTrials()
{
    QVERIFY(!medianInterval(std::vector<double>{}));
    QVERIFY(!medianInterval(ranks(5)));
    QVERIFY(medianInterval(ranks(6)));
}

void TestTrialStatistics::doesNotDependOnTheOrder()
{
    std::vector<double> trials = ranks(15);
    const auto sorted = medianInterval(trials);
    std::shuffle(trials.begin(), trials.end(), std::mt19937_64(7));
    QCOMPARE(medianInterval(trials), sorted);
    QCOMPARE(medianOf(trials).value(), 8.0);
}

void TestTrialStatistics::coversTheMedianOfASkewedDistribution()
{
    // The square of an exponential variate has no symmetry at all; its median is (ln 2)^2.
    const double median = std::log(2.0) * std::log(2.0);
    std::mt19937_64 random(1);
    std::exponential_distribution<double> exponential;
    constexpr int rounds = 4000;
    int covered = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> trials(9);
        for (double &trial : trials)
            trial = std::pow(exponential(random), 2);
        const auto interval = medianInterval(trials);
        covered += interval->low <= median && median <= interval->high ? 1 : 0;
    }
    // 96.09 % with a standard deviation of 0.31 %.
    const double share = static_cast<double>(covered) / rounds;
    QVERIFY2(share > 0.948 && share < 0.974, qPrintable(QString::number(share)));
}

THREADLOOP_TEST(TestTrialStatistics)
#include "test_trial_statistics.moc"
