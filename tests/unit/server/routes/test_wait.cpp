// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/wait.h"

#include "server/loop/task_scope.h"
#include "tests/support/parsed_request.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <thread>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

struct Answer
{
    Handled outcome = Handled::Cancelled;
    int status = 0;
    std::string body;
    Nanoseconds took{0};
};

Answer runThreaded(std::string_view target, Nanoseconds delay, const std::stop_token &stop = {})
{
    ComputeGate gate(ComputeGate::Kind::Open);
    const std::atomic<bool> stopping = false;
    const PoolContext context(stop, gate, stopping);
    const test::ParsedRequest request(target);
    const Call call(*request, {});
    http::Response response;
    const WaitHandler handler(delay);
    const TimePoint before = Clock::now();
    const Handled outcome = handler(call, context, response);
    return {outcome, http::statusCode(response.status), response.body, Clock::now() - before};
}

/// Runs the coroutine on a loop of its own, which is cancelled after its first suspension when asked.
Answer runOnLoop(std::string_view target, Nanoseconds delay, bool cancel = false)
{
    ComputeGate gate(ComputeGate::Kind::Open);
    Reactor reactor;
    Cancellation cancellation;
    const std::atomic<bool> stopping = false;
    const LoopContext context(reactor, cancellation, gate, stopping);
    const test::ParsedRequest request(target);
    const Call call(*request, {});
    http::Response response;
    const AsyncWaitHandler handler(delay);
    Answer answer;
    const auto root = [](const AsyncWaitHandler &theHandler, const Call &theCall,
                         const LoopContext &theContext, http::Response &theResponse,
                         Handled &outcome) -> Task<void> {
        outcome = co_await theHandler(theCall, theContext, theResponse);
        theContext.reactor().quit();
    };
    TaskScope scope;
    const TimePoint before = Clock::now();
    scope.spawn(root(handler, call, context, response, answer.outcome));
    if (cancel) {
        cancellation.cancel();
    }
    reactor.run();
    answer.took = Clock::now() - before;
    answer.status = http::statusCode(response.status);
    answer.body = response.body;
    return answer;
}

} // namespace

class TestWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepsAsLongAsAsked_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<qint64>("delayMicroseconds");
        QTest::addColumn<qint64>("atLeastMicroseconds");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("configured") << QByteArray("/wait") << qint64(3000) << qint64(3000)
                                    << QByteArray(R"({"duration":0.003})");
        QTest::newRow("short") << QByteArray("/wait") << qint64(50) << qint64(50)
                               << QByteArray(R"({"duration":0.00005})");
        QTest::newRow("a second is not 1.0") << QByteArray("/wait?ms=0&x=1") << qint64(1000000) << qint64(0)
                                             << QByteArray(R"({"duration":0})");
        QTest::newRow("asked") << QByteArray("/wait?ms=7") << qint64(1000000) << qint64(7000)
                               << QByteArray(R"({"duration":0.007})");
        QTest::newRow("other query") << QByteArray("/wait?msx=7") << qint64(1000) << qint64(1000)
                                     << QByteArray(R"({"duration":0.001})");
    }

    void sleepsAsLongAsAsked()
    {
        QFETCH(QByteArray, target);
        QFETCH(qint64, delayMicroseconds);
        QFETCH(qint64, atLeastMicroseconds);
        const std::chrono::microseconds delay(delayMicroseconds);
        for (int repeat = 0; repeat < 20; ++repeat) { // never early, not even once
            const Answer threaded = runThreaded(target.toStdString(), delay);
            const Answer onLoop = runOnLoop(target.toStdString(), delay);
            QVERIFY(threaded.took >= std::chrono::microseconds(atLeastMicroseconds));
            QVERIFY(onLoop.took >= std::chrono::microseconds(atLeastMicroseconds));
            QCOMPARE(threaded.outcome, Handled::Reply);
            QCOMPARE(onLoop.outcome, Handled::Reply);
            QTEST(QByteArray::fromStdString(threaded.body), "body");
            QTEST(QByteArray::fromStdString(onLoop.body), "body");
        }
    }

    void checksItsQuery_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *query : {"ms=", "ms=-1", "ms=-0", "ms=1.5", "ms=abc", "ms=60001", "ms=1e3",
                                  "ms=%201", "ms=99999999999999999999", "a=1&ms=x"}) {
            QTest::newRow(query) << QByteArray("/wait?") + query;
        }
    }

    void checksItsQuery()
    {
        QFETCH(QByteArray, target);
        QCOMPARE(runThreaded(target.toStdString(), 1h).status, 422);
        QCOMPARE(runOnLoop(target.toStdString(), 1h).status, 422);
    }

    void endsWhenAsked()
    {
        std::stop_source stop;
        std::thread asking([&stop] { stop.request_stop(); });
        QCOMPARE(runThreaded("/wait?ms=60000", 1ms, stop.get_token()).outcome, Handled::Cancelled);
        asking.join();
        QCOMPARE(runOnLoop("/wait?ms=60000", 1ms, true).outcome, Handled::Cancelled);
    }
};

THREADLOOP_TEST(TestWait)
#include "test_wait.moc"
