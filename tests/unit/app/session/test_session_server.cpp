// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "tests/support/bound_port.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/session/event_log.h"
#include "tests/unit/app/session/matrix_of.h"

#include <QtTest>

#include <atomic>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

/// The server that a session keeps for its runs.
class TestSessionServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAServerWithTheSameSettings();
    void restartsAServerWithOtherSettings();
    void takesAFreePortWhenTheDefaultOneIsTaken();
    void refusesOnlyCellsThatNeedTheServerThatFailed();
    void startsAndStopsTheServerAlone();
    void needsNoServerForForeignTargets();
    void reachesAServerThatListensEverywhere();
    void settlesBetweenCells();
};

void TestSessionServer::keepsAServerWithTheSameSettings()
{
    EventLog log;
    Session session(log.sink());
    session.run(matrixOf({"/wait"}, "sequential", "1"));
    session.run(matrixOf({"/asyncwait"}, "sequential", "1"));
    QVERIFY(log.await<event::MatrixFinished>(2));
    QCOMPARE(log.all<event::ServerStarted>().size(), std::size_t(1));
    QVERIFY(log.all<event::ServerStopped>().empty());
    const auto finished = log.all<event::CellFinished>();
    QCOMPARE(finished[0].result->plan->target.port, finished[1].result->plan->target.port);
}

void TestSessionServer::restartsAServerWithOtherSettings()
{
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({"/wait"}, "sequential", "1");
    session.run(matrix);
    matrix.server.threads = 3;
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>(2));
    const QStringList expected{
        QStringLiteral("ServerStarted"),  QStringLiteral("CellStarted 0"),  QStringLiteral("CellFinished 0"),
        QStringLiteral("MatrixFinished"), QStringLiteral("ServerStopped"),  QStringLiteral("ServerStarted"),
        QStringLiteral("CellStarted 0"),  QStringLiteral("CellFinished 0"), QStringLiteral("MatrixFinished")};
    QCOMPARE(namesOf(log), expected);
    QCOMPARE(log.all<event::CellFinished>()[1].result->environment.server->threads, 3U);
}

void TestSessionServer::takesAFreePortWhenTheDefaultOneIsTaken()
{
    const TakenPort taken(ServerSettings::defaultPort);
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({"/wait"}, "sequential", "1");
    matrix.server.port.reset();
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>());
    const event::ServerStarted started = log.all<event::ServerStarted>().at(0);
    QVERIFY(started.takenPort == ServerSettings::defaultPort);
    QVERIFY(started.endpoint.port != 0 && started.endpoint.port != ServerSettings::defaultPort);
    QCOMPARE(log.all<event::CellFinished>().front().result->counts.ok(), std::uint64_t(1));
}

void TestSessionServer::refusesOnlyCellsThatNeedTheServerThatFailed()
{
    const TakenPort taken;
    EventLog log;
    Session session(log.sink());
    Matrix other = matrixOf({"/wait"}, "sequential", "2");
    session.run(other);
    QVERIFY(log.await<event::MatrixFinished>());
    QVERIFY(log.all<event::ServerFailed>().empty());

    const RefusingPort refusing;
    Matrix matrix = matrixOf({"/wait", refusing.url(), "/asyncwait"}, "event-loop", "2");
    matrix.server.port = taken.port();
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>(2));
    const auto failed = log.all<event::ServerFailed>();
    QCOMPARE(failed.size(), std::size_t(1));
    QVERIFY(failed.front().error.kind == ServerError::Kind::AddressInUse);
    QCOMPARE(failed.front().error.port, taken.port());
    const QStringList expected{QStringLiteral("ServerStopped"),  QStringLiteral("ServerFailed"),
                               QStringLiteral("CellRefused 0"),  QStringLiteral("CellStarted 1"),
                               QStringLiteral("CellFinished 1"), QStringLiteral("CellRefused 2"),
                               QStringLiteral("MatrixFinished")};
    QCOMPARE(namesOf(log).mid(4), expected);
    for (const event::CellRefused &refused : log.all<event::CellRefused>()) {
        QVERIFY(refused.reason == event::CellRefused::Reason::NoServer);
    }
    QVERIFY(!session.serverSnapshot());
}

