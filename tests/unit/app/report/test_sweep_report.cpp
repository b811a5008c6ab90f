// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/sweep_report.h"

#include "app/plan/json_writer.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

SweepPoint point(double value, double reqsPerSec, double p99)
{
    SweepPoint point;
    point.value = value;
    point.summary.trials = 1;
    point.summary.reqsPerSec.median = reqsPerSec;
    point.summary.p99Ms.median = p99;
    point.idealReqsPerSec = 800;
    point.percentOfIdeal = reqsPerSec / 8;
    point.limit = {LimitKind::Pool, "limited by | threads"};
    return point;
}

SweepCurve curve()
{
    SweepCurve curve;
    curve.modeAndTarget = "event-loop /wait";
    curve.points = {point(5, 96, 50), point(160, 784, 201.5)};
    curve.points[1].summary.shortTrials = 1;
    curve.knee = Knee{39.7, 19.75, 784};
    return curve;
}

} // namespace

class TestSweepReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsALinePerValue()
    {
        const std::vector<std::string> lines = sweepLines({curve()});
        const std::vector<std::string> expected{
            "sweep of concurrency: event-loop /wait",
            "concurrency | reqs / sec |    p99 | of the ideal | limit",
            "          5 |      96.00 |  50 ms |         12 % | limited by | threads",
            "        160 |     784.00 | 202 ms |         98 % | limited by | threads | 1 short",
            "knee at 40: 19.8 reqs / sec for each up to there, 784 beyond (where rise and plateau "
            "intersect); "
            "doubtful: 1 of its points have runs too short for a verdict"};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(lines.at(i), expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    void saysThatThereIsNoKnee()
    {
        SweepCurve level = curve();
        level.points.pop_back();
        level.knee.reset();
        QCOMPARE(kneeText(level), std::string("no knee: the throughput does not rise and then stay"));
        level.field = SweepField::Delay;
        level.knee = Knee{10, 40'000, 4'000};
        QCOMPARE(kneeText(level), std::string("knee at 10 ms: 4000 reqs / sec below, falling with the delay "
                                              "above (where rise and plateau intersect)"));
    }

    void writesNullWithoutAKnee()
    {
        SweepCurve delays = curve();
        delays.field = SweepField::Delay;
        delays.knee.reset();
        JsonWriter writer;
        writeSweep(writer, delays);
        const std::string &text = writer.text();
        QVERIFY2(text.starts_with(R"({"field": "delay_ms","series": "event-loop /wait","label": "",)"),
                 text.c_str());
        QVERIFY2(text.ends_with(R"("knee": null})"), text.c_str());
    }

    void escapesMarkdown()
    {
        const std::string text = sweepsToMarkdown({curve()});
        QVERIFY2(text.find("| 5 | 96.00 | 50 ms | 12 % | limited by \\| threads | - |\n") !=
                     std::string::npos,
                 text.c_str());
        SweepCurve labelled = curve();
        labelled.label = "<img>\n# *x*";
        const std::string head = sweepsToMarkdown({labelled});
        QVERIFY2(head.find(", &lt;img> # \\*x\\*") != std::string::npos, head.c_str());
    }
};

THREADLOOP_TEST(TestSweepReport)
#include "test_sweep_report.moc"
