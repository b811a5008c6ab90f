// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/percentile.h"

#include "app/measure/run_result.h"

#include <algorithm>

namespace threadloop {
namespace {

struct Known
{
    const char *name;
    double quantile;
    double LatencySummary::*value;
};

constexpr std::array<Known, allPercentiles.size()> kKnownPercentiles{
    {{"p50", 0.5, &LatencySummary::p50},
     {"p75", 0.75, &LatencySummary::p75},
     {"p90", 0.9, &LatencySummary::p90},
     {"p95", 0.95, &LatencySummary::p95},
     {"p99", 0.99, &LatencySummary::p99},
     {"p99.9", 0.999, &LatencySummary::p999}}};

const Known &known(Percentile percentile)
{
    return kKnownPercentiles[static_cast<std::size_t>(percentile)];
}

} // namespace

const char *percentileName(Percentile percentile)
{
    return known(percentile).name;
}

std::optional<Percentile> percentileNamed(std::string_view name)
{
    const auto found = std::find_if(allPercentiles.begin(), allPercentiles.end(),
                                    [name](Percentile which) { return name == percentileName(which); });
    return found == allPercentiles.end() ? std::nullopt : std::optional(*found);
}

double quantileOf(Percentile percentile)
{
    return known(percentile).quantile;
}

double percentileOf(const LatencySummary &latency, Percentile percentile)
{
    return latency.*known(percentile).value;
}

} // namespace threadloop
