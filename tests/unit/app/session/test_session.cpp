// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/database.h"
#include "app/session/session.h"
#include "tests/support/bound_port.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/session/event_log.h"
#include "tests/unit/app/session/matrix_of.h"

#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

#include <random>
#include <set>
#include <sys/resource.h>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachCellOnceAndInOrder();
    void stampsResults();
    void finishesOnceWheneverItIsStopped();
    void stopReachesMatricesThatWait();
    void destructionEndsARunningMatrix();
    void givesUpATargetThatIsNeverReady();
    void waitsUntilATargetIsReady();
    void stopEndsTheWaitForATarget();
    void refusesAnUnknownName();
    void stopReachesTheRequestThatFindsTheServiceTime();
    void warnsBeforeARunThatNeedsTooManyDescriptors();
    void tellsBeforeTheEndThatTheLastRunIsNotStored();
};

void TestSession::tellsOfEachCellOnceAndInOrder()
{
    EventLog log;
    Session session(log.sink());
    session.run(matrixOf({"/wait", "/asyncwait"}, "sequential,event-loop", "5"));
    QVERIFY(log.await<event::MatrixFinished>());
    const QStringList expected{QStringLiteral("ServerStarted"),  QStringLiteral("CellStarted 0"),
                               QStringLiteral("CellFinished 0"), QStringLiteral("CellStarted 1"),
                               QStringLiteral("CellFinished 1"), QStringLiteral("CellStarted 2"),
                               QStringLiteral("CellFinished 2"), QStringLiteral("CellStarted 3"),
                               QStringLiteral("CellFinished 3"), QStringLiteral("MatrixFinished")};
    QCOMPARE(namesOf(log), expected);
    QVERIFY(!log.all<event::MatrixFinished>().front().cancelled);

    // Progress comes between the start and the end of the cell that it is about, at least once for each.
    std::set<std::size_t> progressed;
    constexpr std::size_t kNone = 99;
    std::size_t running = kNone;
    for (const SessionEvent &event : log.events()) {
        if (const auto *started = std::get_if<event::CellStarted>(&event)) {
            running = started->cell;
        } else if (std::holds_alternative<event::CellFinished>(event)) {
            running = kNone;
        } else if (const auto *progress = std::get_if<event::Progressed>(&event)) {
            QCOMPARE(running, progress->cell);
            progressed.insert(progress->cell);
        }
    }
    QCOMPARE(progressed.size(), std::size_t(4));
}

void TestSession::stampsResults()
{
    EventLog log;
    Matrix matrix = matrixOf({"/wait"}, "sequential", "3");
    matrix.cells.push_back(matrix.cells.front());
    matrix.cells[1].trial = 2;
    matrix.cells[1].referenceReqsPerSec = 9.56;
    const auto before = std::chrono::system_clock::now() - 1ms; // stamps are whole milliseconds
    Session session(log.sink());
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>());
    const auto finished = log.all<event::CellFinished>();
    QCOMPARE(finished.size(), std::size_t(2));
    const RunResult &first = *finished[0].result;
    const RunResult &second = *finished[1].result;

    QVERIFY(!QUuid(QString::fromStdString(first.id)).isNull());
    QVERIFY(first.id != second.id);
    QCOMPARE(first.cell, std::string("sequential /wait n=3 c=1"));
    QCOMPARE(second.cell, first.cell);
    QCOMPARE(first.trial, 1U);
    QCOMPARE(second.trial, 2U);
    QCOMPARE(first.label, std::string("a label"));
    QVERIFY(!first.referenceReqsPerSec);
    QCOMPARE(second.referenceReqsPerSec.value_or(0), 9.56);
    QVERIFY(first.startedAt >= before && second.startedAt >= first.startedAt);
    QVERIFY(second.startedAt <= std::chrono::system_clock::now());

    const ServerEnvironment server{1, 40, 2ms, false};
    QVERIFY(first.environment.server == server);
    QVERIFY(first.environment.cores >= 1);
    QVERIFY(!first.environment.kernel.empty() && !first.environment.version.empty());
    QCOMPARE(first.environment.qt, std::string(qVersion()));

    const Endpoint endpoint = log.all<event::ServerStarted>().front().endpoint;
    QCOMPARE(first.plan->target.url, "http://127.0.0.1:" + std::to_string(endpoint.port) + "/wait");
    QCOMPARE(first.counts.ok(), std::uint64_t(3));
    QVERIFY(first.throughput.idealReqsPerSec.has_value());
    QVERIFY(log.all<event::CellStarted>().front().idealReqsPerSec == first.throughput.idealReqsPerSec);
}

