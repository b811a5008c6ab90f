// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history_test.h"

#include "app/plan/plan.h"

namespace threadloop {

using namespace std::chrono_literals;

std::shared_ptr<const RunResult> storedRun(int index)
{
    auto plan = std::make_shared<Plan>();
    plan->target = *parseTarget(index % 2 == 0 ? "/wait" : "/asyncwait");
    plan->mode = index % 3 == 0 ? Mode::ThreadPool : Mode::EventLoop;
    plan->concurrency = 77;
    plan->stop.requests = 1000;
    plan->request.headers = {{"X-Note", "kept"}};
    plan->request.body = "{\"a\": 1}";
    plan->request.method = "POST";
    plan->phases.warmup = 250ms;
    plan->label = "night " + std::to_string(index);
    auto result = std::make_shared<RunResult>();
    result->id =
        QStringLiteral("00000000-0000-4000-8000-%1").arg(index, 12, 16, QLatin1Char('0')).toStdString();
    result->startedAt = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1) + std::chrono::minutes(index);
    result->cell = cellName(*plan);
    result->label = plan->label;
    result->environment.server = ServerEnvironment{2, 12, 7ms, true};
    result->counts.started = 1000;
    result->counts[Outcome::Ok] = 1000;
    result->throughput.reqsPerSec = 100 + index;
    result->throughput.durationSeconds = 2;
    result->latency = LatencySummary{};
    result->series.resize(20);
    for (std::size_t row = 0; row < result->series.size(); ++row) {
        result->series[row].endSeconds = 0.1 * static_cast<double>(row + 1);
    }
    result->plan = std::move(plan);
    return result;
}

void HistoryTest::begin()
{
    m_gui = std::make_unique<GuiFixture>();
    RunResults results;
    for (int index = 0; index < 6; ++index) {
        results.push_back(storedRun(index));
    }
    other().import(results);
    m_gui->restart();
}

void HistoryTest::end()
{
    m_other.reset();
    m_gui.reset();
}

} // namespace threadloop
