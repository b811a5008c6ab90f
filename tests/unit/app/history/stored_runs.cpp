// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/history/stored_runs.h"

#include "app/plan/plan.h"

#include <QUuid>

namespace threadloop::test {

namespace {

std::shared_ptr<const Plan> planOfRun()
{
    Plan plan;
    plan.target = *parseTarget("http://127.0.0.1:8000/echo");
    plan.target.embedded = true;
    plan.request.method = "POST";
    plan.request.body = std::string("a\0b\xff", 4); // bytes, not text
    plan.mode = Mode::ThreadPool;
    plan.stop.requests = 1000;
    plan.stop.duration = std::chrono::seconds(10);
    plan.pacing = OpenLoop{50.5, Arrivals::Poisson, 7};
    plan.phases.warmup = std::chrono::milliseconds(500);
    plan.concurrency = 100;
    plan.label = "l\u00e4bel";
    return std::make_shared<const Plan>(std::move(plan));
}

std::shared_ptr<const Histogram> histogramOf(std::uint64_t requests, std::uint64_t microseconds)
{
    Histogram histogram;
    histogram.record(microseconds, requests);
    return std::make_shared<const Histogram>(histogram);
}

} // namespace

std::unique_ptr<History> openHistory(const QString &path)
{
    return valueOf(History::open(path));
}

RunResult runOf(std::size_t rows, std::uint64_t requests)
{
    RunResult run;
    run.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    run.plan = planOfRun();
    run.cell = cellName(*run.plan);
    run.label = run.plan->label;
    run.trial = 3;
    run.startedAt =
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(1'795'341'600'123));
    run.environment = {"0.1.0", "6.4.2", "6.1", "a cpu", 2, ServerEnvironment()};
    run.counts.started = requests;
    run.counts[Outcome::Ok] = requests;
    run.statuses = {{200, requests}};
    run.latencies = histogramOf(requests, 50'000);
    run.latency = summarise(*run.latencies);
    run.schedule = ScheduleResult{summarise(*run.latencies), summarise(*run.latencies), 0,
                                  histogramOf(requests, 40'000)};
    run.throughput = {123.25, 2.5, 4096, 200.0, 61.625};
    run.limit.text = "limited by 100 connections";
    run.validity.objections = {{SelfCheck::Concurrency, "only 9 of 100"}};
    run.leadCounts.emplace();
    for (std::size_t i = 1; i <= rows; ++i) {
        SeriesRow row;
        row.endSeconds = static_cast<double>(i) / 10;
        row.intervalSeconds = 0.1;
        row.completed = i;
        row.p50Ms = 50.125;
        run.series.push_back(row);
    }
    return run;
}

RunResult startOf(const RunResult &run)
{
    RunResult start;
    start.id = run.id;
    start.cell = run.cell;
    start.trial = run.trial;
    start.label = run.label;
    start.startedAt = run.startedAt;
    start.plan = run.plan;
    start.environment = run.environment;
    start.throughput.idealReqsPerSec = run.throughput.idealReqsPerSec;
    return start;
}

std::shared_ptr<const Snapshot> snapshotOf(const RunResult &run, std::size_t rows)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->plan = run.plan;
    snapshot->elapsed = std::chrono::milliseconds(100 * rows);
    snapshot->counts = run.counts;
    snapshot->reqsPerSec = 100;
    snapshot->latencies = run.latencies;
    for (std::size_t i = 0; i < rows; ++i)
        snapshot->series.append(run.series[i]);
    return snapshot;
}

} // namespace threadloop::test
