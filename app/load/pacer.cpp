// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/pacer.h"

#include <cmath>

namespace threadloop {
namespace {

double rateOf(const Pacing &pacing)
{
    const auto *open = std::get_if<OpenLoop>(&pacing);
    return open ? open->rate : 0;
}

std::uint64_t seedOf(const Pacing &pacing)
{
    const auto *open = std::get_if<OpenLoop>(&pacing);
    return open ? open->seed : 0;
}

} // namespace

Pacer::Pacer(const Pacing &pacing, std::chrono::nanoseconds ramp)
    : m_pacing(pacing)
    , m_rate(rateOf(pacing))
    , m_rampSeconds(std::chrono::duration<double>(ramp).count())
    , m_sequence(seedOf(pacing))
{}

void Pacer::begin(TimePoint start)
{
    m_start = start;
}

TimePoint Pacer::due(std::uint64_t ticket, TimePoint slotFree)
{
    const auto *open = std::get_if<OpenLoop>(&m_pacing);
    if (!open) {
        return slotFree;
    }
    if (open->arrivals == Arrivals::Constant) {
        return momentOf(static_cast<double>(ticket));
    }
    const std::lock_guard lock(m_mutex);
    return momentOf(m_sequence.next());
}

std::uint64_t Pacer::dueBefore(TimePoint end) const
{
    const auto *open = std::get_if<OpenLoop>(&m_pacing);
    if (!open || end <= m_start) {
        return 0;
    }
    if (open->arrivals == Arrivals::Constant) {
        auto count = static_cast<std::uint64_t>(arrivalsBy(end));
        while (momentOf(static_cast<double>(count)) < end) { // the product was rounded
            ++count;
        }
        while (count > 0 && momentOf(static_cast<double>(count - 1)) >= end) {
            --count;
        }
        return count;
    }
    // Those drawn and never started lie at the end of the sequence, beyond the run: it is drawn once more.
    Sequence sequence(open->seed);
    std::uint64_t count = 0;
    while (momentOf(sequence.next()) < end) {
        ++count;
    }
    return count;
}

/// Where the integral of the rate reaches `arrivals`.
TimePoint Pacer::momentOf(double arrivals) const
{
    const double inRamp = m_rate * m_rampSeconds / 2;
    const double seconds = arrivals < inRamp ? std::sqrt(2 * arrivals * m_rampSeconds / m_rate)
                                             : arrivals / m_rate + m_rampSeconds / 2;
    return m_start + Nanoseconds(std::llround(seconds * 1e9));
}

/// The integral of the rate.
double Pacer::arrivalsBy(TimePoint end) const
{
    const double seconds = std::chrono::duration<double>(end - m_start).count();
    return seconds < m_rampSeconds ? m_rate * seconds * seconds / (2 * m_rampSeconds)
                                   : m_rate * (seconds - m_rampSeconds / 2);
}

} // namespace threadloop
