// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/trial_file.h"

#include "app/report/hgrm.h"
#include "app/report/hlog.h"
#include "app/report/json.h"
#include "server/metrics/histogram.h"
#include "server/metrics/histogram_codec.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

#include <cmath>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

/// 200 latencies around so many microseconds, within 4 s that began in this second.
RunResult timedRun(std::uint64_t microseconds, std::uint32_t trial, int second)
{
    Histogram latencies;
    for (std::uint64_t i = 0; i < 200; ++i)
        latencies.record(microseconds + i);
    RunResult run = fullResult();
    run.label.clear();
    run.trial = trial;
    run.startedAt += std::chrono::seconds(second);
    run.latency = summarise(latencies);
    run.throughput.reqsPerSec = 50;
    run.intervals = std::make_shared<const std::vector<IntervalLatencies>>(std::vector<IntervalLatencies>{
        {0s, 1s, 1, encodeHistogram(Histogram())}, {1s, 3s, 1, encodeHistogram(latencies)}});
    run.latencies = std::make_shared<const Histogram>(std::move(latencies));
    return run;
}

Parsed<TrialFile> fileOf(const std::string &text)
{
    return trialFileFrom(QByteArray::fromStdString(text), "name");
}

double valueOf(const CellTrials &cell, const char *metric, std::size_t trial = 0)
{
    return sideOf(cell, *metricNamed(metric)).trials.at(trial);
}

bool isKnown(const CellTrials &cell, const char *metric)
{
    const ComparisonSide side = sideOf(cell, *metricNamed(metric));
    return !side.lacksValues && tells(cell.detail, *metricNamed(metric));
}

} // namespace

class TestTrialFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameTrialsFromEachFormat_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("isTimed");
        const RunResults runs{shared(timedRun(5'000, 1, 0)), shared(timedRun(6'000, 2, 9))};
        const auto row = [](const char *name, const std::string &text, TrialFormat format, bool isTimed) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(format) << isTimed;
        };
        row("JSON", resultsToJson(runs), TrialFormat::Results, true);
        row("interval log", resultsToHlog(runs), TrialFormat::IntervalLog, true);
        row("distribution", resultsToHgrm(runs), TrialFormat::Distribution, false);
    }

    void readsTheSameTrialsFromEachFormat()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, format);
        QFETCH(bool, isTimed);
        const Parsed<TrialFile> file = trialFileFrom(text, "name");
        QVERIFY2(file, file ? "" : file.error().c_str());
        QCOMPARE(static_cast<int>(file->format), format);
        QVERIFY(file->isUnitKnown);
        QCOMPARE(file->cells.size(), std::size_t{1});
        const CellTrials &cell = file->cells.front();
        QCOMPARE(cell.cell, fullResult().cell);
        QCOMPARE(cell.runs.size(), std::size_t{2});
        QCOMPARE(cell.runs[1]->trial, 2U);
        for (const char *metric : {"min", "p50", "p90", "p99", "p99.9", "max"}) { // in milliseconds
            const double expected = *metricNamed(metric)->valueOf(timedRun(6'000, 2, 9));
            QVERIFY2(std::abs(valueOf(cell, metric, 1) / expected - 1) < 0.001, metric);
        }
        QVERIFY(std::abs(valueOf(cell, "mean", 0) / 5.1 - 1) < 0.001);
        QCOMPARE(isKnown(cell, "reqs_per_sec"), isTimed);
        if (isTimed) {
            QCOMPARE(valueOf(cell, "reqs_per_sec", 1), 50.0);
            QVERIFY(cell.runs[1]->startedAt - cell.runs[0]->startedAt == 9s);
        }
        QVERIFY(!sideOf(cell, *metricNamed("p50")).hasShort);
    }

    void knowsWhatAFileDoesNotTell()
    {
        const RunResults runs{shared(timedRun(5'000, 1, 0))};
        const Parsed<TrialFile> log = fileOf(resultsToHlog(runs));
        const Parsed<TrialFile> table = fileOf(resultsToHgrm(runs));
        QVERIFY(log && table);
        for (const char *metric : {"errors", "ok", "in_flight", "percent_of_ideal", "unsent"}) {
            QVERIFY2(!isKnown(log->cells[0], metric), metric); // where 0 would look like a figure
            QVERIFY2(!isKnown(table->cells[0], metric), metric);
        }
        QVERIFY(!isKnown(log->cells[0], "service_p99")); // of a closed loop
        QVERIFY(isKnown(table->cells[0], "stddev"));
        const Parsed<TrialFile> bare = fileOf("Value Percentile TotalCount\n1 0 1\n9 1 200\n");
        QVERIFY2(bare, bare ? "" : bare.error().c_str());
        QVERIFY(isKnown(bare->cells[0], "p99") && isKnown(bare->cells[0], "max"));
        QVERIFY(!isKnown(bare->cells[0], "mean") && !isKnown(bare->cells[0], "stddev"));
    }

    void keepsServiceTimesWithTheirRun()
    {
        RunResult open = timedRun(5'000, 1, 0);
        open.schedule.emplace();
        Histogram services;
        services.record(777, 200);
        open.schedule->services = std::make_shared<const Histogram>(services);
        const Parsed<TrialFile> file = fileOf(resultsToHgrm({shared(open), shared(timedRun(6'000, 2, 9))}));
        QVERIFY2(file, file ? "" : file.error().c_str());
        QCOMPARE(file->cells.at(0).runs.size(), std::size_t{2});
        QCOMPARE(*metricNamed("service_p50")->valueOf(*file->cells[0].runs[0]), 0.777);
        QVERIFY(!metricNamed("service_p50")->valueOf(*file->cells[0].runs[1]));
        QVERIFY(valueOf(file->cells[0], "p50", 0) > 5);
    }

    void keepsWhatThereIsAgainstARun_data()
    {
        QTest::addColumn<bool>("isLog");
        QTest::newRow("interval log") << true;
        QTest::newRow("distribution") << false;
    }

    void keepsWhatThereIsAgainstARun()
    {
        QFETCH(bool, isLog);
        RunResult invalid = timedRun(5'000, 1, 0);
        invalid.validity.objections = {{SelfCheck::Generator, "the client was busy"}};
        RunResult cancelled = timedRun(5'000, 2, 9);
        cancelled.stopReason = StopReason::Cancelled;
        RunResult brief = timedRun(5'000, 3, 18);
        brief.validity.isShort = true;
        const RunResults runs{shared(invalid), shared(cancelled), shared(brief)};
        const Parsed<TrialFile> file = fileOf(isLog ? resultsToHlog(runs) : resultsToHgrm(runs));
        QVERIFY2(file, file ? "" : file.error().c_str());
        const RunResults &read = file->cells.at(0).runs;
        QVERIFY(objectionsTo(*read.at(0)) == std::vector<std::string>{"the client was busy"});
        QVERIFY(objectionsTo(*read.at(1)) == std::vector<std::string>{"it was cancelled"});
        QVERIFY(objectionsTo(*read.at(2)).empty() && read[2]->validity.isShort);
        QVERIFY(!read[0]->validity.isShort);
    }

    void fewSamplesAreShortWhoeverWroteThem()
    {
        const Parsed<TrialFile> few = fileOf("Value Percentile TotalCount\n1 0 1\n9 1 99\n");
        QVERIFY(few && few->cells[0].runs[0]->validity.isShort);
        const Parsed<TrialFile> enough = fileOf("Value Percentile TotalCount\n1 0 1\n9 1 100\n");
        QVERIFY(enough && !enough->cells[0].runs[0]->validity.isShort);
    }

    void callsCellsWithoutANameLikeTheFile()
    {
        Histogram values;
        values.record(3'000'000, 500);
        const std::string row = ",2.0,1.0," + encodeHistogram(values) + '\n';
        const Parsed<TrialFile> log = fileOf("0.0" + row + "Tag=b,0.0" + row);
        QVERIFY2(log, log ? "" : log.error().c_str());
        QVERIFY(!log->isUnitKnown);
        QCOMPARE(log->cells.size(), std::size_t{2});
        QVERIFY(log->cells[0].cell == "name" && log->cells[1].cell == "b");
        QCOMPARE(valueOf(log->cells[0], "reqs_per_sec"), 250.0);
        const std::string table = "Value Percentile TotalCount\n1 0 1\n9 1 200\n";
        const Parsed<TrialFile> tables = fileOf(table + '\n' + table);
        QVERIFY2(tables, tables ? "" : tables.error().c_str());
        QVERIFY(!tables->isUnitKnown);
        QCOMPARE(tables->cells.size(), std::size_t{1}); // two trials
        QVERIFY(tables->cells[0].cell == "name" && tables->cells[0].runs.at(1)->trial == 2);
    }

    void refusesWhatHoldsNoTrials_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const char *text, const char *error) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(error);
        };
        const char *const neither = "it holds neither results nor an interval log nor";
        row("nothing", "", neither);
        row("remarks", "# a\n", neither);
        row("words", "p99\n", neither);
        row("binary",
            "\x7f"
            "ELF",
            neither);
        row("bad JSON", " \n{", "no JSON: ");
        row("other JSON", "{}", "no results of schema 1");
        row("no runs", "{\"schema\": 1, \"runs\": []}", "it holds no runs");
        row("no rows", "\"StartTimestamp\",\"Interval_Length\"\n", "it holds no runs");
        row("a damaged log", "1,2,3,HISTF", "line 1: histogram: ");
        row("a damaged table", "Value Percentile TotalCount\n1 0 x\n", "line 2: no line of");
        row("service times alone",
            "#[Cell: m /a, open loop, service time; latencies in milliseconds]\n#[No latencies]\n",
            "service times of 'm /a' without its latencies");
    }

    void refusesWhatHoldsNoTrials()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        const Parsed<TrialFile> file = trialFileFrom(text, "name");
        QVERIFY(!file);
        QVERIFY2(QByteArray::fromStdString(file.error()).startsWith(error), file.error().c_str());
    }
};

THREADLOOP_TEST(TestTrialFile)
#include "test_trial_file.moc"
