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
std::optional<double> weightedMean(std::span<const SeriesRow> rows, Sample sample)
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

/// Those that begin at `leadSeconds` or later; half a millisecond stands for what the rows' sums round.
std::span<const SeriesRow> rowsAfter(const std::vector<SeriesRow> &rows, double leadSeconds)
{
    const auto first = std::find_if(rows.begin(), rows.end(), [leadSeconds](const SeriesRow &row) {
        return row.endSeconds - row.intervalSeconds > leadSeconds - 0.0005;
    });
    return {first, rows.end()};
}

} // namespace

Histogram Accumulator::Tally::update()
{
    const std::uint64_t okBefore = counts.ok();
    counts = {};
    for (const Shard *shard : shards)
        counts += shard->counts();
    if (counts.ok() == okBefore)
        return Histogram(SharedHistogram::layout()); // a latency is recorded before its success is counted
    spare.clear();
    for (const Shard *shard : shards)
        shard->latencies().addTo(spare);
    Histogram recent = spare.since(latencies);
    std::swap(spare, latencies);
    return recent;
}

std::uint64_t Accumulator::Tally::inFlight() const
{
    std::uint64_t sum = 0;
    for (const Shard *shard : shards)
        sum += shard->inFlight();
    return sum;
}

Accumulator::Accumulator(std::span<const Shard *const> shards)
    : Accumulator(shards, {}, {})
{}

Accumulator::Accumulator(std::span<const Shard *const> shards, std::span<const Shard *const> leadShards,
                         std::chrono::nanoseconds lead)
    : m_measured{{shards.begin(), shards.end()}}
    , m_lead{{leadShards.begin(), leadShards.end()}}
    , m_leadTime(lead)
{}

void Accumulator::look(bool isSending)
{
    m_look = Look{inFlight(), isSending};
}

SeriesRow Accumulator::difference(std::chrono::nanoseconds elapsed)
{
    assert(elapsed > m_elapsed);
    const Counts before = m_measured.counts + m_lead.counts;
    m_inFlight = inFlight();
    Histogram recent = m_measured.update();
    if (m_intervals && elapsed > m_leadTime)
        keepInterval(recent, elapsed);
    if (!m_lead.shards.empty())
        recent += m_lead.update();
    const Counts counts = m_measured.counts + m_lead.counts;

    SeriesRow row;
    row.endSeconds = secondsOf(elapsed);
    row.intervalSeconds = secondsOf(elapsed - m_elapsed);
    row.completed = counts.ok() - before.ok();
    row.errors = counts.failed() - before.failed();
    row.reqsPerSec = static_cast<double>(row.completed) / row.intervalSeconds;
    row.p50Ms = quantileMs(recent, 0.50);
    row.p90Ms = quantileMs(recent, 0.90);
    row.p99Ms = quantileMs(recent, 0.99);
    return row;
}

/// An interval that nobody looked into takes the level at its end, which may be that of a tail: nobody knows
/// whether there were requests left to start.
void Accumulator::weigh(const SeriesRow &row)
{
    const Look look = m_look.value_or(Look{row.inFlight.value_or(0), false});
    m_look.reset();
    if (isInLead(m_elapsed))
        return;
    m_levels.add(look.level, row.intervalSeconds);
    if (look.isSending)
        m_busyLevels.add(look.level, row.intervalSeconds);
}

/// The phases end within a row: what counts of it begins there.
void Accumulator::keepInterval(const Histogram &recent, std::chrono::nanoseconds elapsed)
{
    const std::chrono::nanoseconds begin = std::max(m_elapsed, m_leadTime);
    m_intervals->push_back({begin, elapsed - begin, recent.max().value_or(0), encodeHistogram(recent)});
}

void Accumulator::unseen(std::chrono::nanoseconds begin)
{
    m_unseenSeconds += secondsOf(std::max(begin - m_leadTime, std::chrono::nanoseconds(0)));
}

const SeriesRow &Accumulator::tick(std::chrono::nanoseconds elapsed,
                                   const std::optional<ServerCounters> &server)
{
    SeriesRow row = difference(elapsed);
    row.inFlight = m_inFlight;
    if (server)
        addServer(row, *server);
    weigh(row);
    m_elapsed = elapsed;
    m_series.append(row);
    return m_series[m_series.size() - 1];
}

