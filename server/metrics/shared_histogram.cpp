// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/shared_histogram.h"

#include <cassert>
#include <new>

#include <sys/mman.h>

namespace threadloop {
namespace {

constexpr std::size_t mappedBytes = latencyLayout.countsLength() * sizeof(std::uint64_t);

// Anonymous memory is zero and costs nothing until it is touched. Huge pages would undo that: neighbouring
// histograms merge into one mapping, and one touched count would then cost 2 MiB.
std::uint64_t *mapCounts()
{
    void *memory = ::mmap(nullptr, mappedBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    ::madvise(memory, mappedBytes, MADV_NOHUGEPAGE);
    return static_cast<std::uint64_t *>(memory);
}

} // namespace

SharedHistogram::SharedHistogram()
    : m_counts(mapCounts())
{}

SharedHistogram::~SharedHistogram()
{
    ::munmap(m_counts, mappedBytes);
}

void SharedHistogram::addTo(Histogram &sum) const
{
    assert(sum.layout() == layout());
    const Histogram::Exact exact{m_min.load(std::memory_order_relaxed), m_max.load(std::memory_order_relaxed),
                                 m_sum.value(), m_saturated.value()};
    if (exact.min > exact.max)
        return; // nothing recorded, or the very first value is not wholly visible yet
    const std::size_t first = layout().indexOf(exact.min);
    const std::size_t last = layout().indexOf(exact.max);
    sum.reserveRange(first, last);
    for (std::size_t index = first; index <= last; ++index) {
        const std::uint64_t times = std::atomic_ref(m_counts[index]).load(std::memory_order_relaxed);
        if (times != 0)
            sum.addAtIndex(index, times);
    }
    sum.addExact(exact);
}

} // namespace threadloop
