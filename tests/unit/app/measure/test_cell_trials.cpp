// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/cell_trials.h"
#include "app/plan/plan.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <functional>

using namespace threadloop;

namespace {

/// One run of a cell, so many seconds after the first.
std::shared_ptr<const RunResult> run(const char *cell, int second, double reqsPerSec = 100,
                                     StopReason reason = StopReason::Completed)
{
    RunResult result;
    result.cell = cell;
    result.startedAt += std::chrono::seconds(second);
    result.throughput.reqsPerSec = reqsPerSec;
    result.stopReason = reason;
    return std::make_shared<const RunResult>(std::move(result));
}

/// A run of one cell with these settings of plan and server.
std::shared_ptr<const RunResult> runWith(const std::function<void(Plan &, ServerEnvironment &)> &change,
                                         const char *label = "")
{
    Plan plan;
    plan.target.embedded = true;
    plan.target.requestTarget = "/a";
    ServerEnvironment server;
    change(plan, server);
    RunResult result;
    result.cell = "m /a c=1";
    result.label = label;
    result.plan = std::make_shared<const Plan>(std::move(plan));
    result.environment.server = server;
    return std::make_shared<const RunResult>(std::move(result));
}

std::vector<std::string> namesOf(const std::vector<CellTrials> &cells)
{
    std::vector<std::string> names;
    for (const CellTrials &cell : cells)
        names.push_back(cell.cell);
    return names;
}

std::vector<CellTrials> cells(std::initializer_list<const char *> names)
{
    RunResults results;
    for (const char *name : names)
        results.push_back(run(name, 0));
    return cellsOf(results);
}

CellTrials runsAt(std::initializer_list<int> seconds)
{
    CellTrials trials;
    for (const int second : seconds)
        trials.runs.push_back(run("a", second));
    return trials;
}

using Names = std::vector<std::string>;

} // namespace

class TestCellTrials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gathersTheRunsOfACell();
    void keepsApartWhatDiffersInASetting_data();
    void keepsApartWhatDiffersInASetting();
    void forgetsPortsAndSeeds();
    void findsPartnersOfTheSameSettings();
    void findsCellsByTheWordsOfTheirNames_data();
    void findsCellsByTheWordsOfTheirNames();
    void findsPartners_data();
    void findsPartners();
    void takesTheValuesInTheOrderOfTheRuns();
    void noticesTurns_data();
    void noticesTurns();
};

void TestCellTrials::gathersTheRunsOfACell()
{
    const auto late = run("b", 9);
    const auto early = run("b", 1);
    const std::vector<CellTrials> found = cellsOf({late, run("a", 2), early, run("a", 5)});
    QCOMPARE(namesOf(found), (Names{"b", "a"}));
    QVERIFY((found[0].runs == RunResults{early, late}));
    QCOMPARE(found[1].runs.size(), std::size_t(2));
    QVERIFY(cellsOf({}).empty());
}