const SeriesRow &Accumulator::finish(std::chrono::nanoseconds elapsed)
{
    m_series.append(difference(elapsed));
    m_unseenSeconds += secondsOf(elapsed - std::max(m_elapsed, std::min(m_leadTime, elapsed)));
    m_elapsed = elapsed;
    return m_series[m_series.size() - 1];
}

Snapshot Accumulator::snapshot() const
{
    Snapshot snapshot;
    snapshot.elapsed = m_elapsed;
    snapshot.isInLead = m_elapsed <= m_leadTime && m_leadTime.count() > 0;
    const Tally &shown = snapshot.isInLead ? m_lead : m_measured;
    const std::chrono::nanoseconds time = snapshot.isInLead ? m_elapsed : m_elapsed - m_leadTime;
    snapshot.counts = shown.counts;
    snapshot.inFlight = m_inFlight;
    snapshot.reqsPerSec = time.count() > 0 ? static_cast<double>(shown.counts.ok()) / secondsOf(time) : 0;
    snapshot.p50Ms = quantileMs(shown.latencies, 0.50);
    snapshot.p90Ms = quantileMs(shown.latencies, 0.90);
    snapshot.p99Ms = quantileMs(shown.latencies, 0.99);
    snapshot.maxMs = quantileMs(shown.latencies, 1.0);
    snapshot.latencies = std::make_shared<const Histogram>(shown.latencies);
    snapshot.series = m_series;
    return snapshot;
}

std::chrono::nanoseconds Accumulator::inFlightTime() const
{
    std::chrono::nanoseconds sum{0};
    for (const Tally *tally : {&m_measured, &m_lead}) {
        for (const Shard *shard : tally->shards)
            sum += shard->inFlightTime();
    }
    return sum;
}

void Accumulator::complete(RunResult &result, std::chrono::nanoseconds duration) const
{
    result.counts = m_measured.counts;
    if (!m_lead.shards.empty())
        result.leadCounts = m_lead.counts;
    result.errors = errorsOf(m_measured.shards);
    for (const Shard *shard : m_measured.shards) {
        result.retried += shard->retriedCount();
        result.throughput.bytesReceived += shard->bytesReceived();
        shard->addStatusesTo(result.statuses);
    }
    result.series = m_series.rows();
    result.inFlight.mean = m_levels.mean();
    result.inFlight.peak = peakInFlight(result.series);
    if (m_elapsed > m_leadTime)
        result.inFlight.byLittlesLaw = secondsOf(inFlightTime()) / secondsOf(m_elapsed - m_leadTime);
    result.latency = summarise(m_measured.latencies);
    result.latencies = std::make_shared<const Histogram>(m_measured.latencies);
    if (m_intervals)
        result.intervals = std::make_shared<const std::vector<IntervalLatencies>>(*m_intervals);
    addSchedule(result, m_measured.shards);
    result.throughput.durationSeconds = secondsOf(duration);
    result.throughput.reqsPerSec =
        duration.count() > 0 ? static_cast<double>(m_measured.counts.ok()) / secondsOf(duration) : 0;
}

/// Of the looks and of the rows.
std::optional<std::uint64_t> Accumulator::peakInFlight(const std::vector<SeriesRow> &rows) const
{
    std::optional<std::uint64_t> peak = m_levels.peak();
    for (const SeriesRow &row : rowsAfter(rows, secondsOf(m_leadTime)))
        peak = std::max(peak, row.inFlight); // nullopt is less than any number
    return peak;
}

SampledLevels sampledLevels(const std::vector<SeriesRow> &allRows, double leadSeconds)
{
    const std::span<const SeriesRow> rows = rowsAfter(allRows, leadSeconds);
    SampledLevels levels;
    levels.poolBusyMean = weightedMean(rows, [](const SeriesRow &row) { return row.poolBusy; });
    levels.poolQueuedMean = weightedMean(rows, [](const SeriesRow &row) { return row.poolQueued; });
    std::vector<double> lags;
    for (const SeriesRow &row : rows) {
        if (row.loopLagMs)
            lags.push_back(*row.loopLagMs);
    }
    if (!lags.empty()) {
        const auto middle = lags.begin() + static_cast<std::ptrdiff_t>(lags.size() / 2);
        std::nth_element(lags.begin(), middle, lags.end());
        levels.loopLagMs = *middle;
    }
    return levels;
}

} // namespace threadloop
