// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/metrics/histogram_layout.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace threadloop {

/// A distribution as a value: counts in HdrHistogram's layout, only the touched range of indices is stored.
///
/// Copying and merging cost what was touched, not what the layout could hold. Empty is not zero: everything
/// that needs at least one value is nullopt without one.
///
/// What is exact: count; min, max and sum (thus the mean) of what was recorded here or merged in. What has
/// the layout's resolution: percentiles and the standard deviation; and, in what since() returns or when read
/// from a file, min, max and mean too. Not thread-safe.
class Histogram
{
public:
    /// What the counts alone cannot tell.
    struct Exact
    {
        std::uint64_t min = ~std::uint64_t{0};
        std::uint64_t max = 0;
        std::uint64_t sum = 0;
        std::uint64_t saturated = 0;
    };

    explicit Histogram(const HistogramLayout &layout = latencyLayout);

    /// Counts `value` `times` times; a value above layout().highest() is counted as that, and as saturated.
    void record(std::uint64_t value, std::uint64_t times = 1);

    /// Adds another distribution of the same layout; the order of merging does not matter.
    Histogram &operator+=(const Histogram &other);

    /// What was recorded since an earlier state of this same cumulative distribution, which must not have
    /// more of anything than this one. Its min and max are those of its counts; it stores no wider a range
    /// than what was recorded.
    Histogram since(const Histogram &earlier) const;

    /// Adds `times` at a layout index (< layout().countsLength()), leaving min, max and sum alone: for
    /// readers that bring those themselves, see addExact(), and for decoders, see deriveExact().
    void addAtIndex(std::size_t index, std::uint64_t times);
    /// Makes room for the indices [first, last] once, before many addAtIndex().
    void reserveRange(std::size_t first, std::size_t last);
    void addExact(const Exact &exact);
    /// Computes min, max and sum from the counts, with the layout's resolution.
    void deriveExact();

    /// Keeps the memory.
    void clear();

    const HistogramLayout &layout() const { return m_layout; }
    bool isEmpty() const { return m_count == 0; }
    std::uint64_t count() const { return m_count; }
    std::uint64_t sum() const { return m_exact.sum; }
    /// How many values were too large for the layout.
    std::uint64_t saturatedCount() const { return m_exact.saturated; }
    std::optional<std::uint64_t> min() const;
    std::optional<std::uint64_t> max() const;
    std::optional<double> mean() const;
    /// Of the population, around mean(), every value standing for the middle of its index.
    std::optional<double> standardDeviation() const;

    /// The value at percentile `percent` in [0, 100] by the rule of HdrHistogram's reference implementation:
    /// the highest value of the first index that reaches the rank. Any reader of the exported counts prints
    /// exactly this.
    std::optional<std::uint64_t> percentile(double percent) const;

    /// percentile(100 * q), but never outside [min, max]: what people are shown.
    std::optional<std::uint64_t> quantile(double q) const;

    std::uint64_t countAtIndex(std::size_t index) const;
    /// The touched indices are [firstIndex, endIndex), counts outside are zero; both 0 when nothing was
    /// touched.
    std::size_t firstIndex() const { return m_counts.empty() ? 0 : m_first; }
    std::size_t endIndex() const { return m_counts.empty() ? 0 : m_first + m_counts.size(); }

    /// Calls `visit(lowestValue, highestValue, count)` for every count that is not zero, ascending.
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            if (m_counts[i] != 0)
                visit(m_layout.lowestValueAt(m_first + i), m_layout.highestValueAt(m_first + i), m_counts[i]);
        }
    }

    /// Same layout and same counts; how min, max and sum came about is not compared.
    bool hasSameCounts(const Histogram &other) const;

private:
    std::uint64_t rankOf(double percent) const;

    HistogramLayout m_layout;
    std::size_t m_first = 0;
    std::vector<std::uint64_t> m_counts; // of the indices from m_first on
    std::uint64_t m_count = 0;
    Exact m_exact;
};

} // namespace threadloop
