// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <optional>
#include <string_view>

using namespace threadloop;
using namespace std::chrono_literals;
using test::RawClient;
using test::RawReply;

namespace {

ServerConfig withLimits(const ConnectionLimits &limits)
{
    ServerConfig config;
    config.limits = limits;
    return config;
}

/// The reply to a request on a new connection that was not found idle before the request came: a busy machine
/// may need several.
RawReply replyInTime(test::RunningServer &server, std::string_view path, std::optional<RawClient> &client)
{
    RawReply reply;
    do {
        client.emplace(server.port());
        client->get(path);
        reply = client->reply();
    } while (server.snapshot().inFlightPeak == 0);
    return reply;
}

} // namespace

class TestTimeouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesASilentConnectionSilently()
    {
        ConnectionLimits limits;
        limits.idle = 30ms;
        test::RunningServer server(withLimits(limits));
        RawClient client(server.port());
        QCOMPARE(client.rest(), std::string());
        QVERIFY(client.wasClosed());
    }

    void closesAnIdleConnectionSilently()
    {
        ConnectionLimits limits;
        limits.idle = 30ms;
        test::RunningServer server(withLimits(limits));
        std::optional<RawClient> client;
        QCOMPARE(replyInTime(server, "/", client).status, 200);
        QCOMPARE(client->rest(), std::string());
        QVERIFY(client->wasClosed());
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
    }

    void answersASlowHead()
    {
        ConnectionLimits limits;
        limits.header = 30ms;
        test::RunningServer server(withLimits(limits));
        RawClient client(server.port());
        QVERIFY(client.send("GET / HTTP/1.1\r\nHo"));
        const RawReply reply = client.reply();
        QCOMPARE(reply.status, 408);
        QCOMPARE(reply.field("Connection"), std::string("close"));
        QCOMPARE(client.rest(), std::string());
        QCOMPARE(server.snapshot().requests["other"][408], std::uint64_t(1));
    }

    void isNotImpressedByATrickle()
    {
        ConnectionLimits limits;
        limits.header = 100ms;
        test::RunningServer server(withLimits(limits));
        RawClient client(server.port());
        const TimePoint begin = Clock::now();
        QVERIFY(client.send("GET / HTTP/1.1\r\nHost: x\r\n"));
        // A byte now and then does not prolong the deadline of the whole head.
        while (Clock::now() < begin + 10s && client.send("A: b\r\n")) {
            char byte = 0;
            if (::recv(client.descriptor(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0) {
                break;
            }
            QTest::qWait(10);
        }
        QVERIFY(Clock::now() < begin + 10s);
        QVERIFY(Clock::now() >= begin + 100ms);
        QCOMPARE(client.reply().status, 408);
    }

    void answersSlowContent()
    {
        ConnectionLimits limits;
        limits.body = 30ms;
        test::RunningServer server(withLimits(limits));
        RawClient client(server.port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe"));
        QCOMPARE(client.reply().status, 408);
    }

    void dropsASlowReaderWithoutAThread()
    {
        ConnectionLimits limits;
        limits.write = 50ms;
        ServerConfig config = withLimits(limits);
        config.threads = 1;
        test::RunningServer server(config);
        RawClient client(server.port(), false, 4096);
        const std::string content(1'000'000, 'x');
        const std::string request =
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + content;
        while (server.snapshot().accepted < 1 || server.snapshot().connections > 0) {
            // Never reads. The sending fails when the server has had enough.
            timeval patience{1, 0};
            ::setsockopt(client.descriptor(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
            if (!client.send(request)) {
                break;
            }
        }
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
        RawClient other(server.port());
        QVERIFY(other.get("/wait?ms=0"));
        QCOMPARE(other.reply().status, 200);
    }

    void allowsASlowHandlerAnyTime()
    {
        ConnectionLimits limits;
        limits.header = limits.body = limits.idle = limits.write = 10ms;
        for (const char *path : {"/wait?ms=200", "/asyncwait?ms=200"}) {
            test::RunningServer server(withLimits(limits));
            std::optional<RawClient> client;
            QCOMPARE(replyInTime(server, path, client).status, 200);
        }
    }

    void lingersForBoundedTime()
    {
        ConnectionLimits limits;
        limits.linger = 30ms;
        test::RunningServer server(withLimits(limits));
        RawClient client(server.port()); // neither closes nor sends
        QVERIFY(client.send("nonsense\r\n\r\n"));
        QCOMPARE(client.reply().status, 400);
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
    }
};

THREADLOOP_TEST(TestTimeouts)
#include "test_timeouts.moc"
