// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/csv.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

using namespace threadloop;

namespace {

using Record = std::vector<std::string>;

/// An independent reader of RFC 4180, so that quoting is checked by what comes back.
std::vector<Record> readCsv(const std::string &text)
{
    std::vector<Record> records;
    Record record;
    std::string field;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            field += text[++i];
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ',' || c == '\r')) {
            record.push_back(std::exchange(field, {}));
        } else if (!isQuoted && c == '\n') {
            records.push_back(std::exchange(record, {}));
        } else {
            field += c;
        }
    }
    return records;
}

std::map<std::string, std::string> rowOf(const std::vector<Record> &records, std::size_t index)
{
    std::map<std::string, std::string> row;
    for (std::size_t i = 0; i < records.at(0).size(); ++i)
        row[records[0][i]] = records.at(index).at(i);
    return row;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesARowForEachTick()
    {
        const std::string text = seriesToCsv({shared(fullResult()), shared(emptyResult())});
        const std::string run = "5c1d4a3e-0000-4000-8000-000000000001,thread-pool /wait n=1000 c=100,2,"
                                "\"before, \"\"tuning\"\"\",";
        QCOMPARE(text,
                 "id,cell,trial,label,t_s,interval_s,completed,errors,reqs_per_sec,p50_ms,p90_ms,p99_ms,"
                 "in_flight,pool_busy,pool_queued,loop_lag_ms\r\n" +
                     run + "0.01,0.01,8,2,800,0.00005,52.5,53.1,100,40,55,0.25\r\n" + run +
                     "0.02,0.01,0,0,0,,,,,,,\r\n");
    }

    void namesAreThoseOfTheJson()
    {
        const auto records = readCsv(resultsToCsv({shared(fullResult())}));
        QCOMPARE(records.size(), std::size_t{2});
        const Record expected{"id",
                              "cell",
                              "trial",
                              "label",
                              "started_at",
                              "stop_reason",
                              "plan.url",
                              "plan.method",
                              "plan.headers",
                              "plan.body_bytes",
                              "plan.expect",
                              "plan.mode",
                              "plan.requests",
                              "plan.duration_s",
                              "plan.concurrency",
                              "plan.rate",
                              "plan.arrivals",
                              "plan.seed",
                              "plan.connections",
                              "plan.loops",
                              "plan.timeout_s",
                              "plan.ramp_s",
                              "plan.warmup_s",
                              "plan.background",
                              "environment.version",
                              "environment.qt",
                              "environment.kernel",
                              "environment.cpu",
                              "environment.cores",
                              "environment.server.workers",
                              "environment.server.threads",
                              "environment.server.delay_ms",
                              "environment.server.interpreter_lock",
                              "valid",
                              "short",
                              "objections",
                              "counts.started",
                              "counts.ok",
                              "counts.http_error",
                              "counts.timeout",
                              "counts.connect_error",
                              "counts.reset",
                              "counts.protocol_error",
                              "counts.local_error",
                              "counts.aborted",
                              "retried",
                              "lead_counts.started",
                              "lead_counts.ok",
                              "lead_counts.http_error",
                              "lead_counts.timeout",
                              "lead_counts.connect_error",
                              "lead_counts.reset",
                              "lead_counts.protocol_error",
                              "lead_counts.local_error",
                              "lead_counts.aborted",
                              "background_counts.started",
                              "background_counts.ok",
                              "background_counts.http_error",
                              "background_counts.timeout",
                              "background_counts.connect_error",
                              "background_counts.reset",
                              "background_counts.protocol_error",
                              "background_counts.local_error",
                              "background_counts.aborted",
                              "errors",
                              "statuses.200",
                              "in_flight.mean",
                              "in_flight.peak",
                              "in_flight.by_littles_law",
                              "cpu.generator",
                              "cpu.server",
                              "cpu.system",
                              "throughput.reqs_per_sec",
                              "throughput.duration_s",
                              "throughput.bytes_received",
                              "throughput.ideal_reqs_per_sec",
                              "throughput.percent_of_ideal",
                              "latency_ms.min",
                              "latency_ms.mean",
                              "latency_ms.stddev",
                              "latency_ms.p50",
                              "latency_ms.p75",
                              "latency_ms.p90",
                              "latency_ms.p95",
                              "latency_ms.p99",
                              "latency_ms.p99_9",
                              "latency_ms.max",
                              "service_ms.min",
                              "service_ms.mean",
                              "service_ms.stddev",
                              "service_ms.p50",
                              "service_ms.p75",
                              "service_ms.p90",
                              "service_ms.p95",
                              "service_ms.p99",
                              "service_ms.p99_9",
                              "service_ms.max",
                              "send_delay_ms.min",
                              "send_delay_ms.mean",
                              "send_delay_ms.stddev",
                              "send_delay_ms.p50",
                              "send_delay_ms.p75",
                              "send_delay_ms.p90",
                              "send_delay_ms.p95",
                              "send_delay_ms.p99",
                              "send_delay_ms.p99_9",
                              "send_delay_ms.max",
                              "unsent",
                              "limit.kind",
                              "limit.text",
                              "reference.reqs_per_sec"};
        QVERIFY(records[0] == expected);
    }

    void valuesSurviveQuoting()
    {
        RunResult result = fullResult();
        result.label = "a,b \"c\"\r\nd";
        const auto row = rowOf(readCsv(resultsToCsv({shared(result)})), 1);
        QCOMPARE(row.at("label"), std::string("a,b \"c\"\r\nd"));
        QCOMPARE(row.at("environment.cpu"), std::string("Some, CPU"));
        QCOMPARE(row.at("plan.headers"), std::string("Accept: */*; X-Quote: a\"b"));
        QCOMPARE(row.at("errors"), std::string("timeout timed out while waiting for the reply 10; "
                                               "reset Connection reset by peer 2"));
        QCOMPARE(row.at("cpu.server"), std::string("0.00001"));
        QCOMPARE(row.at("counts.ok"), std::string("988"));
        QCOMPARE(row.at("latency_ms.p99_9"), std::string("60.25"));
        QCOMPARE(row.at("environment.server.interpreter_lock"), std::string("false"));
    }

    void nullIsEmptyAndTheColumnsStay()
    {
        const auto alone = readCsv(resultsToCsv({shared(emptyResult())}));
        const auto row = rowOf(alone, 1);
        for (const char *name : {"latency_ms.p50", "environment.server.threads", "reference.reqs_per_sec",
                                 "throughput.ideal_reqs_per_sec", "plan.requests", "in_flight.peak"})
            QCOMPARE(row.at(name), std::string());
        QCOMPARE(row.at("throughput.reqs_per_sec"), std::string("0"));
        QCOMPARE(row.at("plan.duration_s"), std::string("2"));
    }

    void rowsOfDifferentRunsShareTheColumns()
    {
        RunResult other = fullResult();
        other.statuses = {{204, 1}, {503, 7}};
        const auto records =
            readCsv(resultsToCsv({shared(fullResult()), shared(emptyResult()), shared(other)}));
        QCOMPARE(records.size(), std::size_t{4});
        for (const Record &record : records)
            QCOMPARE(record.size(), records[0].size());
        QCOMPARE(rowOf(records, 1).at("statuses.200"), std::string("988"));
        QCOMPARE(rowOf(records, 1).at("statuses.503"), std::string());
        QCOMPARE(rowOf(records, 3).at("statuses.200"), std::string());
        QCOMPARE(rowOf(records, 3).at("statuses.503"), std::string("7"));
        // Statuses stand together, whichever run had them first.
        const auto first = std::find(records[0].begin(), records[0].end(), "errors") + 1;
        for (int i = 0; i < 3; ++i)
            QVERIFY((first + i)->starts_with("statuses."));
    }
};

THREADLOOP_TEST(TestCsv)
#include "test_csv.moc"
