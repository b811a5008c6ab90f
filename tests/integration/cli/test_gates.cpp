// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/integration/cli/run_json.h"
#include "tests/support/bound_port.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop::test;

class TestGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decideTheStatus_data();
    void decideTheStatus();
    void namesTheRunsThatBrokeIt();
    void givesWayToWhatCouldNotBeRun();
    void givesWayToWhatCouldNotBeDelivered();
    void leavesTheResultsAsTheyAre();
    void judgesTheTrialsOfACellTogether();
    void knowsInvalidAndShortRuns();
    void knowsTheSchedulesFigures();
};

void TestGates::decideTheStatus_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QStringList>("gates");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArrayList>("broken"); // how each line on standard error begins
    const QString well = latin1("run /wait --mode sequential -n 3 --delay 2ms --port 0");
    const QString failing = latin1("run /nowhere --mode sequential -n 4 --port 0");
    const auto row = [](const char *name, const QString &run, const QStringList &gates, int status,
                        const QByteArrayList &broken) {
        QTest::newRow(name) << run << gates << status << broken;
    };
    row("none broken", well, {latin1("p99 > 60s"), latin1("errors > 0.1%"), latin1("reqs_per_sec < 0.01")}, 0,
        {});
    row("one broken", well, {latin1("p99 > 60s"), latin1("min > 1ms")}, 4, {"gate broken: min > 1ms: "});
    row("two broken, in their order", well, {latin1("ok < 4"), latin1("p99.9 > 2us")}, 4,
        {"gate broken: ok < 4: 3 in sequential /wait n=3 c=1\n", "gate broken: p99.9 > 2us: "});
    row("failures without a gate on them", failing, {latin1("reqs_per_sec < 0")}, 1, {});
    row("failures that are allowed", failing, {latin1("errors > 4")}, 0, {});
    row("failures that are too many", failing, {latin1("errors > 50%")}, 4,
        {"gate broken: errors > 50%: 100 % in sequential /nowhere n=4 c=1\n"});
    row("one kind of failure is no gate on all", failing, {latin1("timeout > 0")}, 1, {});
    row("a broken gate wins over failures", failing, {latin1("http_error >= 4")}, 4,
        {"gate broken: http_error >= 4: 4 in sequential /nowhere n=4 c=1\n"});
    row("no value", failing, {latin1("p99 > 60s"), latin1("errors > 100%")}, 4,
        {"gate broken: p99 > 60s: no request succeeded in sequential /nowhere n=4 c=1\n"});
}

void TestGates::decideTheStatus()
{
    QFETCH(QString, run);
    QFETCH(QStringList, gates);
    QFETCH(int, status);
    QFETCH(QByteArrayList, broken);
    QStringList arguments = words(run);
    for (const QString &gate : gates) {
        arguments << latin1("--fail-if") << gate;
    }
    const Ended ended = Command::run(arguments);
    QCOMPARE(ended.status, status);
    QCOMPARE(ended.output.count('\n'), 1); // the run's line, whatever the gates say
    QList<QByteArray> lines;
    for (const QByteArray &line : ended.errors.split('\n')) {
        if (line.contains("gate broken")) {
            lines.append(line + '\n');
        }
    }
    QCOMPARE(lines.size(), broken.size());
    for (int index = 0; index < lines.size(); ++index) {
        QVERIFY2(lines[index].startsWith("threadloop: " + broken[index]), lines[index].constData());
    }
}

void TestGates::namesTheRunsThatBrokeIt()
{
    const Ended ended =
        Command::run(words(latin1("run /wait /asyncwait?ms=400 --mode sequential,event-loop -n 2 "
                                  "--delay 0ms --port 0 --quiet --fail-if")) +
                     QStringList{latin1("min >= 400ms")});
    QCOMPARE(ended.status, 4);
    QCOMPARE(ended.errors.count('\n'), 1); // one line a gate
    QVERIFY2(ended.errors.contains(" in sequential /asyncwait?ms=400 n=2 c=1; "), ended.errors.constData());
    QVERIFY2(ended.errors.endsWith(" in event-loop /asyncwait?ms=400 n=2 c=2\n"), ended.errors.constData());
    QVERIFY2(!ended.errors.contains("/wait "), ended.errors.constData());
}

void TestGates::givesWayToWhatCouldNotBeRun()
{
    const RefusingPort nobody;
    const Ended ended = Command::run(words(latin1("run --mode sequential -n 2 --fail-if")) +
                                     QStringList{latin1("errors > 0"), QString::fromStdString(nobody.url())});
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.errors.contains("gate broken: errors > 0: "), ended.errors.constData());
}

void TestGates::givesWayToWhatCouldNotBeDelivered()
{
    const Ended ended = Command::run(
        words(latin1("run /wait --mode sequential -n 1 --delay 0ms --port 0 --json /dev/full --fail-if")) +
        QStringList{latin1("started > 0")});
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.errors.contains("gate broken: started > 0: 1 in "), ended.errors.constData());
}

