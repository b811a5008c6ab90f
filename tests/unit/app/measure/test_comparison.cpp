// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/comparison.h"
#include "app/measure/serial_correlation.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace threadloop;

namespace {

/// A machine whose speed wanders: stationary noise in which each value takes after the one before it.
class Wandering
{
public:
    Wandering(std::mt19937_64 &random, double correlation, double deviation)
        : m_random(random)
        , m_correlation(correlation)
        , m_deviation(deviation)
        , m_now(deviation * m_normal(random))
    {}

    double next()
    {
        const double step = std::sqrt(1 - m_correlation * m_correlation) * m_deviation;
        return std::exchange(m_now, m_correlation * m_now + step * m_normal(m_random));
    }

private:
    std::mt19937_64 &m_random;
    std::normal_distribution<double> m_normal;
    double m_correlation;
    double m_deviation;
    double m_now;
};

constexpr double kCorrelation = 0.5;
constexpr double kNoise = 0.03;
constexpr int kTrials = 10;

struct Sides
{
    ComparisonSide baseline;
    ComparisonSide candidate;
};

/// The two take turns on one machine, in an order drawn for each pair.
Sides interleaved(std::mt19937_64 &random, double factor)
{
    Sides sides;
    Wandering machine(random, kCorrelation, kNoise);
    for (int i = 0; i < kTrials; ++i) {
        double first = machine.next();
        double second = machine.next();
        if (random() % 2 == 0)
            std::swap(first, second);
        sides.baseline.trials.push_back(1000 * (1 + first));
        sides.candidate.trials.push_back(1000 * factor * (1 + second));
    }
    return sides;
}

/// Each has noise of its own.
Sides apart(std::mt19937_64 &random, double factor)
{
    Sides sides;
    Wandering one(random, kCorrelation, kNoise);
    Wandering other(random, kCorrelation, kNoise);
    for (int i = 0; i < kTrials; ++i) {
        sides.baseline.trials.push_back(1000 * (1 + one.next()));
        sides.candidate.trials.push_back(1000 * factor * (1 + other.next()));
    }
    return sides;
}

ComparisonSide side(std::vector<double> values)
{
    ComparisonSide side;
    side.trials = std::move(values);
    return side;
}

/// Eight trials about this value, 1 % up and down.
ComparisonSide about(double value)
{
    return side({value, value * 1.01, value * 0.99, value * 1.005, value * 0.995, value, value * 1.008,
                 value * 0.992});
}

std::vector<double> wandering(double correlationBetween, int count, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    Wandering machine(random, correlationBetween, 1);
    std::vector<double> values(static_cast<std::size_t>(count));
    for (double &value : values)
        value = machine.next();
    return values;
}

} // namespace

using MakeSides = Sides (*)(std::mt19937_64 &, double);
Q_DECLARE_METATYPE(MakeSides)

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSeldomFalseAndOftenRight_data();
    void isSeldomFalseAndOftenRight();
    void says_data();
    void says();
    void needsADifferenceBeyondTheMargin();
    void drawsNoVerdictFromDoubtfulTrials_data();
    void drawsNoVerdictFromDoubtfulTrials();
    void forceAllowsMarkedTrialsAlone();
    void pairsCancelWhatMovesBoth();
    void isTheSameEveryTime();
    void theRatioIsThatOfTheMedians();
    void namesVerdictsAndDoubts();
    void estimatesTheCorrelationOfNeighbours();
    void widensForCorrelatedTrials();
};

void TestComparison::isSeldomFalseAndOftenRight_data()
{
    QTest::addColumn<MakeSides>("sides");
    QTest::addColumn<bool>("paired");
    QTest::newRow("interleaved pairs") << MakeSides(&interleaved) << true;
    QTest::newRow("pairs with noise of their own") << MakeSides(&apart) << true;
    QTest::newRow("sides with noise of their own") << MakeSides(&apart) << false;
}

void TestComparison::isSeldomFalseAndOftenRight()
{
    QFETCH(MakeSides, sides);
    QFETCH(bool, paired);
    ComparisonRules rules;
    rules.paired = paired;
    rules.margin = 0;      // the hardest case: no difference is too small to be claimed
    rules.resamples = 150; // enough for the standard error; a sanitizer makes each of them slow
    const auto countOfVerdicts = [&](double factor, int rounds) {
        std::mt19937_64 random(20261122);
        std::map<Verdict, int> counts;
        for (int round = 0; round < rounds; ++round) {
            const Sides made = sides(random, factor);
            ++counts[compare(made.baseline, made.candidate, rules).verdict];
        }
        return counts;
    };
    std::map<Verdict, int> equals = countOfVerdicts(1, 1000);
    const int falseOnes = equals[Verdict::Faster] + equals[Verdict::Slower];
    const int found = countOfVerdicts(1.1, 500)[Verdict::Faster];
    qInfo("%.1f %% false, %.1f %% found", falseOnes / 10.0, found / 5.0);
    QVERIFY(falseOnes <= 50);
    QVERIFY(found >= 450);
}

