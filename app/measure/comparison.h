// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/trial_statistics.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace threadloop {

/// What a comparison amounts to.
enum class Verdict : std::uint8_t {
    Faster,     ///< the candidate is better than the baseline, and by more than the margin as far as is known
    Slower,     ///< it is worse, likewise
    Equivalent, ///< whichever is better, the difference is below the margin
    NotShown,   ///< the data do not carry any of these
};

/// The verdict's name in commands and results: "not-shown".
std::string_view verdictName(Verdict verdict);

/// The verdict called so; nullopt when there is none.
std::optional<Verdict> verdictFromName(std::string_view name);

/// Why there is no verdict.
enum class Doubt : std::uint8_t {
    None,          ///< there is one
    TooFewTrials,  ///< a side has fewer than `fewestTrials`
    MissingValues, ///< a trial has no value of the metric, or none above 0
    InvalidTrials, ///< a trial failed a self-check, or was cut short
    ShortTrials,   ///< a trial was too short
    WideInterval,  ///< the interval reaches too far to decide
};

/// The doubt's name in results: "too-few-trials"; empty for None.
std::string_view doubtName(Doubt doubt);

/// The trials of one cell, each a single number: the trial is the unit of analysis, never the request.
struct ComparisonSide
{
    std::vector<double> trials; ///< in the order in which they were made
    bool lacksValues = false;   ///< a trial is missing for want of a value
    bool hasInvalid = false;    ///< a trial is marked as invalid
    bool hasShort = false;      ///< a trial is marked as short
};

/// How two sides are compared.
struct ComparisonRules
{
    bool greaterIsBetter = true;
    /// The i-th trials of the sides belong together, because they were made one after the other, in an order
    /// drawn anew for each pair. Needs equally many on both sides.
    bool paired = false;
    double margin = 0.03; ///< a share, at least 0, below 1: the difference that does not matter
    bool force = false;   ///< draw a verdict from invalid and short trials, too
    std::uint64_t seed = 1;
    std::size_t resamples = 2000; ///< of the bootstrap; at least 2
};

/// A candidate against a baseline.
struct Comparison
{
    std::optional<double> ratio; ///< of the medians, candidate / baseline; unset without values above 0
    std::optional<ConfidenceInterval> interval; ///< of that ratio; unset below `fewestTrials`
    Verdict verdict = Verdict::NotShown;
    Doubt doubt = Doubt::None; ///< None unless the verdict is NotShown
};

/// Compares the candidate with the baseline. Equal arguments give equal results, on every machine.
///
/// The interval is Student's with the standard error of a bootstrap, on the logarithm of the ratio (Efron and
/// Tibshirani, An Introduction to the Bootstrap, 1993, chapters 6 and 12; pairs are resampled as pairs):
/// percentiles of the bootstrap cover too rarely with ten trials. The bootstrap is smoothed, because the
/// error of a median is else told by its few neighbours alone (Hall, DiCiccio and Romano, On Smoothing and
/// the Bootstrap, Annals of Statistics 17, 1989). The interval is widened for trials that resemble the ones
/// before them, see errorInflation(): as many independent trials would say more.
///
/// Faster and Slower need an interval without 1 and a ratio beyond the margin; Equivalent an interval within
/// the margin: from 1 / (1 + margin) to 1 + margin.
Comparison compare(const ComparisonSide &baseline, const ComparisonSide &candidate,
                   const ComparisonRules &rules);

} // namespace threadloop
