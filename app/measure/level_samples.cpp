// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/level_samples.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace threadloop {

void LevelSamples::add(std::uint64_t level, double seconds)
{
    assert(seconds > 0);
    if (m_count > 0) {
        const double step = static_cast<double>(level) - static_cast<double>(m_last);
        m_squaredSteps += step * step;
    }
    m_last = level;
    m_peak = std::max(m_peak, level);
    m_sum += static_cast<double>(level) * seconds;
    m_seconds += seconds;
    m_squaredSeconds += seconds * seconds;
    ++m_count;
}

std::optional<double> LevelSamples::mean() const
{
    if (m_count == 0)
        return std::nullopt;
    return std::min(m_sum / m_seconds, static_cast<double>(m_peak)); // the sums are rounded
}

std::optional<std::uint64_t> LevelSamples::peak() const
{
    return m_count > 0 ? std::optional(m_peak) : std::nullopt;
}

std::optional<double> LevelSamples::standardError() const
{
    if (m_count < 2)
        return std::nullopt;
    const double level = *mean();
    const double fraction = level - std::floor(level);
    const double least = fraction * (1 - fraction);
    const double variance = std::max(m_squaredSteps / (2 * static_cast<double>(m_count - 1)), least);
    return std::sqrt(variance * m_squaredSeconds) / m_seconds;
}

} // namespace threadloop
