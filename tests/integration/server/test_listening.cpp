// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <fcntl.h>

using namespace threadloop;
using namespace std::chrono_literals;
using test::RawClient;

namespace {

ServerConfig configFor(const char *host, std::uint16_t port = 0)
{
    ServerConfig config;
    config.host = host;
    config.port = port;
    return config;
}

} // namespace

class TestListening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnAddressesAndNames_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("IPv4") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1");
        QTest::newRow("IPv6") << QByteArray("::1") << QByteArray("::1");
        QTest::newRow("IPv6 in brackets") << QByteArray("[::1]") << QByteArray("::1");
        QTest::newRow("localhost") << QByteArray("localhost") << QByteArray("127.0.0.1");
    }

    void listensOnAddressesAndNames()
    {
        QFETCH(QByteArray, host);
        test::RunningServer server(configFor(host.constData()));
        QTEST(QByteArray::fromStdString(server.endpoint().host), "address");
        QVERIFY(server.port() != 0);
        RawClient client(server.port(), server.endpoint().host == "::1");
        QVERIFY(client.get("/"));
        QCOMPARE(client.reply().status, 200);
    }

    void saysWhyItCannot_data()
    {
        using Kind = ServerError::Kind;
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("kind");
        QTest::newRow("no host") << QByteArray("") << 1 << int(Kind::InvalidHost);
        QTest::newRow("no name") << QByteArray("no-such-name.invalid") << 1 << int(Kind::InvalidHost);
        QTest::newRow("not ours") << QByteArray("192.0.2.1") << 1 << int(Kind::AddressUnavailable);
        QTest::newRow("no workers") << QByteArray("127.0.0.1") << 0 << int(Kind::InvalidConfig);
    }

    void saysWhyItCannot()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, workers);
        ServerConfig config = configFor(host.constData());
        config.workers = workers;
        Server server;
        const auto started = server.start(config);
        QVERIFY(std::holds_alternative<ServerError>(started));
        const auto &error = std::get<ServerError>(started);
        QTEST(int(error.kind), "kind");
        QVERIFY(!error.detail.empty());
        QVERIFY(!server.isRunning());
        QCOMPARE(server.snapshot().workers.size(), std::size_t(0));
        bool wasTold = false;
        server.stop(1s, [&wasTold] { wasTold = true; });
        QVERIFY(wasTold);
        server.join();
    }

    void refusesAPortThatIsTaken()
    {
        test::RunningServer first;
        Server second;
        const auto started = second.start(configFor("127.0.0.1", first.port()));
        QVERIFY(std::holds_alternative<ServerError>(started));
        QCOMPARE(std::get<ServerError>(started).kind, ServerError::Kind::AddressInUse);
        QCOMPARE(std::get<ServerError>(started).port, first.port());
        // It may be started again at once, elsewhere.
        QVERIFY(std::holds_alternative<Endpoint>(second.start(configFor("127.0.0.1"))));
    }

    void startsAgainOnTheSamePort()
    {
        Server server;
        std::uint16_t port = 0;
        for (int round = 0; round < 5; ++round) {
            const auto started = server.start(configFor("127.0.0.1", port));
            QVERIFY(std::holds_alternative<Endpoint>(started));
            QVERIFY(port == 0 || std::get<Endpoint>(started).port == port);
            port = std::get<Endpoint>(started).port;
            QVERIFY(server.isRunning());
            RawClient client(port);
            QVERIFY(client.get("/"));
            QCOMPARE(client.reply().status, 200);
            // The server ends the connection, so that the port is left in TIME_WAIT.
            server.stop(1s);
            server.join();
            QVERIFY(!server.isRunning());
            QCOMPARE(server.snapshot().accepted, std::uint64_t(1)); // this round's
        }
    }

    void handsOnDescriptorsThatDoNotLeakIntoChildren()
    {
        test::RunningServer server;
        const int before = ::dup(0); // the lowest free number
        ::close(before);
        RawClient client(server.port());
        QVERIFY(client.get("/"));
        QCOMPARE(client.reply().status, 200);
        int checked = 0;
        for (int descriptor = before; descriptor < before + 10; ++descriptor) {
            if (descriptor != client.descriptor() && ::fcntl(descriptor, F_GETFD) >= 0) {
                QVERIFY((::fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0);
                QVERIFY((::fcntl(descriptor, F_GETFL) & O_NONBLOCK) != 0);
                int noDelay = 0;
                socklen_t size = sizeof noDelay;
                ::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, &size);
                QVERIFY(noDelay != 0);
                ++checked;
            }
        }
        QCOMPARE(checked, 1);
    }
};

THREADLOOP_TEST(TestListening)
#include "test_listening.moc"
