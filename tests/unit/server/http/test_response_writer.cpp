// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_writer.h"

#include "replay.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <chrono>
#include <string>

using namespace std::chrono_literals;
using namespace threadloop;
using namespace threadloop::http;

namespace {

std::string written(const Response &response, const ReplyContext &context = {})
{
    std::string out;
    appendResponse(out, response, context);
    return out;
}

bool contains(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestResponseWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAWholeReply();
    void appendsBehindEarlierReplies();
    void dropsTheBodyForHead();
    void tellsWhatBecomesOfTheConnection_data();
    void tellsWhatBecomesOfTheConnection();
    void givesNoBodyWhereNoneMayBe_data();
    void givesNoBodyWhereNoneMayBe();
    void letsNoHeaderBreakItsLine();
    void leavesFramingToTheWriter();
    void prefersOwnContentType();
    void leavesOutAnEmptyContentType();
    void writesUnknownStatus();
    void isUnderstoodByTheResponseParser_data();
    void isUnderstoodByTheResponseParser();
    void escapesJson_data();
    void escapesJson();
    void namesEveryStatus();
};

void TestResponseWriter::writesAWholeReply()
{
    Response response = jsonResponse("{\"duration\":0.05}");
    response.headers.push_back({"X-Extra", "1"});
    ReplyContext context;
    context.date = "Sun, 22 Nov 2026 10:00:00 GMT";
    context.processTime = 50'123'456ns;
    QCOMPARE(written(response, context), std::string("HTTP/1.1 200 OK\r\n"
                                                     "Date: Sun, 22 Nov 2026 10:00:00 GMT\r\n"
                                                     "Content-Type: application/json\r\n"
                                                     "Content-Length: 17\r\n"
                                                     "X-Process-Time: 0.050123456\r\n"
                                                     "X-Extra: 1\r\n"
                                                     "\r\n"
                                                     "{\"duration\":0.05}"));
}

void TestResponseWriter::appendsBehindEarlierReplies()
{
    std::string out;
    appendResponse(out, jsonResponse("1"), {});
    const std::string first = out;
    appendResponse(out, jsonResponse("1"), {});
    QCOMPARE(out, first + first);
}

void TestResponseWriter::dropsTheBodyForHead()
{
    ReplyContext context;
    context.isHead = true;
    const std::string out = written(jsonResponse("12345"), context);
    QVERIFY(contains(out, "Content-Length: 5\r\n"));
    QVERIFY(out.ends_with("\r\n\r\n"));
}

void TestResponseWriter::tellsWhatBecomesOfTheConnection_data()
{
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<bool>("close");
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<std::string>("field");
    QTest::newRow("1.1 stays open silently") << true << false << 1 << std::string();
    QTest::newRow("1.0 has to be told") << true << false << 0 << std::string("Connection: keep-alive\r\n");
    QTest::newRow("1.1 close") << false << false << 1 << std::string("Connection: close\r\n");
    QTest::newRow("1.0 close") << false << false << 0 << std::string("Connection: close\r\n");
    QTest::newRow("the handler's close wins") << true << true << 1 << std::string("Connection: close\r\n");
}

void TestResponseWriter::tellsWhatBecomesOfTheConnection()
{
    QFETCH(bool, keepAlive);
    QFETCH(bool, close);
    QFETCH(int, minorVersion);
    QFETCH(std::string, field);
    Response response;
    response.close = close;
    ReplyContext context;
    context.keepAlive = keepAlive;
    context.minorVersion = minorVersion;
    const std::string out = written(response, context);
    QCOMPARE(contains(out, "Connection:"), !field.empty());
    QVERIFY2(contains(out, field), out.c_str());
}

void TestResponseWriter::givesNoBodyWhereNoneMayBe_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {100, 103, 204, 304})
        QTest::addRow("%d", status) << status;
}

void TestResponseWriter::givesNoBodyWhereNoneMayBe()
{
    QFETCH(int, status);
    Response response = jsonResponse("12345");
    response.status = static_cast<Status>(status);
    const std::string out = written(response);
    QVERIFY2(out.ends_with("\r\n\r\n"), out.c_str());
    QVERIFY2(!contains(out, "Content-Length"), out.c_str());
    QVERIFY2(!contains(out, "Transfer-Encoding"), out.c_str());
}

