// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/embedded_server.h"
#include "tests/support/bound_port.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

class TestEmbeddedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOnAFreePort()
    {
        EmbeddedServer server;
        QVERIFY(!server.isRunning());
        ServerSettings settings;
        settings.port = 0;
        settings.workers = 2;
        settings.threads = 3;
        const auto started = std::get<EmbeddedServer::Started>(server.start(settings));
        QVERIFY(started.endpoint.port != 0);
        QVERIFY(!started.takenPort);
        QVERIFY(server.runsWith(settings));
        QCOMPARE(server.probe()().workers, 2U);
        QCOMPARE(server.probe()().poolSize, std::uint64_t(6));

        RawClient client(started.endpoint.port);
        QVERIFY(client.get("/wait?ms=0"));
        QCOMPARE(client.reply().status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(server.probe()().requests, std::uint64_t(1), 30'000);
    }

    void knowsOtherSettings()
    {
        EmbeddedServer server;
        ServerSettings settings;
        settings.port = 0;
        QVERIFY(std::holds_alternative<EmbeddedServer::Started>(server.start(settings)));
        settings.interpreterLock = true;
        QVERIFY(!server.runsWith(settings));
    }

    void startsAgainOnTheSamePort()
    {
        EmbeddedServer server;
        ServerSettings settings;
        settings.port = 0;
        settings.port = std::get<EmbeddedServer::Started>(server.start(settings)).endpoint.port;
        RawClient client(*settings.port); // its connection is still open when the server stops
        QVERIFY(client.get("/wait?ms=0"));
        QCOMPARE(client.reply().status, 200);
        QVERIFY(std::holds_alternative<EmbeddedServer::Started>(server.start(settings)));
        QCOMPARE(server.endpoint()->port, *settings.port);
        server.stop();
        QVERIFY(!server.isRunning());
        server.stop(); // twice is once
    }

    void takesAFreePortInsteadOfTheDefaultOne()
    {
        const TakenPort taken(ServerSettings::defaultPort);
        EmbeddedServer server;
        const auto started = std::get<EmbeddedServer::Started>(server.start(ServerSettings{}));
        QVERIFY(started.takenPort == ServerSettings::defaultPort);
        QVERIFY(started.endpoint.port != ServerSettings::defaultPort);
    }

    void keepsToAnExplicitPort()
    {
        const TakenPort taken;
        EmbeddedServer server;
        ServerSettings settings;
        settings.port = taken.port();
        const auto error = std::get<ServerError>(server.start(settings));
        QVERIFY(error.kind == ServerError::Kind::AddressInUse);
        QCOMPARE(error.port, taken.port());
        QVERIFY(!server.isRunning());
    }

    void sumsCounters()
    {
        ServerSnapshot snapshot;
        snapshot.requests = {{"/wait", {{200, 12}, {422, 3}}}, {"other", {{404, 5}}}};
        snapshot.connections = 7;
        snapshot.inFlight = 4;
        snapshot.pool = {40, 2, 1};
        snapshot.loopLag = LoopLag{1us, 2500us, 9ms};
        snapshot.cpuTime = 3s;
        snapshot.workers.resize(2);
        ServerCounters expected;
        expected.requests = 20;
        expected.connections = 7;
        expected.inFlight = 4;
        expected.poolSize = 40;
        expected.poolBusy = 2;
        expected.poolQueued = 1;
        expected.loopLagP99 = 2500us;
        expected.loopLagMax = 9ms;
        expected.cpuTime = 3s;
        expected.workers = 2;
        QVERIFY(toCounters(snapshot) == expected);
        snapshot.loopLag.reset();
        QVERIFY(!toCounters(snapshot).loopLagP99);
    }
};

THREADLOOP_TEST(TestEmbeddedServer)
#include "test_embedded_server.moc"
