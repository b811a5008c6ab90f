// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram.h"
#include "tests/oracle/oracle_process.h"
#include "tests/support/load_run.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

namespace {

struct Way
{
    Mode mode = Mode::EventLoop;
    double rate = 0; ///< 0: closed loop
    Connections connections = Connections::KeepAlive;

    Plan plan(const OracleServer &server, std::uint64_t requests) const
    {
        Plan plan = planFor(server.port(), mode, requests, 8);
        plan.connections = connections;
        if (rate > 0) {
            plan.pacing = OpenLoop{rate, Arrivals::Poisson, 3};
        }
        return plan;
    }
};

/// For one request after the other this is more than can be served: it has to catch up.
constexpr double kRate = 1000;

} // namespace

Q_DECLARE_METATYPE(Way)

/// What the client counts, beside what a server that shares no code with it counts.
class TestCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areEqualWhenAllCompleted_data() { addWays({Connections::KeepAlive, Connections::New}); }
    void areEqualWhenAllCompleted();
    void encloseTheServersWhenItLosesConnections_data()
    {
        addWays({Connections::KeepAlive, Connections::New});
    }
    void encloseTheServersWhenItLosesConnections();
    void encloseTheServersWhenItIsStopped_data() { addWays({Connections::KeepAlive}); }
    void encloseTheServersWhenItIsStopped();
    void encloseTheServersWhenInterrupted_data() { addWays({Connections::KeepAlive}); }
    void encloseTheServersWhenInterrupted();

private:
    static void addWays(const std::vector<Connections> &connections);
};

void TestCounts::addWays(const std::vector<Connections> &connections)
{
    QTest::addColumn<Way>("way");
    for (const Mode mode : allModes) {
        for (const double rate : {0.0, kRate}) {
            for (const Connections kind : connections) {
                QTest::addRow("%s, %s loop, %s", std::string(modeName(mode)).c_str(),
                              rate > 0 ? "open" : "closed", std::string(connectionsName(kind)).c_str())
                    << Way{mode, rate, kind};
            }
        }
    }
}

void TestCounts::areEqualWhenAllCompleted()
{
    QFETCH(Way, way);
    constexpr std::uint64_t requests = 120;
    OracleServer server({"--service", "fixed:2ms"});
    const RunResult result = run(way.plan(server, requests));
    const auto log = server.end();
    QVERIFY(log);
    QCOMPARE(log->count(), requests);
    QCOMPARE(log->countOf(200), requests);
    QCOMPARE(result.counts.ok(), requests);
    QCOMPARE(result.counts.started, requests);
    QCOMPARE(result.latencies->count(), requests);
    QCOMPARE(result.retried, std::uint64_t(0));
    if (way.connections == Connections::New) {
        QCOMPARE(log->connections(), requests);
    } else {
        QVERIFY(log->connections() <= 8);
    }
    if (way.rate > 0) {
        QCOMPARE(result.schedule->services->count(), requests);
    }
}

/// A fifth of the requests gets a 503, an end or a reset before, within or after its reply.
void TestCounts::encloseTheServersWhenItLosesConnections()
{
    QFETCH(Way, way);
    constexpr std::uint64_t requests = 300;
    OracleServer server({"--service", "fixed:1ms", "--faults", "0.2,7"});
    const RunResult result = run(way.plan(server, requests));
    const auto log = server.end();
    QVERIFY(log);
    const Counts &counts = result.counts;
    QVERIFY(counts.isBalanced());
    QCOMPARE(counts.started, requests);
    // Every whole reply arrived, and nothing else counts as one.
    QCOMPARE(counts.ok(), log->countOf(200));
    QCOMPARE(counts[Outcome::HttpError], log->countOf(503));
    QVERIFY(counts.ok() > 0 && counts[Outcome::HttpError] > 0 && counts[Outcome::Reset] > 0);
    QVERIFY(log->count() <= counts.started + result.retried);
    // A request that is sent again has to have lost a connection that carried one before.
    if (way.connections == Connections::New) {
        QCOMPARE(result.retried, std::uint64_t(0));
        QCOMPARE(log->count(), requests);
    } else {
        QVERIFY(result.retried > 0);
    }
}

void TestCounts::encloseTheServersWhenItIsStopped()
{
    QFETCH(Way, way);
    OracleServer server({"--service", "fixed:2ms", "--tell", "20"});
    Plan plan = way.plan(server, 1'000'000'000);
    plan.timeout = 100ms;
    LoadRun loadRun(std::move(plan));
    QVERIFY(server.awaitTold());
    server.signal(SIGSTOP);
    std::uint64_t answered = 0;
    QVERIFY(loadRun.await([&answered](const Snapshot &snapshot) {
        answered = snapshot.counts.ok();
        return snapshot.counts[Outcome::Timeout] > 0;
    }));
    server.signal(SIGCONT);
    QVERIFY(loadRun.await([answered](const Snapshot &snapshot) { return snapshot.counts.ok() > answered; }));
    loadRun.engine().stop();
    const RunResult result = loadRun.result();
    const auto log = server.end();
    QVERIFY(log);
    QVERIFY(result.counts.isBalanced());
    QVERIFY(result.counts.ok() >= 20 - 8); // those told of, but for what was under way when it stopped
    QVERIFY2(result.counts.ok() + result.counts[Outcome::HttpError] <= log->count() &&
                 log->count() <= result.counts.started + result.retried,
             qPrintable(QStringLiteral("%1 served, retried %2, ")
                            .arg(log->count())
                            .arg(result.retried)
                            .append(QString::fromStdString(outcomesOf(result)))));
}

/// The real executable, and SIGINT.
void TestCounts::encloseTheServersWhenInterrupted()
{
    QFETCH(Way, way);
    OracleServer server({"--service", "fixed:2ms", "--tell", "20"});
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    std::vector<std::string> arguments{
        "run", server.url(), "--mode",          std::string(modeName(way.mode)), "-c", "8", "-z",
        "10m", "--json",     path.toStdString()};
    if (way.rate > 0) {
        arguments.insert(arguments.end(), {"--rate", std::to_string(way.rate), "--arrivals", "poisson"});
    }
    ChildProcess command(THREADLOOP_EXECUTABLE, arguments);
    QVERIFY(server.awaitTold());
    command.signal(SIGINT);
    QCOMPARE(command.wait(), 130);
    const auto log = server.end();
    QVERIFY(log);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject run = QJsonDocument::fromJson(file.readAll())
                                .object()
                                .value(QStringLiteral("runs"))
                                .toArray()
                                .first()
                                .toObject();
    const QJsonObject counts = run.value(QStringLiteral("counts")).toObject();
    const auto count = [&counts](const char *name) { return counts.value(QLatin1String(name)).toInteger(); };
    const auto served = static_cast<qint64>(log->count());
    QVERIFY(count("ok") >= 20 - 8);
    QVERIFY(count("ok") + count("http_error") <= served);
    QVERIFY(served <= count("started") + run.value(QStringLiteral("retried")).toInteger());
}

THREADLOOP_TEST(TestCounts)
#include "test_counts.moc"