void TestComparison::says_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("greaterIsBetter");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, double factor, bool greaterIsBetter, Verdict verdict) {
        QTest::newRow(name) << factor << greaterIsBetter << static_cast<int>(verdict);
    };
    row("more requests", 1.2, true, Verdict::Faster);
    row("fewer requests", 0.8, true, Verdict::Slower);
    row("longer latency", 1.2, false, Verdict::Slower);
    row("shorter latency", 0.8, false, Verdict::Faster);
    row("the same", 1, true, Verdict::Equivalent);
    row("the same latency", 1, false, Verdict::Equivalent);
    row("at the margin", 1.03, true, Verdict::NotShown);
}

void TestComparison::says()
{
    QFETCH(double, factor);
    QFETCH(bool, greaterIsBetter);
    QFETCH(int, verdict);
    ComparisonRules rules;
    rules.greaterIsBetter = greaterIsBetter;
    for (const bool paired : {true, false}) {
        rules.paired = paired;
        const Comparison comparison = compare(about(1000), about(1000 * factor), rules);
        QCOMPARE(static_cast<int>(comparison.verdict), verdict);
        QCOMPARE(comparison.doubt == Doubt::None, comparison.verdict != Verdict::NotShown);
        QVERIFY(comparison.interval->low <= factor && factor <= comparison.interval->high);
        QCOMPARE(comparison.interval->coverage, 0.95);
    }
}

void TestComparison::needsADifferenceBeyondTheMargin()
{
    const ComparisonSide baseline = about(1000);
    const ComparisonSide candidate = about(1040);
    ComparisonRules rules;
    rules.paired = true; // each pair has the very same ratio: no interval to speak of
    rules.margin = 0.03;
    QCOMPARE(compare(baseline, candidate, rules).verdict, Verdict::Faster);
    rules.margin = 0.05;
    QCOMPARE(compare(baseline, candidate, rules).verdict, Verdict::Equivalent);
    rules.margin = 0;
    QCOMPARE(compare(baseline, baseline, rules).verdict, Verdict::Equivalent);
}

void TestComparison::drawsNoVerdictFromDoubtfulTrials_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<int>("doubt");
    QTest::addColumn<bool>("hasRatio");
    QTest::addColumn<bool>("hasInterval");
    const std::vector<double> good = about(2000).trials;
    const auto row = [](const char *name, std::vector<double> values, const char *mark, Doubt doubt,
                        bool hasRatio, bool hasInterval) {
        QTest::newRow(name) << values << QByteArray(mark) << static_cast<int>(doubt) << hasRatio
                            << hasInterval;
    };
    row("none", {}, "", Doubt::MissingValues, false, false);
    row("five", {1, 2, 3, 4, 5}, "", Doubt::TooFewTrials, true, false);
    row("a zero", {1, 2, 3, 4, 5, 0}, "", Doubt::MissingValues, false, false);
    row("a negative", {1, 2, 3, 4, 5, -1}, "", Doubt::MissingValues, false, false);
    row("no number", {1, 2, 3, 4, 5, std::nan("")}, "", Doubt::MissingValues, false, false);
    row("one without a value", good, "lacks", Doubt::MissingValues, false, false);
    row("an invalid one", good, "invalid", Doubt::InvalidTrials, true, true);
    row("a short one", good, "short", Doubt::ShortTrials, true, true);
}

void TestComparison::drawsNoVerdictFromDoubtfulTrials()
{
    QFETCH(std::vector<double>, values);
    QFETCH(QByteArray, mark);
    QFETCH(int, doubt);
    QFETCH(bool, hasRatio);
    QFETCH(bool, hasInterval);
    ComparisonSide doubtful = side(values);
    doubtful.lacksValues = mark == "lacks";
    doubtful.hasInvalid = mark == "invalid";
    doubtful.hasShort = mark == "short";
    const ComparisonSide good = about(1000);
    for (const auto &[one, other] : {std::pair(good, doubtful), std::pair(doubtful, good)}) {
        const Comparison comparison = compare(one, other, {});
        QCOMPARE(comparison.verdict, Verdict::NotShown);
        QCOMPARE(static_cast<int>(comparison.doubt), doubt);
        QCOMPARE(comparison.ratio.has_value(), hasRatio);
        QCOMPARE(comparison.interval.has_value(), hasInterval);
    }
}

