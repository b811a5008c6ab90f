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

GateOutcome evaluate(const Gate &gate, const RunResult &result)
{
    return evaluate(gate, RunResults{std::make_shared<const RunResult>(result)});
}

bool isBroken(const char *gate, const RunResult &result)
{
    const Parsed<Gate> parsed = parseGate(gate);
    return parsed && evaluate(*parsed, result).isBroken;
}

/// An open loop's trial: so many started, all in time but for the failed.
std::shared_ptr<const RunResult> trial(std::uint64_t started, std::uint64_t failed, double p99Ms)
{
    RunResult result;
    result.counts.started = started;
    result.counts[Outcome::Ok] = started - failed;
    result.counts[Outcome::Timeout] = failed;
    result.throughput.reqsPerSec = 100;
    result.latency.emplace();
    result.latency->p99 = p99Ms;
    result.inFlight = {p99Ms / 2, 9, {}};
    result.schedule.emplace();
    result.schedule->service = LatencySummary{1, 2, 3, 4, 5, 6, 7, p99Ms / 4, 9, 10};
    result.schedule->sendDelay = LatencySummary{.1, .2, .3, .4, .5, .6, .7, .8, .9, 1};
    result.schedule->unsent = failed / 2;
    return std::make_shared<const RunResult>(std::move(result));
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
    void poolsTheTrials_data();
    void poolsTheTrials();
    void aTrialWithoutAValueBreaksIt();
    void knowsInvalidAndShortTrials();
    void hasNoScheduleInAClosedLoop();
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
    row("valid", "or 'invalid' or 'short'");
    row("invalid > 0", "there is no metric 'invalid'");
    row("unsent > 1ms", "unsent has the unit % or none");
    row("in_flight < 10%", "in_flight has no unit");
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

void TestGate::poolsTheTrials_data()
{
    QTest::addColumn<double>("value");
    const auto row = [](const char *gate, double value) { QTest::newRow(gate) << value; };
    row("p99 > 1s", 40); // the median
    row("reqs_per_sec < 1", 100);
    row("in_flight > 100", 20);
    row("in_flight_peak > 100", 9);
    row("service_mean > 1s", 2);
    row("service_p50 > 1s", 4);
    row("service_p90 > 1s", 6);
    row("service_p99 > 1s", 10);
    row("service_p99.9 > 1s", 9);
    row("service_max > 1s", 10);
    row("send_delay_mean > 1s", .2);
    row("send_delay_p50 > 1s", .4);
    row("send_delay_p90 > 1s", .6);
    row("send_delay_p99 > 1s", .8);
    row("send_delay_p99_9 > 1s", .9);
    row("send_delay_max > 1s", 1);
    row("errors > 1000", 60); // the sum
    row("errors > 90%", 20);  // 60 of 300, where the median of the shares is 0
    row("timeout > 1000", 60);
    row("unsent > 1000", 30);
    row("unsent > 90%", 10);
    row("ok < 1", 40); // the least
    row("ok < 1%", 80);
    row("started < 1", 100);
}

void TestGate::poolsTheTrials()
{
    QFETCH(double, value);
    const Parsed<Gate> gate = parseGate(QTest::currentDataTag());
    QVERIFY2(gate, gate ? "" : gate.error().c_str());
    const GateOutcome outcome = evaluate(*gate, {trial(100, 0, 10), trial(100, 60, 900), trial(100, 0, 40)});
    QVERIFY(!outcome.isBroken);
    QCOMPARE(outcome.value.value(), value);
}

void TestGate::aTrialWithoutAValueBreaksIt()
{
    const RunResults trials{trial(10, 0, 10), std::make_shared<const RunResult>(), trial(10, 0, 10)};
    const GateOutcome outcome = evaluate(*parseGate("p99 > 1s"), trials);
    QVERIFY(outcome.isBroken && !outcome.value);
    QCOMPARE(outcome.without, std::size_t{1});
    QVERIFY(outcome.whyNone == "no request succeeded");
    // A share needs a whole in all trials together, not in each.
    QVERIFY(!evaluate(*parseGate("errors > 0%"), trials).isBroken);
}

void TestGate::knowsInvalidAndShortTrials()
{
    const Parsed<Gate> invalid = parseGate(" invalid ");
    const Parsed<Gate> brief = parseGate("short");
    QVERIFY(invalid && brief);
    QCOMPARE(invalid->text, std::string("invalid"));
    QVERIFY(!invalid->judgesErrors());
    QVERIFY(!evaluate(*invalid, measured()).isBroken);
    QVERIFY(!evaluate(*brief, measured()).isBroken);
    RunResult doubtful = measured();
    doubtful.validity.objections.push_back({SelfCheck::Generator, "busy"});
    RunResult hasty = measured();
    hasty.validity.isShort = true;
    const RunResults trials{std::make_shared<const RunResult>(doubtful),
                            std::make_shared<const RunResult>(hasty),
                            std::make_shared<const RunResult>(hasty)};
    QVERIFY(evaluate(*invalid, trials).isBroken && evaluate(*brief, trials).isBroken);
    QCOMPARE(evaluate(*invalid, trials).value.value(), 1.0);
    QCOMPARE(evaluate(*brief, trials).value.value(), 2.0);
    doubtful.validity.objections.clear();
    doubtful.stopReason = StopReason::Cancelled;
    QVERIFY(evaluate(*invalid, doubtful).isBroken);
}

void TestGate::hasNoScheduleInAClosedLoop()
{
    const GateOutcome service = evaluate(*parseGate("service_p99 > 1s"), measured());
    QVERIFY(service.isBroken && service.whyNone == "only an open loop with successful requests has it");
    const GateOutcome unsent = evaluate(*parseGate("unsent > 0"), measured());
    QVERIFY(unsent.isBroken && unsent.whyNone == "only an open loop has a schedule");
}

THREADLOOP_TEST(TestGate)
#include "test_gate.moc"
