// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace threadloop::test;

namespace {

char typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return '0';
    case QJsonValue::Bool:
        return 'b';
    case QJsonValue::Double:
        return 'n';
    case QJsonValue::String:
        return 's';
    case QJsonValue::Array:
        return 'a';
    case QJsonValue::Object:
        return 'o';
    case QJsonValue::Undefined:
        break;
    }
    return '-';
}

/// Every member of schema 1, and of what types it is: s text, n number, b truth, a array, o object, 0 null.
struct Member
{
    const char *path;
    const char *embedded; ///< in a run against the embedded server without failures
    const char *failed;   ///< in a run against a foreign target that refuses
};

constexpr Member kMembers[] = {
    {"id", "s", "s"},
    {"cell", "s", "s"},
    {"trial", "n", "n"},
    {"label", "s", "s"},
    {"started_at", "s", "s"},
    {"stop_reason", "s", "s"},
    {"plan.url", "s", "s"},
    {"plan.method", "s", "s"},
    {"plan.headers", "a", "a"},
    {"plan.body_bytes", "n", "n"},
    {"plan.mode", "s", "s"},
    {"plan.requests", "n", "n"},
    {"plan.duration_s", "0", "n"},
    {"plan.concurrency", "n", "n"},
    {"plan.rate", "0", "0"},
    {"plan.arrivals", "0", "0"},
    {"plan.seed", "0", "0"},
    {"plan.connections", "s", "s"},
    {"plan.loops", "n", "n"},
    {"plan.timeout_s", "n", "n"},
    {"plan.ramp_s", "0", "0"},
    {"plan.warmup_s", "0", "0"},
    {"plan.background", "s", "0"},
    {"environment.version", "s", "s"},
    {"environment.qt", "s", "s"},
    {"environment.kernel", "s", "s"},
    {"environment.cpu", "s", "s"},
    {"environment.cores", "n", "n"},
    {"environment.server", "o", "0"},
    {"environment.server.workers", "n", "-"},
    {"environment.server.threads", "n", "-"},
    {"environment.server.delay_ms", "n", "-"},
    {"environment.server.interpreter_lock", "b", "-"},
    {"valid", "b", "b"},
    {"short", "b", "b"},
    {"objections", "a", "a"},
    {"counts.started", "n", "n"},
    {"counts.ok", "n", "n"},
    {"counts.http_error", "n", "n"},
    {"counts.timeout", "n", "n"},
    {"counts.connect_error", "n", "n"},
    {"counts.reset", "n", "n"},
    {"counts.protocol_error", "n", "n"},
    {"counts.local_error", "n", "n"},
    {"counts.aborted", "n", "n"},
    {"retried", "n", "n"},
    {"lead_counts", "0", "0"},
    {"errors", "a", "a"},
    {"statuses", "o", "o"},
    {"in_flight.mean", "n", "n0"},
    {"in_flight.peak", "n", "n0"},
    {"in_flight.by_littles_law", "n0", "n0"},
    {"cpu.generator", "n", "n"},
    {"cpu.server", "n", "0"},
    {"cpu.system", "n", "n"},
    {"throughput.reqs_per_sec", "n", "n"},
    {"throughput.duration_s", "n", "n"},
    {"throughput.bytes_received", "n", "n"},
    {"throughput.ideal_reqs_per_sec", "n", "0"},
    {"throughput.percent_of_ideal", "n", "0"},
    {"latency_ms.min", "n", "0"},
    {"latency_ms.mean", "n", "0"},
    {"latency_ms.stddev", "n", "0"},
    {"latency_ms.p50", "n", "0"},
    {"latency_ms.p75", "n", "0"},
    {"latency_ms.p90", "n", "0"},
    {"latency_ms.p95", "n", "0"},
    {"latency_ms.p99", "n", "0"},
    {"latency_ms.p99_9", "n", "0"},
    {"latency_ms.max", "n", "0"},
    {"service_ms.p50", "0", "0"},
    {"send_delay_ms.p99", "0", "0"},
    {"unsent", "0", "0"},
    {"limit.kind", "s", "s"},
    {"limit.text", "s", "s"},
    {"reference", "0", "0"},
    {"series", "a", "a"},
};

