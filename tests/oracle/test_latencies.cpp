// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/statistics.h"
#include "tests/oracle/latency_bounds.h"
#include "tests/support/load_run.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace threadloop;
using namespace threadloop::test;

namespace {

struct Case
{
    Mode mode = Mode::EventLoop;
    std::string service;
    std::uint64_t requests = 0;
    double leastMs = 0;
};

std::size_t countFrom(const std::vector<double> &sorted, double value)
{
    return static_cast<std::size_t>(sorted.end() - std::ranges::lower_bound(sorted, value));
}

std::uint64_t countFrom(const Histogram &histogram, std::uint64_t value)
{
    std::uint64_t count = 0;
    histogram.forEach([&](std::uint64_t, std::uint64_t highest, std::uint64_t times) {
        count += highest >= value ? times : 0;
    });
    return count;
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// The latencies of a closed loop, rank by rank, between what the server's own log allows.
class TestLatencies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lieWithinTheServersLog_data();
    void lieWithinTheServersLog();
    void noticesOtherLatencies();
};

void TestLatencies::lieWithinTheServersLog_data()
{
    QTest::addColumn<Case>("row");
    for (const Mode mode : allModes) {
        const std::string name(modeName(mode));
        QTest::addRow("always 1 ms, %s", name.c_str()) << Case{mode, "fixed:1ms", 300, 1};
        QTest::addRow("always 5 ms, %s", name.c_str()) << Case{mode, "fixed:5ms", 100, 5};
        QTest::addRow("always 50 ms, %s", name.c_str()) << Case{mode, "fixed:50ms", 12, 50};
        QTest::addRow("1 in 50 takes 100 ms, %s", name.c_str())
            << Case{mode, "two-point:1ms,100ms,0.02,11", 400, 1};
    }
}

void TestLatencies::lieWithinTheServersLog()
{
    QFETCH(Case, row);
    OracleServer server({"--service", row.service});
    const RunResult result = run(planFor(server.port(), row.mode, row.requests, 4));
    const auto log = server.end();
    QVERIFY(log);
    QCOMPARE(result.counts.ok(), row.requests);
    const LatencyBounds bounds = LatencyBounds::ofClosedLoop(*log);
    QCOMPARE(bounds.contradictionOf(*result.latencies), std::string());

    QVERIFY(result.latency->min >= row.leastMs);
    const LatencySummary &summary = *result.latency;
    const std::array<std::pair<double, double>, 6> percentiles{{{0.50, summary.p50},
                                                                {0.75, summary.p75},
                                                                {0.90, summary.p90},
                                                                {0.95, summary.p95},
                                                                {0.99, summary.p99},
                                                                {1.00, summary.max}}};
    for (const auto &[quantile, ms] : percentiles) {
        const auto rank = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(row.requests)));
        QVERIFY(ms * 1000 + 1 >= bounds.atLeast[rank - 1]);
        QVERIFY(ms * 1000 <= bounds.atMost[rank - 1] * 1.001 + 1); // a bucket's highest value
    }
    const std::uint64_t slow = countFrom(*result.latencies, 100'000);
    QVERIFY(slow >= countFrom(bounds.atLeast, 100'001));
    QVERIFY(slow <= countFrom(bounds.atMost, 99'900));
}

/// The comparison itself: one latency a tenth longer or shorter is found.
void TestLatencies::noticesOtherLatencies()
{
    OracleLog log;
    log.started = 1;
    for (int i = 0; i < 100; ++i) {
        const std::int64_t arrival = 1000 + i * 10'000'000;
        log.requests.push_back({7, arrival, arrival, arrival + 9'990'000, 200, arrival + 10'000'000});
    }
    const LatencyBounds bounds = LatencyBounds::ofClosedLoop(log);
    Histogram right;
    right.record(9'995, 100);
    QCOMPARE(bounds.contradictionOf(right), std::string());
    for (const std::uint64_t wrong : {8'995U, 10'995U}) {
        Histogram latencies;
        latencies.record(9'995, 99);
        latencies.record(wrong);
        QVERIFY(bounds.contradictionOf(latencies) != std::string());
    }
    Histogram fewer;
    fewer.record(9'995, 99);
    QVERIFY(bounds.contradictionOf(fewer) != std::string());
}

THREADLOOP_TEST(TestLatencies)
#include "test_latencies.moc"
