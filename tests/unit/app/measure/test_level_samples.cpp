// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/level_samples.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace threadloop;

class TestLevelSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingWithoutSamples()
    {
        const LevelSamples none;
        QVERIFY(!none.mean() && !none.peak() && !none.standardError());
        LevelSamples one;
        one.add(0, 1);
        QVERIFY(one.mean() == 0.0);
        QVERIFY(one.peak() == std::uint64_t{0});
        QVERIFY(!one.standardError());
    }

    void weighsByTime()
    {
        LevelSamples samples;
        samples.add(10, 1);
        samples.add(20, 3);
        QCOMPARE(*samples.mean(), 17.5);
        QVERIFY(samples.peak() == std::uint64_t{20});
    }

    void aConstantLevelIsSure()
    {
        LevelSamples samples;
        for (int i = 0; i < 100; ++i)
            samples.add(64, 0.1);
        QVERIFY(*samples.standardError() < 1e-6);
    }

    void aTrendIsNoNoise()
    {
        LevelSamples samples;
        for (std::uint64_t i = 0; i < 1000; ++i)
            samples.add(i, 0.1);
        // The levels' standard deviation is 289; neighbours differ by 1.
        QVERIFY(*samples.standardError() < 0.1);
    }

    /// A level that is nearly always 0 must not be taken for exactly 0.
    void aWholeLevelIsNoMoreSureThanItsMeanAllows()
    {
        LevelSamples samples;
        for (int i = 0; i < 1000; ++i)
            samples.add(i < 100 ? 1 : 0, 0.1); // one step, but a mean of 0.1
        const double least = std::sqrt(0.1 * 0.9 / 1000);
        QVERIFY(*samples.standardError() >= 0.99 * least);
    }

    void theErrorIsThatOfTheMean()
    {
        std::mt19937 random(1); // NOLINT: the same numbers each time
        std::poisson_distribution<std::uint64_t> level(20);
        double squares = 0;
        double errors = 0;
        constexpr int runs = 300;
        for (int run = 0; run < runs; ++run) {
            LevelSamples samples;
            for (int i = 0; i < 110; ++i)
                samples.add(level(random), i < 100 ? 0.01 : 0.1);
            squares += (*samples.mean() - 20) * (*samples.mean() - 20);
            errors += *samples.standardError();
        }
        const double truth = std::sqrt(squares / runs);
        QVERIFY(std::abs(errors / runs / truth - 1) < 0.2);
    }
};

THREADLOOP_TEST(TestLevelSamples)
#include "test_level_samples.moc"
