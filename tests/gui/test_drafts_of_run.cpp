// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/client_panel.h"
#include "app/window/drafts_of_run.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

/// Every field differs from its default.
Plan fullPlan()
{
    Plan plan;
    plan.target = *parseTarget("http://example.org:8080/echo?a=1");
    plan.request.method = "PUT";
    plan.request.headers = {{"Accept", "text/plain"}, {"X-Note", "a: b, 'c'"}};
    plan.request.body = "{\"line\": 1,\n \"\303\244\": '@'}";
    plan.request.expected = *ExpectedStatus::parse("2xx,404");
    plan.mode = Mode::EventLoop;
    plan.stop.requests = 12345;
    plan.stop.duration = 61500ms;
    plan.pacing = OpenLoop{123.456, Arrivals::Poisson, 9007199254740991};
    plan.phases = {1500us, 2s};
    plan.concurrency = 77;
    plan.connections = Connections::New;
    plan.timeout = 1234us;
    plan.loops = 3;
    plan.background = Background{*parseTarget("/fib/42")};
    plan.label = "before, after";
    return plan;
}

RunResult runOf(Plan plan)
{
    RunResult result;
    result.plan = std::make_shared<const Plan>(std::move(plan));
    return result;
}

} // namespace

/// A run's whole plan comes back out of what is put into the panels.
class TestDraftsOfRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePlanAgain_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("every field set") << 0;
        QTest::newRow("closed loop") << 1;
        QTest::newRow("requests alone") << 2;
        QTest::newRow("duration alone") << 3;
        QTest::newRow("sequential") << 4;
        QTest::newRow("nothing but defaults") << 5;
    }

    void givesThePlanAgain()
    {
        QFETCH(int, change);
        const Plan plan = changed(change);
        const auto again = plansFrom(draftsOf(runOf(plan)).plan);
        QVERIFY(std::holds_alternative<std::vector<Plan>>(again));
        const auto &plans = std::get<std::vector<Plan>>(again);
        QCOMPARE(plans.size(), std::size_t{1});
        QVERIFY(plans.front() == plan);
    }

    void passesThroughThePanel_data() { givesThePlanAgain_data(); }

    void passesThroughThePanel()
    {
        QFETCH(int, change);
        const Plan plan = changed(change);
        ClientPanel panel;
        panel.setDraft(draftsOf(runOf(plan)).plan);
        const auto again = plansFrom(panel.draft());
        QVERIFY(std::holds_alternative<std::vector<Plan>>(again));
        QVERIFY(std::get<std::vector<Plan>>(again).front() == plan);
    }

    void namesOurOwnServerByItsPath()
    {
        Plan plan = fullPlan();
        plan.target = resolved(*parseTarget("/wait?ms=20"), "127.0.0.1", 43210);
        plan.background = Background{resolved(*parseTarget("/fib/42"), "127.0.0.1", 43210)};
        const PlanDraft draft = draftsOf(runOf(plan)).plan;
        QCOMPARE(draft.targets, (std::vector<std::string>{"/wait?ms=20"}));
        QCOMPARE(draft.background, std::optional<std::string>("/fib/42"));
    }

    void givesTheServersSettingsAgain()
    {
        RunResult result = runOf(fullPlan());
        QVERIFY(!draftsOf(result).server);
        result.environment.server = ServerEnvironment{2, 12, 7500us, true};
        const auto drafts = draftsOf(result);
        const auto settings = serverSettingsFrom(*drafts.server);
        QVERIFY(std::holds_alternative<ServerSettings>(settings));
        ServerSettings expected;
        expected.workers = 2;
        expected.threads = 12;
        expected.delay = 7500us;
        expected.interpreterLock = true;
        QVERIFY(std::get<ServerSettings>(settings) == expected);
    }

private:
    static Plan changed(int change)
    {
        Plan plan = fullPlan();
        if (change == 1) {
            plan.pacing = ClosedLoop();
        } else if (change == 2) {
            plan.stop.duration.reset();
        } else if (change == 3) {
            plan.stop.requests.reset();
        } else if (change == 4) {
            plan.mode = Mode::Sequential;
            plan.pacing = ClosedLoop();
            plan.concurrency = 1;
            plan.loops = 1;
        } else if (change == 5) {
            plan = Plan();
            plan.target = *parseTarget("/wait");
            plan.stop.requests = 100;
            plan.concurrency = 100;
        }
        return plan;
    }
};

THREADLOOP_TEST(TestDraftsOfRun)
#include "test_drafts_of_run.moc"
