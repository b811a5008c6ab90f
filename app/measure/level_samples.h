// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace threadloop {

/// The mean of a level that is looked at now and then, once in each interval, and how sure it is. A value.
class LevelSamples
{
public:
    /// The level as seen at some moment of an interval of `seconds`, above 0.
    void add(std::uint64_t level, double seconds);

    std::uint64_t count() const { return m_count; }
    /// Weighted by the intervals; nullopt without samples.
    std::optional<double> mean() const;
    /// Nullopt without samples.
    std::optional<std::uint64_t> peak() const;
    /// The standard error of the mean, each look being random in its interval; nullopt below two samples. The
    /// variance is that of neighbours (von Neumann, Annals of Mathematical Statistics 12, 1941), so that a
    /// trend is not taken for noise, and at least what a whole number needs to have this mean.
    std::optional<double> standardError() const;

private:
    std::uint64_t m_count = 0;
    std::uint64_t m_peak = 0;
    std::uint64_t m_last = 0;
    double m_sum = 0;            // of level x seconds
    double m_seconds = 0;        // of all intervals
    double m_squaredSeconds = 0; // of their squares
    double m_squaredSteps = 0;   // of the differences between neighbours
};

} // namespace threadloop
