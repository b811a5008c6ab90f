// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"
#include "app/charts/chart_picture.h"
#include "app/plan/plan.h"

namespace threadloop {

/// The charts that show something of any runs: a sweep needs runs that differ in one value alone.
inline constexpr std::array chartsOfAnyRuns{ChartKind::Throughput,  ChartKind::Latency,   ChartKind::Bars,
                                            ChartKind::Percentiles, ChartKind::Histogram, ChartKind::Compare};

/// Ticks as the conductor makes them: every 10 ms in the first second, then every 100 ms.
std::vector<SeriesRow> steadyRows(double seconds, double reqsPerSec, double latencyMs = 50);

/// A finished run of the embedded server's target with such rows.
struct SampleRun
{
    std::string target = "/wait";
    Mode mode = Mode::EventLoop;
    double seconds = 2;
    double reqsPerSec = 800;
    double latencyMs = 50;
    std::uint32_t concurrency = 100;
    std::uint32_t threads = 40;
    std::uint64_t requests = 1000;
    std::optional<double> ideal = std::nullopt;
    std::optional<double> reference = std::nullopt;
    std::string label = {};
    std::string id = "5c1d4a3e-0000-4000-8000-000000000001";
};

RunResult sampleResult(const SampleRun &run);
ChartRun sampleRun(const SampleRun &run);
ChartRun chartRun(RunResult result);

/// The article's picture: two targets, three modes, with ideals and references.
ChartInput articleInput();

/// The same run with these latencies, in microseconds: its summary says what they are.
RunResult withLatencies(RunResult result, const std::vector<std::uint64_t> &microseconds);

/// The same run as an open loop of this rate, with these service times beside its latencies.
RunResult asOpenLoop(RunResult result, double rate, const std::vector<std::uint64_t> &serviceMicroseconds);

/// The same run with these phases in its plan.
RunResult withPhases(RunResult result, const Phases &phases);

/// A run for each of these rates, in seconds one after the other, as trials of one cell.
std::vector<ChartRun> trialsOf(const SampleRun &run, const std::vector<double> &reqsPerSec);

/// A run that goes on, with the same rows so far.
LiveRun liveRun(const SampleRun &run, double elapsedSeconds);

} // namespace threadloop
