// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/exchange.h"
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/load/io_results.h"

#include <cerrno>

using namespace threadloop;
using namespace threadloop::test;

namespace {

RequestStream streamFor(const std::string &method)
{
    Plan plan;
    plan.target.host = "localhost";
    plan.target.port = 80;
    plan.target.requestTarget = "/";
    plan.request.method = method;
    return measuredStream(plan, {});
}

/// Sends the whole request, and hands over the reply in pieces of this size.
Exchange::Next play(Exchange &exchange, const std::string &reply, std::size_t pieceBytes, bool reused = false)
{
    exchange.begin(reused);
    exchange.sent({IoResult::Status::Done, exchange.unsent().size(), 0});
    Exchange::Next next = Exchange::Next::Receive;
    for (std::size_t at = 0; at < reply.size() && next == Exchange::Next::Receive; at += pieceBytes) {
        const std::string piece = reply.substr(at, pieceBytes);
        next = exchange.received({IoResult::Status::Done, piece.size(), 0}, piece);
    }
    return next;
}

} // namespace

class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesReplies_data();
    void judgesReplies();
    void judgesBrokenConnections_data();
    void judgesBrokenConnections();
    void sendsInAsManyPiecesAsItTakes();
    void looksForAnAnswerWhenTheSendBreaks();
    void canBeUsedAgain();
    void keepsNoConnectionWhenEachRequestShallHaveItsOwn();
};

void TestExchange::judgesReplies_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isReusable");
    const std::string get = "GET";
    QTest::newRow("length") << get << kReply << Outcome::Ok << 200 << true;
    QTest::newRow("chunked")
        << get
        << std::string("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n")
        << Outcome::Ok << 201 << true;
    QTest::newRow("interim") << get << "HTTP/1.1 102 Processing\r\n\r\n" + kReply << Outcome::Ok << 200
                             << true;
    QTest::newRow("unexpected") << get << std::string("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n")
                                << Outcome::HttpError << 503 << true;
    QTest::newRow("close") << get
                           << std::string("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                           << Outcome::Ok << 200 << false;
    QTest::newRow("HEAD") << std::string("HEAD")
                          << std::string("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << Outcome::Ok << 200
                          << true;
    QTest::newRow("garbage") << get << std::string("\x16\x03\x01garbage\r\n\r\n") << Outcome::ProtocolError
                             << 0 << false;
    QTest::newRow("switch") << get << std::string("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n")
                            << Outcome::ProtocolError << 0 << false;
}

void TestExchange::judgesReplies()
{
    QFETCH(std::string, method);
    QFETCH(std::string, reply);
    QFETCH(Outcome, outcome);
    QFETCH(int, status);
    QFETCH(bool, isReusable);
    const RequestStream stream = streamFor(method);
    for (std::size_t piece = 1; piece <= reply.size(); ++piece) {
        Exchange exchange(stream);
        QCOMPARE(play(exchange, reply, piece), Exchange::Next::Done);
        QCOMPARE(exchange.outcome(), outcome);
        QCOMPARE(exchange.status(), status);
        QCOMPARE(exchange.isReusable(), isReusable);
        QVERIFY(!exchange.isKeepAliveRace());
        if (outcome == Outcome::Ok) {
            QCOMPARE(exchange.bytesReceived(), std::uint64_t(reply.size()));
        }
    }
}

void TestExchange::judgesBrokenConnections_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<std::string>("received");
    QTest::addColumn<int>("error"); // 0: end of file
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<std::string>("detail");
    QTest::addColumn<bool>("isRace");
    const std::string get = "GET";
    const std::string post = "POST";
    const std::string none;
    const std::string some = "HTTP/1.1 2";
    const std::string before = "closed before the reply";
    const std::string within = "closed within the reply";
    const std::string reset = "Connection reset by peer";
    QTest::newRow("closed, fresh") << get << false << none << 0 << Outcome::Reset << before << false;
    QTest::newRow("closed, reused") << get << true << none << 0 << Outcome::Reset << before << true;
    QTest::newRow("closed, reused, POST") << post << true << none << 0 << Outcome::Reset << before << false;
    QTest::newRow("closed within, reused") << get << true << some << 0 << Outcome::Reset << within << false;
    QTest::newRow("reset, fresh") << get << false << none << ECONNRESET << Outcome::Reset << reset << false;
    QTest::newRow("reset, reused") << get << true << none << ECONNRESET << Outcome::Reset << reset << true;
    QTest::newRow("reset within") << get << true << some << ECONNRESET << Outcome::Reset << reset << false;
    QTest::newRow("reset instead of the end") << get << false << std::string("HTTP/1.1 200 OK\r\n\r\nhello")
                                              << ECONNRESET << Outcome::Reset << reset << false;
    QTest::newRow("the end of a body without length")
        << get << false << std::string("HTTP/1.1 200 OK\r\n\r\nhello") << 0 << Outcome::Ok << none << false;
    QTest::newRow("the kernel gave up") << get << true << none << ETIMEDOUT << Outcome::Timeout
                                        << std::string("Connection timed out") << false;
    QTest::newRow("no memory") << get << false << none << ENOMEM << Outcome::LocalError
                               << std::string("Cannot allocate memory") << false;
}

