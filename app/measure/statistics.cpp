// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/statistics.h"

#include "server/metrics/histogram.h"

namespace threadloop {

namespace {

constexpr double microsecondsPerMs = 1'000;

} // namespace

std::optional<double> quantileMs(const Histogram &microseconds, double q)
{
    const std::optional<std::uint64_t> value = microseconds.quantile(q);
    return value ? std::optional(static_cast<double>(*value) / microsecondsPerMs) : std::nullopt;
}

std::optional<LatencySummary> summarise(const Histogram &microseconds)
{
    if (microseconds.isEmpty())
        return std::nullopt;
    const auto at = [&](double q) { return *quantileMs(microseconds, q); };
    LatencySummary summary;
    summary.min = static_cast<double>(*microseconds.min()) / microsecondsPerMs;
    summary.mean = *microseconds.mean() / microsecondsPerMs;
    summary.stddev = *microseconds.standardDeviation() / microsecondsPerMs;
    summary.p50 = at(0.50);
    summary.p75 = at(0.75);
    summary.p90 = at(0.90);
    summary.p95 = at(0.95);
    summary.p99 = at(0.99);
    summary.p999 = at(0.999);
    summary.max = static_cast<double>(*microseconds.max()) / microsecondsPerMs;
    return summary;
}

} // namespace threadloop
