// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/metric.h"

#include "app/measure/run_result.h"

#include <algorithm>
#include <array>

namespace threadloop {

namespace {

constexpr std::string_view noSuccess = "no request succeeded";
constexpr std::string_view noIdeal = "this target has no known ideal";
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
    Metric{"retried", Quantity::Count, false, &retried, alwaysKnown},
};

} // namespace

const Metric *metricNamed(std::string_view name)
{
    const std::string_view inResults = name == "p99.9" ? "p99_9" : name;
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