void TestGates::leavesTheResultsAsTheyAre()
{
    const Ended ended = Command::run(
        words(latin1("run /wait --mode sequential -n 2 --delay 0ms --port 0 --json - --fail-if")) +
        QStringList{latin1("started >= 2")});
    QCOMPARE(ended.status, 4);
    QCOMPARE(at(runsOf(ended.output).first(), latin1("counts.ok")).toInt(), 2);
}

void TestGates::judgesTheTrialsOfACellTogether()
{
    const Ended ended = Command::run(
        words(latin1("run /wait /nowhere --mode sequential -n 2 --delay 3ms --port 0 --repeat 3 --quiet")) +
        QStringList{latin1("--fail-if"), latin1("min >= 3ms"), latin1("--fail-if"), latin1("errors >= 6"),
                    latin1("--fail-if"), latin1("errors > 50%"), latin1("--fail-if"), latin1("ok < 2"),
                    latin1("--fail-if"), latin1("errors > 6")});
    QCOMPARE(ended.status, 4);
    QCOMPARE(ended.output.count('\n'), 6);
    const QList<QByteArray> lines = ended.errors.split('\n');
    QCOMPARE(lines.size(), 5); // four broken gates, a line each, and nothing behind the last
    QVERIFY2(lines[0].startsWith("threadloop: gate broken: min >= 3ms: ") &&
                 lines[0].contains(" ms, the median of 3 trials, in sequential /wait n=2 c=1") &&
                 lines[0].contains("no request succeeded, in 3 of 3 trials, in sequential /nowhere n=2 c=1"),
             lines[0].constData());
    QCOMPARE(
        lines[1],
        QByteArray("threadloop: gate broken: errors >= 6: 6, all 3 trials, in sequential /nowhere n=2 c=1"));
    QCOMPARE(lines[2], QByteArray("threadloop: gate broken: errors > 50%: 100 %, all 3 trials, in sequential "
                                  "/nowhere n=2 c=1"));
    QCOMPARE(
        lines[3],
        QByteArray(
            "threadloop: gate broken: ok < 2: 0, the least of 3 trials, in sequential /nowhere n=2 c=1"));
}

void TestGates::knowsInvalidAndShortRuns()
{
    const QString run =
        latin1("run /wait --mode sequential -n 2 --delay 1ms --port 0 --quiet --fail-if short");
    const Ended once = Command::run(run);
    QCOMPARE(once.status, 4);
    QCOMPARE(once.errors,
             QByteArray("threadloop: gate broken: short: the run in sequential /wait n=2 c=1\n"));
    const Ended twice = Command::run(run + latin1(" --repeat 2"));
    QCOMPARE(twice.status, 4);
    QCOMPARE(twice.errors,
             QByteArray("threadloop: gate broken: short: 2 of 2 trials in sequential /wait n=2 c=1\n"));
    // Whether it is valid is the machine's business.
    const Ended invalid = Command::run(
        latin1("run /wait --mode event-loop -z 300ms --rate 2000 -c 50 --delay 0ms --port 0 --json - --quiet "
               "--fail-if invalid"));
    const QJsonValue result = runsOf(invalid.output).first();
    const bool isValid = at(result, latin1("valid")).toBool(true);
    QCOMPARE(invalid.status, isValid ? 0 : 4); // the gate says what the result says
    if (!isValid) {
        const QByteArray why =
            at(at(result, latin1("objections")).toArray().first(), latin1("text")).toString().toUtf8();
        QVERIFY2(invalid.errors.contains("gate broken: invalid: the run in event-loop /wait") &&
                     invalid.errors.contains(": " + why + '\n'),
                 invalid.errors.constData());
    }
}

void TestGates::knowsTheSchedulesFigures()
{
    const Ended ended = Command::run(
        words(latin1("run /wait --mode event-loop -n 40 --rate 400 --delay 2ms --port 0 --quiet")) +
        QStringList{latin1("--fail-if"), latin1("service_p50 >= 2ms"), latin1("--fail-if"),
                    latin1("send_delay_p99 > 60s"), latin1("--fail-if"), latin1("unsent > 0"),
                    latin1("--fail-if"), latin1("in_flight_peak >= 1")});
    QCOMPARE(ended.status, 4);
    QCOMPARE(ended.errors.count('\n'), 2);
    QVERIFY2(ended.errors.contains("gate broken: service_p50 >= 2ms: "), ended.errors.constData());
    QVERIFY2(ended.errors.contains("gate broken: in_flight_peak >= 1: "), ended.errors.constData());
    const Ended closed = Command::run(
        words(latin1("run /wait --mode sequential -n 2 --delay 0ms --port 0 --quiet --fail-if")) +
        QStringList{latin1("service_p99 > 60s")});
    QCOMPARE(closed.status, 4);
    QVERIFY2(closed.errors.contains("only an open loop with successful requests has it in sequential "),
             closed.errors.constData());
}

THREADLOOP_TEST(TestGates)
#include "test_gates.moc"
