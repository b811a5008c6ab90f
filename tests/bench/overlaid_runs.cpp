// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/overlaid_runs.h"

#include "app/plan/plan.h"

#include <array>
#include <utility>

namespace threadloop {
namespace {

constexpr double kRate = 1000;
constexpr unsigned kFailures = 30; ///< of each run, whatever its length: as many marks are drawn
constexpr std::array<std::pair<const char *, Mode>, 4> kCells{{{"/wait", Mode::ThreadPool},
                                                               {"/wait", Mode::EventLoop},
                                                               {"/asyncwait", Mode::ThreadPool},
                                                               {"/asyncwait", Mode::EventLoop}}};

/// Bound by requests: the end of the time axis is not known, and moves with every tick.
std::shared_ptr<const Plan> planOf(std::size_t index)
{
    const auto &[target, mode] = kCells[index % kCells.size()];
    auto plan = std::make_shared<Plan>();
    plan->target = *parseTarget(target);
    plan->mode = mode;
    plan->concurrency = 100;
    plan->stop.requests = 100'000'000;
    return plan;
}

std::shared_ptr<const RunResult> finishedRun(std::size_t index, std::vector<SeriesRow> rows)
{
    auto result = std::make_shared<RunResult>();
    result->id = "overlaid-" + std::to_string(index);
    result->plan = planOf(index);
    result->cell = cellName(*result->plan);
    result->environment.server = ServerEnvironment{1, 40, std::chrono::milliseconds(50), false};
    result->throughput.reqsPerSec = kRate;
    result->throughput.durationSeconds = rows.back().endSeconds;
    result->latency = LatencySummary{};
    result->latency->mean = result->latency->p50 = 50;
    result->latency->p99 = 60;
    result->series = std::move(rows);
    return result;
}

} // namespace

OverlaidRuns::OverlaidRuns(int count, double seconds)
    : m_rowsPerFailure(static_cast<unsigned>(90 + 10 * seconds) / kFailures)
{
    for (int i = 0; i + 1 < count; ++i) {
        std::vector<SeriesRow> rows;
        addRows(seconds, [&rows](const SeriesRow &row) { rows.push_back(row); });
        m_finished.push_back({finishedRun(static_cast<std::size_t>(i), std::move(rows))});
    }
    m_livePlan = planOf(static_cast<std::size_t>(count - 1));
    addRows(seconds, [this](const SeriesRow &row) {
        m_liveRows.append(row);
        m_liveEnd = row.endSeconds;
    });
}

LiveRun OverlaidRuns::live() const
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->state = RunState::Running;
    snapshot->plan = m_livePlan;
    snapshot->reqsPerSec = kRate;
    snapshot->p50Ms = 50;
    snapshot->p90Ms = 52;
    snapshot->p99Ms = 60;
    snapshot->series = m_liveRows;
    return {std::move(snapshot), 2 * kRate};
}

void OverlaidRuns::grow()
{
    const SeriesRow row = nextRow(m_liveEnd, 0.1);
    m_liveRows.append(row);
    m_liveEnd = row.endSeconds;
}

SeriesRow OverlaidRuns::nextRow(double begin, double width)
{
    std::uniform_real_distribution<double> noise(0.8, 1.2);
    const bool isSpike = m_random() % (2 * m_rowsPerFailure) == 0;
    SeriesRow row;
    row.endSeconds = begin + width;
    row.intervalSeconds = width;
    row.completed = static_cast<std::uint64_t>((isSpike ? 0.2 : noise(m_random)) * kRate * width);
    row.errors = m_random() % m_rowsPerFailure == 0 ? 3 : 0;
    row.reqsPerSec = static_cast<double>(row.completed) / width;
    row.p50Ms = 50 * noise(m_random);
    row.p90Ms = *row.p50Ms * 1.1;
    row.p99Ms = *row.p50Ms * (isSpike ? 4 : 1.3 * noise(m_random));
    row.inFlight = 100;
    return row;
}

/// As the conductor's ticks: every 10 ms in the first second, then every 100 ms.
template <class Append>
void OverlaidRuns::addRows(double seconds, Append append)
{
    double end = 0;
    while (end < seconds - 1e-9) {
        const SeriesRow row = nextRow(end, end < 1 - 1e-9 ? 0.01 : 0.1);
        end = row.endSeconds;
        append(row);
    }
}

} // namespace threadloop
