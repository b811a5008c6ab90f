// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/target.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUrls_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("requestTarget");
        QTest::addColumn<QByteArray>("authority");
        const auto row = [](const char *name, const char *url, const char *host, int port, const char *target,
                            const char *authority) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(host) << port << QByteArray(target)
                                << QByteArray(authority);
        };
        row("IPv4", "http://127.0.0.1:8000/wait", "127.0.0.1", 8000, "/wait", "127.0.0.1:8000");
        row("IPv6", "http://[::1]:8000/wait", "::1", 8000, "/wait", "[::1]:8000");
        row("IPv6, default port", "http://[2001:db8::7]/", "2001:db8::7", 80, "/", "[2001:db8::7]");
        row("name", "http://my-host_1.example/x", "my-host_1.example", 80, "/x", "my-host_1.example");
        row("no path", "http://localhost:1", "localhost", 1, "/", "localhost:1");
        row("query without path", "http://localhost:65535?a=b", "localhost", 65535, "/?a=b",
            "localhost:65535");
        row("query", "http://h/wait?ms=20&x=%20", "h", 80, "/wait?ms=20&x=%20", "h");
        row("empty port", "http://h:/", "h", 80, "/", "h");
        row("scheme in capitals", "HTTP://h/", "h", 80, "/", "h");
        row("at sign in the path", "http://h/a@b:c", "h", 80, "/a@b:c", "h");
    }

    void readsUrls()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, host);
        QFETCH(int, port);
        QFETCH(QByteArray, requestTarget);
        QFETCH(QByteArray, authority);
        const auto target = parseTarget(url.toStdString());
        QVERIFY2(target, target ? "" : target.error().c_str());
        QCOMPARE(target->url, url.toStdString());
        QCOMPARE(target->host, host.toStdString());
        QCOMPARE(int(target->port), port);
        QCOMPARE(target->requestTarget, requestTarget.toStdString());
        QCOMPARE(target->authority(), authority.toStdString());
        QVERIFY(!target->embedded);
        QVERIFY(target->isResolved());
    }

    void readsPathsAsEmbedded()
    {
        const auto target = parseTarget("/wait?ms=20");
        QVERIFY(target);
        QVERIFY(target->embedded);
        QVERIFY(!target->isResolved());
        QCOMPARE(target->url, std::string("/wait?ms=20"));
        QCOMPARE(target->requestTarget, std::string("/wait?ms=20"));
        QVERIFY(target->host.empty());
    }

    void resolvesEmbeddedTargets()
    {
        const Target target = resolved(*parseTarget("/wait?ms=20"), "127.0.0.1", 8000);
        QVERIFY(target.embedded);
        QVERIFY(target.isResolved());
        QCOMPARE(target.url, std::string("http://127.0.0.1:8000/wait?ms=20"));
        QCOMPARE(target.requestTarget, std::string("/wait?ms=20"));
        const Target six = resolved(*parseTarget("/wait"), "::1", 80);
        QCOMPARE(six.url, std::string("http://[::1]:80/wait"));
        QCOMPARE(six.authority(), std::string("[::1]"));
        QCOMPARE(six.host, std::string("::1"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QByteArray &text, const char *message) {
            QTest::newRow(name) << text << QByteArray(message);
        };
        row("empty", "", "target is empty");
        row("https", "https://h/", "https is not supported yet");
        row("https in capitals", "HTTPS://h/", "https is not supported yet");
        row("another scheme", "ftp://h/", "the scheme \"ftp\" is not supported");
        row("no scheme", "localhost:8000/wait", "is no target; write http://HOST:PORT/PATH");
        row("one slash", "http:/h/", "is no target");
        row("user", "http://me@h/", "user name or password");
        row("user and password", "http://me:secret@h/", "user name or password");
        row("fragment", "http://h/a#b", "has a fragment");
        row("fragment of a path", "/wait#x", "has a fragment");
        row("space", "http://h/a b", "has a space; write it as %20");
        row("leading space", " http://h/", "has a space");
        row("carriage return", "/wait\r\nX: y", "has a control character");
        row("line feed", "http://h/\nX", "has a control character");
        row("tabulator", "/a\tb", "has a control character");
        row("null byte", QByteArray("/a\0b", 4), "has a control character");
        row("delete", "/a\x7f", "has a control character");
        row("not ASCII in the path", "/w\xc3\xa4it", "not all ASCII");
        row("not ASCII in the host", "http://h\xc3\xb6st/", "not all ASCII");
        row("no host", "http:///wait", "has no host");
        row("no host but a port", "http://:80/", "has no host");
        row("empty brackets", "http://[]/", "has no host");
        row("port zero", "http://h:0/", "is no port");
        row("port too large", "http://h:65536/", "is no port");
        row("port not a number", "http://h:80x/", "is no port");
        row("negative port", "http://h:-1/", "is no port");
        row("IPv6 without brackets", "http://::1/", "has no host");
        row("IPv6 without brackets, port", "http://fe80::1:80/", "is no port");
        row("IPv6 without its end", "http://[::1/", "no closing bracket");
        row("behind the bracket", "http://[::1]80/", "is no port");
        row("IPv4 in brackets", "http://[127.0.0.1]/", "is no IPv6 address");
        row("IPv6 zone", "http://[fe80::1%25eth0]/", "is no IPv6 address");
        row("host with a percent sign", "http://a%20b/", "is no host name");
        row("host with a quote", "http://a\"b/", "is no host name");
        row("host too long", "http://" + QByteArray(254, 'a') + "/", "is no host name");
        row("percent sign alone", "/a%", "without two hexadecimal digits");
        row("percent sign and one digit", "/a%2", "without two hexadecimal digits");
        row("percent sign and letters", "/a%zz", "without two hexadecimal digits");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto target = parseTarget(text.toStdString());
        QVERIFY(!target);
        QVERIFY2(target.error().find(message.toStdString()) != std::string::npos, target.error().c_str());
    }

    void neverLetsAnUnsafeByteThrough()
    {
        for (int byte = 0; byte < 256; ++byte) {
            for (const std::string prefix : {"/a", "http://h/a", "http://h/?"}) {
                const auto target = parseTarget(prefix + static_cast<char>(byte) + "41");
                const bool isSafe = byte > 0x20 && byte < 0x7f && byte != '#';
                QCOMPARE(bool(target), isSafe);
            }
        }
    }
};

THREADLOOP_TEST(TestTarget)
#include "test_target.moc"
