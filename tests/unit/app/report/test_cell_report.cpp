// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cell_report.h"
#include "app/report/json.h"
#include "app/report/markdown.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace threadloop;

namespace {

/// So many trials of a cell at 100, 101, ... requests per second.
RunResults repeated(const char *cell, int trials)
{
    RunResults results;
    for (int i = 0; i < trials; ++i) {
        RunResult result = fullResult();
        result.cell = cell;
        result.trial = static_cast<std::uint32_t>(i + 1);
        result.throughput.reqsPerSec = 100 + i;
        result.counts[Outcome::Timeout] = 0;
        result.counts[Outcome::Reset] = 0;
        results.push_back(shared(std::move(result)));
    }
    return results;
}

RunResults operator+(RunResults one, const RunResults &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

QJsonArray cellsIn(const RunResults &results)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(resultsToJson(results)));
    return document.object().value(QLatin1String("cells")).toArray();
}

QJsonObject inner(const QJsonValue &value, const char *name)
{
    return value.toObject().value(QLatin1String(name)).toObject();
}

} // namespace

class TestCellReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsItsLines();
    void saysWhatIsToBeKnownOfTheTrials();
    void hasNullsBelowSixTrials();
    void writesIntervals();
    void addsATableToMarkdown();
};

void TestCellReport::alignsItsLines()
{
    const std::vector<std::string> lines = cellLines(summariesOf(repeated("m /a", 6) + repeated("m /b", 2)));
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[0], std::string("median of 6: 102.50 reqs / sec [100.00, 105.00] (96.9 %)    | "
                                   "p50 50.2 ms [50.2 ms, 50.2 ms] | "
                                   "p99 53.1 ms [53.1 ms, 53.1 ms] (closed loop) | "
                                   "m /a"));
    QCOMPARE(lines[1], std::string("median of 2: 100.50 reqs / sec (an interval needs 6 trials) | "
                                   "p50 50.2 ms                    | "
                                   "p99 53.1 ms (closed loop)                    | "
                                   "m /b"));
    QVERIFY(cellLines({}).empty());
}

void TestCellReport::saysWhatIsToBeKnownOfTheTrials()
{
    RunResult failed = emptyResult();
    failed.cell = "m /a";
    failed.label = fullResult().label;
    failed.validity.objections = {{SelfCheck::Generator, "busy"}};
    RunResult open = fullResult();
    open.schedule.emplace();
    open.validity.isShort = true;
    const std::vector<std::string> lines =
        cellLines({summaryOf({shared(failed), shared(failed)}), summaryOf({shared(open)})});
    QVERIFY2(lines[0].find("| p50 -       | p99 - ") != std::string::npos, lines[0].c_str());
    QVERIFY2(lines[0].find("| failed 2, 2 invalid, 2 of them cut short | m /a") != std::string::npos,
             lines[0].c_str());
    QVERIFY2(lines[1].find("53.1 ms (open loop) ") != std::string::npos, lines[1].c_str());
    QVERIFY2(lines[1].find("| failed 12, 1 short ") != std::string::npos, lines[1].c_str());
}

void TestCellReport::hasNullsBelowSixTrials()
{
    const QJsonArray cells = cellsIn(RunResults{shared(fullResult())});
    QCOMPARE(cells.size(), 1);
    const QJsonObject cell = cells.first().toObject();
    QCOMPARE(cell.value(QLatin1String("cell")).toString(), QStringLiteral("thread-pool /wait n=1000 c=100"));
    QCOMPARE(cell.value(QLatin1String("trials")).toInt(), 1);
    const QJsonObject rate = inner(inner(cell, "throughput"), "reqs_per_sec");
    QCOMPARE(rate.keys(), (QStringList{QStringLiteral("coverage"), QStringLiteral("high"),
                                       QStringLiteral("low"), QStringLiteral("median")}));
    QCOMPARE(rate.value(QLatin1String("median")).toDouble(), 612.4);
    for (const char *name : {"low", "high", "coverage"})
        QVERIFY(rate.value(QLatin1String(name)).isNull());
    QCOMPARE(inner(cell, "errors").value(QLatin1String("median")).toDouble(), 12.0);
    const QJsonObject none = cellsIn(RunResults{shared(emptyResult())}).first().toObject();
    QCOMPARE(none.keys(), cell.keys());
    QVERIFY(inner(inner(none, "latency_ms"), "p99").value(QLatin1String("median")).isNull());
    QVERIFY(cellsIn({}).isEmpty());
}

void TestCellReport::writesIntervals()
{
    RunResults trials = repeated("m /a", 6);
    RunResult last = *trials.back();
    last.validity.isShort = true;
    last.stopReason = StopReason::Cancelled;
    trials.back() = shared(last);
    const QJsonObject cell = cellsIn(trials).first().toObject();
    const QJsonObject rate = inner(inner(cell, "throughput"), "reqs_per_sec");
    QCOMPARE(rate.value(QLatin1String("median")).toDouble(), 102.5);
    QCOMPARE(rate.value(QLatin1String("low")).toDouble(), 100.0);
    QCOMPARE(rate.value(QLatin1String("high")).toDouble(), 105.0);
    QCOMPARE(rate.value(QLatin1String("coverage")).toDouble(), 1 - 2.0 / 64);
    QCOMPARE(inner(inner(cell, "latency_ms"), "p50").value(QLatin1String("low")).toDouble(), 50.2);
    for (const char *name : {"invalid", "short", "cut_short"})
        QCOMPARE(cell.value(QLatin1String(name)).toInt(), 1);
}

void TestCellReport::addsATableToMarkdown()
{
    const std::string text = resultsToMarkdown(repeated("m /a", 6) + repeated("m /b", 1));
    const std::string expected = "\n\n| Cell | Trials | Doubtful | Median reqs / sec | p50 | p99 | Failed | "
                                 "Coverage of the intervals |\n"
                                 "|---|---|---|---|---|---|---|---|\n"
                                 "| m /a | 6 | - | 102.50 [100.00, 105.00] | 50.2 ms [50.2 ms, 50.2 ms] | "
                                 "53.1 ms [53.1 ms, 53.1 ms] | "
                                 "0 [0, 0] | 96.9 % |\n"
                                 "| m /b | 1 | - | 100.00 | 50.2 ms | 53.1 ms | 0 | needs 6 trials |\n";
    QVERIFY2(text.ends_with(expected), text.c_str());
    QVERIFY(resultsToMarkdown(repeated("m /a", 1)).find("Trials") == std::string::npos);
}

THREADLOOP_TEST(TestCellReport)
#include "test_cell_report.moc"