void TestCellTrials::keepsApartWhatDiffersInASetting_data()
{
    using Change = std::function<void(Plan &, ServerEnvironment &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<Names>("names");
    const auto row = [](const char *name, const char *plain, const char *changed, const Change &change) {
        const auto named = [](const char *settings) {
            return "m /a c=1" + (*settings == 0 ? std::string() : ' ' + std::string(settings));
        };
        QTest::newRow(name) << change << Names{named(plain), named(changed)};
    };
    row("headers", "", "header='Accept: */*' header='B: c'", [](Plan &plan, auto &) {
        plan.request.headers = {{"Accept", "*/*"}, {"B", "c"}};
    });
    row("method", "method=GET", "method=PUT", [](Plan &plan, auto &) { plan.request.method = "PUT"; });
    row("body", "", "body=2B", [](Plan &plan, auto &) { plan.request.body = "hi"; });
    row("client loops", "loops=1", "loops=2", [](Plan &plan, auto &) { plan.loops = 2; });
    row("timeout", "timeout=30s", "timeout=1s",
        [](Plan &plan, auto &) { plan.timeout = std::chrono::seconds(1); });
    row("phases", "", "ramp=1s warmup=2s", [](Plan &plan, auto &) {
        plan.phases = {std::chrono::seconds(1), std::chrono::seconds(2)};
    });
    row("background", "", "background=http://b/", [](Plan &plan, auto &) {
        plan.background.emplace();
        plan.background->target.url = "http://b/";
    });
    row("server", "threads=40", "threads=12 interpreter-lock", [](auto &, ServerEnvironment &server) {
        server.threads = 12;
        server.interpreterLock = true;
    });
}

void TestCellTrials::keepsApartWhatDiffersInASetting()
{
    using Change = std::function<void(Plan &, ServerEnvironment &)>;
    QFETCH(Change, change);
    QFETCH(Names, names);
    const auto plain = [] { return runWith([](auto &, auto &) {}); };
    const auto found = cellsOf({plain(), runWith(change), plain(), runWith(change)});
    QCOMPARE(namesOf(found), names);
    QVERIFY(found[0].runs.size() == 2 && found[1].runs.size() == 2);
    QCOMPARE(namesOf(cellsNamed(found, names[1])), Names{names[1]});
    const auto labelled = cellsOf({plain(), runWith([](auto &, auto &) {}, "pool of 12")});
    QCOMPARE(namesOf(labelled), (Names{"m /a c=1", "m /a c=1 label='pool of 12'"}));
}

void TestCellTrials::forgetsPortsAndSeeds()
{
    const auto trial = [](const char *url, std::uint64_t seed) {
        return runWith([&](Plan &plan, auto &) {
            plan.target.url = url;
            plan.pacing = OpenLoop{100, Arrivals::Poisson, seed};
        });
    };
    const auto found = cellsOf({trial("http://127.0.0.1:1/a", 1), trial("http://127.0.0.1:2/a", 2)});
    QCOMPARE(namesOf(found), Names{"m /a c=1"});
}

/// Were it by name alone, the pool of 40 would be compared with all three, or none be compared.
void TestCellTrials::findsPartnersOfTheSameSettings()
{
    const auto pool = [](std::uint32_t threads, const char *label) {
        return runWith([threads](auto &, ServerEnvironment &server) { server.threads = threads; }, label);
    };
    const auto pairs = pairsOf(cellsOf({pool(12, "before"), pool(40, "before")}),
                               cellsOf({pool(40, "after"), pool(80, "after"), pool(12, "after")}));
    QCOMPARE(pairs.size(), std::size_t(2));
    QCOMPARE(pairs[0].baseline.cell + " : " + pairs[0].candidate.cell,
             std::string("m /a c=1 threads=40 : m /a c=1 threads=40"));
    QCOMPARE(pairs[1].candidate.cell, std::string("m /a c=1 threads=12"));
    // A server that was changed in between is what one compares for.
    const auto changed = pairsOf(cellsOf({pool(12, ""), run("b", 0)}), cellsOf({pool(40, ""), run("b", 0)}));
    QCOMPARE(changed.size(), std::size_t(2));
}

void TestCellTrials::findsCellsByTheWordsOfTheirNames_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Names>("found");
    const std::string one = "thread-pool /wait n=100 c=10";
    const std::string more = "thread-pool /wait n=100 c=100";
    const std::string query = "thread-pool /wait?ms=1 n=100 c=10";
    const std::string loop = "event-loop /wait n=100 c=10";
    const auto row = [](const char *words, const Names &found) {
        QTest::newRow(words) << QByteArray(words) << found;
    };
    row("/wait thread-pool", {one, more});
    row("/wait thread-pool c=10", {one});
    row("  event-loop   /wait ", {loop});
    row("event-loop", {loop});
    row("/wait?ms=1", {query});
    row("thread-pool /wait n=100 c=10", {one}); // its very name
    row("/wai", {});
    row("sequential", {});
    row("", {});
}

void TestCellTrials::findsCellsByTheWordsOfTheirNames()
{
    QFETCH(QByteArray, words);
    QFETCH(Names, found);
    const auto all = cells({"thread-pool /wait n=100 c=10", "thread-pool /wait n=100 c=100",
                            "thread-pool /wait?ms=1 n=100 c=10", "event-loop /wait n=100 c=10"});
    QCOMPARE(namesOf(cellsNamed(all, words.toStdString())), found);
}

