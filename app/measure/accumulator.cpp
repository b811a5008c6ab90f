// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/accumulator.h"

#include "app/measure/seconds.h"
#include "server/metrics/histogram_codec.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <memory>
#include <utility>

namespace threadloop {

namespace {

/// Only a run whose requests had a schedule has one in its result.
void addSchedule(RunResult &result, const std::vector<const Shard *> &shards)
{
    Histogram services;
    Histogram sendDelays;
    std::uint64_t unsent = 0;
    bool isScheduled = false;
    for (const Shard *shard : shards) {
        shard->addScheduledTo(services, sendDelays);
        unsent += shard->unsentCount();
        isScheduled = isScheduled || shard->hasSchedule();
    }
    if (isScheduled || unsent > 0)
        result.schedule = ScheduleResult{summarise(services), summarise(sendDelays), unsent,
                                         std::make_shared<const Histogram>(services)};
}

void addServer(SeriesRow &row, const ServerCounters &server)
{
    row.poolBusy = server.poolBusy;
    row.poolQueued = server.poolQueued;
    if (server.loopLagP99)
        row.loopLagMs = std::chrono::duration<double, std::milli>(*server.loopLagP99).count();
}

std::vector<ErrorCount> errorsOf(std::span<const Shard *const> shards)
{
    std::map<Shard::ErrorKey, std::uint64_t> sums;
    for (const Shard *shard : shards)
        shard->addErrorsTo(sums);
    std::vector<ErrorCount> errors;
    for (const auto &[error, count] : sums)
        errors.push_back({error.first, error.second.text(), count});
    std::stable_sort(errors.begin(), errors.end(),
                     [](const ErrorCount &a, const ErrorCount &b) { return a.count > b.count; });
    return errors;
}

/// The mean of what `sample` finds in the rows, weighted by their intervals.
template <typename Sample>
std::optional<double> weightedMean(const std::vector<SeriesRow> &rows, Sample sample)
{
    double sum = 0;
    double seconds = 0;
    for (const SeriesRow &row : rows) {
        if (const auto value = sample(row)) {
            sum += static_cast<double>(*value) * row.intervalSeconds;
            seconds += row.intervalSeconds;
        }
    }
    return seconds > 0 ? std::optional(sum / seconds) : std::nullopt;
}

} // namespace

Accumulator::Accumulator(std::span<const Shard *const> shards)
    : m_shards(shards.begin(), shards.end())
    , m_latencies(SharedHistogram::layout())
{}

SeriesRow Accumulator::difference(std::chrono::nanoseconds elapsed)
{
    assert(elapsed > m_elapsed);
    Counts counts;
    Histogram latencies(SharedHistogram::layout());
    m_inFlight = 0;
    for (const Shard *shard : m_shards) {
        m_inFlight += shard->inFlight();
        counts += shard->counts();
        shard->latencies().addTo(latencies);
    }
    Histogram recent = latencies;
    recent.subtract(m_latencies);

    SeriesRow row;
    row.endSeconds = secondsOf(elapsed);
    row.intervalSeconds = secondsOf(elapsed - m_elapsed);
    row.completed = counts.ok() - m_counts.ok();
    row.errors = counts.failed() - m_counts.failed();
    row.reqsPerSec = static_cast<double>(row.completed) / row.intervalSeconds;
    row.p50Ms = quantileMs(recent, 0.50);
    row.p90Ms = quantileMs(recent, 0.90);
    row.p99Ms = quantileMs(recent, 0.99);
    if (m_intervals)
        keepInterval(recent, elapsed);

    m_counts = counts;
    m_latencies = std::move(latencies);
    m_elapsed = elapsed;
    return row;
}

void Accumulator::keepInterval(const Histogram &recent, std::chrono::nanoseconds elapsed)
{
    m_intervals->push_back(
        {m_elapsed, elapsed - m_elapsed, recent.max().value_or(0), encodeHistogram(recent)});
}

const SeriesRow &Accumulator::tick(std::chrono::nanoseconds elapsed,
                                   const std::optional<ServerCounters> &server)
{
    SeriesRow row = difference(elapsed);
    row.inFlight = m_inFlight;
    if (server)
        addServer(row, *server);
    m_series.append(row);
    return m_series[m_series.size() - 1];
}

const SeriesRow &Accumulator::finish(std::chrono::nanoseconds elapsed)
{
    m_series.append(difference(elapsed));
    return m_series[m_series.size() - 1];
}

Snapshot Accumulator::snapshot() const
{
    Snapshot snapshot;
    snapshot.elapsed = m_elapsed;
    snapshot.counts = m_counts;
    snapshot.inFlight = m_inFlight;
    snapshot.reqsPerSec =
        m_elapsed.count() > 0 ? static_cast<double>(m_counts.ok()) / secondsOf(m_elapsed) : 0;
    snapshot.p50Ms = quantileMs(m_latencies, 0.50);
    snapshot.p90Ms = quantileMs(m_latencies, 0.90);
    snapshot.p99Ms = quantileMs(m_latencies, 0.99);
    snapshot.maxMs = quantileMs(m_latencies, 1.0);
    snapshot.series = m_series;
    return snapshot;
}

void Accumulator::complete(RunResult &result, std::chrono::nanoseconds duration) const
{
    result.counts = m_counts;
    result.errors = errorsOf(m_shards);
    for (const Shard *shard : m_shards) {
        result.retried += shard->retriedCount();
        result.throughput.bytesReceived += shard->bytesReceived();
        shard->addStatusesTo(result.statuses);
    }
    result.series = m_series.rows();
    result.inFlight = sampledLevels(result.series).inFlight;
    result.latency = summarise(m_latencies);
    result.latencies = std::make_shared<const Histogram>(m_latencies);
    if (m_intervals)
        result.intervals = std::make_shared<const std::vector<IntervalLatencies>>(*m_intervals);
    addSchedule(result, m_shards);
    result.throughput.durationSeconds = secondsOf(duration);
    result.throughput.reqsPerSec =
        duration.count() > 0 ? static_cast<double>(m_counts.ok()) / secondsOf(duration) : 0;
}

SampledLevels sampledLevels(const std::vector<SeriesRow> &rows)
{
    SampledLevels levels;
    levels.inFlight.mean = weightedMean(rows, [](const SeriesRow &row) { return row.inFlight; });
    levels.poolBusyMean = weightedMean(rows, [](const SeriesRow &row) { return row.poolBusy; });
    levels.poolQueuedMean = weightedMean(rows, [](const SeriesRow &row) { return row.poolQueued; });
    std::vector<double> lags;
    for (const SeriesRow &row : rows) {
        if (row.inFlight && row.inFlight > levels.inFlight.peak.value_or(0))
            levels.inFlight.peak = row.inFlight;
        if (row.loopLagMs)
            lags.push_back(*row.loopLagMs);
    }
    if (levels.inFlight.mean && !levels.inFlight.peak)
        levels.inFlight.peak = 0;
    if (!lags.empty()) {
        const auto middle = lags.begin() + static_cast<std::ptrdiff_t>(lags.size() / 2);
        std::nth_element(lags.begin(), middle, lags.end());
        levels.loopLagMs = *middle;
    }
    return levels;
}

} // namespace threadloop