void TestSession::finishesOnceWheneverItIsStopped()
{
    std::mt19937 random(20261122); // the same instants in every run, as far as a scheduler allows
    std::uniform_int_distribution<int> microseconds(0, 60'000);
    EventLog log;
    Session session(log.sink());
    for (std::size_t round = 1; round <= 20; ++round) {
        session.run(matrixOf({"/wait", "/asyncwait?ms=5"}, "all", "40"));
        std::this_thread::sleep_for(std::chrono::microseconds(microseconds(random)));
        session.stop();
        QVERIFY(log.await<event::MatrixFinished>(round));
        QVERIFY(std::holds_alternative<event::MatrixFinished>(log.events().back()));
        QCOMPARE(log.all<event::MatrixFinished>().size(), round);
    }
    QCOMPARE(log.all<event::CellStarted>().size(), log.all<event::CellFinished>().size());
    QVERIFY(log.all<event::CellRefused>().empty());
    for (const event::CellFinished &finished : log.all<event::CellFinished>()) {
        QVERIFY(finished.result->counts.isBalanced());
        QCOMPARE(finished.result->counts.failed(), std::uint64_t(0));
        const bool isWhole = finished.result->counts.ok() == 40;
        QCOMPARE(finished.result->stopReason == StopReason::Completed, isWhole);
    }
    session.run(matrixOf({"/wait"}, "event-loop", "8")); // a stop belongs to what was asked for before it
    QVERIFY(log.await<event::MatrixFinished>(21));
    QVERIFY(!log.all<event::MatrixFinished>().back().cancelled);
    QCOMPARE(log.all<event::CellFinished>().back().result->counts.ok(), std::uint64_t(8));
}

void TestSession::stopReachesMatricesThatWait()
{
    EventLog log;
    Session session(log.sink());
    session.run(matrixOf({"/asyncwait?ms=60000"}, "event-loop", "4"));
    session.run(matrixOf({"/asyncwait?ms=60000"}, "event-loop", "4"));
    QVERIFY(log.await<event::CellStarted>());
    session.stop();
    QVERIFY(log.await<event::MatrixFinished>(2));
    QCOMPARE(log.all<event::CellStarted>().size(), std::size_t(1));
    for (const event::MatrixFinished &finished : log.all<event::MatrixFinished>()) {
        QVERIFY(finished.cancelled);
    }
}

void TestSession::destructionEndsARunningMatrix()
{
    EventLog log;
    {
        Session session(log.sink());
        session.run(matrixOf({"/wait?ms=60000"}, "all", "4"));
        QVERIFY(log.await<event::CellStarted>());
    }
    QCOMPARE(log.all<event::CellFinished>().size(), std::size_t(1));
    QCOMPARE(log.all<event::MatrixFinished>().size(), std::size_t(1));
    QVERIFY(std::holds_alternative<event::ServerStopped>(log.events().back()));
}

void TestSession::givesUpATargetThatIsNeverReady()
{
    const RefusingPort refusing;
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({refusing.url(), "/wait"}, "sequential", "1");
    matrix.waitReady = 20ms;
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>());
    const auto refused = log.all<event::CellRefused>();
    QCOMPARE(refused.size(), std::size_t(1));
    QVERIFY(refused.front().reason == event::CellRefused::Reason::NotReady);
    QCOMPARE(refused.front().detail, "127.0.0.1:" + std::to_string(refusing.port()));
    QCOMPARE(log.all<event::CellFinished>().at(0).cell, std::size_t(1)); // later cells still run
}