/// Every member of a cell, likewise.
constexpr Member kCellMembers[] = {
    {"cell", "s", "s"},
    {"label", "s", "s"},
    {"trials", "n", "n"},
    {"invalid", "n", "n"},
    {"short", "n", "n"},
    {"cut_short", "n", "n"},
    {"throughput.reqs_per_sec.median", "n", "n"},
    {"throughput.reqs_per_sec.low", "0", "0"},
    {"throughput.reqs_per_sec.high", "0", "0"},
    {"throughput.reqs_per_sec.coverage", "0", "0"},
    {"latency_ms.p50.median", "n", "0"},
    {"latency_ms.p50.coverage", "0", "0"},
    {"latency_ms.p99.median", "n", "0"},
    {"latency_ms.p99.coverage", "0", "0"},
    {"errors.median", "n", "n"},
    {"errors.coverage", "0", "0"},
};

constexpr const char *kSeries[] = {"t_s",          "interval_s",  "completed",  "errors",
                                   "reqs_per_sec", "p50_ms",      "p99_ms",     "in_flight",
                                   "pool_busy",    "pool_queued", "loop_lag_ms"};

constexpr const char *kOutcomes[] = {"ok",    "http_error",     "timeout",     "connect_error",
                                     "reset", "protocol_error", "local_error", "aborted"};

bool isBalanced(const QJsonValue &run)
{
    qint64 sum = 0;
    for (const char *outcome : kOutcomes) {
        sum += at(run, latin1("counts.") + latin1(outcome)).toInteger();
    }
    return sum == at(run, latin1("counts.started")).toInteger();
}

} // namespace

/// What a program that reads the results may rely on.
class TestRunSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void jsonHasEveryField();
    void jsonOfAFailedRunHasNulls();
    void csvHasTheSameNamesFlattened();

private:
    QTemporaryDir m_folder;
};

void TestRunSchema::jsonHasEveryField()
{
    const Ended ended = Command::run(words(
        latin1("run /wait --mode thread-pool -n 20 -c 4 --delay 15ms --port 0 --threads 7 --interpreter-lock "
               "-m GET -H X-A:1 --background /fib/20 --json -")));
    QCOMPARE(ended.status, 0);
    const QJsonArray runs = runsOf(ended.output);
    QCOMPARE(runs.size(), 1);
    const QJsonValue run = runs.first();
    for (const Member &member : kMembers) {
        const char type = typeOf(at(run, latin1(member.path)));
        QVERIFY2(QByteArray(member.embedded).contains(type), member.path);
    }
    const QJsonArray cells = cellsOf(ended.output);
    QCOMPARE(cells.size(), 1);
    for (const Member &member : kCellMembers) {
        const char type = typeOf(at(cells.first(), latin1(member.path)));
        QVERIFY2(QByteArray(member.embedded).contains(type), member.path);
    }
    QCOMPARE(at(cells.first(), latin1("cell")), at(run, latin1("cell")));
    QCOMPARE(at(cells.first(), latin1("latency_ms.p99.median")), at(run, latin1("latency_ms.p99")));
    QVERIFY(isBalanced(run));
    const auto cores = double(sysconf(_SC_NPROCESSORS_ONLN));
    QVERIFY(at(run, latin1("cpu.system")).toDouble() <= cores); // also in a run of few of its steps of 10 ms
    QCOMPARE(at(run, latin1("counts.ok")).toInteger(), 20);
    QCOMPARE(at(run, latin1("stop_reason")).toString(), latin1("completed"));
    QCOMPARE(at(run, latin1("plan.mode")).toString(), latin1("thread-pool"));
    QCOMPARE(at(run, latin1("plan.concurrency")).toInteger(), 4);
    QCOMPARE(at(run, latin1("plan.headers")).toArray().first().toString(), latin1("X-A: 1"));
    QVERIFY(at(run, latin1("plan.background")).toString().endsWith(latin1("/fib/20")));
    QCOMPARE(at(run, latin1("environment.server.threads")).toInteger(), 7);
    QCOMPARE(at(run, latin1("environment.server.delay_ms")).toDouble(), 15.0);
    QVERIFY(at(run, latin1("environment.server.interpreter_lock")).toBool());
    QCOMPARE(at(run, latin1("statuses.200")).toInteger(), 20);
    // 20 requests, 4 at once: 5 waves of 15 ms.
    QCOMPARE(qRound(at(run, latin1("throughput.ideal_reqs_per_sec")).toDouble() * 10), 2667);
    QVERIFY(at(run, latin1("latency_ms.min")).toDouble() >= 15);
    const QRegularExpression moment(latin1("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"));
    QVERIFY(moment.match(at(run, latin1("started_at")).toString()).hasMatch());

    const QJsonArray series = at(run, latin1("series")).toArray();
    QVERIFY(!series.isEmpty());
    qint64 completed = 0;
    for (const QJsonValue &row : series) {
        for (const char *name : kSeries) {
            QVERIFY2(at(row, latin1(name)).isDouble() || at(row, latin1(name)).isNull(), name);
        }
        completed += at(row, latin1("completed")).toInteger();
    }
    QCOMPARE(completed, 20);
}

