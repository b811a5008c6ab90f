// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/text_line.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

using namespace threadloop;

class TestTextLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheLineOfASuccess()
    {
        Plan plan;
        plan.target = *parseTarget("http://127.0.0.1:8000/asyncwait");
        plan.mode = Mode::EventLoop;
        RunResult result = withPlan({}, plan);
        result.counts.started = 1000;
        result.counts[Outcome::Ok] = 1000;
        result.throughput.reqsPerSec = 1948.1149;
        QCOMPARE(
            textLine(result),
            std::string("1948.11 reqs / sec | 1000 reqs | http://127.0.0.1:8000/asyncwait | event-loop"));
    }

    void appendsFailures()
    {
        QCOMPARE(textLine(fullResult()),
                 std::string("612.40 reqs / sec | 988 reqs | http://127.0.0.1:8000/wait | "
                             "thread-pool | 12 failed: 10 timeout, 2 reset"));
    }

    void namesTheMostFrequentFailureFirst()
    {
        RunResult result = fullResult();
        result.counts[Outcome::HttpError] = 1;
        result.counts[Outcome::ConnectError] = 11;
        result.counts[Outcome::LocalError] = 2;
        const std::string line = textLine(result);
        const std::string end =
            "26 failed: 11 connect error, 10 timeout, 2 reset, 2 local error, 1 http error";
        QVERIFY2(line.ends_with(end), line.c_str());
    }

    void writesZeroForARunWithoutSuccess()
    {
        QCOMPARE(textLine(emptyResult()),
                 std::string("0.00 reqs / sec | 0 reqs | http://[::1]:81/x | event-loop | "
                             "2 failed: 2 connect error"));
    }

    void abortedIsNoFailure()
    {
        RunResult result = fullResult();
        result.counts[Outcome::Timeout] = 0;
        result.counts[Outcome::Reset] = 0;
        QVERIFY(textLine(result).ends_with("| thread-pool"));
    }

    void explainsTheRun()
    {
        QCOMPARE(
            detailLine(fullResult()),
            std::string("    p50 50.2 ms, p90 51 ms, p99 53.1 ms, max 1.02 s (closed loop) | "
                        "76.6 % of the ideal 800 | at most 99 of 100 in flight | 3 aborted | 4 retried | "
                        "beside it 1 of 2 answered on /fib/42 | "
                        "limited by 40 pool threads: 40 / 50 ms = 800 req/s"));
    }

    void leavesOutWhatDoesNotApply()
    {
        QCOMPARE(detailLine(emptyResult()),
                 std::string("    gave up | no latencies | unknown: 100 % of the requests failed"));
    }

    void doesNotMentionTheConcurrencyThatWasReached()
    {
        RunResult result = fullResult();
        result.inFlight.peak = 100;
        QVERIFY(detailLine(result).find("in flight") == std::string::npos);
    }

    void saysWhatIsWrongWithTheRun()
    {
        RunResult result = fullResult();
        result.validity.objections = {{SelfCheck::Concurrency, "only 9 of 100"},
                                      {SelfCheck::Generator, "the client was busy"}};
        QVERIFY(detailLine(result).ends_with(" | invalid: only 9 of 100; the client was busy"));
        result.validity.isShort = true;
        QVERIFY(detailLine(result).ends_with("busy (and short)"));
        result.validity.objections.clear();
        QVERIFY(detailLine(result).ends_with(" | short: no verdict is drawn from it"));
    }

    void saysWhatWasNotCounted()
    {
        Plan plan;
        plan.phases = {std::chrono::milliseconds(500), std::chrono::seconds(1)};
        RunResult result = withPlan(fullResult(), plan);
        result.leadCounts.emplace();
        result.leadCounts->started = 77;
        QVERIFY(detailLine(result).find(" | not counted: 77 requests of the first 1.5 s | ") !=
                std::string::npos);
    }

    void saysThatARunWasCancelled()
    {
        RunResult result = fullResult();
        result.stopReason = StopReason::Cancelled;
        QVERIFY(detailLine(result).starts_with("    cancelled | p50"));
    }
};

THREADLOOP_TEST(TestTextLine)
#include "test_text_line.moc"
