// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/blocking_tcp.h"
#include "tests/support/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <array>

using namespace threadloop;
using namespace threadloop::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Act)

class TestBlockingTcp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForItsDeadlineAndNotLess();
    void doesNotBlockAfterItsDeadline();
    void isInterruptedInReceive();
    void isInterruptedInSend();
    void isInterruptedBeforeConnect();
    void sleepsUntilInterrupted();
    void seesWhatCameWhileItPaused_data();
    void seesWhatCameWhileItPaused();

private:
    static SocketAddress silentServer(ScriptedServer &server)
    {
        server.stopAccepting();
        return addressOf(planFor(server.port(), Mode::Sequential, 1, 1).target).addresses.front();
    }
    std::array<char, 1000> m_buffer{};
};

void TestBlockingTcp::waitsForItsDeadlineAndNotLess()
{
    ScriptedServer server(std::vector<Script>{Script{}});
    const SocketAddress address = silentServer(server);
    Interruption interruption;
    BlockingTcp transport(interruption, 0);
    QCOMPARE(transport.connect(address, Clock::now() + 20s).status, IoResult::Status::Done);
    for (const auto wait : {3ms, 40ms, 7ms}) { // longer and shorter than what is set on the socket
        const TimePoint deadline = Clock::now() + wait;
        QCOMPARE(transport.receive(m_buffer, deadline).status, IoResult::Status::WouldBlock);
        QVERIFY(Clock::now() >= deadline);
    }
}

void TestBlockingTcp::doesNotBlockAfterItsDeadline()
{
    ScriptedServer server(std::vector<Script>{Script{}});
    const SocketAddress address = silentServer(server);
    Interruption interruption;
    BlockingTcp transport(interruption, 0);
    QCOMPARE(transport.connect(address, Clock::now() - 1s).status, IoResult::Status::WouldBlock);
    transport.close(true);
    QCOMPARE(transport.connect(address, Clock::now() + 20s).status, IoResult::Status::Done);
    QCOMPARE(transport.receive(m_buffer, Clock::now() - 1s).status, IoResult::Status::WouldBlock);
}

void TestBlockingTcp::isInterruptedInReceive()
{
    ScriptedServer server(std::vector<Script>{Script{}});
    const SocketAddress address = silentServer(server);
    Interruption interruption;
    BlockingTcp transport(interruption, 0);
    QCOMPARE(transport.connect(address, Clock::now() + 1h).status, IoResult::Status::Done);
    std::thread other([&interruption] { interruption.interrupt(); });
    const IoResult result = transport.receive(m_buffer, Clock::now() + 1h);
    other.join();
    QVERIFY(result.status != IoResult::Status::Done);
    QVERIFY(interruption.isRequested());
}

void TestBlockingTcp::isInterruptedInSend()
{
    ScriptedServer server(std::vector<Script>{Script{}});
    const SocketAddress address = silentServer(server);
    Interruption interruption;
    BlockingTcp transport(interruption, 0);
    QCOMPARE(transport.connect(address, Clock::now() + 1h).status, IoResult::Status::Done);
    std::thread other([&interruption] { interruption.interrupt(); });
    IoResult result;
    do { // nobody reads: the buffers fill up, then it blocks
        result = transport.send(m_buffer, Clock::now() + 1h);
    } while (result.status == IoResult::Status::Done);
    other.join();
    QCOMPARE(result.status, IoResult::Status::Failed);
}

void TestBlockingTcp::isInterruptedBeforeConnect()
{
    ScriptedServer server(std::vector<Script>{Script{}});
    const SocketAddress address = silentServer(server);
    Interruption interruption;
    interruption.interrupt();
    interruption.interrupt();
    BlockingTcp transport(interruption, 0);
    const IoResult result = transport.connect(address, Clock::now() + 1h);
    QCOMPARE(result.status, IoResult::Status::Failed);
    QCOMPARE(result.error, ECANCELED);
}

void TestBlockingTcp::sleepsUntilInterrupted()
{
    Interruption interruption;
    const TimePoint moment = Clock::now() + 5ms;
    interruption.sleepUntil(moment);
    QVERIFY(Clock::now() >= moment);
    std::thread other([&interruption] { interruption.interrupt(); });
    interruption.sleepUntil(Clock::now() + 1h);
    other.join();
    QVERIFY(interruption.isRequested());
}

void TestBlockingTcp::seesWhatCameWhileItPaused_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("bytes") << Act::send("HTTP/1.1 408 Request Timeout\r\n\r\n");
    QTest::newRow("the end") << Act::close();
    QTest::newRow("a reset") << Act::reset();
}

void TestBlockingTcp::seesWhatCameWhileItPaused()
{
    QFETCH(Act, act);
    ScriptedServer server({{Act::readRequest(), act, Act::await()}});
    const SocketAddress address =
        addressOf(planFor(server.port(), Mode::Sequential, 1, 1).target).addresses.front();
    Interruption interruption;
    BlockingTcp transport(interruption, 0);
    QVERIFY(!transport.isStaleAfterPause()); // there is no connection yet
    QCOMPARE(transport.connect(address, Clock::now() + 20s).status, IoResult::Status::Done);
    QVERIFY(!transport.isStaleAfterPause());
    const std::string request = "GET / HTTP/1.1\r\n\r\n"; // begins what the server does
    QCOMPARE(transport.send(request, Clock::now() + 20s).status, IoResult::Status::Done);
    QTRY_VERIFY(transport.isStaleAfterPause());
    QVERIFY(transport.isStaleAfterPause()); // nothing was taken
}

THREADLOOP_TEST(TestBlockingTcp)
#include "test_blocking_tcp.moc"
