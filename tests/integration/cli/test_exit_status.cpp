// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/cli/command.h"
#include "tests/support/bound_port.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace threadloop::test;

namespace {

const QString kQuickRun = QStringLiteral("run /wait --mode sequential,event-loop -n 2 --delay 0ms --port 0 ");

void closeStandardOutput()
{
    ::close(STDOUT_FILENO);
}

void writeToAFullDisk()
{
    ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO);
}

/// As `| head -1` leaves it once the one line is read.
void writeToAPipeWithoutReader()
{
    int ends[2];
    if (::pipe(ends) == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
    }
}

} // namespace

class TestExitStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostOutputIsStatus3_data();
    void lostOutputIsStatus3();
    void filesAreDeliveredAlthoughOutputIsLost();
    void aCommandsOwnSocketsNeverBecomeStandardOutput();
    void fileThatCannotBeWrittenEndsBeforeTheFirstRequest_data();
    void fileThatCannotBeWrittenEndsBeforeTheFirstRequest();
    void diskThatIsFullAtTheEnd();
    void explicitPortThatIsTaken_data();
    void explicitPortThatIsTaken();
    void defaultPortThatIsTaken_data();
    void defaultPortThatIsTaken();
    void hostThatIsNotThisMachine_data();
    void hostThatIsNotThisMachine();
    void listeningBeyondLoopbackIsWarnedOf_data();
    void listeningBeyondLoopbackIsWarnedOf();
    void refusedTargetStopsAfterItsFirstAttempts();
    void unknownHost();
    void targetThatIsNotReadyInTime();
    void waitsForTheTarget();
    void couldNotWinsOverSomeFailed();
    void someFailed();
    void cutOffRequestsAreNoFailures();
    void failuresOfTheBackgroundDoNotCount();
    void serverOptionsWithoutEffectAreSaid();
    void quietSilencesNotes();
};

void TestExitStatus::lostOutputIsStatus3_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("how");
    const QStringList lines{kQuickRun,
                            kQuickRun + latin1("--json -"),
                            latin1("serve --port 0"),
                            latin1("--help"),
                            latin1("--version"),
                            latin1("run --help")};
    for (const QString &line : lines) {
        QTest::addRow("closed: %s", qPrintable(line)) << line << 0;
        QTest::addRow("full: %s", qPrintable(line)) << line << 1;
        QTest::addRow("no reader: %s", qPrintable(line)) << line << 2;
    }
    QTest::addRow("closed: article") << kQuickArticle << 0;
}

void TestExitStatus::lostOutputIsStatus3()
{
    QFETCH(QString, line);
    QFETCH(int, how);
    void (*const ways[])() = {&closeStandardOutput, &writeToAFullDisk, &writeToAPipeWithoutReader};
    const char *const reasons[] = {"Bad file descriptor", "No space left on device", "Broken pipe"};
    const Ended ended = Command::run(line, ways[how]);
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.errors.contains("standard output did not take the results: "), ended.errors.constData());
    QVERIFY2(ended.errors.contains(reasons[how]), ended.errors.constData());
}

void TestExitStatus::filesAreDeliveredAlthoughOutputIsLost()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(latin1("a.csv"));
    QCOMPARE(Command::run(kQuickRun + latin1("--csv ") + path, &closeStandardOutput).status, 3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 3); // later cells still ran: a header and both runs
}

/// With all three standard descriptors closed, the first sockets would get their numbers.
void TestExitStatus::aCommandsOwnSocketsNeverBecomeStandardOutput()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(latin1("a.csv"));
    const Ended ended = Command::run(kQuickRun + latin1("--csv ") + path, [] {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
        ::close(STDERR_FILENO);
    });
    QCOMPARE(ended.status, 3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("protocol_error;")); // no line of text went to the server
    QCOMPARE(Command::run(kQuickRun, [] { ::close(STDIN_FILENO); }).status, 0);
}

void TestExitStatus::fileThatCannotBeWrittenEndsBeforeTheFirstRequest_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("json") << latin1("--json");
    QTest::newRow("csv") << latin1("--csv");
    QTest::newRow("markdown") << latin1("--markdown");
}