void TestRunSchema::jsonOfAFailedRunHasNulls()
{
    const Ended ended =
        Command::run(latin1("run http://127.0.0.1:1/ --mode event-loop -n 30 -z 9s -c 3 --json -"));
    QCOMPARE(ended.status, 3);
    const QJsonValue run = runsOf(ended.output).first();
    for (const Member &member : kMembers) {
        const char type = typeOf(at(run, latin1(member.path)));
        QVERIFY2(QByteArray(member.failed).contains(type), member.path);
    }
    for (const Member &member : kCellMembers) {
        const char type = typeOf(at(cellsOf(ended.output).first(), latin1(member.path)));
        QVERIFY2(QByteArray(member.failed).contains(type), member.path);
    }
    QVERIFY(isBalanced(run));
    QCOMPARE(at(run, latin1("stop_reason")).toString(), latin1("failed"));
    QCOMPARE(at(run, latin1("counts.connect_error")).toInteger(), 3); // gave up after the first C attempts
    const QJsonObject error = at(run, latin1("errors")).toArray().first().toObject();
    QCOMPARE(error.value(latin1("kind")).toString(), latin1("connect_error"));
    QCOMPARE(error.value(latin1("detail")).toString(), latin1("Connection refused"));
    QCOMPARE(error.value(latin1("count")).toInteger(), 3);
}

void TestRunSchema::csvHasTheSameNamesFlattened()
{
    const QString csv = m_folder.filePath(latin1("runs.csv"));
    const QString json = m_folder.filePath(latin1("runs.json"));
    const Ended ended = Command::run(
        latin1("run /wait --mode sequential,event-loop -n 3 --delay 1ms --port 0 --csv %1 --json %2")
            .arg(csv, json));
    QCOMPARE(ended.status, 0);
    const QList<QByteArray> lines = contentOf(csv).split('\n');
    QCOMPARE(lines.size(), 4); // header, two runs, and nothing behind the last line feed
    QStringList names;
    for (const QByteArray &name : lines[0].trimmed().split(',')) {
        names += QString::fromLatin1(name);
    }
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    const QJsonArray runs = runsOf(contentOf(json));
    QCOMPARE(runs.size(), 2);
    for (const Member &member : kMembers) {
        const QString path = latin1(member.path);
        const bool isFlat = path != latin1("environment.server") && path != latin1("statuses") &&
                            path != latin1("reference") && path != latin1("lead_counts") &&
                            path != latin1("series");
        QVERIFY2(names.contains(path) == isFlat, member.path);
    }
    QVERIFY(names.contains(latin1("statuses.200")) && names.contains(latin1("reference.reqs_per_sec")));
    const qsizetype id = names.indexOf(latin1("id"));
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(QString::fromLatin1(lines[row + 1].split(',')[id]), at(runs[row], latin1("id")).toString());
    }
}

THREADLOOP_TEST(TestRunSchema)
#include "test_run_schema.moc"
