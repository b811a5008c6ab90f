// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace threadloop {

/// The fewest trials from which an interval or a verdict is drawn: with five, even the interval from the
/// least to the greatest covers the median in fewer than 95 % of cases.
inline constexpr std::size_t fewestTrials = 6;

/// A range that covers an unknown value with this probability.
struct ConfidenceInterval
{
    double low = 0;
    double high = 0;
    double coverage = 0; ///< in (0, 1)

    bool operator==(const ConfidenceInterval &) const = default;
};

/// The median: the middle value, or the mean of the two in the middle; nullopt without trials.
std::optional<double> medianOf(std::span<const double> trials);

/// An interval for the median of whatever the trials were drawn from, which covers it in at least 95 % of
/// cases whatever their distribution: the k-th least to the k-th greatest trial, k as great as the binomial
/// distribution allows. Its coverage is the one achieved (96.9 % with 6 trials, 97.9 % with 10). It takes the
/// trials for independent. nullopt below `fewestTrials`.
/// (David and Nagaraja, Order Statistics, 3rd edition, 7.1.)
std::optional<ConfidenceInterval> medianInterval(std::span<const double> trials);

} // namespace threadloop
