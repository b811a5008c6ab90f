// SPDX-License-Identifier: GPL-3.0-or-later
// Many connections: none is lost, none leaks.
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QtTest>
#include <deque>
#include <sys/resource.h>

using namespace threadloop;
using test::RawClient;

namespace {

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingBehindAfterThousands()
    {
        test::RunningServer server;
        const qsizetype before = openDescriptors();
        for (int index = 0; index < 3000; ++index) {
            RawClient client(server.port());
            QVERIFY(client.isConnected());
            if (index % 3 == 0) {
                client.get("/asyncwait?ms=0"); // and does not wait for it
            } else if (index % 3 == 1) {
                QVERIFY(client.get("/asyncwait?ms=0"));
                QCOMPARE(client.reply().status, 200);
            }
            if (index % 2 == 0) {
                client.reset();
            }
        }
        QTRY_COMPARE(server.snapshot().accepted, std::uint64_t(3000)); // the last may be in the backlog
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
        QCOMPARE(server.snapshot().inFlight, std::uint64_t(0));
        QTRY_COMPARE(openDescriptors(), before); // the last one is closed just after it was counted
    }

    void dealsThemRoundRobin()
    {
        ServerConfig config;
        config.workers = 3;
        config.threads = 2;
        test::RunningServer server(config);
        std::deque<RawClient> clients;
        for (int index = 0; index < 30; ++index) {
            QVERIFY(clients.emplace_back(server.port()).get("/wait?ms=1"));
        }
        for (RawClient &client : clients) {
            QCOMPARE(client.reply().status, 200);
        }
        const ServerSnapshot snapshot = server.snapshot();
        QCOMPARE(snapshot.workers.size(), std::size_t(3));
        for (const CounterSnapshot &worker : snapshot.workers) {
            QCOMPARE(worker.accepted, std::uint64_t(10));
            QCOMPARE(worker.connections, std::uint64_t(10));
            QCOMPARE(worker.requests.at("/wait").at(200), std::uint64_t(10));
            QCOMPARE(worker.pool.size, std::uint64_t(2));
        }
        QCOMPARE(snapshot.pool.size, std::uint64_t(6));
    }

    void countsTheExactPeakOfAllWorkers()
    {
        ServerConfig config;
        config.workers = 2;
        test::RunningServer server(config);
        std::deque<RawClient> clients;
        for (int index = 0; index < 200; ++index) {
            QVERIFY(clients.emplace_back(server.port()).get("/asyncwait?ms=60000"));
        }
        QTRY_COMPARE(server.snapshot().inFlight, std::uint64_t(200));
        QCOMPARE(server.snapshot().inFlightPeak, std::uint64_t(200));
        clients.clear();
        server.stop(std::chrono::milliseconds(0));
        QCOMPARE(server.snapshot().inFlight, std::uint64_t(0));
        QCOMPARE(server.snapshot().inFlightPeak, std::uint64_t(200));
        QCOMPARE(server.snapshot().workers[0].inFlightPeak, std::uint64_t(100));
    }

    void goesOnAcceptingAfterItRanOutOfDescriptors()
    {
        test::RunningServer server;
        std::deque<RawClient> clients;
        std::deque<int> sockets;
        for (int index = 0; index < 30; ++index) { // the client's descriptors exist beforehand
            sockets.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        }
        rlimit old{};
        getrlimit(RLIMIT_NOFILE, &old);
        rlimit few = old;
        few.rlim_cur = static_cast<rlim_t>(sockets.back() + 1 + 10); // room for 10 accepted ones
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (const int descriptor : sockets) { // the backlog takes them all
            QCOMPARE(::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        }
        QTRY_VERIFY(server.snapshot().accepted >= 5);
        const std::string request = "GET /fib/5 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        const timeval patience{30, 0};
        for (const int descriptor : sockets) { // each one that ends makes room for another
            ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            QCOMPARE(::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL),
                     static_cast<ssize_t>(request.size()));
            char byte = 0;
            QCOMPARE(::recv(descriptor, &byte, 1, 0), ssize_t(1));
            QCOMPARE(byte, 'H');
            ::close(descriptor);
        }
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &old), 0);
        QCOMPARE(server.snapshot().accepted, std::uint64_t(30));
    }
};

THREADLOOP_TEST(TestConnections)
#include "test_connections.moc"