void TestResponseWriter::letsNoHeaderBreakItsLine()
{
    Response response;
    response.ownContentType = "text/plain\r\nX-Evil: 1";
    response.headers.push_back({"X-Value", "a\r\n\r\nbody\n\rX: y"});
    response.headers.push_back({"X-Nul", std::string("a\0b", 3)});
    response.headers.push_back({"X-Name\r\nX-Evil", "2"});
    response.headers.push_back({"", "3"});
    response.headers.push_back({"X Blank", "4"});
    const std::string out = written(response);
    QVERIFY2(contains(out, "Content-Type: text/plain  X-Evil: 1\r\n"), out.c_str());
    QVERIFY2(contains(out, "X-Value: a    body  X: y\r\n"), out.c_str());
    QVERIFY2(contains(out, "X-Nul: a b\r\n"), out.c_str());
    QVERIFY2(!contains(out, "X-Name") && !contains(out, "X Blank") && !contains(out, "\r\n: "), out.c_str());
}

void TestResponseWriter::leavesFramingToTheWriter()
{
    Response response = jsonResponse("12345");
    response.headers.push_back({"content-length", "1"});
    response.headers.push_back({"Transfer-Encoding", "chunked"});
    response.headers.push_back({"Connection", "close"});
    const std::string out = written(response);
    QVERIFY2(!contains(out, "content-length") && !contains(out, "chunked") && !contains(out, "close"),
             out.c_str());
}

void TestResponseWriter::prefersOwnContentType()
{
    Response response;
    response.ownContentType = "text/plain";
    const std::string out = written(response);
    QVERIFY(contains(out, "Content-Type: text/plain\r\n"));
    QVERIFY(!contains(out, "json"));
}

void TestResponseWriter::leavesOutAnEmptyContentType()
{
    Response response;
    response.contentType = {};
    QVERIFY(!contains(written(response), "Content-Type"));
}

void TestResponseWriter::writesUnknownStatus()
{
    Response response;
    response.status = static_cast<Status>(599);
    QVERIFY(written(response).starts_with("HTTP/1.1 599 \r\n"));
}

void TestResponseWriter::isUnderstoodByTheResponseParser_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isHead");
    for (const int status : {200, 204, 304, 400, 404, 405, 422, 500, 501}) {
        QTest::addRow("%d", status) << status << false;
        QTest::addRow("%d HEAD", status) << status << true;
    }
}

void TestResponseWriter::isUnderstoodByTheResponseParser()
{
    QFETCH(int, status);
    QFETCH(bool, isHead);
    Response response = jsonError(static_cast<Status>(status), "why");
    ReplyContext context;
    context.isHead = isHead;
    const std::string out = written(response, context);
    const test::ResponseOutcome outcome = test::replayResponse(out, isHead, false, test::Cut::whole());
    QCOMPARE(outcome.state, ResponseParser::State::Complete);
    QCOMPARE(outcome.status, status);
    QCOMPARE(outcome.consumed, out.size());
    QVERIFY(outcome.keepAlive);
    const bool hasBody = !isHead && status != 204 && status != 304;
    QCOMPARE(outcome.body, hasBody ? std::string("{\"detail\":\"why\"}") : std::string());
}

void TestResponseWriter::escapesJson_data()
{
    QTest::addColumn<std::string>("plain");
    QTest::addColumn<std::string>("json");
    const auto row = [](const char *name, std::string plain, std::string json) {
        QTest::newRow(name) << plain << json;
    };
    row("empty", "", R"("")");
    row("plain", "abc", R"("abc")");
    row("quotes", R"(a"b\c/)", R"("a\"b\\c/")");
    row("controls", std::string("\n\r\t\x01\x1f\0", 6), R"("\n\r\t\u0001\u001f\u0000")");
    row("utf8", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"");
    row("stray continuation", "a\x80z", "\"a\xef\xbf\xbdz\"");
    row("cut short", "a\xe2\x82", "\"a\xef\xbf\xbd\xef\xbf\xbd\"");
    row("overlong", "\xc0\xaf", "\"\xef\xbf\xbd\xef\xbf\xbd\"");
    row("surrogate", "\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
    row("beyond U+10FFFF", "\xf4\x90\x80\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
}

void TestResponseWriter::escapesJson()
{
    QFETCH(std::string, plain);
    std::string out;
    appendJsonString(out, plain);
    QTEST(out, "json");
}

void TestResponseWriter::namesEveryStatus()
{
    for (const Status status :
         {Status::Continue, Status::Ok, Status::NoContent, Status::NotModified, Status::BadRequest,
          Status::Forbidden, Status::NotFound, Status::MethodNotAllowed, Status::RequestTimeout,
          Status::ContentTooLarge, Status::UriTooLong, Status::ExpectationFailed, Status::MisdirectedRequest,
          Status::UnprocessableContent, Status::HeaderFieldsTooLarge, Status::InternalServerError,
          Status::NotImplemented, Status::ServiceUnavailable, Status::VersionNotSupported})
        QVERIFY(!reasonPhrase(status).empty());
}

THREADLOOP_TEST(TestResponseWriter)
#include "test_response_writer.moc"
