// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/comparison.h"

#include "app/measure/names.h"
#include "app/measure/serial_correlation.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>
#include <span>

namespace threadloop {

namespace {

constexpr std::array<std::string_view, 4> verdictNames{"faster", "slower", "equivalent", "not-shown"};
constexpr std::array<std::string_view, 6> doubtNames{
    "", "too-few-trials", "missing-values", "invalid-trials", "short-trials", "wide-interval"};

constexpr double confidence = 0.95;

std::vector<double> logarithmsOf(std::span<const double> values)
{
    std::vector<double> result(values.size());
    std::transform(values.begin(), values.end(), result.begin(),
                   [](double value) { return std::log(value); });
    return result;
}

/// Student's t that this many degrees of freedom leave below in 97.5 % of cases, within 0.2 % from 5 on.
/// (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.)
double studentQuantile(double freedom)
{
    constexpr double z = 1.959963984540054;
    const double z3 = z * z * z;
    const double z5 = z3 * z * z;
    const double z7 = z5 * z * z;
    return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom * freedom * freedom);
}

/// What makes one new trial of two old ones.
struct Draw
{
    std::size_t one = 0;
    std::size_t other = 0;
    double sign = 1;
};

/// Draws among so many. The standard's distributions differ from library to library.
class Draws
{
public:
    explicit Draws(std::uint64_t seed)
        : m_random(seed)
    {}

    Draw among(std::size_t count)
    {
        const std::uint64_t bits = m_random(); // 32 for the one, 31 for the other, 1 for the sign
        return {((bits >> 32) * count) >> 32, (((bits >> 1) & 0x7fffffff) * count) >> 31,
                (bits & 1) == 0 ? 1.0 : -1.0};
    }

private:
    std::mt19937_64 m_random;
};

/// The median of values that may be put into another order.
double medianInPlace(std::span<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return std::midpoint(*middle, *std::max_element(values.begin(), middle));
}

/// The logarithms of one side's trials, of which new sides of as many are drawn.
class ResampledSide
{
public:
    explicit ResampledSide(const std::vector<double> &trials)
        : m_deviations(logarithmsOf(trials))
        , m_drawn(trials.size())
        , m_bandwidth(std::pow(static_cast<double>(trials.size()), -0.2))
        , m_scale(1 / std::sqrt(1 + m_bandwidth * m_bandwidth))
    {
        const double middle = *medianOf(m_deviations);
        for (double &deviation : m_deviations)
            deviation -= middle;
    }

    std::size_t size() const { return m_drawn.size(); }
    /// Makes the i-th trial of the new side: an old one, smoothed by the deviation of another without adding
    /// to the variance.
    void put(std::size_t i, const Draw &draw)
    {
        m_drawn[i] = m_scale * (m_deviations[draw.one] + draw.sign * m_bandwidth * m_deviations[draw.other]);
    }
    /// The logarithm of the new side's median, as a deviation from the old side's.
    double median() { return medianInPlace(m_drawn); }

private:
    std::vector<double> m_deviations;
    std::vector<double> m_drawn;
    double m_bandwidth;
    double m_scale;
};

void resample(ResampledSide &side, Draws &draws)
{
    for (std::size_t i = 0; i < side.size(); ++i)
        side.put(i, draws.among(side.size()));
}

void resamplePairs(ResampledSide &baseline, ResampledSide &candidate, Draws &draws)
{
    for (std::size_t i = 0; i < baseline.size(); ++i) {
        const Draw draw = draws.among(baseline.size());
        baseline.put(i, draw);
        candidate.put(i, draw);
    }
}

double standardDeviation(std::span<const double> values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (count - 1));
}

/// How far the logarithm of the ratio of medians strays in a smoothed bootstrap.
double bootstrapError(const ComparisonSide &baseline, const ComparisonSide &candidate,
                      const ComparisonRules &rules)
{
    ResampledSide before(baseline.trials);
    ResampledSide after(candidate.trials);
    Draws draws(rules.seed);
    std::vector<double> ratios(rules.resamples);
    for (double &ratio : ratios) {
        if (rules.paired) {
            resamplePairs(before, after, draws);
        } else {
            resample(before, draws);
            resample(after, draws);
        }
        ratio = after.median() - before.median();
    }
    return standardDeviation(ratios);
}

