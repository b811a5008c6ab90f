// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/repeat_command.h"

#include "tests/support/test_main.h"
#include "tests/unit/app/report/sample_results.h"

#include <QtTest>

using namespace threadloop;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const RunResult> run(const char *target, Mode mode, std::uint32_t concurrency,
                                     std::uint32_t trial = 1)
{
    RunResult result;
    Plan plan;
    plan.target = resolved(*parseTarget(target), "127.0.0.1", 40123);
    plan.mode = mode;
    plan.stop.requests = 100;
    plan.concurrency = concurrency;
    result.trial = trial;
    result.environment.server = ServerEnvironment{1, 40, 50ms, false};
    return shared(withPlan(std::move(result), std::move(plan)));
}

std::string lineFor(const RunResults &results)
{
    const std::vector<RepeatCommand> commands = repeatCommands(results);
    return commands.size() == 1 ? commands.front().line : std::to_string(commands.size()) + " commands";
}

} // namespace

class TestRepeatCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneCommandOfAGrid()
    {
        RunResults results;
        for (const char *target : {"/wait", "/asyncwait"}) {
            results.push_back(run(target, Mode::Sequential, 1));
            results.push_back(run(target, Mode::EventLoop, 20));
        }
        QCOMPARE(lineFor(results),
                 std::string("threadloop run /wait /asyncwait --mode sequential,event-loop -n 100 -c 20"));
    }

    void makesRepeatsOfTrials()
    {
        QCOMPARE(lineFor({run("/wait", Mode::EventLoop, 20, 1), run("/wait", Mode::EventLoop, 20, 2),
                          run("/wait", Mode::EventLoop, 20, 3)}),
                 std::string("threadloop run /wait --mode event-loop -n 100 -c 20 --repeat 3"));
    }

    void saysNoConcurrencyOfSequentialRuns()
    {
        QCOMPARE(lineFor({run("/wait", Mode::Sequential, 1)}),
                 std::string("threadloop run /wait --mode sequential -n 100"));
    }

    void makesACommandForEachTargetOfAnUnevenGrid()
    {
        const std::vector<RepeatCommand> commands =
            repeatCommands({run("/wait", Mode::EventLoop, 20), run("/asyncwait", Mode::EventLoop, 20),
                            run("/asyncwait", Mode::ThreadPool, 20)});
        QCOMPARE(commands.size(), std::size_t(2));
        QCOMPARE(commands[0].line, std::string("threadloop run /wait --mode event-loop -n 100 -c 20"));
        QCOMPARE(commands[1].line,
                 std::string("threadloop run /asyncwait --mode event-loop,thread-pool -n 100 -c 20"));
    }

    void partsWhatDiffersInMore()
    {
        QCOMPARE(lineFor({run("/wait", Mode::EventLoop, 20), run("/wait", Mode::EventLoop, 30)}),
                 std::string("2 commands"));
    }

    void writesTheWholePlan()
    {
        RunResult result = fullResult();
        Plan plan = *result.plan;
        plan.pacing = OpenLoop{0.5, Arrivals::Poisson, 8};
        plan.phases = {1s, 500ms};
        plan.connections = Connections::New;
        plan.timeout = 5s;
        plan.loops = 2;
        plan.request.body = "a=1";
        plan.request.method = "PUT";
        plan.stop.duration = 2s;
        result.environment.server = ServerEnvironment{2, 12, 1s, true};
        QCOMPARE(
            lineFor({shared(withPlan(std::move(result), plan))}), // the second trial: seed 8 was 7 and 1
            std::string("threadloop run /wait --mode thread-pool -n 1000 -z 2s -c 100 --rate 0.5 --arrivals "
                        "poisson --seed 7 --ramp 1s --warmup 500ms --connections new --timeout 5s --loops 2 "
                        "-m PUT --background /fib/42 -H 'Accept: */*' -H 'X-Quote: a\"b' -d a=1 --label "
                        "'before, \"tuning\"' --workers 2 --threads 12 --delay 1s --interpreter-lock"));
    }

    void saysWhenABodyIsMissing_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<int>("unstored");
        QTest::addColumn<std::string>("remark");
        QTest::newRow("not stored") << std::string() << 12
                                    << std::string(
                                           "the request's body of 12 bytes is not stored: add it with -d");
        QTest::newRow("binary") << std::string("a\x01", 2) << 0
                                << std::string(
                                       "the request's body of 2 bytes is not written out here: add it "
                                       "with -d @FILE");
        QTest::newRow("text") << std::string("a\nb") << 0 << std::string();
    }

    void saysWhenABodyIsMissing()
    {
        QFETCH(std::string, body);
        QFETCH(int, unstored);
        QFETCH(std::string, remark);
        RunResult result = fullResult();
        Plan plan = *result.plan;
        plan.request.method = "POST";
        plan.request.body = body;
        plan.request.unstoredBodyBytes = static_cast<std::uint64_t>(unstored);
        const std::vector<RepeatCommand> commands =
            repeatCommands({shared(withPlan(std::move(result), plan))});
        QCOMPARE(commands.size(), std::size_t(1));
        QCOMPARE(commands.front().remark, remark);
        QCOMPARE(commands.front().line.find(" -d ") == std::string::npos, !remark.empty());
    }
};

THREADLOOP_TEST(TestRepeatCommand)
#include "test_repeat_command.moc"