void TestComparison::forceAllowsMarkedTrialsAlone()
{
    ComparisonRules rules;
    rules.force = true;
    ComparisonSide marked = about(2000);
    marked.hasInvalid = true;
    marked.hasShort = true;
    QCOMPARE(compare(about(1000), marked, rules).verdict, Verdict::Faster);
    QCOMPARE(compare(about(1000), side({2000, 2001, 2002}), rules).doubt, Doubt::TooFewTrials);
}

void TestComparison::pairsCancelWhatMovesBoth()
{
    // The machine slows down by half, and both with it; the candidate is 5 % faster in each pair.
    ComparisonSide baseline;
    ComparisonSide candidate;
    for (int i = 0; i < 10; ++i) {
        baseline.trials.push_back(1000 - 50.0 * i);
        candidate.trials.push_back(baseline.trials.back() * (i % 2 == 0 ? 1.049 : 1.051));
    }
    ComparisonRules rules;
    QCOMPARE(compare(baseline, candidate, rules).verdict, Verdict::NotShown);
    rules.paired = true;
    QCOMPARE(compare(baseline, candidate, rules).verdict, Verdict::Faster);
}

void TestComparison::isTheSameEveryTime()
{
    const ComparisonSide baseline = about(1000);
    const ComparisonSide candidate = side({1010, 1040, 990, 1055, 1020, 1000, 1033});
    ComparisonRules rules;
    const Comparison first = compare(baseline, candidate, rules);
    QCOMPARE(compare(baseline, candidate, rules).interval, first.interval);
    rules.seed = 2;
    const Comparison second = compare(baseline, candidate, rules);
    QVERIFY(second.interval != first.interval);
    QVERIFY(std::abs(second.interval->high - first.interval->high) < 0.005);
}

void TestComparison::theRatioIsThatOfTheMedians()
{
    const Comparison comparison =
        compare(side({1, 2, 3, 4, 5, 900}), side({10, 8, 7, 6, 6, 6, 7000}), ComparisonRules());
    QCOMPARE(comparison.ratio.value(), 7 / 3.5);
}

void TestComparison::namesVerdictsAndDoubts()
{
    for (const Verdict verdict : {Verdict::Faster, Verdict::Slower, Verdict::Equivalent, Verdict::NotShown})
        QCOMPARE(verdictFromName(verdictName(verdict)), verdict);
    QVERIFY(verdictName(Verdict::NotShown) == "not-shown");
    QVERIFY(!verdictFromName("perhaps"));
    QVERIFY(doubtName(Doubt::None).empty());
    QVERIFY(doubtName(Doubt::WideInterval) == "wide-interval");
}

void TestComparison::estimatesTheCorrelationOfNeighbours()
{
    QCOMPARE(correlationOfNeighbours(std::vector<double>{1, 5, 2, 4}), 0.5); // what is assumed
    for (const double truth : {0.0, 0.5, 0.8}) {
        const double estimated = correlationOfNeighbours(wandering(truth, 20'000, 3));
        QVERIFY2(std::abs(estimated - truth) < 0.03, qPrintable(QString::number(estimated)));
    }
    // With ten values the assumption outweighs them, but does not silence them.
    const double rising = correlationOfNeighbours(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const double jumping = correlationOfNeighbours(std::vector<double>{1, 9, 1, 9, 1, 9, 1, 9, 1, 9});
    QVERIFY2(rising > 0.5 && rising < 0.6, qPrintable(QString::number(rising)));
    QVERIFY2(jumping > 0.4 && jumping < 0.5, qPrintable(QString::number(jumping)));
}

void TestComparison::widensForCorrelatedTrials()
{
    // Of many values the factor is the root of (1 + rho) / (1 - rho).
    QVERIFY(std::abs(errorInflation(wandering(0.5, 20'000, 4)) - std::sqrt(3.0)) < 0.06);
    QVERIFY(std::abs(errorInflation(wandering(0, 20'000, 5)) - 1) < 0.03);
    QVERIFY(errorInflation(std::vector<double>{7, 7, 7, 7, 7, 7}) > 1);
}

THREADLOOP_TEST(TestComparison)
#include "test_comparison.moc"