/// By how much the standard error of independent trials is too small for these. The variances of two sides
/// add up, so theirs is the root of the mean square.
double widening(const ComparisonSide &baseline, const ComparisonSide &candidate, bool paired)
{
    std::vector<double> before = logarithmsOf(baseline.trials);
    const std::vector<double> after = logarithmsOf(candidate.trials);
    if (!paired)
        return std::hypot(errorInflation(before), errorInflation(after)) / std::sqrt(2.0);
    // What moves both of a pair alike has no part in their ratio.
    std::transform(after.begin(), after.end(), before.begin(), before.begin(), std::minus<>());
    return errorInflation(before);
}

ConfidenceInterval intervalAround(double ratio, const ComparisonSide &baseline,
                                  const ComparisonSide &candidate, const ComparisonRules &rules)
{
    const std::size_t fewer = std::min(baseline.trials.size(), candidate.trials.size());
    const double reach = studentQuantile(static_cast<double>(fewer - 1)) *
                         bootstrapError(baseline, candidate, rules) *
                         widening(baseline, candidate, rules.paired);
    return {ratio * std::exp(-reach), ratio * std::exp(reach), confidence};
}

bool hasRatio(const ComparisonSide &side)
{
    return !side.trials.empty() && !side.lacksValues &&
           std::all_of(side.trials.begin(), side.trials.end(),
                       [](double value) { return std::isfinite(value) && value > 0; });
}

/// Why the trials carry no verdict whatever their values are.
Doubt doubtAbout(const ComparisonSide &baseline, const ComparisonSide &candidate,
                 const ComparisonRules &rules)
{
    if (!hasRatio(baseline) || !hasRatio(candidate))
        return Doubt::MissingValues;
    if (std::min(baseline.trials.size(), candidate.trials.size()) < fewestTrials)
        return Doubt::TooFewTrials;
    if (!rules.force && (baseline.hasInvalid || candidate.hasInvalid))
        return Doubt::InvalidTrials;
    if (!rules.force && (baseline.hasShort || candidate.hasShort))
        return Doubt::ShortTrials;
    return Doubt::None;
}

Verdict verdictOf(double ratio, const ConfidenceInterval &interval, const ComparisonRules &rules)
{
    const double most = 1 + rules.margin;
    const double least = 1 / most;
    if (interval.low >= least && interval.high <= most)
        return Verdict::Equivalent;
    if (interval.low > 1 && ratio > most)
        return rules.greaterIsBetter ? Verdict::Faster : Verdict::Slower;
    if (interval.high < 1 && ratio < least)
        return rules.greaterIsBetter ? Verdict::Slower : Verdict::Faster;
    return Verdict::NotShown;
}

} // namespace

std::string_view verdictName(Verdict verdict)
{
    return verdictNames[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromName(std::string_view name)
{
    return enumeratorNamed<Verdict>(verdictNames, name);
}

std::string_view doubtName(Doubt doubt)
{
    return doubtNames[static_cast<std::size_t>(doubt)];
}

Comparison compare(const ComparisonSide &baseline, const ComparisonSide &candidate,
                   const ComparisonRules &rules)
{
    assert(!rules.paired || baseline.trials.size() == candidate.trials.size());
    assert(rules.margin >= 0 && rules.margin < 1 && rules.resamples >= 2);
    Comparison comparison;
    comparison.doubt = doubtAbout(baseline, candidate, rules);
    if (comparison.doubt == Doubt::MissingValues)
        return comparison;
    comparison.ratio = *medianOf(candidate.trials) / *medianOf(baseline.trials);
    if (comparison.doubt == Doubt::TooFewTrials)
        return comparison;
    comparison.interval = intervalAround(*comparison.ratio, baseline, candidate, rules);
    if (comparison.doubt != Doubt::None)
        return comparison;
    comparison.verdict = verdictOf(*comparison.ratio, *comparison.interval, rules);
    if (comparison.verdict == Verdict::NotShown)
        comparison.doubt = Doubt::WideInterval;
    return comparison;
}

} // namespace threadloop
