// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace threadloop {

Histogram::Histogram(const HistogramLayout &layout)
    : m_layout(layout)
{}

void Histogram::record(std::uint64_t value, std::uint64_t times)
{
    if (times == 0)
        return;
    const std::uint64_t kept = std::min(value, m_layout.highest());
    addAtIndex(m_layout.indexOf(kept), times);
    addExact({kept, kept, kept * times, kept == value ? 0 : times});
}

Histogram &Histogram::operator+=(const Histogram &other)
{
    assert(m_layout == other.m_layout);
    if (!other.m_counts.empty()) {
        reserveRange(other.firstIndex(), other.endIndex() - 1);
        for (std::size_t i = 0; i < other.m_counts.size(); ++i)
            m_counts[other.m_first + i - m_first] += other.m_counts[i];
        m_count += other.m_count;
    }
    addExact(other.m_exact);
    return *this;
}

Histogram Histogram::since(const Histogram &earlier) const
{
    assert(m_layout == earlier.m_layout);
    assert(earlier.m_counts.empty() || (m_first <= earlier.m_first && endIndex() >= earlier.endIndex()));
    const std::size_t offset = earlier.m_counts.empty() ? m_counts.size() : earlier.m_first - m_first;
    const auto gainedAt = [&](std::size_t i) {
        const std::size_t before = i - offset; // wraps below the range of `earlier`
        return m_counts[i] - (before < earlier.m_counts.size() ? earlier.m_counts[before] : 0);
    };
    std::size_t first = 0;
    std::size_t end = m_counts.size();
    while (first < end && gainedAt(first) == 0)
        ++first;
    while (first < end && gainedAt(end - 1) == 0)
        --end;

    Histogram recent(m_layout);
    if (first < end)
        recent.reserveRange(m_first + first, m_first + end - 1);
    for (std::size_t i = first; i < end; ++i) {
        if (const std::uint64_t times = gainedAt(i); times != 0)
            recent.addAtIndex(m_first + i, times);
    }
    recent.deriveExact();
    if (!recent.isEmpty()) {
        recent.m_exact.min = std::max(recent.m_exact.min, m_exact.min);
        recent.m_exact.max = std::min(recent.m_exact.max, m_exact.max);
    }
    recent.m_exact.sum = m_exact.sum - earlier.m_exact.sum;
    recent.m_exact.saturated = m_exact.saturated - earlier.m_exact.saturated;
    return recent;
}

void Histogram::addAtIndex(std::size_t index, std::uint64_t times)
{
    if (m_counts.empty() || index < m_first || index >= m_first + m_counts.size())
        reserveRange(index, index);
    m_counts[index - m_first] += times;
    m_count += times;
}

void Histogram::reserveRange(std::size_t first, std::size_t last)
{
    assert(first <= last && last < m_layout.countsLength());
    if (m_counts.empty()) {
        m_first = first;
        m_counts.resize(last - first + 1);
        return;
    }
    if (first < m_first) {
        m_counts.insert(m_counts.begin(), m_first - first, 0);
        m_first = first;
    }
    if (last >= m_first + m_counts.size())
        m_counts.resize(last - m_first + 1);
}

void Histogram::addExact(const Exact &exact)
{
    m_exact.min = std::min(m_exact.min, exact.min);
    m_exact.max = std::max(m_exact.max, exact.max);
    m_exact.sum += exact.sum;
    m_exact.saturated += exact.saturated;
}

void Histogram::deriveExact()
{
    m_exact = {};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0)
            continue;
        const std::size_t index = m_first + i;
        addExact({m_layout.lowestValueAt(index), m_layout.highestValueAt(index),
                  m_layout.medianValueAt(index) * m_counts[i], 0});
    }
}

void Histogram::clear()
{
    m_first = 0;
    m_counts.clear();
    m_count = 0;
    m_exact = {};
}

std::optional<std::uint64_t> Histogram::min() const
{
    return isEmpty() ? std::nullopt : std::optional(m_exact.min);
}

std::optional<std::uint64_t> Histogram::max() const
{
    return isEmpty() ? std::nullopt : std::optional(m_exact.max);
}

std::optional<double> Histogram::mean() const
{
    if (isEmpty())
        return std::nullopt;
    return static_cast<double>(m_exact.sum) / static_cast<double>(m_count);
}

std::optional<double> Histogram::standardDeviation() const
{
    const std::optional<double> centre = mean();
    if (!centre)
        return std::nullopt;
    double squares = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const double distance = static_cast<double>(m_layout.medianValueAt(m_first + i)) - *centre;
        squares += distance * distance * static_cast<double>(m_counts[i]);
    }
    return std::sqrt(squares / static_cast<double>(m_count));
}

// Rounding up a percentage that came out of a division must not push it over the rank it was meant to hit:
// hence the next smaller double, as AbstractHistogram.getValueAtPercentile does it.
std::uint64_t Histogram::rankOf(double percent) const
{
    const double below =
        std::nextafter(std::clamp(percent, 0.0, 100.0), -std::numeric_limits<double>::infinity());
    const double rank = std::ceil(below * static_cast<double>(m_count) / 100.0);
    return rank < 1 ? 1 : std::min(static_cast<std::uint64_t>(rank), m_count);
}

std::optional<std::uint64_t> Histogram::percentile(double percent) const
{
    if (isEmpty())
        return std::nullopt;
    const std::uint64_t rank = rankOf(percent);
    std::uint64_t reached = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        reached += m_counts[i];
        if (reached >= rank)
            return m_layout.highestValueAt(m_first + i);
    }
    assert(false && "the counts do not add up");
    return m_exact.max;
}

std::optional<std::uint64_t> Histogram::quantile(double q) const
{
    const std::optional<std::uint64_t> value = percentile(100 * q);
    if (!value)
        return std::nullopt;
    // Never below the minimum anyway: the answer is the upper end of an index, and the minimum lies in the
    // first.
    return std::min(*value, m_exact.max);
}

std::uint64_t Histogram::countAtIndex(std::size_t index) const
{
    return index < firstIndex() || index >= endIndex() ? 0 : m_counts[index - m_first];
}

bool Histogram::hasSameCounts(const Histogram &other) const
{
    if (m_layout != other.m_layout || m_count != other.m_count)
        return false;
    const std::size_t first = std::min(firstIndex(), other.firstIndex());
    const std::size_t end = std::max(endIndex(), other.endIndex());
    for (std::size_t index = first; index < end; ++index) {
        if (countAtIndex(index) != other.countAtIndex(index))
            return false;
    }
    return true;
}

} // namespace threadloop
