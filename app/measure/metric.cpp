// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/metric.h"

#include "app/measure/run_result.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

constexpr std::string_view noSuccess = "no request succeeded";
constexpr std::string_view noIdeal = "this target has no known ideal";
constexpr std::string_view onlyOpen = "only an open loop with successful requests has it";
constexpr std::string_view noSchedule = "only an open loop has a schedule";
constexpr std::string_view noTick = "the run ended before its first tick";
constexpr std::string_view alwaysKnown;

template <double LatencySummary::*field>
std::optional<double> latencyOf(const RunResult &result)
{
    return result.latency ? std::optional((*result.latency).*field) : std::nullopt;
}

template <double LatencySummary::*field>
constexpr Metric latency(std::string_view name)
{
    return {name, Quantity::Milliseconds, false, &latencyOf<field>, noSuccess};
}

template <std::optional<LatencySummary> ScheduleResult::*part, double LatencySummary::*field>
std::optional<double> scheduleOf(const RunResult &result)
{
    if (!result.schedule || !((*result.schedule).*part))
        return std::nullopt;
    return (*((*result.schedule).*part)).*field;
}

template <double LatencySummary::*field>
constexpr Metric service(std::string_view name)
{
    return {name, Quantity::Milliseconds, false, &scheduleOf<&ScheduleResult::service, field>, onlyOpen};
}

template <double LatencySummary::*field>
constexpr Metric sendDelay(std::string_view name)
{
    return {name, Quantity::Milliseconds, false, &scheduleOf<&ScheduleResult::sendDelay, field>, onlyOpen};
}

template <Outcome outcome>
std::optional<double> countOfOutcome(const RunResult &result)
{
    return static_cast<double>(result.counts[outcome]);
}

template <Outcome outcome>
constexpr Metric outcomeCountNamed(std::string_view name, bool greaterIsBetter = false)
{
    return {name, Quantity::Count, greaterIsBetter, &countOfOutcome<outcome>, alwaysKnown};
}

std::optional<double> reqsPerSec(const RunResult &result)
{
    return result.throughput.reqsPerSec;
}

std::optional<double> percentOfIdeal(const RunResult &result)
{
    return result.throughput.percentOfIdeal;
}

std::optional<double> started(const RunResult &result)
{
    return static_cast<double>(result.counts.started);
}

std::optional<double> retried(const RunResult &result)
{
    return static_cast<double>(result.retried);
}

std::optional<double> errors(const RunResult &result)
{
    return static_cast<double>(result.counts.failed());
}

std::optional<double> unsent(const RunResult &result)
{
    return result.schedule ? std::optional(static_cast<double>(result.schedule->unsent)) : std::nullopt;
}

std::optional<double> inFlight(const RunResult &result)
{
    return result.inFlight.mean;
}

std::optional<double> inFlightPeak(const RunResult &result)
{
    const std::optional<std::uint64_t> &peak = result.inFlight.peak;
    return peak ? std::optional(static_cast<double>(*peak)) : std::nullopt;
}

constexpr std::array metrics{
    Metric{"reqs_per_sec", Quantity::Rate, true, &reqsPerSec, alwaysKnown},
    Metric{"percent_of_ideal", Quantity::Percent, true, &percentOfIdeal, noIdeal},
    latency<&LatencySummary::min>("min"),
    latency<&LatencySummary::mean>("mean"),
    latency<&LatencySummary::stddev>("stddev"),
    latency<&LatencySummary::p50>("p50"),
    latency<&LatencySummary::p75>("p75"),
    latency<&LatencySummary::p90>("p90"),
    latency<&LatencySummary::p95>("p95"),
    latency<&LatencySummary::p99>("p99"),
    latency<&LatencySummary::p999>("p99_9"),
    latency<&LatencySummary::max>("max"),
    service<&LatencySummary::mean>("service_mean"),
    service<&LatencySummary::p50>("service_p50"),
    service<&LatencySummary::p90>("service_p90"),
    service<&LatencySummary::p99>("service_p99"),
    service<&LatencySummary::p999>("service_p99_9"),
    service<&LatencySummary::max>("service_max"),
    sendDelay<&LatencySummary::mean>("send_delay_mean"),
    sendDelay<&LatencySummary::p50>("send_delay_p50"),
    sendDelay<&LatencySummary::p90>("send_delay_p90"),
    sendDelay<&LatencySummary::p99>("send_delay_p99"),
    sendDelay<&LatencySummary::p999>("send_delay_p99_9"),
    sendDelay<&LatencySummary::max>("send_delay_max"),
    Metric{"in_flight", Quantity::Level, false, &inFlight, noTick},
    Metric{"in_flight_peak", Quantity::Level, false, &inFlightPeak, noTick},
    Metric{"errors", Quantity::Count, false, &errors, alwaysKnown},
    Metric{"started", Quantity::Count, true, &started, alwaysKnown},
    outcomeCountNamed<Outcome::Ok>("ok", true),
    outcomeCountNamed<Outcome::HttpError>("http_error"),
    outcomeCountNamed<Outcome::Timeout>("timeout"),
    outcomeCountNamed<Outcome::ConnectError>("connect_error"),
    outcomeCountNamed<Outcome::Reset>("reset"),
    outcomeCountNamed<Outcome::ProtocolError>("protocol_error"),
    outcomeCountNamed<Outcome::LocalError>("local_error"),
    outcomeCountNamed<Outcome::Aborted>("aborted"),
    Metric{"unsent", Quantity::Count, false, &unsent, noSchedule},
    Metric{"retried", Quantity::Count, false, &retried, alwaysKnown},
};

} // namespace

const Metric *metricNamed(std::string_view name)
{
    std::string inResults(name);
    if (inResults.ends_with("p99.9"))
        inResults.replace(inResults.size() - 2, 1, "_");
    const auto found = std::find_if(metrics.begin(), metrics.end(),
                                    [&](const Metric &metric) { return metric.name == inResults; });
    return found == metrics.end() ? nullptr : &*found;
}

std::string metricNames()
{
    std::string names;
    for (const Metric &metric : metrics)
        names += (names.empty() ? "" : ", ") + std::string(metric.name);
    return names;
}

} // namespace threadloop
