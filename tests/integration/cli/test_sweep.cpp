// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/test_main.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace threadloop::test;

/// What --sweep makes of a run.
class TestSweepCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheRunsForEachValue();
    void startsTheServerAnewForEachValue();
    void refusesAForeignServersThreads();
};

void TestSweepCommand::makesTheRunsForEachValue()
{
    const Ended ended = Command::run(
        latin1("run /wait /asyncwait --sweep concurrency=1,2,8 -n 16 --delay 1ms --port 0 --json -"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(runsOf(ended.output).size(), 3 * 2 * 2); // no sequential ones
    const QJsonArray sweeps = sweepsOf(ended.output);
    QCOMPARE(sweeps.size(), 4);
    QSet<QString> series;
    for (const QJsonValue &sweep : sweeps) {
        QCOMPARE(at(sweep, latin1("field")).toString(), latin1("concurrency"));
        series.insert(at(sweep, latin1("series")).toString());
        const QJsonArray points = at(sweep, latin1("points")).toArray();
        QCOMPARE(points.size(), 3);
        QCOMPARE(at(points[2], latin1("value")).toInt(), 8);
        QCOMPARE(at(points[2], latin1("ideal_reqs_per_sec")).toDouble(), 8000.0);
        QVERIFY(at(points[2], latin1("p99_ms")).toDouble() >= 1);
        QVERIFY(at(points[2], latin1("reqs_per_sec")).toDouble() > 0);
    }
    QCOMPARE(series.size(), 4);
    QVERIFY(ended.errors.contains("threadloop: sweep of concurrency: thread-pool /wait\n"));
    QCOMPARE(ended.errors.count("knee"), 4); // or that there is none
}

void TestSweepCommand::startsTheServerAnewForEachValue()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(latin1("s.json"));
    const Ended ended =
        Command::run(latin1("run /wait --mode event-loop --sweep threads=1..3:2 -n 12 --delay 1ms --port 0 "
                            "--repeat 2 --details --quiet --json ") +
                     file);
    QCOMPARE(ended.status, 0);
    const QByteArray json = contentOf(file);
    QCOMPARE(cellsOf(json).size(), 2); // two trials each
    for (const QJsonValue &run : runsOf(json)) {
        const QString threads = QString::number(at(run, latin1("environment.server.threads")).toInt());
        QCOMPARE(at(run, latin1("cell")).toString(), latin1("event-loop /wait n=12 c=12 threads=") + threads);
    }
    const QJsonArray sweeps = sweepsOf(json);
    QCOMPARE(sweeps.size(), 1);
    QCOMPARE(at(sweeps[0], latin1("points")).toArray()[0].toObject().value(latin1("trials")).toInt(), 2);
    QVERIFY(ended.output.contains("\n    sweep of threads: event-loop /wait (medians of 2)\n"));
    QVERIFY(ended.output.contains("\n    threads | reqs / sec | "));
}

void TestSweepCommand::refusesAForeignServersThreads()
{
    const Ended ended = Command::run(latin1("run http://127.0.0.1:1/ --sweep workers=1,2"));
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.output.isEmpty());
    QVERIFY(ended.errors.startsWith("threadloop: sweep: workers belongs to the embedded server"));
}

THREADLOOP_TEST(TestSweepCommand)
#include "test_sweep.moc"
