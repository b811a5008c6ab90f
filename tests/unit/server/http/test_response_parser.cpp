// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"
#include "response_cases.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <string>
#include <utility>

using namespace threadloop;
using namespace threadloop::http;
using namespace threadloop::test;

namespace {

QByteArray text(const ResponseOutcome &outcome)
{
    const std::string all = "state " + std::to_string(static_cast<int>(outcome.state)) + " status " +
                            std::to_string(outcome.status) + " consumed " + std::to_string(outcome.consumed) +
                            (outcome.keepAlive ? " keep " : " close ") + std::to_string(outcome.bodyBytes) +
                            " bytes " + outcome.headers + outcome.body + " detail=" + outcome.detail;
    return QByteArray::fromStdString(all);
}

ResponseOutcome replayed(const ResponseCase &row, Cut cut)
{
    return replayResponse(row.bytes, row.isHead, row.ends, cut);
}

} // namespace

class TestResponseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesEveryCase_data();
    void decidesEveryCase();
    void outcomeDoesNotDependOnPieces_data() { decidesEveryCase_data(); }
    void outcomeDoesNotDependOnPieces();
    void readsOneResponseAfterTheOther();
    void tellsWhetherAResponseHasStarted();
    void saysWhyItFailed();
    void countsABodyThatItDoesNotKeep();
    void keepsAtMostWhatIsAllowed();
    void refusesToKeepEndlessHeaders();
    void keepsOnlyHeadersOfTheFinalResponse();
    void canBeMovedInTheMiddleOfABody();
};

void TestResponseParser::decidesEveryCase_data()
{
    QTest::addColumn<const ResponseCase *>("row");
    for (const ResponseCase &row : responseCases)
        QTest::newRow(row.name) << &row;
}

void TestResponseParser::decidesEveryCase()
{
    QFETCH(const ResponseCase *, row);
    const ResponseOutcome outcome = replayed(*row, Cut::whole());
    QVERIFY2(outcome.state == row->state, text(outcome).constData());
    QCOMPARE(outcome.status, row->status);
    QCOMPARE(outcome.keepAlive, row->keepAlive);
    QCOMPARE(outcome.body, std::string(row->body));
    QCOMPARE(outcome.bodyBytes, row->body.size());
    if (outcome.state != failed)
        QCOMPARE(outcome.consumed, row->bytes.size() - row->extraBytes);
}

void TestResponseParser::outcomeDoesNotDependOnPieces()
{
    QFETCH(const ResponseCase *, row);
    const QByteArray whole = text(replayed(*row, Cut::whole()));
    for (std::size_t n = 1; n < row->bytes.size(); ++n)
        QCOMPARE(text(replayed(*row, Cut::at(n))), whole);
    for (std::size_t n = 1; n < 5; ++n)
        QCOMPARE(text(replayed(*row, Cut::each(n))), whole);
}

void TestResponseParser::readsOneResponseAfterTheOther()
{
    ResponseParser parser;
    for (const int status : {200, 404, 200}) {
        parser.begin(false);
        QCOMPARE(parser.status(), 0);
        const std::string bytes = "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Length: 3\r\n\r\nabc";
        QCOMPARE(parser.feed(bytes).state, complete);
        QCOMPARE(parser.status(), status);
        QCOMPARE(parser.bodyBytes(), std::uint64_t{3});
    }
    parser.begin(true);
    QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n").state, complete);
    QCOMPARE(parser.bodyBytes(), std::uint64_t{0});
    parser.begin(false);
    QCOMPARE(parser.feed("garbage").state, failed);
    parser.begin(false);
    QCOMPARE(parser.feed("HTTP/1.1 204 X\r\n\r\n").state, complete);
}

void TestResponseParser::tellsWhetherAResponseHasStarted()
{
    ResponseParser parser;
    parser.begin(false);
    QVERIFY(!parser.hasStarted());
    QCOMPARE(parser.feed(std::string_view()).state, needMore);
    QVERIFY(!parser.hasStarted());
    parser.feed("H");
    QVERIFY(parser.hasStarted());
    parser.begin(false);
    QVERIFY(!parser.hasStarted());
}

void TestResponseParser::saysWhyItFailed()
{
    ResponseParser parser;
    parser.begin(false);
    QVERIFY(!parser.feed("SSH-2.0-x\r\n").detail.empty());
    parser.begin(false);
    QCOMPARE(parser.finish().detail, std::string_view("connection closed without a response"));
    parser.begin(false);
    parser.feed("HTTP/1.1 200 OK\r\n");
    QCOMPARE(parser.finish().detail, std::string_view("connection closed in the middle of a response"));
}

void TestResponseParser::countsABodyThatItDoesNotKeep()
{
    ResponseParser parser;
    parser.begin(false);
    QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n").state, needMore);
    const std::string piece(1'000'000, 'x');
    QCOMPARE(parser.feed(piece).state, needMore);
    QCOMPARE(parser.feed(piece).state, needMore);
    QCOMPARE(parser.feed(piece).state, complete);
    QCOMPARE(parser.bodyBytes(), std::uint64_t{3'000'000});
}

void TestResponseParser::keepsAtMostWhatIsAllowed()
{
    ResponseRecord record;
    record.maxBodyBytes = 4;
    ResponseParser parser;
    parser.keepIn(&record);
    parser.begin(false);
    parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc");
    QCOMPARE(parser.feed("def").state, complete);
    QCOMPARE(record.body, std::string("abcd"));
    QCOMPARE(parser.bodyBytes(), std::uint64_t{6});
}

void TestResponseParser::refusesToKeepEndlessHeaders()
{
    const std::string header = "X: " + std::string(1000, 'x') + "\r\n";
    ResponseRecord record;
    ResponseParser parser;
    parser.keepIn(&record);
    parser.begin(false);
    QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\n").state, needMore);
    int fed = 0;
    while (fed < 1000 && parser.feed(header).state == needMore)
        ++fed;
    QCOMPARE(fed, 65);
}

void TestResponseParser::keepsOnlyHeadersOfTheFinalResponse()
{
    ResponseRecord record;
    ResponseParser parser;
    parser.keepIn(&record);
    parser.begin(false);
    parser.feed("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nX-Process-Time: 0.5\r\n"
                "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: t\r\n\r\n");
    QCOMPARE(record.headers.size(), std::size_t{2});
    QCOMPARE(record.headers[0].name, std::string("X-Process-Time"));
    QCOMPARE(record.headers[0].value, std::string("0.5"));
}

void TestResponseParser::canBeMovedInTheMiddleOfABody()
{
    ResponseParser first;
    first.begin(false);
    first.feed("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
    ResponseParser second = std::move(first);
    QCOMPARE(second.feed("cd").state, complete);
    QCOMPARE(second.bodyBytes(), std::uint64_t{4});
}

THREADLOOP_TEST(TestResponseParser)
#include "test_response_parser.moc"
