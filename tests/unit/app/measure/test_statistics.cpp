// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/statistics.h"

#include "server/metrics/histogram.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>

using namespace threadloop;

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyHistogramHasNoSummary()
    {
        const Histogram empty(latencyLayout);
        QVERIFY(!summarise(empty));
        QVERIFY(!quantileMs(empty, 0.5));
    }

    void summarisesInMilliseconds()
    {
        Histogram histogram(latencyLayout);
        for (std::uint64_t us = 1; us <= 1000; ++us) // all exact: below 2048 every value has its own count
            histogram.record(us);
        const LatencySummary summary = *summarise(histogram);
        QCOMPARE(summary.min, 0.001);
        QCOMPARE(summary.mean, 0.5005);
        QVERIFY(std::abs(summary.stddev - std::sqrt((1000.0 * 1000 - 1) / 12) / 1000) < 1e-9);
        QCOMPARE(summary.p50, 0.5);
        QCOMPARE(summary.p75, 0.75);
        QCOMPARE(summary.p90, 0.9);
        QCOMPARE(summary.p95, 0.95);
        QCOMPARE(summary.p99, 0.99);
        QCOMPARE(summary.p999, 0.999);
        QCOMPARE(summary.max, 1.0);
    }

    void percentilesAreOrderedAndWithinTheExtremes()
    {
        Histogram histogram(latencyLayout);
        histogram.record(50'001, 3);
        histogram.record(123'457);
        const LatencySummary summary = *summarise(histogram);
        const std::vector<double> ordered{summary.min, summary.p50, summary.p75,  summary.p90,
                                          summary.p95, summary.p99, summary.p999, summary.max};
        QVERIFY(std::is_sorted(ordered.begin(), ordered.end()));
        QCOMPARE(summary.min, 50.001);
        QCOMPARE(summary.max, 123.457);
        QCOMPARE(summary.p999, 123.457);
    }

    void oneValueIsEverything()
    {
        Histogram histogram(latencyLayout);
        histogram.record(50'321);
        const LatencySummary summary = *summarise(histogram);
        QCOMPARE(summary.min, 50.321);
        QCOMPARE(summary.p50, 50.321);
        QCOMPARE(summary.max, 50.321);
        QCOMPARE(*quantileMs(histogram, 0), 50.321);
        QCOMPARE(*quantileMs(histogram, 1), 50.321);
    }
};

THREADLOOP_TEST(TestStatistics)
#include "test_statistics.moc"
