// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesNoMoreSlotsThanThereAreRequests()
    {
        Plan plan;
        plan.concurrency = 100;
        QCOMPARE(plan.usableConcurrency(), 100U);
        plan.stop.requests = 10;
        QCOMPARE(plan.usableConcurrency(), 10U);
        plan.stop.requests = std::uint64_t{1} << 40U; // would be 0 in 32 bits
        QCOMPARE(plan.usableConcurrency(), 100U);
    }

    void namesConnections()
    {
        QCOMPARE(connectionsName(Connections::KeepAlive), std::string_view("keep-alive"));
        QCOMPARE(connectionsName(Connections::New), std::string_view("new"));
        QVERIFY(connectionsFromName("new") == Connections::New);
        QVERIFY(connectionsFromName("keep-alive") == Connections::KeepAlive);
        QVERIFY(!connectionsFromName("close"));
    }

    void namesACellWithoutThePort()
    {
        Plan plan;
        plan.mode = Mode::EventLoop;
        plan.concurrency = 100;
        plan.stop.requests = 1000;
        plan.target = resolved(*parseTarget("/asyncwait?ms=5"), "127.0.0.1", 41234);
        QCOMPARE(cellName(plan), std::string("event-loop /asyncwait?ms=5 n=1000 c=100"));
        plan.stop = {{}, std::chrono::milliseconds(1500)};
        plan.mode = Mode::ThreadPool;
        plan.target = *parseTarget("http://h:81/x");
        QCOMPARE(cellName(plan), std::string("thread-pool http://h:81/x z=1.5s c=100"));
        plan.connections = Connections::New; // another cell than the one that keeps its connections
        QCOMPARE(cellName(plan), std::string("thread-pool http://h:81/x z=1.5s c=100 new-connections"));
    }

    void countsTheBytesOfABodyThatIsNotStored()
    {
        RequestTemplate request;
        request.body = "12345";
        QCOMPARE(request.bodyBytes(), std::uint64_t{5});
        request.body.clear();
        request.unstoredBodyBytes = 9;
        QCOMPARE(request.bodyBytes(), std::uint64_t{9});
    }
};

THREADLOOP_TEST(TestPlan)
#include "test_plan.moc"
