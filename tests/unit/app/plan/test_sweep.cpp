// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/sweep.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;

namespace {

/// "1 2 4", or "error: ..." of a sweep.
QByteArray valuesOf(const QByteArray &text)
{
    const Parsed<Sweep> sweep = parseSweep(text.toStdString());
    if (!sweep)
        return "error: " + QByteArray::fromStdString(sweep.error());
    QByteArrayList values;
    for (const std::string &value : sweep->values)
        values.append(QByteArray::fromStdString(value));
    return values.join(' ');
}

PlanDraft draftOf(const char *sweep, const char *target = "/wait")
{
    PlanDraft draft;
    draft.targets = {target};
    draft.mode = "event-loop";
    draft.sweep = sweep;
    return draft;
}

SweptGrid gridOf(const PlanDraft &draft, const ServerDraft &server = {})
{
    return std::get<SweptGrid>(sweptGridFrom(draft, server));
}

} // namespace

class TestSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void givesEachStepItsValue();
    void givesTheServerItsValue();
    void isASingleStepWithoutASweep();
    void takesTheOwnValueOfItsFieldOut();
    void leavesSequentialRunsOut();
    void namesTheSweepInItsProblems_data();
    void namesTheSweepInItsProblems();
};

void TestSweep::readsValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("values");
    const auto row = [](const char *text, const char *values) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(values);
    };
    row("concurrency=1,2,4", "1 2 4");
    row("concurrency=8,2", "8 2"); // as written
    row("concurrency=10..160:4", "10 60 110 160");
    row("concurrency=1..100:4", "1 34 67 100");
    row("concurrency=1..1024:11x", "1 2 4 8 16 32 64 128 256 512 1024");
    row("threads=1..10:3x", "1 3 10");
    row("workers=1,2..4:3,8", "1 2 3 4 8");
    row("rate=12.5,100", "12.5 100");
    row("rate=1..2:4", "1 1.333 1.667 2");
    row("delay=5ms,1s", "5ms 1s");
    row("delay=10ms..1s:3x", "10ms 100ms 1s");
    row("delay=0s..1ms:4", "0ms 333us 667us 1ms");
    row("delay=1.5s..2s:2", "1.5s 2s");
    row("speed=1,2", "error: \"speed=1,2\" names nothing to sweep; write concurrency=, rate=, threads=, "
                     "workers= or delay= and the values");
    row("concurrency", "error: \"concurrency\" names nothing to sweep; write concurrency=, rate=, threads=, "
                       "workers= or delay= and the values");
    row("concurrency=", "error: a sweep needs two values at least");
    row("concurrency=1,,2", "error: \"\" is no whole number");
    row("concurrency=1,x", "error: \"x\" is no whole number");
    row("concurrency=1.5,2", "error: \"1.5\" is no whole number");
    row("rate=-1,2", "error: \"-1\" is no number; write one such as 250 or 12.5");
    row("delay=5,6",
        "error: \"5\" is no duration; write a number and its unit, such as 500us, 50ms, 2s or 1m");
    row("concurrency=7", "error: a sweep needs two values at least");
    row("concurrency=7,8,07", "error: the value 7 is there twice");
    row("concurrency=1..9", "error: \"1..9\" does not say how many values it has; write 10..160:16, or "
                            "1..1024:11x for a constant factor");
    row("concurrency=1..9:1",
        "error: \"1..9:1\" needs a whole number of values from 2 to 1000 behind the colon");
    row("concurrency=1..9:x",
        "error: \"1..9:x\" needs a whole number of values from 2 to 1000 behind the colon");
    row("concurrency=1..9:9xx",
        "error: \"1..9:9xx\" needs a whole number of values from 2 to 1000 behind the colon");
    row("concurrency=9..1:3", "error: \"9..1:3\" does not rise; write the smaller end first");
    row("concurrency=0..9:3x", "error: \"0..9:3x\" cannot grow by a factor from 0; begin above it");
    row("concurrency=1..3:5", "error: \"1..3:5\" has the value 2 twice after rounding; ask for fewer values");
    row("concurrency=1..900:900,901..1100:200", "error: a sweep has at most 1000 values");
}

void TestSweep::readsValues()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, values);
    QCOMPARE(valuesOf(text), values);
}

void TestSweep::givesEachStepItsValue()
{
    PlanDraft draft = draftOf("concurrency=3,70");
    draft.mode = "thread-pool,event-loop";
    const SweptGrid grid = gridOf(draft);
    QVERIFY(grid.sweep->field == SweepField::Concurrency);
    QCOMPARE(grid.steps.size(), std::size_t(2));
    QCOMPARE(grid.steps[0].value + ' ' + grid.steps[1].value, std::string("3 70"));
    for (const SweepStep &step : grid.steps) {
        QCOMPARE(step.plans.size(), std::size_t(2));
        for (const Plan &plan : step.plans)
            QCOMPARE(std::to_string(plan.concurrency), step.value);
    }
    const SweptGrid rates = gridOf(draftOf("rate=10,12.5", "http://127.0.0.1:1/"));
    QCOMPARE(std::get<OpenLoop>(rates.steps.at(1).plans.at(0).pacing).rate, 12.5);
}

