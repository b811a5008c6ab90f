// SPDX-License-Identifier: GPL-3.0-or-later
// A client that resets its connection wants no answer: its handler ends.
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using test::RawClient;

class TestCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsTheHandlerOfAResetPeer_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("sleeping in the pool") << QByteArray("/wait?ms=60000");
        QTest::newRow("computing in the pool") << QByteArray("/fib/50");
        QTest::newRow("sleeping on the loop") << QByteArray("/asyncwait?ms=60000");
    }

    void endsTheHandlerOfAResetPeer()
    {
        QFETCH(QByteArray, path);
        ServerConfig config;
        config.threads = 1;
        test::RunningServer server(config);
        RawClient client(server.port());
        QVERIFY(client.get(path.toStdString()));
        QTRY_COMPARE(server.snapshot().inFlight, std::uint64_t(1));
        client.reset();
        QTRY_COMPARE(server.snapshot().inFlight, std::uint64_t(0));
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
        QCOMPARE(server.snapshot().pool.busy, std::uint64_t(0));
        QVERIFY(server.snapshot().requests.empty()); // no reply, nothing counted as one
        RawClient next(server.port());               // the only pool thread is free again
        QVERIFY(next.get("/wait?ms=0"));
        QCOMPARE(next.reply().status, 200);
    }

    void skipsQueuedHandlersOfResetPeers()
    {
        ServerConfig config;
        config.threads = 1;
        test::RunningServer server(config);
        RawClient holding(server.port());
        QVERIFY(holding.get("/wait?ms=60000"));
        QTRY_COMPARE(server.snapshot().pool.busy, std::uint64_t(1));
        std::vector<RawClient> queued;
        for (int index = 0; index < 20; ++index) {
            QVERIFY(queued.emplace_back(server.port()).get("/wait?ms=60000"));
        }
        QTRY_COMPARE(server.snapshot().pool.queued, std::uint64_t(20));
        for (RawClient &client : queued) {
            client.reset();
        }
        holding.reset();
        QTRY_COMPARE(server.snapshot().inFlight, std::uint64_t(0));
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
        QCOMPARE(server.snapshot().inFlightPeak, std::uint64_t(21));
    }

    void finishesForAPeerThatOnlyClosed()
    {
        // An orderly end may be a half-close: the handler runs to its end, and its answer goes nowhere.
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.get("/asyncwait?ms=50"));
        client.close();
        QTRY_COMPARE(server.snapshot().accepted, std::uint64_t(1));
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
        QCOMPARE(server.snapshot().requests["/asyncwait"][200], std::uint64_t(1));
    }
};

THREADLOOP_TEST(TestCancel)
#include "test_cancel.moc"
