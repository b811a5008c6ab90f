// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <string>

using namespace threadloop::http;

class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsTargets_data();
    void splitsTargets();
    void refusesTargets_data();
    void refusesTargets();
    void validatesHosts_data();
    void validatesHosts();
    void decodesEscapes_data();
    void decodesEscapes();
    void findsQueryValues_data();
    void findsQueryValues();
};

void TestTarget::splitsTargets_data()
{
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("authority");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("query");
    const auto row = [](const char *name, const char *target, const char *authority, const char *path,
                        const char *query) {
        QTest::newRow(name) << std::string(target) << std::string(authority) << std::string(path)
                            << std::string(query);
    };
    row("root", "/", "", "/", "");
    row("path", "/a/b", "", "/a/b", "");
    row("query", "/a?b=c", "", "/a", "b=c");
    row("emptyQuery", "/a?", "", "/a", "");
    row("secondQuestionMark", "/a?b?c", "", "/a", "b?c");
    row("urlInQuery", "/a?u=http://x/", "", "/a", "u=http://x/");
    row("doubleSlash", "//a/b", "", "//a/b", "");
    row("absolute", "http://h:1/a?b", "h:1", "/a", "b");
    row("absoluteBare", "http://h", "h", "/", "");
    row("absoluteIpv6", "http://[::1]:80/", "[::1]:80", "/", "");
}

void TestTarget::splitsTargets()
{
    QFETCH(std::string, target);
    const std::optional<Target> parts = parseTarget(target, Method::Get);
    QVERIFY(parts.has_value());
    QTEST(std::string(parts->authority), "authority");
    QTEST(std::string(parts->path), "path");
    QTEST(std::string(parts->query), "query");
}

void TestTarget::refusesTargets_data()
{
    QTest::addColumn<std::string>("target");
    QTest::newRow("empty") << std::string();
    QTest::newRow("relative") << std::string("a");
    QTest::newRow("question") << std::string("?a");
    QTest::newRow("fragment") << std::string("/a#b");
    QTest::newRow("blank") << std::string("/a b");
    QTest::newRow("control") << std::string("/a\x01");
    QTest::newRow("delete") << std::string("/a\x7f");
    QTest::newRow("notAscii") << std::string("/\xc3\xa9");
    QTest::newRow("asteriskForGet") << std::string("*");
    QTest::newRow("noScheme") << std::string("://h/");
    QTest::newRow("noHost") << std::string("http:///");
    QTest::newRow("onlyPort") << std::string("http://:80/");
    QTest::newRow("user") << std::string("http://u@h/");
    QTest::newRow("authorityForm") << std::string("h:80");
}

void TestTarget::refusesTargets()
{
    QFETCH(std::string, target);
    QVERIFY(!parseTarget(target, Method::Get));
}

void TestTarget::validatesHosts_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *host, bool valid) {
        QTest::addRow("'%s'", host) << std::string(host) << valid;
    };
    row("", true);
    row("localhost", true);
    row("a.b-c_d~e", true);
    row("127.0.0.1:8000", true);
    row("a:", true);
    row("a%20b", true);
    row("[::1]", true);
    row("[::1]:80", true);
    row("[v1.a:b]", true);
    row("a%2", false);
    row("a%zz", false);
    row("a/b", false);
    row("a b", false);
    row("a,b", true); // a sub-delim, silly but valid
    row("u@a", false);
    row("a:b", false);
    row("a:1:2", false);
    row("::1", false);
    row("[]", false);
    row("[::1", false);
    row("[::1]80", false);
    row("[::g/]", false);
    row("\xc3\xa9", false);
}

void TestTarget::validatesHosts()
{
    QFETCH(std::string, host);
    QTEST(isValidHost(host), "valid");
}

void TestTarget::decodesEscapes_data()
{
    QTest::addColumn<std::string>("encoded");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<std::string>("decoded");
    const auto row = [](const char *encoded, bool valid, const char *decoded) {
        QTest::addRow("'%s'", encoded) << std::string(encoded) << valid << std::string(decoded);
    };
    row("", true, "");
    row("/a", true, "/a");
    row("%41%7a", true, "Az");
    row("a%2Fb", true, "a/b");
    row("+", true, "+");
    row("%C3%a9", true, "\xc3\xa9");
    row("%", false, "");
    row("%4", false, "");
    row("a%4g", false, "");
    row("%00", false, "");
    row("%0a", false, "");
    row("%7f", false, "");
}

void TestTarget::decodesEscapes()
{
    QFETCH(std::string, encoded);
    QFETCH(std::string, decoded);
    std::string out = "before";
    QTEST(appendPercentDecoded(encoded, out), "valid");
    QCOMPARE(out, "before" + decoded);
}

void TestTarget::findsQueryValues_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("value");
    const auto row = [](const char *query, const char *value) {
        QTest::addRow("'%s'", query) << std::string(query) << std::string(value);
    };
    row("ms=5", "5");
    row("a=1&ms=5&b=2", "5");
    row("ms=5&ms=6", "5");
    row("ms=", "");
    row("ms", "");
    row("m%73=5", "5");
    row("ms=a+b%2b", "a b+");
    row("ms=1=2", "1=2");
    row("&&ms=5&", "5");
    row("", "none");
    row("xms=5", "none");
    row("MS=5", "none");
    row("ms=%4", "none");
}

void TestTarget::findsQueryValues()
{
    QFETCH(std::string, query);
    QTEST(queryValue(query, "ms").value_or("none"), "value");
}

THREADLOOP_TEST(TestTarget)
#include "test_target.moc"
