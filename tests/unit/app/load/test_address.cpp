// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/address.h"
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"

using namespace threadloop;
using namespace std::chrono_literals;

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLiterals_data();
    void readsLiterals();
    void resolvesNames_data();
    void resolvesNames();
    void saysWhichNameHasNoAddress_data() { resolvesNames_data(); }
    void saysWhichNameHasNoAddress();
    void waitsNoLongerThanItMay();
};

void TestAddress::readsLiterals_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("IPv4") << std::string("127.0.0.1") << std::string("127.0.0.1:8000") << true;
    QTest::newRow("IPv4 elsewhere in the loopback net")
        << std::string("127.9.9.9") << std::string("127.9.9.9:8000") << true;
    QTest::newRow("IPv4 beyond") << std::string("192.0.2.7") << std::string("192.0.2.7:8000") << false;
    QTest::newRow("IPv6") << std::string("::1") << std::string("[::1]:8000") << true;
    QTest::newRow("IPv6 beyond") << std::string("2001:db8::7") << std::string("[2001:db8::7]:8000") << false;
}

void TestAddress::readsLiterals()
{
    QFETCH(std::string, host);
    QFETCH(std::string, text);
    QFETCH(bool, isLoopback);
    const auto resolved = resolve(host, 8000, 0ms); // no time for a lookup, and none is needed
    const auto *address = std::get_if<ResolvedAddress>(&resolved);
    QVERIFY(address != nullptr);
    QCOMPARE(address->addresses.size(), std::size_t(1));
    QCOMPARE(address->addresses.front().text(), text);
    QCOMPARE(address->addresses.front().isLoopback(), isLoopback);
}

void TestAddress::resolvesNames_data()
{
    QTest::addColumn<bool>("limited");
    QTest::newRow("without a limit") << false;
    QTest::newRow("within a limit") << true;
}

void TestAddress::resolvesNames()
{
    QFETCH(bool, limited);
    const auto resolved = resolve("localhost", 80, limited ? std::optional(20'000ms) : std::nullopt);
    const auto *address = std::get_if<ResolvedAddress>(&resolved);
    QVERIFY(address != nullptr);
    QVERIFY(!address->addresses.empty());
    QVERIFY(address->addresses.front().isLoopback());
}

void TestAddress::saysWhichNameHasNoAddress()
{
    QFETCH(bool, limited);
    // RFC 6761: no name below .invalid exists. A dot too many is refused without asking anybody.
    const std::string host = "no..such..host.invalid";
    const auto resolved = resolve(host, 80, limited ? std::optional(20'000ms) : std::nullopt);
    const auto *error = std::get_if<ResolveError>(&resolved);
    QVERIFY(error != nullptr);
    QCOMPARE(error->host, host);
    QVERIFY(!error->text.empty());
}

void TestAddress::waitsNoLongerThanItMay()
{
    // No time at all: whatever the lookup takes, it is left to end by itself, again and again.
    for (int attempt = 0; attempt < 20; ++attempt) {
        const auto resolved = resolve("localhost", 80, -1ms);
        if (const auto *error = std::get_if<ResolveError>(&resolved)) {
            QCOMPARE(error->text, std::string("the name was not resolved in time"));
        }
    }
    QVERIFY(std::holds_alternative<ResolvedAddress>(resolve("localhost", 80, 20'000ms)));
}

THREADLOOP_TEST(TestAddress)
#include "test_address.moc"
