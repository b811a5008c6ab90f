// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/string_output.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/load/slot_bench.h"

#include <cerrno>
#include <map>

using namespace threadloop;
using namespace threadloop::test;
using Step = Slot::Step;

namespace {

const std::string kLastReply = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

} // namespace

/// Which of its target's addresses a slot connects to, and what it reports when none can be reached.
class TestSlotAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesEveryAddressOnce();
    void triesAnotherAddressWhereOneIsOfNoUse_data();
    void triesAnotherAddressWhereOneIsOfNoUse();
    void reportsTheMostTellingError_data();
    void reportsTheMostTellingError();
    void leavesAnAddressThatTimedOut();
    void staysAtAnAddressWithoutFreePorts();
};

void TestSlotAddresses::triesEveryAddressOnce()
{
    SlotBench bench(1);
    QCOMPARE(bench.slot.begin(Clock::now()), Step::Connect);
    const SocketAddress *first = &bench.slot.address();
    QCOMPARE(bench.slot.connected(failed(ECONNREFUSED)), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect);
    QVERIFY(&bench.slot.address() != first);
    QCOMPARE(bench.slot.connected(failed(ECONNREFUSED)), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Finished); // the only slot had its attempt
    QCOMPARE(bench.count(Outcome::ConnectError), std::uint64_t(1));
    QVERIFY(bench.context.condition.isStopped());
}

void TestSlotAddresses::triesAnotherAddressWhereOneIsOfNoUse_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("not available") << EADDRNOTAVAIL;
    QTest::newRow("no such family") << EAFNOSUPPORT;
    QTest::newRow("forbidden") << EPERM;
}

void TestSlotAddresses::triesAnotherAddressWhereOneIsOfNoUse()
{
    QFETCH(int, error);
    SlotBench bench(1);
    QCOMPARE(bench.slot.begin(Clock::now()), Step::Connect);
    const SocketAddress *first = &bench.slot.address();
    QCOMPARE(bench.slot.connected(failed(error)), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect);
    QVERIFY(&bench.slot.address() != first);
    QCOMPARE(bench.slot.connected(kDone), Step::Send);
    bench.sendAll();
    bench.receive(kReply);
    QCOMPARE(bench.count(Outcome::Ok), std::uint64_t(1));
}

void TestSlotAddresses::reportsTheMostTellingError_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("reported");
    QTest::newRow("refused, no address") << ECONNREFUSED << EADDRNOTAVAIL << ECONNREFUSED;
    QTest::newRow("no address, refused") << EADDRNOTAVAIL << ECONNREFUSED << ECONNREFUSED;
    QTest::newRow("refused, unreachable") << ECONNREFUSED << ENETUNREACH << ECONNREFUSED;
    QTest::newRow("no address, unreachable") << EADDRNOTAVAIL << ENETUNREACH << ENETUNREACH;
    QTest::newRow("no address, no family") << EADDRNOTAVAIL << EAFNOSUPPORT << EAFNOSUPPORT;
    QTest::newRow("refused, no descriptor") << ECONNREFUSED << EMFILE << EMFILE;
}

void TestSlotAddresses::reportsTheMostTellingError()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, reported);
    SlotBench bench(1);
    bench.slot.begin(Clock::now());
    QCOMPARE(bench.slot.connected(failed(first)), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect);
    QCOMPARE(bench.slot.connected(failed(second)), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Finished);
    const Outcome outcome = isLocalError(reported) ? Outcome::LocalError : Outcome::ConnectError;
    QCOMPARE(bench.count(outcome), std::uint64_t(1));
    std::map<Shard::ErrorKey, std::uint64_t> errors;
    bench.shard.addErrorsTo(errors);
    QVERIFY(errors.contains({outcome, ErrorDetail::ofErrno(reported)}));
}

void TestSlotAddresses::leavesAnAddressThatTimedOut()
{
    SlotBench bench(3);
    bench.slot.begin(Clock::now());
    const SocketAddress *first = &bench.slot.address();
    QCOMPARE(bench.slot.timedOut(), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect); // nothing is known of the other one: it need not wait
    QCOMPARE(bench.count(Outcome::Timeout), std::uint64_t(1));
    QVERIFY(&bench.slot.address() != first);
    QCOMPARE(bench.slot.timedOut(), Step::Close);
    QVERIFY(bench.context.condition.isStopped()); // neither can be reached
    QCOMPARE(bench.slot.closed(), Step::Finished);
    QCOMPARE(bench.count(Outcome::Timeout), std::uint64_t(2));
}

void TestSlotAddresses::staysAtAnAddressWithoutFreePorts()
{
    SlotBench bench(100);
    bench.slot.begin(Clock::now());
    const SocketAddress *first = &bench.slot.address();
    bench.slot.connected(kDone);
    bench.sendAll();
    QCOMPARE(bench.receive(kLastReply), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Connect);
    QCOMPARE(bench.slot.connected(failed(EADDRNOTAVAIL)), Step::Close);
    QCOMPARE(bench.slot.closed(), Step::Pause);
    QCOMPARE(bench.count(Outcome::LocalError), std::uint64_t(1));
    QCOMPARE(bench.slot.paused(), Step::Connect);
    QCOMPARE(&bench.slot.address(), first);
}

THREADLOOP_TEST(TestSlotAddresses)
#include "test_slot_addresses.moc"
