// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/gate.h"
#include "app/measure/run_result.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

/// Of 1005 started requests 990 succeeded, 10 failed and 5 were cut off.
RunResult measured()
{
    RunResult result;
    result.counts.started = 1005;
    result.counts[Outcome::Ok] = 990;
    result.counts[Outcome::Timeout] = 8;
    result.counts[Outcome::Reset] = 2;
    result.counts[Outcome::Aborted] = 5;
    result.retried = 3;
    result.throughput.reqsPerSec = 500;
    result.throughput.percentOfIdeal = 62.5;
    result.latency = LatencySummary{1, 20, 5, 18, 22, 30, 40, 100, 250, 300};
    return result;
}

bool isBroken(const char *gate, const RunResult &result)
{
    const Parsed<Gate> parsed = parseGate(gate);
    return parsed && evaluate(*parsed, result).isBroken;
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAResultAgainstIt_data();
    void holdsAResultAgainstIt();
    void refusesWhatIsNoGate_data();
    void refusesWhatIsNoGate();
    void isBrokenWithoutAValue_data();
    void isBrokenWithoutAValue();
    void keepsItsTextAndTellsTheValue();
    void judgesErrorsOnlyByTheirSum();
};

void TestGate::holdsAResultAgainstIt_data()
{
    QTest::addColumn<bool>("broken");
    const auto row = [](const char *gate, bool broken) { QTest::newRow(gate) << broken; };
    row("p99 > 100ms", false);
    row("p99 >= 100ms", true);
    row("p99 > 99.9ms", true);
    row("p99>99.9ms", true);
    row("  p99  >  99.9 ms ", true);
    row("p99 > 99900us", true);
    row("p99 < 0.2s", true);
    row("p99 > 0.2s", false);
    row("p99 <= 100ms", true);
    row("p99 < 100ms", false);
    row("p99.9 > 240ms", true);
    row("p99_9 > 250ms", false);
    row("min < 2ms", true);
    row("mean > 19ms", true);
    row("stddev >= 5ms", true);
    row("p50 > 18ms", false);
    row("p75 >= 22ms", true);
    row("p90 >= 30ms", true);
    row("p95 > 40ms", false);
    row("max > 299ms", true);
    row("max > 300ms", false);
    row("reqs_per_sec < 500", false);
    row("reqs_per_sec < 500.5", true);
    row("reqs_per_sec <= 500", true);
    row("percent_of_ideal < 90", true);
    row("percent_of_ideal < 62%", false);
    row("errors > 9", true);
    row("errors > 10", false);
    row("errors > 0.9%", true);
    row("errors > 1%", false); // 10 of the 1000 that came to an end
    row("errors >= 1%", true);
    row("timeout > 0.7%", true);
    row("timeout > 0.8%", false);
    row("reset >= 2", true);
    row("http_error > 0", false);
    row("connect_error > 0", false);
    row("protocol_error > 0", false);
    row("local_error > 0", false);
    row("aborted > 4", true);
    row("aborted > 0.5%", false); // 5 of the 1005 that were started
    row("aborted > 0.49%", true);
    row("ok < 990", false);
    row("ok < 99.5%", true);
    row("started < 1006", true);
    row("retried >= 3", true);
}

void TestGate::holdsAResultAgainstIt()
{
    QFETCH(bool, broken);
    const Parsed<Gate> gate = parseGate(QTest::currentDataTag());
    QVERIFY2(gate, gate ? "" : gate.error().c_str());
    const GateOutcome outcome = evaluate(*gate, measured());
    QCOMPARE(outcome.isBroken, broken);
    QVERIFY(outcome.value && outcome.whyNone.empty());
}

void TestGate::refusesWhatIsNoGate_data()
{
    QTest::addColumn<QByteArray>("reason"); // a part of it
    const auto row = [](const char *gate, const char *reason) { QTest::newRow(gate) << QByteArray(reason); };
    row("", "write a gate like 'p99 > 100ms'");
    row("p99", "write a gate like 'p99 > 100ms'");
    row("p99 = 100ms", "write a gate like 'p99 > 100ms'");
    row("> 100ms", "there is no metric ''");
    row("p98 > 100ms", "there is no metric 'p98', only reqs_per_sec, ");
    row("P99 > 100ms", "there is no metric 'P99'");
    row("p99 > ", "the limit is no number");
    row("p99 > ms", "the limit is no number");
    row("p99 >> 100ms", "the limit is no number");
    row("p99 => 100ms", "there is no metric 'p99 ='");
    row("p99 > -1ms", "the limit is no number");
    row("p99 > 1.2.3ms", "the limit is no number");
    row("p99 > .ms", "the limit is no number");
    row("p99 > 1e3ms", "the unit us, ms or s");
    row("p99 > infms", "the limit is no number");
    row("p99 > 100", "the unit us, ms or s");
    row("p99 > 100m", "the unit us, ms or s");
    row("p99 > 100ms 3", "the unit us, ms or s");
    row("p99 > 100%", "the unit us, ms or s");
    row("reqs_per_sec < 500ms", "reqs_per_sec has no unit");
    row("reqs_per_sec < 50%", "reqs_per_sec has no unit");
    row("percent_of_ideal < 1s", "percent_of_ideal has the unit % or none");
    row("errors > 1ms", "errors has the unit % or none");
    row("started > 1%", "started has no unit");
}

void TestGate::refusesWhatIsNoGate()
{
    QFETCH(QByteArray, reason);
    const Parsed<Gate> gate = parseGate(QTest::currentDataTag());
    QVERIFY(!gate);
    QVERIFY2(QByteArray::fromStdString(gate.error()).contains(reason), gate.error().c_str());
}

void TestGate::isBrokenWithoutAValue_data()
{
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *gate, const char *reason) { QTest::newRow(gate) << QByteArray(reason); };
    row("p99 > 100ms", "no request succeeded");
    row("max < 1us", "no request succeeded");
    row("percent_of_ideal < 90", "this target has no known ideal");
    row("errors > 0.1%", "no request came to an end");
    row("aborted > 1%", "no request came to an end");
}

void TestGate::isBrokenWithoutAValue()
{
    QFETCH(QByteArray, reason);
    const GateOutcome outcome = evaluate(*parseGate(QTest::currentDataTag()), RunResult());
    QVERIFY(outcome.isBroken);
    QVERIFY(!outcome.value);
    QCOMPARE(QByteArray(outcome.whyNone.data(), static_cast<qsizetype>(outcome.whyNone.size())), reason);
    QVERIFY(!isBroken("errors > 0", RunResult())); // none is a number, too
}

void TestGate::keepsItsTextAndTellsTheValue()
{
    const Parsed<Gate> gate = parseGate(" errors > 0.1% ");
    QVERIFY(gate);
    QCOMPARE(gate->text, std::string("errors > 0.1%"));
    QCOMPARE(evaluate(*gate, measured()).value.value(), 1.0);
    QCOMPARE(evaluate(*parseGate("p99 > 1us"), measured()).value.value(), 100.0); // milliseconds
}

void TestGate::judgesErrorsOnlyByTheirSum()
{
    QVERIFY(parseGate("errors > 1%")->judgesErrors());
    QVERIFY(parseGate("errors > 5")->judgesErrors());
    QVERIFY(!parseGate("timeout > 5")->judgesErrors()); // says nothing of the other kinds
    QVERIFY(!parseGate("p99 > 1s")->judgesErrors());
}

THREADLOOP_TEST(TestGate)
#include "test_gate.moc"
