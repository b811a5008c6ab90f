// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/long_history.h"

#include "app/history/history.h"
#include "app/plan/plan.h"
#include "server/metrics/histogram.h"

#include <QString>
#include <array>

namespace threadloop {
namespace {

constexpr int kSeriesRows = 100; ///< a run of about nine seconds
constexpr std::array kTargets{"/wait", "/asyncwait", "/fib/30",
                              "http://192.168.1.20:8080/api/v2/orders?page=1"};

std::shared_ptr<const RunResult> madeRun(int index, int count)
{
    auto plan = std::make_shared<Plan>();
    plan->target = *parseTarget(kTargets[static_cast<std::size_t>(index) % kTargets.size()]);
    plan->mode = allModes[static_cast<std::size_t>(index / 4) % allModes.size()];
    plan->concurrency = static_cast<std::uint32_t>(10 + index % 90);
    plan->stop.requests = 10'000;
    plan->label = index % 5 == 0 ? "nightly " + std::to_string(index / 50) : "";
    auto result = std::make_shared<RunResult>();
    result->id =
        QStringLiteral("00000000-0000-4000-8000-%1").arg(index, 12, 16, QLatin1Char('0')).toStdString();
    const auto age = std::chrono::minutes(7) * (count - index);
    result->startedAt = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) - age;
    result->cell = cellName(*plan);
    result->label = plan->label;
    result->environment.server = ServerEnvironment{1, 40, std::chrono::milliseconds(50), false};
    result->counts.started = 10'000;
    const std::uint64_t failures = index % 17 == 0 ? 12 : 0;
    result->counts[Outcome::Timeout] = failures;
    result->counts[Outcome::Ok] = 10'000 - failures;
    result->throughput.reqsPerSec = 500 + (index * 37) % 1500;
    result->throughput.durationSeconds = 9;
    result->throughput.percentOfIdeal = 40 + index % 60;
    result->latency = LatencySummary{};
    result->latency->p50 = 50.2;
    result->latency->p99 = 53 + index % 40;
    result->limit.text = "limited by 40 pool threads: 40 / 50 ms = 800 req/s";
    result->validity.isShort = index % 11 == 0;
    auto latencies = std::make_shared<Histogram>();
    for (std::uint64_t us = 0; us < 10'000; us += 10) {
        latencies->record(50'000 + us);
    }
    result->latencies = std::move(latencies);
    result->series.resize(kSeriesRows);
    for (std::size_t row = 0; row < result->series.size(); ++row) {
        SeriesRow &line = result->series[row];
        line.endSeconds = 0.09 * static_cast<double>(row + 1);
        line.intervalSeconds = 0.09;
        line.reqsPerSec = result->throughput.reqsPerSec + static_cast<double>(row % 9);
        line.p50Ms = 50.2;
        line.p90Ms = 51.0;
        line.p99Ms = 53.0;
    }
    result->plan = std::move(plan);
    return result;
}

} // namespace

void makeLongHistory(const QString &path, int count)
{
    auto opened = History::open(path);
    auto &history = *std::get<std::unique_ptr<History>>(opened);
    RunResults results;
    for (int index = 0; index < count; ++index) {
        results.push_back(madeRun(index, count));
    }
    history.import(results);
}

} // namespace threadloop
