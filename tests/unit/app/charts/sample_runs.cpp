// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/charts/sample_runs.h"

#include "server/metrics/histogram.h"

#include <cmath>

namespace threadloop {
namespace {

Plan planOf(const SampleRun &run)
{
    Plan plan;
    plan.target = *parseTarget(run.target);
    if (plan.target.embedded) {
        plan.target = resolved(plan.target, "127.0.0.1", 8000);
    }
    plan.mode = run.mode;
    plan.stop.requests = run.requests;
    plan.concurrency = run.mode == Mode::Sequential ? 1 : run.concurrency;
    plan.label = run.label;
    return plan;
}

} // namespace

std::vector<SeriesRow> steadyRows(double seconds, double reqsPerSec, double latencyMs)
{
    std::vector<SeriesRow> rows;
    double end = 0;
    double done = 0;
    while (end < seconds - 1e-9) {
        const double begin = end;
        end = std::min(seconds, begin + (begin < 1 - 1e-9 ? 0.01 : 0.1));
        SeriesRow row;
        row.endSeconds = end;
        row.intervalSeconds = end - begin;
        row.completed = static_cast<std::uint64_t>(std::llround(end * reqsPerSec - done));
        done += static_cast<double>(row.completed);
        row.reqsPerSec = static_cast<double>(row.completed) / row.intervalSeconds;
        if (row.completed > 0) {
            row.p50Ms = latencyMs;
            row.p90Ms = latencyMs + 2;
            row.p99Ms = latencyMs + 5;
        }
        rows.push_back(row);
    }
    return rows;
}

RunResult sampleResult(const SampleRun &run)
{
    RunResult result;
    result.id = run.id;
    const Plan plan = planOf(run);
    result.cell = cellName(plan);
    result.label = run.label;
    result.plan = std::make_shared<const Plan>(plan);
    result.startedAt =
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(1'795'341'600'000));
    result.environment.version = "0.1.0";
    result.environment.cpu = "Some CPU";
    result.environment.cores = 2;
    if (plan.target.embedded) {
        result.environment.server = ServerEnvironment{1, run.threads, std::chrono::milliseconds(50), false};
    }
    result.series = steadyRows(run.seconds, run.reqsPerSec, run.latencyMs);
    result.throughput.reqsPerSec = run.reqsPerSec;
    result.throughput.durationSeconds = run.seconds;
    result.throughput.idealReqsPerSec = run.ideal;
    result.referenceReqsPerSec = run.reference;
    LatencySummary latency;
    latency.mean = latency.p50 = run.latencyMs;
    latency.p90 = run.latencyMs + 2;
    latency.p99 = run.latencyMs + 5;
    result.latency = latency;
    return result;
}

ChartRun chartRun(RunResult result)
{
    return {std::make_shared<const RunResult>(std::move(result)), true, 0, false};
}

ChartRun sampleRun(const SampleRun &run)
{
    return chartRun(sampleResult(run));
}

ChartInput articleInput()
{
    ChartInput input;
    const auto add = [&input](const char *target, Mode mode, double value, double ideal, double reference) {
        SampleRun run;
        run.target = target;
        run.mode = mode;
        run.reqsPerSec = value;
        run.ideal = ideal;
        run.reference = reference;
        run.id.back() = static_cast<char>('1' + input.runs.size());
        input.runs.push_back(sampleRun(run));
    };
    add("/wait", Mode::Sequential, 19.5, 20, 15.84);
    add("/wait", Mode::ThreadPool, 780, 800, 191.74);
    add("/wait", Mode::EventLoop, 779, 800, 187.36);
    add("/asyncwait", Mode::Sequential, 19.6, 20, 15.69);
    add("/asyncwait", Mode::ThreadPool, 1941, 2000, 217.35);
    add("/asyncwait", Mode::EventLoop, 1948, 2000, 666.23);
    return input;
}

RunResult withLatencies(RunResult result, const std::vector<std::uint64_t> &microseconds)
{
    Histogram histogram;
    for (const std::uint64_t latency : microseconds) {
        histogram.record(latency);
    }
    result.latency = summarise(histogram);
    result.latencies = std::make_shared<const Histogram>(std::move(histogram));
    return result;
}

RunResult asOpenLoop(RunResult result, double rate, const std::vector<std::uint64_t> &serviceMicroseconds)
{
    Histogram services;
    for (const std::uint64_t service : serviceMicroseconds) {
        services.record(service);
    }
    Plan plan = *result.plan;
    plan.pacing = OpenLoop{rate, Arrivals::Constant, 1};
    result.plan = std::make_shared<const Plan>(plan);
    result.schedule.emplace();
    result.schedule->service = summarise(services);
    result.schedule->sendDelay = LatencySummary();
    result.schedule->services = std::make_shared<const Histogram>(std::move(services));
    return result;
}

RunResult withPhases(RunResult result, const Phases &phases)
{
    Plan plan = *result.plan;
    plan.phases = phases;
    result.plan = std::make_shared<const Plan>(plan);
    return result;
}

std::vector<ChartRun> trialsOf(const SampleRun &run, const std::vector<double> &reqsPerSec)
{
    std::vector<ChartRun> trials;
    for (const double rate : reqsPerSec) {
        RunResult result = sampleResult(run);
        result.id = run.id + '.' + std::to_string(trials.size() + 1);
        result.trial = static_cast<std::uint32_t>(trials.size() + 1);
        result.startedAt += std::chrono::seconds(10 * trials.size());
        result.throughput.reqsPerSec = rate;
        trials.push_back(chartRun(std::move(result)));
    }
    return trials;
}

LiveRun liveRun(const SampleRun &run, double elapsedSeconds)
{
    auto snapshot = std::make_shared<Snapshot>();
    const RunResult result = sampleResult(run);
    snapshot->state = RunState::Running;
    snapshot->plan = result.plan;
    for (const SeriesRow &row : result.series) {
        if (row.endSeconds <= elapsedSeconds + 1e-9) {
            snapshot->series.append(row);
            snapshot->counts[Outcome::Ok] += row.completed;
        }
    }
    snapshot->reqsPerSec = run.reqsPerSec;
    snapshot->p50Ms = run.latencyMs;
    snapshot->p99Ms = run.latencyMs + 5;
    return {snapshot, run.ideal};
}

} // namespace threadloop