void TestSessionServer::startsAndStopsTheServerAlone()
{
    EventLog log;
    Session session(log.sink());
    session.stopServer(); // there is none: nothing to tell
    ServerSettings settings;
    settings.port = 0;
    session.startServer(settings);
    QVERIFY(log.await<event::ServerStarted>());
    QVERIFY(log.all<event::ServerStarted>().front().settings == settings);
    QTRY_VERIFY_WITH_TIMEOUT(session.serverSnapshot().has_value(), 30'000);
    QCOMPARE(session.serverSnapshot()->workers.size(), std::size_t(1));
    session.stopServer();
    QVERIFY(log.await<event::ServerStopped>());
    QVERIFY(!session.serverSnapshot());
    QCOMPARE(namesOf(log), (QStringList{QStringLiteral("ServerStarted"), QStringLiteral("ServerStopped")}));
}

void TestSessionServer::needsNoServerForForeignTargets()
{
    const RefusingPort refusing;
    EventLog log;
    Session session(log.sink());
    session.run(matrixOf({refusing.url()}, "event-loop", "9"));
    QVERIFY(log.await<event::MatrixFinished>());
    QVERIFY(log.all<event::ServerStarted>().empty());
    const RunResult result = *log.all<event::CellFinished>().at(0).result;
    QVERIFY(result.stopReason == StopReason::Failed);
    QCOMPARE(result.counts.started, std::uint64_t(4)); // the first attempt of each of the four in flight
    QCOMPARE(result.counts[Outcome::ConnectError], std::uint64_t(4));
    QVERIFY(!result.environment.server);
    QVERIFY(!result.cpu.server);
    QVERIFY(!result.throughput.idealReqsPerSec);
    QVERIFY(!result.latency);
}

void TestSessionServer::reachesAServerThatListensEverywhere()
{
    EventLog log;
    Session session(log.sink());
    Matrix matrix = matrixOf({"/wait"}, "sequential", "1");
    matrix.server.host = "0.0.0.0";
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>());
    const Endpoint endpoint = log.all<event::ServerStarted>().at(0).endpoint;
    QCOMPARE(endpoint.host, std::string("0.0.0.0"));
    const RunResult result = *log.all<event::CellFinished>().at(0).result;
    QCOMPARE(result.plan->target.url, "http://127.0.0.1:" + std::to_string(endpoint.port) + "/wait");
    QCOMPARE(result.counts.ok(), std::uint64_t(1));
}

void TestSessionServer::settlesBetweenCells()
{
    EventLog log;
    std::atomic<Session *> observed = nullptr;
    std::vector<std::optional<ServerSnapshot>> atStart;
    // In the control thread, before the cell's first request.
    Session session([&](SessionEvent event) {
        if (std::holds_alternative<event::CellStarted>(event)) {
            atStart.push_back(observed.load()->serverSnapshot());
        }
        log.add(std::move(event));
    });
    observed = &session;
    Matrix matrix = matrixOf({"/wait?ms=60000", "/wait"}, "event-loop", "100");
    matrix.cells.front().plan.stop.duration = 200ms;
    matrix.server.threads = 2; // the others wait in the queue when the run is over
    session.run(matrix);
    QVERIFY(log.await<event::MatrixFinished>());
    QCOMPARE(atStart.size(), std::size_t(2));
    QCOMPARE(log.all<event::CellFinished>()[0].result->counts.aborted(), std::uint64_t(4));
    for (const std::optional<ServerSnapshot> &snapshot : atStart) {
        QVERIFY(snapshot.has_value());
        QCOMPARE(snapshot->inFlight, std::uint64_t(0));
        QCOMPARE(snapshot->connections, std::uint64_t(0));
        QCOMPARE(snapshot->pool.busy + snapshot->pool.queued, std::uint64_t(0));
    }
}

THREADLOOP_TEST(TestSessionServer)
#include "test_session_server.moc"
