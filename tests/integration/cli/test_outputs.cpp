// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

using namespace threadloop::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonArray runsOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || document.value(latin1("schema")).toInt() != 1) {
        return {};
    }
    return document.value(latin1("runs")).toArray();
}

/// The value at "counts.ok"; undefined when a member is missing on the way.
QJsonValue at(const QJsonValue &value, const QString &path)
{
    QJsonValue found = value;
    for (const QString &name : path.split(QLatin1Char('.'))) {
        found = found.isObject() ? found.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
    }
    return found;
}

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
    {"plan.connections", "s", "s"},
    {"plan.loops", "n", "n"},
    {"plan.timeout_s", "n", "n"},
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
    {"errors", "a", "a"},
    {"statuses", "o", "o"},
    {"in_flight.mean", "n", "n0"},
    {"in_flight.peak", "n", "n0"},
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
    {"limit.kind", "s", "s"},
    {"limit.text", "s", "s"},
    {"reference", "0", "0"},
    {"series", "a", "a"},
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

class TestOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void printsOneLineARunTargetsOutermost();
    void appendsFailures();
    void explainsWithDetails();
    void runsTheDefaultTargets();
    void jsonHasEveryField();
    void jsonOfAFailedRunHasNulls();
    void csvHasTheSameNamesFlattened();
    void markdownIsATable();
    void oneOutputHasStandardOutputAlone_data();
    void oneOutputHasStandardOutputAlone();
    void filesAreWrittenBesideTheLines();
    void sendsTheRequestAsAskedFor();
    void countsUnexpectedStatusesAsFailures();
    void keepsTheLabel();

private:
    QTemporaryDir m_folder;
};

void TestOutputs::printsOneLineARunTargetsOutermost()
{
    const Ended ended =
        Command::run(latin1("run /wait /asyncwait?ms=1 --mode all -n 6 -c 3 --delay 1ms --port 0"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    const QList<QByteArray> lines = ended.output.split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.last(), QByteArray());
    const QStringList targets{latin1("/wait"), latin1("/asyncwait?ms=1")};
    const QStringList modes{latin1("sequential"), latin1("thread-pool"), latin1("event-loop")};
    for (int index = 0; index < 6; ++index) {
        const QString form =
            latin1("^\\d+\\.\\d\\d reqs / sec \\| 6 reqs \\| http://127\\.0\\.0\\.1:\\d+%1 \\| %2$")
                .arg(QRegularExpression::escape(targets[index / 3]), modes[index % 3]);
        QVERIFY2(QRegularExpression(form).match(QString::fromLatin1(lines[index])).hasMatch(),
                 lines[index].constData());
    }
}

void TestOutputs::appendsFailures()
{
    const Ended ended = Command::run(latin1("run /nowhere --mode event-loop -n 5 --port 0"));
    QCOMPARE(ended.status, 1);
    const QRegularExpression form(
        latin1("^0\\.00 reqs / sec \\| 0 reqs \\| http://127\\.0\\.0\\.1:\\d+/nowhere "
               "\\| event-loop \\| 5 failed: 5 http error\n$"));
    QVERIFY2(form.match(QString::fromLatin1(ended.output)).hasMatch(), ended.output.constData());
}

void TestOutputs::explainsWithDetails()
{
    const QString line = latin1("run /wait --mode event-loop -n 4 --delay 1ms --port 0 ");
    const Ended with = Command::run(line + latin1("--details"));
    QCOMPARE(with.status, 0);
    const QRegularExpression form(
        latin1("^[^\n]* \\| event-loop\n    p50 [\\d.]+ ms, p90 [\\d.]+ ms, p99 [\\d.]+ ms, max [\\d.]+ "
               "ms[^\n]* \\| [\\d.]+ % of the ideal [^\n]+\n$"));
    QVERIFY2(form.match(QString::fromLatin1(with.output)).hasMatch(), with.output.constData());
    QCOMPARE(Command::run(line + latin1("--no-details")).output.count('\n'), 1);
    QCOMPARE(Command::run(line).output.count('\n'), 1); // standard output is no terminal
}

void TestOutputs::runsTheDefaultTargets()
{
    const Ended ended = Command::run(latin1("run -n 1 --mode sequential --delay 0ms --port 0"));
    QCOMPARE(ended.status, 0);
    const QList<QByteArray> lines = ended.output.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains("/wait | sequential") && lines[1].contains("/asyncwait | sequential"));
}

void TestOutputs::jsonHasEveryField()
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
    QVERIFY(isBalanced(run));
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

