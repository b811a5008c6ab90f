// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace threadloop;
using test::RawClient;

namespace {

QJsonObject stats(std::uint16_t port)
{
    RawClient client(port);
    client.get("/stats");
    return QJsonDocument::fromJson(QByteArray::fromStdString(client.reply().body)).object();
}

int replies(const QJsonObject &stats, const char *route, const char *status)
{
    return stats[QLatin1String("requests")][QLatin1String(route)][QLatin1String(status)].toInt(-1);
}

} // namespace

class TestStats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryReplyByRouteAndStatus()
    {
        ServerConfig config;
        config.workers = 2;
        config.threads = 3;
        test::RunningServer server(config);
        RawClient client(server.port());
        const auto send = [&client](const char *path, int times) {
            for (int index = 0; index < times; ++index) {
                QVERIFY(client.get(path));
                QVERIFY(client.reply().status != 0);
            }
        };
        send("/wait?ms=0", 3);
        send("/wait?ms=x", 2);
        send("/asyncwait?ms=1", 5);
        send("/fib/5", 4);
        send("/asyncfib/5", 1);
        send("/nowhere", 6);
        QVERIFY(client.send("POST /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(client.reply().status, 405);
        QVERIFY(client.send("nonsense\r\n\r\n"));
        QCOMPARE(client.reply().status, 400);
        client.close();
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));

        const QJsonObject first = stats(server.port());
        QCOMPARE(replies(first, "/wait", "200"), 3);
        QCOMPARE(replies(first, "/wait", "422"), 2);
        QCOMPARE(replies(first, "/wait", "405"), 1);
        QCOMPARE(replies(first, "/asyncwait", "200"), 5);
        QCOMPARE(replies(first, "/fib/{n}", "200"), 4);
        QCOMPARE(replies(first, "/asyncfib/{n}", "200"), 1);
        QCOMPARE(replies(first, "other", "404"), 6);
        QCOMPARE(replies(first, "other", "400"), 1);
        QCOMPARE(replies(first, "/stats", "200"), -1); // its own reply was not ready yet
        QCOMPARE(first[QLatin1String("accepted")].toInt(), 2);
        QCOMPARE(first[QLatin1String("connections")].toInt(), 1);
        QCOMPARE(first[QLatin1String("in_flight")].toInt(), 1); // itself
        QCOMPARE(first[QLatin1String("in_flight_peak")].toInt(), 1);
        QCOMPARE(first[QLatin1String("pool")][QLatin1String("size")].toInt(), 6);
        QVERIFY(first[QLatin1String("uptime_s")].toDouble() > 0);
        QVERIFY(first[QLatin1String("cpu_s")].toDouble() > 0);

        const QJsonArray workers = first[QLatin1String("workers")].toArray();
        QCOMPARE(workers.size(), qsizetype(2));
        QCOMPARE(
            workers[0][QLatin1String("accepted")].toInt() + workers[1][QLatin1String("accepted")].toInt(), 2);
        QCOMPARE(workers[0].toObject().keys() + QStringList{QStringLiteral("workers")}, first.keys());
        QCOMPARE(replies(stats(server.port()), "/stats", "200"), 1);
    }

    void showsThePoolsState()
    {
        ServerConfig config;
        config.threads = 2;
        test::RunningServer server(config);
        std::vector<RawClient> clients;
        for (int index = 0; index < 5; ++index) {
            QVERIFY(clients.emplace_back(server.port()).get("/wait?ms=60000"));
        }
        // Both threads busy first, which stays so: the queue may pass through three on its way there.
        QTRY_COMPARE(server.snapshot().pool.busy, std::uint64_t(2));
        QTRY_COMPARE(server.snapshot().pool.queued, std::uint64_t(3));
        const QJsonObject now = stats(server.port());
        QCOMPARE(now[QLatin1String("pool")][QLatin1String("busy")].toInt(), 2);
        QCOMPARE(now[QLatin1String("pool")][QLatin1String("queued")].toInt(), 3);
        QCOMPARE(now[QLatin1String("in_flight")].toInt(), 6);
    }

    void addsUpWhatHandlersKeepTheThreadsFor()
    {
        test::RunningServer server;
        QCOMPARE(stats(server.port())[QLatin1String("pool")][QLatin1String("busy_s")].toDouble(), 0.0);
        RawClient client(server.port());
        for (int request = 0; request < 3; ++request) {
            QVERIFY(client.get("/wait?ms=20"));
            QCOMPARE(client.reply().status, 200);
        }
        QVERIFY(stats(server.port())[QLatin1String("pool")][QLatin1String("busy_s")].toDouble() >= 0.06);
    }

    void showsABlockedLoopWhileItIsBlocked()
    {
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.get("/asyncfib/40"));
        QTRY_COMPARE(server.snapshot().inFlight, std::uint64_t(1)); // an earlier lag may be the machine's
        QTRY_VERIFY(server.snapshot().loopLag &&
                    server.snapshot().loopLag->max > std::chrono::milliseconds(100));
        QCOMPARE(server.snapshot().inFlight, std::uint64_t(1));
    }

    void sumsTheProcessorTimeOfAllThreads()
    {
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.get("/fib/32"));
        QCOMPARE(client.reply().status, 200);
        QVERIFY(client.get("/asyncfib/22"));
        QCOMPARE(client.reply().status, 200);
        const ServerSnapshot living = server.snapshot();
        QVERIFY(living.cpuTime > Nanoseconds::zero());
        QVERIFY(living.cpuTime > living.workers[0].cpuTime); // the listener's is only in the sum
        server.stop();
        const ServerSnapshot stopped = server.snapshot();
        QVERIFY(stopped.cpuTime >= living.cpuTime);
        QCOMPARE(server.snapshot().cpuTime, stopped.cpuTime);
        QCOMPARE(server.snapshot().uptime, stopped.uptime);
    }
};

THREADLOOP_TEST(TestStats)
#include "test_stats.moc"
