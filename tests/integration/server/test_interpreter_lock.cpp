// SPDX-License-Identifier: GPL-3.0-or-later
// The convoy effect: with the lock, a computing handler holds up every system call of the loop.
#include "server/loop/compute_gate.h"
#include "tests/support/raw_client.h"
#include "tests/support/running_server.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;
using test::RawClient;

namespace {

/// How long thirty short requests take while another one computes.
Nanoseconds besideComputing(bool interpreterLock)
{
    ServerConfig config;
    config.interpreterLock = interpreterLock;
    test::RunningServer server(config);
    RawClient computing(server.port());
    computing.get("/fib/50");
    if (!QTest::qWaitFor([&server] { return server.snapshot().pool.busy == 1; }, 30'000)) {
        qFatal("nothing computes");
    }
    RawClient client(server.port());
    const TimePoint begin = Clock::now();
    for (int request = 0; request < 30; ++request) {
        client.get("/asyncwait?ms=0");
        if (client.reply().status != 200) {
            qFatal("no reply");
        }
    }
    const Nanoseconds took = Clock::now() - begin;
    computing.reset();
    return took;
}

} // namespace

class TestInterpreterLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheLoopWaitForAComputingThread()
    {
        const Nanoseconds locked = besideComputing(true);
        Nanoseconds open = besideComputing(false);
        for (int again = 0; again < 5 && open >= locked;
             ++again) { // the machine may have been busy just then
            open = besideComputing(false);
        }
        QVERIFY2(locked > open, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(locked / 1ms).arg(open / 1ms)));
        // Each request needs the lock at least once more, and the holder keeps it for 5 ms.
        QVERIFY(locked >= 30 * ComputeGate::kSwitchInterval);
    }

    void isGivenUpWhileAHandlerSleeps()
    {
        ServerConfig config;
        config.interpreterLock = true;
        test::RunningServer server(config);
        RawClient sleeping(server.port());
        QVERIFY(sleeping.get("/wait?ms=60000"));
        QTRY_COMPARE(server.snapshot().pool.busy, std::uint64_t(1));
        for (const char *path : {"/fib/20", "/asyncfib/15", "/wait?ms=1", "/asyncwait?ms=1"}) {
            RawClient client(server.port());
            QVERIFY(client.get(path));
            QCOMPARE(client.reply().status, 200);
        }
    }
};

THREADLOOP_TEST(TestInterpreterLock)
#include "test_interpreter_lock.moc"
