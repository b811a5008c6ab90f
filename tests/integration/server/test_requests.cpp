// SPDX-License-Identifier: GPL-3.0-or-later
// What a client sees on the wire, request by request.
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <random>

using namespace threadloop;
using test::RawClient;
using test::RawReply;

namespace {

const std::string kGet = "GET /asyncwait?ms=0 HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEveryRoute_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *start, int status, const char *body) {
            QTest::newRow(name) << QByteArray(start) << status << QByteArray(body);
        };
        row("wait", "GET /wait", 200, R"({"duration":0.002})");
        row("wait, asked", "GET /wait?ms=3", 200, R"({"duration":0.003})");
        row("wait, out of range", "GET /wait?ms=60001", 422,
            R"({"detail":"ms must be an integer from 0 to 60000"})");
        row("asyncwait", "GET /asyncwait", 200, R"({"duration":0.002})");
        row("asyncwait, negative", "GET /asyncwait?ms=-5", 422,
            R"({"detail":"ms must be an integer from 0 to 60000"})");
        row("fib", "GET /fib/30", 200, R"({"fib":1346269})");
        row("fib, out of range", "GET /fib/51", 422, R"({"detail":"n must be an integer from 0 to 50"})");
        row("asyncfib", "GET /asyncfib/20", 200, R"({"fib":10946})");
        row("asyncfib, out of range", "GET /asyncfib/41", 422,
            R"({"detail":"n must be an integer from 0 to 40"})");
        row("encoded path", "GET /fi%62/5", 200, R"({"fib":8})");
        row("absolute form", "GET http://other/fib/5", 200, R"({"fib":8})");
        row("unknown", "GET /nowhere", 404, R"({"detail":"not found"})");
        row("wrong method", "POST /wait", 405, R"({"detail":"method not allowed"})");
        row("options", "OPTIONS /wait", 405, R"({"detail":"method not allowed"})");
        row("any method", "DELETE /echo", 200, "");
    }

    void answersEveryRoute()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        test::RunningServer server;
        RawClient client(server.port());
        for (int round = 0; round < 2; ++round) { // the connection stays open
            QVERIFY(client.send(request.toStdString() + " HTTP/1.1\r\nHost: x\r\n\r\n"));
            const RawReply reply = client.reply();
            QTEST(reply.status, "status");
            QCOMPARE(QByteArray::fromStdString(reply.body), body);
            QCOMPARE(reply.field("Content-Length"), std::to_string(body.size()));
            QCOMPARE(reply.field("Date").size(), std::size_t(29));
            QVERIFY(std::stod(reply.field("X-Process-Time")) >= 0);
            QCOMPARE(reply.field("Allow"), std::string(reply.status == 405 ? "GET, HEAD" : ""));
            QVERIFY(reply.field("Connection").empty());
        }
    }

    void headRunsTheHandlerAndDropsTheBody()
    {
        test::RunningServer server;
        RawClient client(server.port());
        for (const char *path : {"/fib/20", "/asyncwait?ms=20", "/nowhere"}) {
            QVERIFY(client.send("HEAD " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
            const RawReply head = client.reply(true);
            QVERIFY(client.get(path));
            const RawReply get = client.reply();
            QCOMPARE(head.status, get.status);
            QCOMPARE(head.field("Content-Length"), get.field("Content-Length"));
            QVERIFY(!get.body.empty());
            if (std::string_view(path).starts_with("/asyncwait")) {
                QVERIFY(std::stod(head.field("X-Process-Time")) >= 0.02);
            }
        }
    }

    void refusesAHeadRequestWithoutContent_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<int>("status");
        const QByteArray host("Host: x\r\n");
        QTest::newRow("two hosts") << " / HTTP/1.1\r\n" + host + host + "\r\n" << 400;
        QTest::newRow("space in a name") << " / HTTP/1.1\r\n" + host + "A : b\r\n\r\n" << 400;
        QTest::newRow("large field") << " / HTTP/1.1\r\nA: " + QByteArray(40'000, 'a') << 431;
        QTest::newRow("long target") << " /" + QByteArray(10'000, 'a') << 414;
        QTest::newRow("unknown version") << QByteArray(" / HTTP/2.0\r\n") << 505;
    }

    void refusesAHeadRequestWithoutContent()
    {
        QFETCH(QByteArray, rest);
        test::RunningServer server;
        RawClient asking(server.port());
        QVERIFY(asking.send("GET" + rest.toStdString()));
        const RawReply get = asking.reply();
        RawClient client(server.port());
        QVERIFY(client.send("HEAD" + rest.toStdString()));
        const RawReply head = client.reply(true);
        QTEST(head.status, "status");
        QCOMPARE(head.status, get.status);
        QCOMPARE(head.field("Content-Length"), get.field("Content-Length"));
        QVERIFY(!get.body.empty());
        client.halfClose();
        QCOMPARE(client.rest(), std::string());
    }

    void measuresTheTimeFromParsedToReadyPoolQueueIncluded()
    {
        ServerConfig config;
        config.threads = 1;
        test::RunningServer server(config);
        RawClient first(server.port());
        RawClient second(server.port());
        QVERIFY(first.get("/wait?ms=60000"));
        QTRY_COMPARE(server.snapshot().pool.busy, std::uint64_t(1));
        QVERIFY(second.get("/wait?ms=20"));
        QTRY_COMPARE(server.snapshot().pool.queued, std::uint64_t(1));
        const TimePoint queued = Clock::now();
        QTest::qWait(30);
        const std::chrono::duration<double> waited = Clock::now() - queued;
        first.reset(); // its thread is free now
        QVERIFY(std::stod(second.reply().field("X-Process-Time")) >= waited.count() + 0.02);
    }

    void repliesToPipelinedRequestsInOrder()
    {
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.send("GET /wait?ms=30 HTTP/1.1\r\nHost: x\r\n\r\n"
                            "GET /asyncwait?ms=10 HTTP/1.1\r\nHost: x\r\n\r\n"
                            "GET /fib/3 HTTP/1.1\r\nHost: x\r\n\r\n"
                            "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n"
                            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
                            "GET /fib/4 HTTP/1.1\r\nHost: x\r\n\r\n"));
        for (const char *body : {R"({"duration":0.03})", R"({"duration":0.01})", R"({"fib":3})",
                                 R"({"detail":"not found"})", "abc", R"({"fib":5})"}) {
            QCOMPARE(client.reply().body, std::string(body));
        }
    }

    void answersAThousandPipelinedRequests()
    {
        test::RunningServer server;
        RawClient client(server.port());
        std::string requests;
        for (int index = 0; index < 1000; ++index) {
            requests += "GET /fib/" + std::to_string(index % 10) + " HTTP/1.1\r\nHost: x\r\n\r\n";
            requests += "GET /asyncfib/" + std::to_string(index % 10) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        }
        QVERIFY(client.send(requests));
        const char *numbers[] = {"1", "1", "2", "3", "5", "8", "13", "21", "34", "55"};
        for (int index = 0; index < 1000; ++index) {
            const std::string expected = R"({"fib":)" + std::string(numbers[index % 10]) + "}";
            QCOMPARE(client.reply().body, expected);
            QCOMPARE(client.reply().body, expected);
        }
    }

    void understandsARequestSplitAnywhere_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("get") << QByteArray("GET /fib/5 HTTP/1.1\r\nHost: x\r\nA: b\r\n\r\n");
        QTest::newRow("content") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\n{\"fib\":8}");
        QTest::newRow("chunked") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
            "\r\n3\r\n{\"f\r\n5;x=y\r\nib\":8\r\n1\r\n}\r\n0\r\nT: u\r\n\r\n");
        QTest::newRow("empty lines first") << QByteArray("\r\n\r\nGET /fib/5 HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    void understandsARequestSplitAnywhere()
    {
        QFETCH(QByteArray, request);
        const std::string text = request.replace("Content-Length: 8", "Content-Length: 9").toStdString();
        test::RunningServer server;
        RawClient client(server.port());
        for (std::size_t split = 1; split < text.size(); ++split) {
            // The reply to the request before proves that the first part has been read.
            QVERIFY(client.send(kGet + text.substr(0, split)));
            QCOMPARE(client.reply().status, 200);
            QVERIFY(client.send(text.substr(split)));
            QCOMPARE(client.reply().body, std::string(R"({"fib":8})"));
        }
    }

    void sendsContinueWhenAskedTo()
    {
        test::RunningServer server;
        RawClient client(server.port());
        for (int round = 0; round < 2; ++round) {
            QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                                "Expect: 100-continue\r\n\r\n"));
            const RawReply interim = client.reply();
            QCOMPARE(interim.status, 100);
            QVERIFY(client.send("hello"));
            QCOMPARE(client.reply().body, std::string("hello"));
        }
        // In HTTP/1.0 the expectation is ignored.
        QVERIFY(client.send("POST /echo HTTP/1.0\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nhi"));
        QCOMPARE(client.reply().body, std::string("hi"));
    }

    void refusesTooLargeContentBeforeItIsSent()
    {
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n"
                            "Expect: 100-continue\r\n\r\n"));
        QCOMPARE(client.reply().status, 413);
        QCOMPARE(client.rest(), std::string());
    }

    void closesAsTheVersionAndTheFieldsSay_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                                   << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
        QTest::newRow("1.0 keep-alive")
            << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    }

    void closesAsTheVersionAndTheFieldsSay()
    {
        QFETCH(QByteArray, request);
        QFETCH(bool, isKept);
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.send(request.toStdString() + kGet)); // the second one is answered only if kept
        const RawReply reply = client.reply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("Connection") == "close", !isKept);
        if (isKept) {
            QCOMPARE(client.reply().status, 200);
        } else {
            QCOMPARE(client.rest(), std::string());
            QVERIFY(client.wasClosed());
        }
    }

    void answersAHalfClosedPeer_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("at once") << QByteArray("/asyncwait?ms=0");
        QTest::newRow("after a sleep on the loop") << QByteArray("/asyncwait?ms=30");
        QTest::newRow("after a sleep in the pool") << QByteArray("/wait?ms=30");
    }

    void answersAHalfClosedPeer()
    {
        QFETCH(QByteArray, path);
        test::RunningServer server;
        RawClient client(server.port());
        QVERIFY(client.get(path.toStdString()));
        client.halfClose();
        QCOMPARE(client.reply().status, 200);
        QCOMPARE(client.rest(), std::string());
        QVERIFY(client.wasClosed());
    }

    void refusesBadRequestsReadably_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray longTarget = "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n";
        const QByteArray longField = "GET / HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(40000, 'a') + "\r\n\r\n";
        QTest::newRow("no http") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("tls") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("smuggling") << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
                                                 "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                   << 400;
        QTest::newRow("long target") << longTarget << 414;
        QTest::newRow("long field") << longField << 431;
        QTest::newRow("unknown method") << QByteArray("BREW / HTTP/1.1\r\nHost: x\r\n\r\n") << 501;
        QTest::newRow("connect") << QByteArray("CONNECT x:1 HTTP/1.1\r\nHost: x:1\r\n\r\n") << 501;
        QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: x\r\n\r\n") << 505;
        QTest::newRow("large content, all sent")
            << "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1100000\r\n\r\n" + QByteArray(1100000, 'a')
            << 413;
    }

    void refusesBadRequestsReadably()
    {
        QFETCH(QByteArray, request);
        test::RunningServer server;
        RawClient client(server.port());
        client.send(request.toStdString()); // may break off
        const RawReply reply = client.reply();
        QTEST(reply.status, "status");
        QCOMPARE(reply.field("Connection"), std::string("close"));
        QVERIFY(reply.body.starts_with("{\"detail\":"));
        QCOMPARE(client.rest(), std::string());
        QVERIFY(client.wasClosed()); // in order, so that the reply could be read
    }

    void survivesHostileBytes()
    {
        test::RunningServer server;
        std::mt19937 random(20261122); // the same bytes every time
        const std::string seeds[] = {
            kGet,
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"};
        for (int round = 0; round < 300; ++round) {
            std::string bytes = seeds[round % 3] + seeds[(round / 3) % 3];
            for (int change = 0; change < 1 + round % 4; ++change) {
                bytes[random() % bytes.size()] = static_cast<char>(random());
            }
            RawClient client(server.port());
            client.send(bytes);
            client.halfClose();
            client.rest();
        }
        RawClient client(server.port());
        QVERIFY(client.send(kGet));
        QCOMPARE(client.reply().status, 200);
        client.close();
        QTRY_COMPARE(server.snapshot().connections, std::uint64_t(0));
        QCOMPARE(server.snapshot().inFlight, std::uint64_t(0));
    }
};

THREADLOOP_TEST(TestRequests)
#include "test_requests.moc"
