// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/serial_correlation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace threadloop {

namespace {

constexpr double usualCorrelation = 0.5; ///< what is assumed before any trial is seen
constexpr double usualWeight = 100;      ///< in trials: how many it takes to count as much as that assumption
constexpr double greatestCorrelation = 0.9;

/// The correlation of the values with those before them; 0 when all are equal.
double plainCorrelation(std::span<const double> values)
{
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double squares = 0;
    double products = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        squares += (values[i] - mean) * (values[i] - mean);
        if (i > 0)
            products += (values[i] - mean) * (values[i - 1] - mean);
    }
    return squares > 0 ? products / squares : 0;
}

} // namespace

double correlationOfNeighbours(std::span<const double> values)
{
    const auto count = static_cast<double>(values.size());
    if (count <= 4)
        return usualCorrelation;
    // On average the plain estimate falls short by (1 + 4 rho) / n.
    const double unbiased = (count * plainCorrelation(values) + 1) / (count - 4);
    const double estimated = std::clamp(unbiased, 0.0, greatestCorrelation);
    return (count * estimated + usualWeight * usualCorrelation) / (count + usualWeight);
}

double errorInflation(std::span<const double> values)
{
    const auto count = static_cast<double>(values.size());
    const double correlation = correlationOfNeighbours(values);
    double excess = 1; // of the variance of the mean
    double power = 1;
    for (std::size_t lag = 1; lag < values.size() && power > 1e-6; ++lag) {
        power *= correlation;
        excess += 2 * (1 - static_cast<double>(lag) / count) * power;
    }
    return std::sqrt(excess * (count - 1) / (count - excess));
}

} // namespace threadloop
