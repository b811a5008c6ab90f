// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace threadloop {

class Histogram;

/// The latencies of successful requests in milliseconds, as exact as the histogram keeps them (3 digits).
struct LatencySummary
{
    double min = 0;
    double mean = 0;
    double stddev = 0;
    double p50 = 0;
    double p75 = 0;
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;
    double p999 = 0;
    double max = 0;

    bool operator==(const LatencySummary &) const = default;
};

/// Summarises a histogram of microseconds; nullopt when it is empty.
std::optional<LatencySummary> summarise(const Histogram &microseconds);

/// The latency at quantile q in [0, 1], in milliseconds; nullopt when the histogram is empty.
std::optional<double> quantileMs(const Histogram &microseconds, double q);

} // namespace threadloop