void TestOutputs::jsonOfAFailedRunHasNulls()
{
    const Ended ended =
        Command::run(latin1("run http://127.0.0.1:1/ --mode event-loop -n 30 -z 9s -c 3 --json -"));
    QCOMPARE(ended.status, 3);
    const QJsonValue run = runsOf(ended.output).first();
    for (const Member &member : kMembers) {
        const char type = typeOf(at(run, latin1(member.path)));
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

void TestOutputs::csvHasTheSameNamesFlattened()
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
                            path != latin1("reference") && path != latin1("series");
        QVERIFY2(names.contains(path) == isFlat, member.path);
    }
    QVERIFY(names.contains(latin1("statuses.200")) && names.contains(latin1("reference.reqs_per_sec")));
    const qsizetype id = names.indexOf(latin1("id"));
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(QString::fromLatin1(lines[row + 1].split(',')[id]), at(runs[row], latin1("id")).toString());
    }
}

void TestOutputs::markdownIsATable()
{
    const Ended ended =
        Command::run(latin1("run /wait --mode sequential,event-loop -n 3 --delay 1ms --port 0 --markdown -"));
    QCOMPARE(ended.status, 0);
    QList<QByteArray> lines = ended.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    for (const QByteArray &line : lines) {
        QVERIFY2(line.startsWith('|') && line.endsWith('|'), line.constData());
        QCOMPARE(line.count('|'), lines[0].count('|'));
    }
}

void TestOutputs::oneOutputHasStandardOutputAlone_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QByteArray>("begin");
    const QString run = latin1("run -n 2 --delay 0ms --port 0 --details");
    for (const QString &command : {run, kQuickArticle}) {
        const auto row = [&command](const char *output, const char *begin) {
            QTest::addRow("%s %s", qPrintable(command), output)
                << command << latin1(output) << QByteArray(begin);
        };
        row("--json", "{");
        row("--csv", "id,");
        row("--markdown", "|");
    }
}

void TestOutputs::oneOutputHasStandardOutputAlone()
{
    QFETCH(QString, command);
    QFETCH(QString, output);
    QFETCH(QByteArray, begin);
    const Ended ended = Command::run(command + QLatin1Char(' ') + output + latin1(" -"));
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.startsWith(begin), ended.output.left(80).constData());
    static const QRegularExpression line(latin1("\\d reqs / sec \\|"));
    QVERIFY(!line.match(QString::fromUtf8(ended.output)).hasMatch());
    QVERIFY(!ended.output.contains("What awaiting costs"));
    if (output == latin1("--json")) {
        QVERIFY(!runsOf(ended.output).isEmpty());
    }
}

void TestOutputs::filesAreWrittenBesideTheLines()
{
    const QTemporaryDir folder;
    const Ended ended = Command::run(latin1("run /wait --mode sequential -n 1 --delay 0ms --port 0 --json "
                                            "%1/a.json --csv %1/a.csv --markdown %1/a.md")
                                         .arg(folder.path()));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.output.count('\n'), 1);
    const QStringList expected{latin1("a.csv"), latin1("a.json"), latin1("a.md")};
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name), expected);
    QCOMPARE(runsOf(contentOf(folder.filePath(latin1("a.json")))).size(), 1);
}

void TestOutputs::sendsTheRequestAsAskedFor()
{
    const QString file = m_folder.filePath(latin1("body"));
    QFile body(file);
    QVERIFY(body.open(QIODevice::WriteOnly));
    body.write(QByteArray(12'345, 'x'));
    body.close();
    for (const QString &data : {QStringLiteral("hello, world"), QLatin1Char('@') + file}) {
        const Ended ended = Command::run(
            words(latin1("run /echo --mode sequential -n 2 --port 0 -H Content-Type:text/plain --json -")) +
            QStringList{latin1("-d"), data});
        QCOMPARE(ended.status, 0);
        const QJsonValue run = runsOf(ended.output).first();
        const qint64 bytes = data.startsWith(QLatin1Char('@')) ? 12'345 : data.size();
        QCOMPARE(at(run, latin1("plan.method")).toString(), latin1("POST"));
        QCOMPARE(at(run, latin1("plan.body_bytes")).toInteger(), bytes);
        QVERIFY(at(run, latin1("throughput.bytes_received")).toInteger() > 2 * bytes); // it came back
    }
}

void TestOutputs::countsUnexpectedStatusesAsFailures()
{
    const QString line = latin1("run /nowhere --mode sequential -n 2 --port 0 ");
    QCOMPARE(Command::run(line + latin1("--expect 404")).status, 0);
    QCOMPARE(Command::run(line + latin1("--expect 2xx,404")).status, 0);
    QCOMPARE(Command::run(line + latin1("--expect 200")).status, 1);
    QCOMPARE(Command::run(latin1("run /wait -m DELETE --mode sequential -n 2 --port 0 --expect 405")).status,
             0);
}

void TestOutputs::keepsTheLabel()
{
    const Ended ended = Command::run(words(latin1("run /wait --mode sequential -n 1 --port 0 --json -")) +
                                     QStringList{latin1("--label"), latin1("before, \"tuning\"")});
    QCOMPARE(at(runsOf(ended.output).first(), latin1("label")).toString(), latin1("before, \"tuning\""));
}

QTEST_GUILESS_MAIN(TestOutputs)
#include "test_outputs.moc"