void TestExitStatus::fileThatCannotBeWrittenEndsBeforeTheFirstRequest()
{
    QFETCH(QString, option);
    const Serving serving;
    const QTemporaryDir folder;
    for (const QString &path : {latin1("/does/not/exist/a"), folder.path()}) {
        const Ended ended =
            Command::run(latin1("run %1 -n 1 %2 %3").arg(serving.url(latin1("/")), option, path));
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.output, QByteArray());
        QVERIFY2(ended.errors.contains("cannot write '"), ended.errors.constData());
        QVERIFY2(ended.errors.contains("nothing was run"), ended.errors.constData());
    }
    QCOMPARE(serving.repliesOf(latin1("/")), std::uint64_t(0));
    QCOMPARE(Command::run(latin1("article --only 6 %1 /does/not/exist/a").arg(option)).status, 3);
}

void TestExitStatus::diskThatIsFullAtTheEnd()
{
    const Ended ended = Command::run(kQuickRun + latin1("--json /dev/full"));
    QCOMPARE(ended.status, 3);
    QCOMPARE(ended.output.count('\n'), 2); // what could be delivered was
    QVERIFY2(ended.errors.contains("cannot write '/dev/full': No space left on device"),
             ended.errors.constData());
}

void TestExitStatus::explicitPortThatIsTaken_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("run") << latin1("run --port ");
    QTest::newRow("serve") << latin1("serve --port ");
}

void TestExitStatus::explicitPortThatIsTaken()
{
    QFETCH(QString, command);
    const TakenPort taken;
    const Ended ended = Command::run(command + QString::number(taken.port()));
    QCOMPARE(ended.status, 3);
    QCOMPARE(ended.output, QByteArray());
    const QByteArray expected = "port " + QByteArray::number(taken.port()) + " is taken";
    QCOMPARE(ended.errors.count(expected), 1);
}

void TestExitStatus::defaultPortThatIsTaken_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("run") << latin1("run /wait -n 1 --mode sequential");
    QTest::newRow("serve") << latin1("serve");
}

void TestExitStatus::defaultPortThatIsTaken()
{
    QFETCH(QString, command);
    const TakenPort taken(8000);
    Command running(words(command));
    const QByteArray line = running.line();
    QVERIFY2(line.contains("http://127.0.0.1:") && !line.contains(":8000"), line.constData());
    if (command == latin1("serve")) {
        running.signal(SIGTERM);
    }
    const Ended ended = running.wait();
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.errors.startsWith("threadloop: port 8000 is taken, using "), ended.errors.constData());
}

void TestExitStatus::hostThatIsNotThisMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("address") << latin1("192.0.2.1")
                             << QByteArray("'192.0.2.1' is no address of this machine");
    QTest::newRow("name") << latin1("no-such-host.invalid") << QByteArray("is no address and no known name");
}

void TestExitStatus::hostThatIsNotThisMachine()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, message);
    for (const QString &command : {latin1("serve --port 0 --host "), latin1("run -n 1 --port 0 --host ")}) {
        const Ended ended = Command::run(command + host);
        QCOMPARE(ended.status, 3);
        QVERIFY2(ended.errors.contains(message), ended.errors.constData());
    }
}

void TestExitStatus::listeningBeyondLoopbackIsWarnedOf_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isWarnedOf");
    QTest::newRow("everywhere") << latin1("0.0.0.0") << true;
    QTest::newRow("loopback") << latin1("127.0.0.1") << false;
    QTest::newRow("another loopback address") << latin1("127.0.0.9") << false;
    QTest::newRow("by name") << latin1("LocalHost") << false;
}

void TestExitStatus::listeningBeyondLoopbackIsWarnedOf()
{
    QFETCH(QString, host);
    QFETCH(bool, isWarnedOf);
    const QByteArray warning = "threadloop: listening on 0.0.0.0: other machines may reach this server";
    Command serve(words(latin1("serve --quiet --port 0 --host ") + host)); // a warning is no note
    QVERIFY(serve.line().startsWith("listening on http://"));
    serve.signal(SIGINT);
    Ended ended = serve.wait();
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors.contains(warning), isWarnedOf);
    ended = Command::run(latin1("run /wait -n 1 --delay 0ms --mode sequential --port 0 --host ") + host);
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors.contains(warning), isWarnedOf);
}

