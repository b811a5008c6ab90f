// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/metrics/counter.h"
#include "server/metrics/histogram.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace threadloop {

/// A latency distribution that one thread writes while others read: cumulative, never cleared.
///
/// Threads: record() belongs to one thread at a time, addTo() to any thread at any time. Every count is a
/// relaxed load and store, which is enough for one writer and needs no locked instruction. A reader sees each
/// count at some moment of its reading, so a concurrent reading may lack the newest values and its min, max
/// and sum may be a sample ahead of its counts; every single count only grows, so differences of two readings
/// by one reader are never negative. After the writer was joined a reading is exact.
///
/// Memory: 184 KiB of address space, of which only touched pages become resident; typically 22 KiB.
/// Throws std::bad_alloc when there is no address space.
class SharedHistogram
{
public:
    SharedHistogram();
    ~SharedHistogram();
    SharedHistogram(const SharedHistogram &) = delete;
    SharedHistogram &operator=(const SharedHistogram &) = delete;

    static constexpr const HistogramLayout &layout() { return latencyLayout; }

    /// Counts one latency. Writer's thread only; about 2 ns.
    void record(std::uint64_t microseconds)
    {
        std::uint64_t value = microseconds;
        if (value > layout().highest()) [[unlikely]] {
            value = layout().highest();
            m_saturated.add();
        }
        const std::size_t index = layout().indexOf(value);
        std::atomic_ref<std::uint64_t> count(m_counts[index]);
        count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        m_sum.add(value);
        if (value < m_min.load(std::memory_order_relaxed)) [[unlikely]]
            m_min.store(value, std::memory_order_relaxed);
        if (value > m_max.load(std::memory_order_relaxed)) [[unlikely]]
            m_max.store(value, std::memory_order_relaxed);
    }

    /// Adds everything recorded so far to `sum`, which has this layout. Any thread.
    void addTo(Histogram &sum) const;

private:
    // Writer's: constant after construction.
    std::uint64_t *const m_counts;
    // Written by the writer, read by all. The touched range of indices is that of min and max.
    alignas(cacheLineSize) std::atomic<std::uint64_t> m_min{~std::uint64_t{0}};
    std::atomic<std::uint64_t> m_max{0};
    SingleWriterCounter m_sum;
    SingleWriterCounter m_saturated;
};

} // namespace threadloop