void TestExchange::judgesBrokenConnections()
{
    QFETCH(std::string, method);
    QFETCH(bool, reused);
    QFETCH(std::string, received);
    QFETCH(int, error);
    QFETCH(Outcome, outcome);
    QFETCH(std::string, detail);
    QFETCH(bool, isRace);
    const RequestStream stream = streamFor(method);
    Exchange exchange(stream);
    QCOMPARE(play(exchange, received, 3, reused), Exchange::Next::Receive);
    QCOMPARE(exchange.received(error == 0 ? kEnd : failed(error), {}), Exchange::Next::Done);
    QCOMPARE(exchange.outcome(), outcome);
    if (outcome != Outcome::Ok) {
        QCOMPARE(exchange.detail().text(), detail);
        QCOMPARE(exchange.status(), 0);
    }
    QCOMPARE(exchange.isKeepAliveRace(), isRace);
    QVERIFY(!exchange.isReusable());
}

void TestExchange::sendsInAsManyPiecesAsItTakes()
{
    const RequestStream stream = streamFor("GET");
    Exchange exchange(stream);
    exchange.begin(false);
    std::string sent;
    Exchange::Next next = Exchange::Next::Send;
    while (next == Exchange::Next::Send) {
        sent += exchange.unsent().front();
        next = exchange.sent({IoResult::Status::Done, 1, 0});
    }
    QCOMPARE(next, Exchange::Next::Receive);
    QCOMPARE(sent, stream.bytes);
}

void TestExchange::looksForAnAnswerWhenTheSendBreaks()
{
    const RequestStream stream = streamFor("POST");
    Exchange exchange(stream);
    exchange.begin(false);
    QCOMPARE(exchange.sent(failed(EPIPE)), Exchange::Next::Receive);
    QCOMPARE(exchange.received({IoResult::Status::Done, kReply.size(), 0}, kReply), Exchange::Next::Done);
    QCOMPARE(exchange.outcome(), Outcome::Ok);
    QVERIFY(!exchange.isReusable());
    exchange.begin(false);
    QCOMPARE(exchange.sent(failed(ENOBUFS)), Exchange::Next::Done);
    QCOMPARE(exchange.outcome(), Outcome::LocalError);
}

void TestExchange::canBeUsedAgain()
{
    const RequestStream stream = streamFor("GET");
    Exchange exchange(stream);
    play(exchange, "HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno", 100);
    QCOMPARE(exchange.outcome(), Outcome::HttpError);
    QCOMPARE(play(exchange, kReply, 100, true), Exchange::Next::Done);
    QCOMPARE(exchange.outcome(), Outcome::Ok);
    QCOMPARE(exchange.status(), 200);
    QCOMPARE(exchange.bytesReceived(), std::uint64_t(kReply.size()));
    play(exchange, kReply + "!", 100, true);
    QCOMPARE(exchange.outcome(), Outcome::Ok);
    QVERIFY(!exchange.isReusable()); // a byte that no request asked for
}

void TestExchange::keepsNoConnectionWhenEachRequestShallHaveItsOwn()
{
    RequestStream stream = streamFor("GET");
    stream.connections = Connections::New;
    Exchange exchange(stream);
    QCOMPARE(play(exchange, kReply, 100), Exchange::Next::Done);
    QVERIFY(!exchange.isReusable());
}

THREADLOOP_TEST(TestExchange)
#include "test_exchange.moc"
