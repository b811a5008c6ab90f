// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"
#include "request_cases.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <memory>
#include <string>
#include <utility>

using namespace threadloop;
using namespace threadloop::http;
using namespace threadloop::test;

namespace {

RequestOutcome replayed(std::string_view bytes, Cut cut,
                        const ParserLimits &limits = RequestParser::defaultLimits)
{
    RequestParser parser(limits);
    return replayRequest(parser, bytes, cut);
}

QByteArray text(const RequestOutcome &outcome)
{
    return QByteArray::number(outcome.status) + ' ' + QByteArray::fromStdString(outcome.detail) + " after " +
           QByteArray::number(static_cast<qulonglong>(outcome.consumed)) + " bytes, " +
           QByteArray::number(outcome.continues) + " continues";
}

// `bytes` in every way of cutting leads to this status.
void expectInAllPieces(const std::string &bytes, int status, const ParserLimits &limits)
{
    const RequestOutcome whole = replayed(bytes, Cut::whole(), limits);
    QCOMPARE(whole.status, status);
    QCOMPARE(text(replayed(bytes, Cut::each(1), limits)), text(whole));
    QCOMPARE(text(replayed(bytes, Cut::each(7), limits)), text(whole));
    for (std::size_t n = 1; n < bytes.size(); n += bytes.size() / 100 + 1)
        QCOMPARE(text(replayed(bytes, Cut::at(n), limits)), text(whole));
}

std::string withTarget(std::size_t lineLength)
{
    const std::string target = "/" + std::string(lineLength - std::string("GET / HTTP/1.1").size(), 'x');
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

// A request whose field lines, the Host line among them, take `bytes` together.
std::string withFieldBytes(std::size_t bytes)
{
    const std::string host = "Host: a\r\n";
    const std::string name = "X: ";
    return "GET / HTTP/1.1\r\n" + host + name + std::string(bytes - host.size() - name.size() - 2, 'x') +
           "\r\n\r\n";
}

std::string withFields(std::size_t count)
{
    std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (std::size_t i = 1; i < count; ++i)
        bytes += "X: y\r\n";
    return bytes + "\r\n";
}

const std::string chunkedHead = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesEveryCase_data();
    void decidesEveryCase();
    void outcomeDoesNotDependOnPieces_data() { decidesEveryCase_data(); }
    void outcomeDoesNotDependOnPieces();
    void leavesPipelinedRequestsToTheCaller_data();
    void leavesPipelinedRequestsToTheCaller();
    void asksForContinueOnce();
    void doesNotAskForContinueWithoutBody();
    void doesNotAskForContinueInHttp10();
    void refusesTooLargeBodyInsteadOfContinue();
    void enforcesRequestLineLimit();
    void enforcesHeaderBytesLimit();
    void enforcesHeaderCountLimit();
    void enforcesBodyLimit();
    void enforcesChunkedBodyLimit();
    void enforcesChunkExtensionLimit();
    void enforcesTrailerLimits();
    void defaultLimitsAreThoseDocumented();
    void tellsWhetherAMessageHasStarted();
    void tellsWhetherTheHeadIsComplete();
    void findsHeadersInAnyCase();
    void readsQueryValues();
    void canBeMovedInTheMiddleOfABody();
    void keepsMemoryAndGivesItBack();
    void isSmall();
};

void TestRequestParser::decidesEveryCase_data()
{
    QTest::addColumn<const RequestCase *>("row");
    for (const RequestCase &row : requestCases)
        QTest::newRow(row.name) << &row;
}

void TestRequestParser::decidesEveryCase()
{
    QFETCH(const RequestCase *, row);
    const RequestOutcome outcome = replayed(row->bytes, Cut::whole());
    QVERIFY2(outcome.status == row->status, text(outcome).constData());
    QVERIFY2(outcome.detail.find(row->part) != std::string::npos, text(outcome).constData());
    if (outcome.status == 200)
        QCOMPARE(outcome.consumed, row->bytes.size());
}

void TestRequestParser::outcomeDoesNotDependOnPieces()
{
    QFETCH(const RequestCase *, row);
    const QByteArray whole = text(replayed(row->bytes, Cut::whole()));
    for (std::size_t n = 1; n < row->bytes.size(); ++n)
        QCOMPARE(text(replayed(row->bytes, Cut::at(n))), whole);
    for (std::size_t n = 1; n < 5; ++n)
        QCOMPARE(text(replayed(row->bytes, Cut::each(n))), whole);
}

void TestRequestParser::leavesPipelinedRequestsToTheCaller_data()
{
    QTest::addColumn<std::size_t>("piece");
    QTest::newRow("whole") << std::size_t{10000};
    for (const std::size_t piece : {1, 2, 3, 7, 50})
        QTest::addRow("pieces of %d", static_cast<int>(piece)) << piece;
}

void TestRequestParser::leavesPipelinedRequestsToTheCaller()
{
    QFETCH(std::size_t, piece);
    const std::string_view first = "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\none";
    const std::string_view second =
        "POST /2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntwo\r\n0\r\n\r\n";
    const std::string_view third =
        "GET /3 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    const std::string_view fourth = "\r\nGET /4 HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string all = std::string(first).append(second).append(third).append(fourth);

    RequestParser parser;
    std::string_view rest = all;
    std::string seen;
    for (const std::string_view expected : {first, second, third, fourth}) {
        const RequestOutcome outcome = replayRequest(parser, rest, Cut::each(piece));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.consumed, expected.size());
        seen.append(parser.request().path()).append(parser.request().body());
        rest.remove_prefix(outcome.consumed);
        parser.reset();
    }
    QCOMPARE(seen, std::string("/1one/2two/3/4"));
    QVERIFY(rest.empty());
}

