// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/date_cache.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <chrono>
#include <string>

using namespace std::chrono;
using namespace threadloop::http;

class TestDateCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsDates_data();
    void formatsDates();
    void changesWithTheSecond();
    void followsAClockThatIsSetBack();
};

void TestDateCache::formatsDates_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<std::string>("text");
    QTest::newRow("epoch") << qint64{0} << std::string("Thu, 01 Jan 1970 00:00:00 GMT");
    QTest::newRow("example of RFC 9110") << qint64{784111777} << std::string("Sun, 06 Nov 1994 08:49:37 GMT");
    QTest::newRow("leap day") << qint64{1709251199} << std::string("Thu, 29 Feb 2024 23:59:59 GMT");
    QTest::newRow("last of a year") << qint64{1798761599} << std::string("Thu, 31 Dec 2026 23:59:59 GMT");
}

void TestDateCache::formatsDates()
{
    QFETCH(qint64, seconds);
    const auto text = formatDate(sys_seconds(std::chrono::seconds(seconds)));
    QTEST(std::string(text.data(), text.size()), "text");
}

void TestDateCache::changesWithTheSecond()
{
    DateCache cache;
    const system_clock::time_point start = sys_seconds(784111777s);
    QCOMPARE(cache.at(start), std::string_view("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(cache.at(start + 999ms), std::string_view("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(cache.at(start + 1s), std::string_view("Sun, 06 Nov 1994 08:49:38 GMT"));
}

void TestDateCache::followsAClockThatIsSetBack()
{
    DateCache cache;
    const system_clock::time_point start = sys_seconds(784111777s);
    cache.at(start + 1h);
    QCOMPARE(cache.at(start), std::string_view("Sun, 06 Nov 1994 08:49:37 GMT"));
}

THREADLOOP_TEST(TestDateCache)
#include "test_date_cache.moc"