void TestCellTrials::findsPartners_data()
{
    QTest::addColumn<std::vector<CellTrials>>("baselines");
    QTest::addColumn<std::vector<CellTrials>>("candidates");
    QTest::addColumn<Names>("pairs");
    const auto row = [](const char *name, std::vector<CellTrials> baselines,
                        std::vector<CellTrials> candidates,
                        const Names &pairs) { QTest::newRow(name) << baselines << candidates << pairs; };
    row("by name, in the candidates' order", cells({"m /a c=1", "m /b c=1"}), cells({"m /b c=1", "m /a c=1"}),
        {"m /b c=1", "m /a c=1"});
    row("by name first", cells({"m /a c=1", "m /a c=2"}), cells({"m /a c=2"}), {"m /a c=2"});
    row("by mode and target", cells({"m /a c=1", "m /b c=1"}), cells({"m /b c=9"}), {"m /b c=1"});
    row("not when they are several", cells({"m /a c=1", "m /a c=2", "m /b c=1"}),
        cells({"m /a c=3", "m /b c=1"}), {"m /b c=1"});
    row("nor on the other side", cells({"m /a c=1", "m /b c=1"}), cells({"m /a c=3", "m /a c=4", "m /b c=1"}),
        {"m /b c=1"});
    row("alone on their sides", cells({"m http://one/ c=1"}), cells({"m http://two/ c=1"}),
        {"m http://one/ c=1"});
    row("nothing alike", cells({"m /a c=1"}), cells({"m /b c=1", "m /c c=1"}), {});
}

void TestCellTrials::findsPartners()
{
    QFETCH(std::vector<CellTrials>, baselines);
    QFETCH(std::vector<CellTrials>, candidates);
    QFETCH(Names, pairs);
    Names found;
    for (const CellPair &pair : pairsOf(baselines, candidates))
        found.push_back(pair.baseline.cell);
    QCOMPARE(found, pairs);
}

void TestCellTrials::takesTheValuesInTheOrderOfTheRuns()
{
    const auto trials = cellsOf({run("a", 2, 30), run("a", 1, 20)});
    const ComparisonSide rates = sideOf(trials.front(), *metricNamed("reqs_per_sec"));
    QCOMPARE(rates.trials, (std::vector<double>{20, 30}));
    QVERIFY(!rates.lacksValues && !rates.hasInvalid && !rates.hasShort);
    const ComparisonSide latencies = sideOf(trials.front(), *metricNamed("p99"));
    QVERIFY(latencies.trials.empty() && latencies.lacksValues);
    const auto cut = cellsOf({run("a", 1), run("a", 2, 90, StopReason::Cancelled)});
    QVERIFY(sideOf(cut.front(), *metricNamed("reqs_per_sec")).hasInvalid);

    RunResult doubted;
    doubted.validity.objections.push_back({SelfCheck::Generator, "the client itself was busy"});
    RunResult brief;
    brief.validity.isShort = true;
    const CellTrials checked{
        "cell", {std::make_shared<const RunResult>(doubted), std::make_shared<const RunResult>(brief)}};
    const ComparisonSide marked = sideOf(checked, *metricNamed("reqs_per_sec"));
    QVERIFY(marked.hasInvalid);
    QVERIFY(marked.hasShort);
    QVERIFY(!rates.hasShort);
}

void TestCellTrials::noticesTurns_data()
{
    QTest::addColumn<CellTrials>("one");
    QTest::addColumn<CellTrials>("other");
    QTest::addColumn<bool>("turns");
    const auto row = [](const char *name, CellTrials one, CellTrials other, bool turns) {
        QTest::newRow(name) << one << other << turns;
    };
    row("in turn", runsAt({0, 2, 4}), runsAt({1, 3, 5}), true);
    row("in a random order", runsAt({0, 3, 4}), runsAt({1, 2, 5}), true);
    row("with others between them", runsAt({0, 10, 20}), runsAt({7, 17, 27}), true);
    row("one each", runsAt({0}), runsAt({1}), false);
    row("one after the other", runsAt({0, 1, 2}), runsAt({3, 4, 5}), false);
    row("once out of turn", runsAt({0, 2, 3}), runsAt({1, 4, 5}), false);
    row("one more", runsAt({0, 2, 4}), runsAt({1, 3}), false);
    row("none", runsAt({}), runsAt({}), false);
}

void TestCellTrials::noticesTurns()
{
    QFETCH(CellTrials, one);
    QFETCH(CellTrials, other);
    QFETCH(bool, turns);
    QCOMPARE(areInterleaved(one, other), turns);
    QCOMPARE(areInterleaved(other, one), turns);
}

THREADLOOP_TEST(TestCellTrials)
#include "test_cell_trials.moc"