void TestExitStatus::refusedTargetStopsAfterItsFirstAttempts()
{
    const RefusingPort refusing;
    for (const char *mode : {"sequential", "thread-pool", "event-loop"}) {
        const Ended ended = Command::run(latin1("run %1 -n 1000000 -c 4 --mode %2")
                                             .arg(QString::fromStdString(refusing.url()), latin1(mode)));
        QCOMPARE(ended.status, 3);
        const QByteArray tried = mode == std::string("sequential") ? "1" : "4";
        const QByteArray line =
            " | " + QByteArray(mode) + " | " + tried + " failed: " + tried + " connect error\n";
        QVERIFY2(ended.output.contains(line), ended.output.constData());
        QVERIFY2(ended.errors.contains(" ever succeeded: Connection refused"), ended.errors.constData());
    }
}

void TestExitStatus::unknownHost()
{
    const Ended ended = Command::run(latin1("run http://no-such-host.invalid/ /wait -n 1 --mode sequential "
                                            "--delay 0ms --port 0"));
    QCOMPARE(ended.status, 3);
    QCOMPARE(ended.output.count('\n'), 1); // later cells still run
    QVERIFY(ended.output.contains("/wait | sequential"));
    QVERIFY2(ended.errors.contains("the name 'no-such-host.invalid' has no address: "),
             ended.errors.constData());
}

void TestExitStatus::targetThatIsNotReadyInTime()
{
    const RefusingPort refusing;
    const Ended ended = Command::run(
        latin1("run %1 --mode sequential --wait-ready 30ms").arg(QString::fromStdString(refusing.url())));
    QCOMPARE(ended.status, 3);
    QCOMPARE(ended.output, QByteArray());
    QVERIFY2(ended.errors.contains("did not accept connections in the time of --wait-ready"),
             ended.errors.constData());
}

void TestExitStatus::waitsForTheTarget()
{
    const RefusingPort later; // until somebody listens
    Command run(words(latin1("run %1wait?ms=0 -n 3 --mode all --connections new --wait-ready 60s")
                          .arg(QString::fromStdString(later.url()))));
    QTest::qWait(200); // time to be refused; with less the test is weaker, not wrong
    const Serving serving(latin1("--port %1").arg(later.port()));
    QCOMPARE(serving.port(), later.port());
    const Ended ended = run.wait();
    QVERIFY2(ended.status == 0, ended.errors.constData());
    QCOMPARE(ended.output.count('\n'), 3);
}

void TestExitStatus::couldNotWinsOverSomeFailed()
{
    const Ended ended =
        Command::run(latin1("run /nowhere http://no-such-host.invalid/ -n 1 --mode sequential --port 0"));
    QCOMPARE(ended.status, 3);
    QVERIFY(ended.output.contains("1 failed: 1 http error"));
}

void TestExitStatus::someFailed()
{
    const Ended ended = Command::run(
        latin1("run /wait?ms=60000 -n 3 -c 3 --timeout 50ms --mode event-loop,thread-pool --port 0"));
    QCOMPARE(ended.status, 1);
    QCOMPARE(ended.output.count("| 3 failed: 3 timeout\n"), 2);
    QCOMPARE(ended.errors, QByteArray());
}

void TestExitStatus::cutOffRequestsAreNoFailures()
{
    const Ended ended =
        Command::run(latin1("run /asyncwait?ms=60000 -z 100ms -c 5 --mode event-loop --port 0 --details"));
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.output.contains("0.00 reqs / sec | 0 reqs"), ended.output.constData());
    QVERIFY2(ended.output.contains("5 aborted"), ended.output.constData());
}

void TestExitStatus::failuresOfTheBackgroundDoNotCount()
{
    const Ended ended = Command::run(kQuickRun + latin1("--background /nowhere"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.output.count("| 2 reqs |"), 2);
}

void TestExitStatus::serverOptionsWithoutEffectAreSaid()
{
    const Serving serving;
    const QString line = latin1("run %1 -n 1 --mode sequential ").arg(serving.url(latin1("/wait?ms=0")));
    QVERIFY(Command::run(line + latin1("--workers 2")).errors.contains("its options have no effect"));
    QCOMPARE(Command::run(line).errors, QByteArray());
}

void TestExitStatus::quietSilencesNotes()
{
    const TakenPort taken(8000);
    const Ended ended = Command::run(latin1("run /wait -n 1 --delay 0ms --mode sequential --quiet"));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.output.count('\n'), 1);
    const RefusingPort refusing;
    const Ended failed =
        Command::run(latin1("run %1 --quiet -n 1").arg(QString::fromStdString(refusing.url())));
    QVERIFY(failed.errors.contains("Connection refused")); // an error is no note
}

THREADLOOP_TEST(TestExitStatus)
#include "test_exit_status.moc"
