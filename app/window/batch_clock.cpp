// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/batch_clock.h"

#include "app/session/estimate.h"

#include <algorithm>

namespace threadloop {

BatchClock::BatchClock(const Batch &batch)
{
    double sum = 0;
    std::size_t known = 0;
    for (const BatchPart &part : batch) {
        m_firsts.push_back(m_estimates.size());
        for (const Cell &cell : part.matrix.cells) {
            m_estimates.push_back(estimatedSeconds(cell, part.matrix.server));
            sum += m_estimates.back().value_or(0);
            known += m_estimates.back() ? 1 : 0;
        }
    }
    if (known > 0 && sum > 0) {
        m_meanEstimate = sum / static_cast<double>(known);
    }
}

void BatchClock::finish(const BatchPlace &place, Seconds sinceStart)
{
    const double took = (sinceStart - std::exchange(m_lastEnd, sinceStart)).count();
    if (const std::optional<double> estimate = m_estimates[indexOf(place)]) {
        m_tookEstimated += took;
        m_estimated += *estimate;
    } else {
        m_tookUnestimated += took;
        ++m_unestimated;
    }
}

double BatchClock::weightOf(std::size_t index) const
{
    return m_estimates[index].value_or(m_meanEstimate);
}

double BatchClock::share(const BatchPlace &place) const
{
    double done = 0;
    double all = 0;
    for (std::size_t index = 0; index < m_estimates.size(); ++index) {
        const double weight = weightOf(index);
        all += weight;
        done += index < indexOf(place) ? weight : index == indexOf(place) ? weight * place.progress : 0;
    }
    return all > 0 ? done / all : 0;
}

/// Runs that are far shorter than estimated are so for a reason of their own, such as that nothing answers.
double BatchClock::correction() const
{
    constexpr double kLeast = 0.2;
    constexpr double kMost = 10;
    return m_estimated > 0 ? std::clamp(m_tookEstimated / m_estimated, kLeast, kMost) : 1;
}

std::optional<BatchClock::Seconds> BatchClock::left(const BatchPlace &place) const
{
    double seconds = 0;
    for (std::size_t index = indexOf(place); index < m_estimates.size(); ++index) {
        if (!m_estimates[index] && m_unestimated == 0) {
            return std::nullopt;
        }
        const double whole = m_estimates[index] ? *m_estimates[index] * correction()
                                                : m_tookUnestimated / static_cast<double>(m_unestimated);
        seconds += index == indexOf(place) ? whole * (1 - place.progress) : whole;
    }
    return Seconds(seconds);
}

} // namespace threadloop
