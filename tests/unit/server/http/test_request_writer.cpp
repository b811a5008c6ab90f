// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_writer.h"

#include "replay.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <array>
#include <string>

using namespace threadloop;
using namespace threadloop::http;

class TestRequestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAPlainRequest();
    void writesBodyAndLength();
    void announcesEmptyContentWhereExpected();
    void saysClose();
    void letsHeadersReplaceDefaults();
    void refusesWhatBreaksOut_data();
    void refusesWhatBreaksOut();
    void isUnderstoodByTheRequestParser();
};

void TestRequestWriter::writesAPlainRequest()
{
    RequestParts parts;
    parts.target = "/wait?ms=5";
    parts.host = "127.0.0.1:8000";
    QCOMPARE(serializeRequest(parts).value_or(""),
             std::string("GET /wait?ms=5 HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n"));
}

void TestRequestWriter::writesBodyAndLength()
{
    RequestParts parts;
    parts.host = "a";
    parts.body = "hello";
    QCOMPARE(serializeRequest(parts).value_or(""),
             std::string("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"));
}

void TestRequestWriter::announcesEmptyContentWhereExpected()
{
    RequestParts parts;
    parts.host = "a";
    parts.method = "POST";
    QCOMPARE(serializeRequest(parts).value_or(""),
             std::string("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"));
}

void TestRequestWriter::saysClose()
{
    RequestParts parts;
    parts.host = "a";
    parts.close = true;
    QCOMPARE(serializeRequest(parts).value_or(""),
             std::string("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
}

void TestRequestWriter::letsHeadersReplaceDefaults()
{
    const std::array headers{Header{"host", "b"}, Header{"connection", "keep-alive"}, Header{"X", "y"}};
    RequestParts parts;
    parts.host = "a";
    parts.close = true;
    parts.headers = headers;
    QCOMPARE(serializeRequest(parts).value_or(""),
             std::string("GET / HTTP/1.1\r\nhost: b\r\nconnection: keep-alive\r\nX: y\r\n\r\n"));
}

void TestRequestWriter::refusesWhatBreaksOut_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("value");
    const auto row = [](const char *label, std::string method, std::string target, std::string host,
                        std::string name, std::string value) {
        QTest::newRow(label) << method << target << host << name << value;
    };
    row("emptyMethod", "", "/", "a", "X", "y");
    row("blankInMethod", "GET /x", "/", "a", "X", "y");
    row("lineInMethod", "GET\r\n", "/", "a", "X", "y");
    row("emptyTarget", "GET", "", "a", "X", "y");
    row("blankInTarget", "GET", "/a b", "a", "X", "y");
    row("lineInTarget", "GET", "/a\r\nX: y", "a", "X", "y");
    row("fragmentInTarget", "GET", "/a#b", "a", "X", "y");
    row("lineInHost", "GET", "/", "a\r\nX: y", "X", "y");
    row("blankInHost", "GET", "/", "a b", "X", "y");
    row("emptyName", "GET", "/", "a", "", "y");
    row("colonInName", "GET", "/", "a", "X:", "y");
    row("lineInName", "GET", "/", "a", "X\r\nY", "y");
    row("crInValue", "GET", "/", "a", "X", "y\rz");
    row("lfInValue", "GET", "/", "a", "X", "y\nz");
    row("nulInValue", "GET", "/", "a", "X", std::string("y\0z", 3));
    row("ownLength", "GET", "/", "a", "content-length", "5");
    row("ownCoding", "GET", "/", "a", "Transfer-Encoding", "chunked");
}

void TestRequestWriter::refusesWhatBreaksOut()
{
    QFETCH(std::string, method);
    QFETCH(std::string, target);
    QFETCH(std::string, host);
    QFETCH(std::string, name);
    QFETCH(std::string, value);
    const std::array headers{Header{name, value}};
    RequestParts parts;
    parts.method = method;
    parts.target = target;
    parts.host = host;
    parts.headers = headers;
    QVERIFY(!serializeRequest(parts).has_value());
}

void TestRequestWriter::isUnderstoodByTheRequestParser()
{
    const std::array headers{Header{"X-One", "1"}, Header{"X-Empty", ""}};
    RequestParts parts;
    parts.method = "PUT";
    parts.target = "/echo?a=b";
    parts.host = "[::1]:8000";
    parts.headers = headers;
    parts.body = "content";
    const std::string bytes = serializeRequest(parts).value_or("");
    RequestParser parser;
    const test::RequestOutcome outcome = test::replayRequest(parser, bytes, test::Cut::whole());
    QCOMPARE(outcome.status, 200);
    QCOMPARE(outcome.consumed, bytes.size());
    QCOMPARE(outcome.detail,
             std::string("PUT /echo?a=b path=/echo query=a=b host=[::1]:8000 1.1 keep [Host=[::1]:8000] "
                         "[X-One=1] [X-Empty=] [Content-Length=7] body=content"));
}

THREADLOOP_TEST(TestRequestWriter)
#include "test_request_writer.moc"