void TestRequestParser::asksForContinueOnce()
{
    const std::string head =
        "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    RequestParser parser;
    const ParseResult asked = parser.feed(head + "hi");
    QCOMPARE(asked.state, ParseState::SendContinue);
    QCOMPARE(asked.consumed, head.size());
    QCOMPARE(parser.feed(std::string_view()).state, ParseState::NeedMore);
    QCOMPARE(parser.feed("h").state, ParseState::NeedMore);
    QCOMPARE(parser.feed("i").state, ParseState::Complete);
    QVERIFY(parser.request().expectsContinue());
    QCOMPARE(parser.request().body(), std::string_view("hi"));
}

void TestRequestParser::doesNotAskForContinueWithoutBody()
{
    RequestParser parser;
    QCOMPARE(parser.feed("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n").state,
             ParseState::Complete);
}

void TestRequestParser::doesNotAskForContinueInHttp10()
{
    RequestParser parser;
    QCOMPARE(parser.feed("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n").state,
             ParseState::NeedMore);
    QCOMPARE(parser.feed("x").state, ParseState::Complete);
}

void TestRequestParser::refusesTooLargeBodyInsteadOfContinue()
{
    RequestParser parser;
    const ParseResult result =
        parser.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");
    QCOMPARE(result.state, ParseState::Failed);
    QCOMPARE(result.error.status, Status::ContentTooLarge);
}

void TestRequestParser::enforcesRequestLineLimit()
{
    ParserLimits limits;
    limits.requestLine = 100;
    expectInAllPieces(withTarget(100), 200, limits);
    expectInAllPieces(withTarget(101), 414, limits);
    expectInAllPieces(std::string(1000, 'x'), 414, limits);
}

void TestRequestParser::enforcesHeaderBytesLimit()
{
    ParserLimits limits;
    limits.headers = 200;
    expectInAllPieces(withFieldBytes(200), 200, limits);
    expectInAllPieces(withFieldBytes(201), 431, limits);
    expectInAllPieces("GET / HTTP/1.1\r\n" + std::string(1000, 'x'), 431, limits);
}

void TestRequestParser::enforcesHeaderCountLimit()
{
    ParserLimits limits;
    limits.headerFields = 5;
    expectInAllPieces(withFields(5), 200, limits);
    expectInAllPieces(withFields(6), 431, limits);
}

void TestRequestParser::enforcesBodyLimit()
{
    ParserLimits limits;
    limits.body = 5;
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ";
    expectInAllPieces(head + "5\r\n\r\nhello", 200, limits);
    expectInAllPieces(head + "6\r\n\r\nhello!", 413, limits);
}

void TestRequestParser::enforcesChunkedBodyLimit()
{
    ParserLimits limits;
    limits.body = 5;
    expectInAllPieces(chunkedHead + "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", 200, limits);
    expectInAllPieces(chunkedHead + "3\r\nhel\r\n3\r\nlo!\r\n0\r\n\r\n", 413, limits);
    expectInAllPieces(chunkedHead + "ffffffffffffffff\r\n", 413, limits);
    expectInAllPieces(chunkedHead + "3\r\nhel\r\nffffffffffffffff\r\n", 413, limits);
}

void TestRequestParser::enforcesChunkExtensionLimit()
{
    ParserLimits limits;
    limits.chunkExtensions = 10;
    expectInAllPieces(chunkedHead + "1;abcd=fghij\r\nx\r\n0\r\n\r\n", 200, limits);
    expectInAllPieces(chunkedHead + "1;abcde=fghij\r\nx\r\n0\r\n\r\n", 400, limits);
    expectInAllPieces(chunkedHead + "1;abcde\r\nx\r\n1;abcde\r\nx\r\n0;k\r\n\r\n", 400, limits);
    expectInAllPieces(chunkedHead + "1;" + std::string(1000, 'x'), 400, limits);
}