void TestSweep::givesTheServerItsValue()
{
    ServerDraft server;
    server.workers = "2";
    const SweptGrid grid = gridOf(draftOf("delay=5ms,1s"), server);
    QVERIFY(grid.steps.at(0).server.delay == std::chrono::milliseconds(5));
    QVERIFY(grid.steps.at(1).server.delay == std::chrono::seconds(1));
    QCOMPARE(grid.steps.at(1).server.workers, 2U);
    QVERIFY(grid.steps[0].plans == grid.steps[1].plans);
}

void TestSweep::isASingleStepWithoutASweep()
{
    PlanDraft draft = draftOf("");
    draft.sweep.reset();
    draft.concurrency = "5";
    const SweptGrid grid = gridOf(draft);
    QVERIFY(!grid.sweep.has_value());
    QCOMPARE(grid.steps.size(), std::size_t(1));
    QVERIFY(grid.steps[0].value.empty());
    QVERIFY(grid.steps[0].plans == std::get<std::vector<Plan>>(plansFrom(draft)));
}

void TestSweep::takesTheOwnValueOfItsFieldOut()
{
    PlanDraft plan = draftOf("threads=1,2");
    plan.concurrency = "100";
    ServerDraft server;
    server.threads = "40";
    server.workers = "2";
    QVERIFY(std::holds_alternative<Problems>(sweptGridFrom(plan, server)));
    clearSweptField(plan, server);
    QVERIFY(!server.threads);
    QCOMPARE(server.workers, std::optional<std::string>("2"));
    QCOMPARE(plan.concurrency, std::optional<std::string>("100"));
    QCOMPARE(gridOf(plan, server).steps.back().server.threads, 2u);

    QVERIFY(sweptFieldOf(draftOf("rate=")) == SweepField::Rate); // its values may be wrong
    QVERIFY(!sweptFieldOf(draftOf("speed=1,2")));
    QVERIFY(!sweptFieldOf(PlanDraft()));
}

void TestSweep::leavesSequentialRunsOut()
{
    PlanDraft draft = draftOf("concurrency=1,2");
    draft.mode.reset();
    for (const SweepStep &step : gridOf(draft).steps) {
        QCOMPARE(step.plans.size(), std::size_t(2));
        QVERIFY(step.plans[0].mode == Mode::ThreadPool && step.plans[1].mode == Mode::EventLoop);
    }
    draft.sweep = "threads=1,2"; // which such runs can tell apart
    QCOMPARE(gridOf(draft).steps[0].plans.size(), std::size_t(3));
}

void TestSweep::namesTheSweepInItsProblems_data()
{
    QTest::addColumn<QByteArray>("sweep");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("modes");
    QTest::addColumn<QByteArray>("problem"); // how it begins
    const auto row = [](const char *name, const char *sweep, const char *target, const char *modes,
                        const char *problem) {
        QTest::newRow(name) << QByteArray(sweep) << QByteArray(target) << QByteArray(modes)
                            << QByteArray(problem);
    };
    row("unreadable", "concurrency=a", "/wait", "event-loop", "sweep: \"a\" is no whole number");
    row("out of range", "concurrency=1,70000", "/wait", "event-loop", "sweep: \"70000\" is no number");
    row("no thread", "threads=0,1", "/wait", "event-loop", "sweep: \"0\" is no number");
    row("sequential", "concurrency=1,2", "/wait", "all", "sweep: sequential runs have one request");
    row("foreign server", "threads=1,2", "http://127.0.0.1:1/", "event-loop",
        "sweep: threads belongs to the embedded server");
    row("given as well", "rate=1,2", "/wait", "event-loop", "sweep: rate is swept and given as well");
    row("something else", "concurrency=1,2", "wait", "event-loop", "targets: ");
}

void TestSweep::namesTheSweepInItsProblems()
{
    QFETCH(QByteArray, sweep);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, modes);
    QFETCH(QByteArray, problem);
    PlanDraft draft = draftOf(sweep, target);
    draft.mode = modes.toStdString();
    if (sweep.startsWith("rate"))
        draft.rate = "5";
    const auto made = sweptGridFrom(draft, {});
    const auto *problems = std::get_if<Problems>(&made);
    QVERIFY(problems != nullptr && problems->size() == 1);
    const std::string text = problems->front().field + ": " + problems->front().message;
    QVERIFY2(text.starts_with(problem.toStdString()), text.c_str());
}

THREADLOOP_TEST(TestSweep)
#include "test_sweep.moc"
