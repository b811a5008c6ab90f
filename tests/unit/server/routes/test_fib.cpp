// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/fib.h"

#include "tests/support/parsed_request.h"
#include "tests/support/small_stack.h"
#include "tests/support/test_main.h"

#include <QtTest>
#include <ctime>

using namespace threadloop;

namespace {

std::uint64_t expectedFib(int n)
{
    std::uint64_t previous = 1;
    std::uint64_t current = 1;
    for (int index = 2; index <= n; ++index) {
        previous = std::exchange(current, previous + current);
    }
    return current;
}

double threadSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Everything a handler on the loop is given.
struct LoopFixture
{
    ComputeGate gate{ComputeGate::Kind::Open};
    Reactor reactor;
    Cancellation cancellation;
    std::atomic<bool> stopping = false;
    LoopContext context{reactor, cancellation, gate, stopping};
};

struct PoolFixture
{
    ComputeGate gate{ComputeGate::Kind::Open};
    std::stop_source stop;
    std::atomic<bool> stopping = false;
    PoolContext context{stop.get_token(), gate, stopping};
};

std::uint64_t runAsyncFib(int n, const LoopContext &context)
{
    std::uint64_t value = 0;
    const auto store = [](int theN, const LoopContext &theContext, std::uint64_t &result) -> Task<void> {
        result = co_await asyncFib(theN, theContext);
    };
    Task<void> task = store(n, context, value);
    if (!task.start()) {
        qFatal("asyncFib must never suspend");
    }
    return value;
}

/// Processor time of one call, the shortest of some: others on the machine only ever add.
double secondsOfFib(int n)
{
    const PoolFixture pool;
    double shortest = 1e9;
    for (int repeat = 0; repeat < 7; ++repeat) {
        const double before = threadSeconds();
        if (fib(n, pool.context) != expectedFib(n)) {
            qFatal("wrong number");
        }
        shortest = std::min(shortest, threadSeconds() - before);
    }
    return shortest;
}

} // namespace

class TestFib : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesTheArticlesNumbers_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<quint64>("value");
        QTest::newRow("0") << 0 << quint64(1);
        QTest::newRow("1") << 1 << quint64(1);
        QTest::newRow("2") << 2 << quint64(2);
        QTest::newRow("9, below the look up") << 9 << quint64(55);
        QTest::newRow("10") << 10 << quint64(89);
        QTest::newRow("16") << 16 << quint64(1597);
        QTest::newRow("24") << 24 << quint64(75025);
    }

    void computesTheArticlesNumbers()
    {
        QFETCH(int, n);
        QFETCH(quint64, value);
        const PoolFixture pool;
        QCOMPARE(fib(n, pool.context), value);
        const LoopFixture loop;
        QCOMPARE(runAsyncFib(n, loop.context), value);
    }

    void takesOneFrameACall_data()
    {
        QTest::addColumn<int>("n");
        for (const int n : {0, 1, 2, 5, 12, 20}) {
            QTest::addRow("%d", n) << n;
        }
    }

    void takesOneFrameACall()
    {
        QFETCH(int, n);
        const LoopFixture loop;
        const std::uint64_t before = FramePool::allocatedByThisThread();
        Task<std::uint64_t> task = asyncFib(n, loop.context);
        QVERIFY(task.start());
        QCOMPARE(FramePool::allocatedByThisThread() - before, 2 * expectedFib(n) - 1);
    }

    /// Six more steps are phi^6 = 17.9 times the calls. A memo, a loop or a table would show as about 1.
    void growsAsANaiveRecursion()
    {
        const double ratio = secondsOfFib(28) / secondsOfFib(22);
        QVERIFY2(ratio > 9 && ratio < 36, qPrintable(QString::number(ratio)));
    }

    void fitsASmallStack()
    {
        std::uint64_t value = 0;
        QVERIFY(test::runOnSmallStack(256 * 1024, [&value] {
            const LoopFixture loop;
            value = runAsyncFib(30, loop.context);
        }));
        QCOMPARE(value, std::uint64_t(1346269));
    }

    void givesUpWhenAsked()
    {
        PoolFixture pool;
        pool.stop.request_stop();
        const test::ParsedRequest request("/fib/50");
        http::Response response;
        const Call call(*request, "50");
        QCOMPARE(fibHandler(call, pool.context, response), Handled::Cancelled); // else it would take a minute
        PoolFixture ofAStoppingServer;
        ofAStoppingServer.stopping = true; // seen by the thread itself: the loop may wait for the gate
        QCOMPARE(fibHandler(call, ofAStoppingServer.context, response), Handled::Cancelled);

        LoopFixture loop;
        loop.stopping = true;
        const Call asyncCall(*request, "40");
        Task<Handled> task = asyncFibHandler(asyncCall, loop.context, response);
        Handled outcome = Handled::Reply;
        const auto store = [](Task<Handled> &theTask, Handled &result) -> Task<void> {
            result = co_await theTask;
        };
        Task<void> storing = store(task, outcome);
        QVERIFY(storing.start());
        QCOMPARE(outcome, Handled::Cancelled);
    }

    void checksItsParameter_data()
    {
        QTest::addColumn<QByteArray>("n");
        QTest::addColumn<int>("status");
        QTest::newRow("zero") << QByteArray("0") << 200;
        QTest::newRow("leading zeros") << QByteArray("007") << 200;
        QTest::newRow("above") << QByteArray("51") << 422;
        QTest::newRow("negative") << QByteArray("-1") << 422;
        QTest::newRow("negative zero") << QByteArray("-0") << 422;
        QTest::newRow("signed") << QByteArray("+5") << 422;
        QTest::newRow("fraction") << QByteArray("1.5") << 422;
        QTest::newRow("letters") << QByteArray("abc") << 422;
        QTest::newRow("number and more") << QByteArray("7x") << 422;
        QTest::newRow("beyond any integer") << QByteArray("99999999999999999999") << 422;
    }

    void checksItsParameter()
    {
        QFETCH(QByteArray, n);
        const PoolFixture pool;
        const test::ParsedRequest request("/fib");
        const std::string parameter = n.toStdString();
        const Call call(*request, parameter);
        http::Response response;
        QCOMPARE(fibHandler(call, pool.context, response), Handled::Reply);
        QTEST(http::statusCode(response.status), "status");
    }

    void limitsTheAwaitedOneFurther()
    {
        const LoopFixture loop;
        const test::ParsedRequest request("/asyncfib");
        const Call call(*request, "41");
        http::Response response;
        Task<Handled> task = asyncFibHandler(call, loop.context, response);
        QVERIFY(task.start());
        QCOMPARE(response.status, http::Status::UnprocessableContent);
        QCOMPARE(response.body, std::string(R"({"detail":"n must be an integer from 0 to 40"})"));
    }
};

THREADLOOP_TEST(TestFib)
#include "test_fib.moc"