void TestSession::waitsUntilATargetIsReady()
{
    RefusingPort later;
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({later.url()}, "sequential", "3");
    matrix.waitReady = std::chrono::minutes(1);
    session.run(matrix);
    std::this_thread::sleep_for(
        100ms); // time to be refused a few times; with less the test is weaker, not wrong
    QVERIFY(log.all<event::CellStarted>().empty());
    const AnsweringPort answering(std::move(later));
    QVERIFY(log.await<event::MatrixFinished>());
    QCOMPARE(log.all<event::CellFinished>().at(0).result->counts.ok(), std::uint64_t(3));
}

void TestSession::stopEndsTheWaitForATarget()
{
    const RefusingPort refusing;
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({refusing.url()}, "all", "1");
    matrix.waitReady = std::chrono::hours(1);
    session.run(matrix);
    std::this_thread::sleep_for(50ms); // time to begin; with less the stop comes before the wait
    session.stop();
    QVERIFY(log.await<event::MatrixFinished>());
    QVERIFY(log.all<event::MatrixFinished>().front().cancelled);
    QCOMPARE(namesOf(log), QStringList{QStringLiteral("MatrixFinished")}); // it was not found unready
}

void TestSession::refusesAnUnknownName()
{
    EventLog log;
    Session session(log.sink());
    session.run(matrixOf({"http://no-such-host.invalid:8000/", "/wait"}, "sequential", "1"));
    QVERIFY(log.await<event::MatrixFinished>());
    const auto refused = log.all<event::CellRefused>();
    QCOMPARE(refused.size(), std::size_t(1));
    QVERIFY(refused.front().reason == event::CellRefused::Reason::NotResolved);
    QCOMPARE(refused.front().host, std::string("no-such-host.invalid"));
    QVERIFY(!refused.front().detail.empty());
    QCOMPARE(log.all<event::CellFinished>().at(0).cell, std::size_t(1));
}

void TestSession::stopReachesTheRequestThatFindsTheServiceTime()
{
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({"/fib/50"}, "sequential", "1");
    matrix.cells.front().plan.timeout = std::chrono::hours(1); // never in the way of this test's time limit
    session.run(matrix);
    const auto isComputing = [&session] {
        const std::optional<ServerSnapshot> snapshot = session.serverSnapshot();
        return snapshot && snapshot->pool.busy == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComputing(), 30'000);
    session.stop();
    QVERIFY(log.await<event::MatrixFinished>());
    QVERIFY(log.all<event::CellStarted>().empty());
}

void TestSession::warnsBeforeARunThatNeedsTooManyDescriptors()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit few = before;
    few.rlim_cur = 200;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    EventLog log;
    {
        Session session(log.sink());
        Matrix matrix = matrixOf({"/asyncwait", "/asyncwait"}, "event-loop", "150");
        matrix.cells[0].plan.concurrency = 150;
        session.run(matrix);
        QVERIFY(log.await<event::MatrixFinished>());
    }
    ::setrlimit(RLIMIT_NOFILE, &before);
    const auto scarce = log.all<event::Scarce>();
    QCOMPARE(scarce.size(), std::size_t(1)); // the second cell, with four connections, has enough
    QVERIFY(scarce.front().what == event::Scarce::What::Descriptors);
    QCOMPARE(scarce.front().cell, std::size_t(0));
    QVERIFY(scarce.front().needed >= 300); // both ends of every connection are ours
    QVERIFY(scarce.front().available < 200);
    const RunResult result = *log.all<event::CellFinished>()[0].result; // warned, and run all the same
    QVERIFY(result.counts.isBalanced());
    QCOMPARE(result.counts.started, std::uint64_t(150));
}

void TestSession::tellsBeforeTheEndThatTheLastRunIsNotStored()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    auto opened = Database::open(path);
    std::get<std::unique_ptr<Database>>(opened)->run(
        QStringLiteral("CREATE TRIGGER refuse BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'no'); END"));
    EventLog log;
    Session session(log.sink(), path);
    session.run(matrixOf({"/asyncwait"}, "event-loop", "5"));
    QVERIFY(log.await<event::MatrixFinished>());
    const auto told = log.all<event::HistoryTold>();
    QCOMPARE(told.size(), std::size_t(1)); // at its end, which comes last
    QVERIFY(told.front().note.error.has_value());
    QCOMPARE(namesOf(log).last(), QStringLiteral("MatrixFinished"));
}

THREADLOOP_TEST(TestSession)
#include "test_session.moc"
