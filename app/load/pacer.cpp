// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/pacer.h"

#include <cmath>

namespace threadloop {
namespace {

Nanoseconds nanosecondsOf(double seconds)
{
    return Nanoseconds(std::llround(seconds * 1e9));
}

} // namespace

Pacer::Pacer(const Pacing &pacing)
    : m_pacing(pacing)
{
    if (const auto *open = std::get_if<OpenLoop>(&m_pacing)) {
        m_random.seed(open->seed);
        m_gap = std::exponential_distribution<double>(open->rate);
    }
}

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
        return m_start + nanosecondsOf(static_cast<double>(ticket) / open->rate);
    }
    const std::lock_guard lock(m_mutex);
    return nextPoisson();
}

std::uint64_t Pacer::dueBefore(TimePoint end)
{
    const auto *open = std::get_if<OpenLoop>(&m_pacing);
    if (!open || end <= m_start) {
        return 0;
    }
    if (open->arrivals == Arrivals::Constant) {
        auto count =
            static_cast<std::uint64_t>(std::chrono::duration<double>(end - m_start).count() * open->rate);
        while (due(count, end) < end) { // the product was rounded
            ++count;
        }
        while (count > 0 && due(count - 1, end) >= end) {
            --count;
        }
        return count;
    }
    // Those drawn and never started lie at the end of the sequence, beyond the run: it is drawn once more.
    const std::lock_guard lock(m_mutex);
    m_random.seed(open->seed);
    m_gap.reset();
    m_lastSeconds = 0;
    std::uint64_t count = 0;
    while (nextPoisson() < end) {
        ++count;
    }
    return count;
}

TimePoint Pacer::nextPoisson()
{
    m_lastSeconds += m_gap(m_random);
    return m_start + nanosecondsOf(m_lastSeconds);
}

} // namespace threadloop
