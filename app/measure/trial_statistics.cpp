// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/trial_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace threadloop {

namespace {

constexpr double wantedCoverage = 0.95;

std::vector<double> sorted(std::span<const double> trials)
{
    std::vector<double> values(trials.begin(), trials.end());
    std::sort(values.begin(), values.end());
    return values;
}

/// The chance of k heads in n throws of a fair coin; in logarithms, because 2^-n is no double beyond n =
/// 1074.
double chanceOfHeads(std::size_t k, std::size_t n)
{
    const auto heads = static_cast<double>(k);
    const auto throws = static_cast<double>(n);
    return std::exp(std::lgamma(throws + 1) - std::lgamma(heads + 1) - std::lgamma(throws - heads + 1) -
                    throws * std::log(2.0));
}

} // namespace

std::optional<double> medianOf(std::span<const double> trials)
{
    if (trials.empty())
        return std::nullopt;
    const std::vector<double> values = sorted(trials);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : std::midpoint(values[middle - 1], values[middle]);
}

std::optional<ConfidenceInterval> medianInterval(std::span<const double> trials)
{
    if (trials.size() < fewestTrials)
        return std::nullopt;
    // Leaving out k values at each end misses the median when fewer than k + 1 trials lie on one side of it.
    std::size_t leftOut = 0;
    double missed = 2 * chanceOfHeads(0, trials.size());
    for (;;) {
        const double withOneMore = missed + 2 * chanceOfHeads(leftOut + 1, trials.size());
        if (withOneMore > 1 - wantedCoverage)
            break;
        missed = withOneMore;
        ++leftOut;
    }
    const std::vector<double> values = sorted(trials);
    return ConfidenceInterval{values[leftOut], values[values.size() - 1 - leftOut], 1 - missed};
}

} // namespace threadloop
