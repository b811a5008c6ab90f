// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace threadloop {

/// What to align to so that two writers never share a cache line. Fixed instead of
/// std::hardware_destructive_interference_size, which may differ between translation units.
inline constexpr std::size_t cacheLineSize = 64;

/// A count that one thread raises and any thread reads: a plain load and store, no locked instruction.
/// Group the counters of one writer together, and align the group (not each counter) to cacheLineSize.
class SingleWriterCounter
{
public:
    /// Writer's thread only.
    void add(std::uint64_t n = 1)
    {
        m_value.store(m_value.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
    }

    /// Any thread; never smaller than what the same thread read before.
    std::uint64_t value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_value{0};
};

/// A level that one thread moves and any thread reads, with the highest it ever was.
class PeakGauge
{
public:
    /// Writer's thread only.
    void set(std::uint64_t level)
    {
        m_level.store(level, std::memory_order_relaxed);
        if (level > m_peak.load(std::memory_order_relaxed))
            m_peak.store(level, std::memory_order_relaxed);
    }

    /// Writer's thread only.
    void raise(std::uint64_t n = 1) { set(value() + n); }
    /// Writer's thread only; not below zero, by the caller's care.
    void lower(std::uint64_t n = 1) { m_level.store(value() - n, std::memory_order_relaxed); }

    /// Any thread.
    std::uint64_t value() const { return m_level.load(std::memory_order_relaxed); }
    /// Any thread. At least every value() the same thread has read after the raise was visible to it.
    std::uint64_t peak() const { return m_peak.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_level{0};
    std::atomic<std::uint64_t> m_peak{0};
};

} // namespace threadloop