void TestRequestParser::enforcesTrailerLimits()
{
    ParserLimits limits;
    limits.headers = 100;
    limits.headerFields = 4;
    expectInAllPieces(chunkedHead + "0\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n\r\n", 200, limits);
    expectInAllPieces(chunkedHead + "0\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n\r\n", 431, limits);
    expectInAllPieces(chunkedHead + "0\r\nA: " + std::string(200, 'x') + "\r\n\r\n", 431, limits);
}

void TestRequestParser::defaultLimitsAreThoseDocumented()
{
    expectInAllPieces(withTarget(8 * 1024), 200, RequestParser::defaultLimits);
    expectInAllPieces(withTarget(8 * 1024 + 1), 414, RequestParser::defaultLimits);
    QCOMPARE(replayed(withFieldBytes(32 * 1024), Cut::whole()).status, 200);
    QCOMPARE(replayed(withFieldBytes(32 * 1024 + 1), Cut::whole()).status, 431);
    QCOMPARE(replayed(withFields(100), Cut::whole()).status, 200);
    QCOMPARE(replayed(withFields(101), Cut::whole()).status, 431);
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n\r\n";
    QCOMPARE(replayed(head + std::string(1024 * 1024, 'x'), Cut::each(65536)).status, 200);
}

void TestRequestParser::tellsWhetherAMessageHasStarted()
{
    RequestParser parser;
    QVERIFY(!parser.hasStarted());
    parser.feed("\r\n");
    QVERIFY(!parser.hasStarted());
    parser.feed("G");
    QVERIFY(parser.hasStarted());
    parser.feed("ET / HTTP/1.1\r\nHost: a\r\n\r\n");
    parser.reset();
    QVERIFY(!parser.hasStarted());
}

void TestRequestParser::tellsWhetherTheHeadIsComplete()
{
    RequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r");
    QVERIFY(!parser.hasHead());
    parser.feed("\n");
    QVERIFY(parser.hasHead());
    QCOMPARE(parser.feed("x").state, ParseState::Complete);
    QVERIFY(parser.hasHead());
}

void TestRequestParser::findsHeadersInAnyCase()
{
    RequestParser parser;
    parser.feed("GET / HTTP/1.1\r\nHost: a\r\nX-One: 1\r\nX-one: 2\r\n\r\n");
    const Request &request = parser.request();
    QCOMPARE(request.header("x-ONE").value_or("none"), std::string_view("1"));
    QVERIFY(!request.header("X-On"));
    QVERIFY(!request.header("X-Two"));
    QCOMPARE(request.headerCount(), std::size_t{3});
    QCOMPARE(request.headerAt(2).name, std::string_view("X-one"));
    QCOMPARE(request.headerAt(2).value, std::string_view("2"));
}

void TestRequestParser::readsQueryValues()
{
    RequestParser parser;
    parser.feed("GET /wait?ms=50&name=a%20b HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(parser.request().queryValue("ms").value_or("none"), std::string("50"));
    QCOMPARE(parser.request().queryValue("name").value_or("none"), std::string("a b"));
    QVERIFY(!parser.request().queryValue("s"));
}

void TestRequestParser::canBeMovedInTheMiddleOfABody()
{
    auto first = std::make_unique<RequestParser>();
    first->feed(chunkedHead + "5\r\nhel");
    RequestParser second = std::move(*first);
    first.reset();
    QCOMPARE(second.feed("lo\r\n0\r\n\r\n").state, ParseState::Complete);
    QCOMPARE(second.request().body(), std::string_view("hello"));
}

void TestRequestParser::keepsMemoryAndGivesItBack()
{
    RequestParser parser;
    const std::string request =
        "POST /%41 HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n" + std::string(1000, 'x');
    parser.feed(request);
    const char *before = parser.request().body().data();
    parser.reset();
    QCOMPARE(parser.feed(request).state, ParseState::Complete);
    QCOMPARE(parser.request().body().data(),
             before); // the same memory, so nothing was allocated for the text
    parser.reset();
    parser.shrink();
    QCOMPARE(parser.feed(request).state, ParseState::Complete);
    QCOMPARE(parser.request().body().size(), std::size_t{1000});
}

void TestRequestParser::isSmall()
{
    // Idle connections borrow one only while bytes are pending, but those add up too.
    QVERIFY2(sizeof(RequestParser) <= 384,
             QByteArray::number(static_cast<int>(sizeof(RequestParser))).constData());
}

THREADLOOP_TEST(TestRequestParser)
#include "test_request_parser.moc"
