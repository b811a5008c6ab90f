// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/report/sample_results.h"

#include <utility>

namespace threadloop {

using namespace std::chrono_literals;

namespace {

Plan fullPlan()
{
    Plan plan;
    plan.target = resolved(*parseTarget("/wait"), "127.0.0.1", 8000);
    plan.request.headers = {{"Accept", "*/*"}, {"X-Quote", "a\"b"}};
    plan.mode = Mode::ThreadPool;
    plan.stop.requests = 1000;
    plan.concurrency = 100;
    plan.background = Background{resolved(*parseTarget("/fib/42"), "127.0.0.1", 8000)};
    plan.label = "before, \"tuning\"";
    return plan;
}

SeriesRow firstRow()
{
    SeriesRow row;
    row.endSeconds = 0.01;
    row.intervalSeconds = 0.01;
    row.completed = 8;
    row.errors = 2;
    row.reqsPerSec = 800;
    row.p50Ms = 0.00005;
    row.p90Ms = 52.5;
    row.p99Ms = 53.1;
    row.inFlight = 100;
    row.poolBusy = 40;
    row.poolQueued = 55;
    row.loopLagMs = 0.25;
    return row;
}

} // namespace

RunResult withPlan(RunResult result, Plan plan)
{
    result.label = plan.label;
    result.plan = std::make_shared<const Plan>(std::move(plan));
    return result;
}

std::shared_ptr<const RunResult> shared(RunResult result)
{
    return std::make_shared<const RunResult>(std::move(result));
}

RunResult fullResult()
{
    RunResult result;
    result.id = "5c1d4a3e-0000-4000-8000-000000000001";
    result.cell = "thread-pool /wait n=1000 c=100";
    result.trial = 2;
    result.startedAt = std::chrono::sys_time<std::chrono::milliseconds>(1795341600000ms);
    result.environment = {"0.1.0", "6.4.2", "6.1.0", "Some, CPU", 2, ServerEnvironment{1, 40, 50ms, false}};
    result.counts.started = 1003;
    result.counts[Outcome::Ok] = 988;
    result.counts[Outcome::Timeout] = 10;
    result.counts[Outcome::Reset] = 2;
    result.counts[Outcome::Aborted] = 3;
    result.retried = 4;
    result.backgroundCounts.emplace();
    result.backgroundCounts->started = 2;
    (*result.backgroundCounts)[Outcome::Ok] = 1;
    (*result.backgroundCounts)[Outcome::Aborted] = 1;
    result.errors = {{Outcome::Timeout, "timed out while waiting for the reply", 10},
                     {Outcome::Reset, "Connection reset by peer", 2}};
    result.statuses = {{200, 988}};
    result.inFlight = {98.5, 99, 98.25};
    result.cpu = {0.25, 0.00001, 0.75};
    result.throughput = {612.4, 1.6133, 168'000, 800.0, 76.56};
    result.latency = LatencySummary{50.02, 51.5, 0.75, 50.2, 50.7, 51.0, 52.0, 53.1, 60.25, 1020.5};
    result.limit = {LimitKind::Pool, "limited by 40 pool threads: 40 / 50 ms = 800 req/s"};
    result.referenceReqsPerSec = 943;
    SeriesRow last;
    last.endSeconds = 0.02;
    last.intervalSeconds = 0.01;
    result.series = {firstRow(), last};
    return withPlan(std::move(result), fullPlan());
}

RunResult emptyResult()
{
    Plan plan;
    plan.target = *parseTarget("http://[::1]:81/x");
    plan.stop.duration = 2s;
    plan.concurrency = 2;
    RunResult result;
    result.stopReason = StopReason::Failed;
    result.environment.cores = 2;
    result.counts.started = 2;
    result.counts[Outcome::ConnectError] = 2;
    result.errors = {{Outcome::ConnectError, "Connection refused", 2}};
    result.limit.text = "unknown: 100 % of the requests failed";
    return withPlan(std::move(result), std::move(plan));
}

std::string fullResultJson()
{
    return R"({"schema": 1, "runs": [)"
           "\n"
           R"({"id": "5c1d4a3e-0000-4000-8000-000000000001","cell": "thread-pool /wait n=1000 c=100","trial": 2,)"
           R"("label": "before, \"tuning\"","started_at": "2026-11-22T10:00:00.000Z","stop_reason": "completed",)"
           R"("plan": {"url": "http://127.0.0.1:8000/wait","method": "GET","headers": ["Accept: */*","X-Quote: a\"b"],)"
           R"("body_bytes": 0,"expect": "2xx","mode": "thread-pool","requests": 1000,"duration_s": null,)"
           R"("concurrency": 100,"rate": null,"arrivals": null,"seed": null,"connections": "keep-alive","loops": 1,"timeout_s": 30,"ramp_s": null,"warmup_s": null,)"
           R"("background": "http://127.0.0.1:8000/fib/42"},)"
           R"("environment": {"version": "0.1.0","qt": "6.4.2","kernel": "6.1.0","cpu": "Some, CPU","cores": 2,)"
           R"("server": {"workers": 1,"threads": 40,"delay_ms": 50,"interpreter_lock": false}},"valid": true,"short": false,"objections": [],)"
           R"("counts": {"started": 1003,"ok": 988,"http_error": 0,"timeout": 10,"connect_error": 0,"reset": 2,)"
           R"("protocol_error": 0,"local_error": 0,"aborted": 3},"retried": 4,"lead_counts": null,)"
           R"("background_counts": {"started": 2,"ok": 1,"http_error": 0,"timeout": 0,"connect_error": 0,"reset": 0,)"
           R"("protocol_error": 0,"local_error": 0,"aborted": 1},)"
           R"("errors": [{"kind": "timeout","detail": "timed out while waiting for the reply","count": 10},)"
           R"({"kind": "reset","detail": "Connection reset by peer","count": 2}],"statuses": {"200": 988},)"
           R"("in_flight": {"mean": 98.5,"peak": 99,"by_littles_law": 98.25},"cpu": {"generator": 0.25,"server": 0.00001,"system": 0.75},)"
           R"("throughput": {"reqs_per_sec": 612.4,"duration_s": 1.6133,"bytes_received": 168000,)"
           R"("ideal_reqs_per_sec": 800,"percent_of_ideal": 76.56},)"
           R"("latency_ms": {"min": 50.02,"mean": 51.5,"stddev": 0.75,"p50": 50.2,"p75": 50.7,"p90": 51,"p95": 52,)"
           R"("p99": 53.1,"p99_9": 60.25,"max": 1020.5},)"
           R"("service_ms": {"min": null,"mean": null,"stddev": null,"p50": null,"p75": null,"p90": null,"p95": null,)"
           R"("p99": null,"p99_9": null,"max": null},)"
           R"("send_delay_ms": {"min": null,"mean": null,"stddev": null,"p50": null,"p75": null,"p90": null,"p95": null,)"
           R"("p99": null,"p99_9": null,"max": null},"unsent": null,)"
           R"("limit": {"kind": "pool","text": "limited by 40 pool threads: 40 / 50 ms = 800 req/s"},)"
           R"("reference": {"reqs_per_sec": 943},)"
           R"("series": [{"t_s": 0.01,"interval_s": 0.01,"completed": 8,"errors": 2,"reqs_per_sec": 800,)"
           R"("p50_ms": 0.00005,"p90_ms": 52.5,"p99_ms": 53.1,"in_flight": 100,"pool_busy": 40,)"
           R"("pool_queued": 55,"loop_lag_ms": 0.25},)"
           R"({"t_s": 0.02,"interval_s": 0.01,"completed": 0,"errors": 0,"reqs_per_sec": 0,"p50_ms": null,)"
           R"("p90_ms": null,"p99_ms": null,"in_flight": null,"pool_busy": null,"pool_queued": null,"loop_lag_ms": null}]})"
           "\n],\n\"cells\": [\n"
           R"({"cell": "thread-pool /wait n=1000 c=100","label": "before, \"tuning\"","trials": 1,"invalid": 0,)"
           R"("short": 0,"cut_short": 0,)"
           R"("throughput": {"reqs_per_sec": {"median": 612.4,"low": null,"high": null,"coverage": null}},)"
           R"("latency_ms": {"p50": {"median": 50.2,"low": null,"high": null,"coverage": null},)"
           R"("p99": {"median": 53.1,"low": null,"high": null,"coverage": null}},)"
           R"("errors": {"median": 12,"low": null,"high": null,"coverage": null}})"
           "\n],\n\"sweeps\": [\n]}\n";
}

} // namespace threadloop
