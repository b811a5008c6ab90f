// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace threadloop {

/// Memory of coroutine frames: one free list per thread and size class, because a recursion of awaited
/// coroutines allocates a frame per call. Frames may be freed on another thread than they came from; they
/// then serve that thread. Under sanitizers every frame comes from the global heap, so that a use after free
/// is seen.
class FramePool
{
public:
    /// Memory for `bytes` bytes, aligned for any type. Throws std::bad_alloc. Any thread.
    static void *allocate(std::size_t bytes);
    /// Gives back what `allocate` returned for the same number of bytes. Any thread.
    static void release(void *frame, std::size_t bytes) noexcept;
    /// Gives the free frames that this thread keeps back to the heap: after a burst.
    static void trim() noexcept;
    /// Number of frames this thread has allocated since it started.
    static std::uint64_t allocatedByThisThread();
};

} // namespace threadloop
