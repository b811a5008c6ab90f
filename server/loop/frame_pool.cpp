// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/frame_pool.h"

#include <array>
#include <new>

namespace threadloop {
namespace {

constexpr std::size_t kGranularityBytes = 64;
constexpr std::size_t kClasses = 32; // frames up to 2 KiB are pooled, larger ones are rare
/// A class keeps at most this many free frames; a burst's memory goes back to the heap afterwards.
constexpr std::uint32_t kKeptPerClass = 4096;

struct FreeFrame
{
    FreeFrame *next;
};

struct ThreadFrames
{
    std::array<FreeFrame *, kClasses> free{};
    std::array<std::uint32_t, kClasses> kept{};
    std::uint64_t allocated = 0;

    ~ThreadFrames() { clear(); }

    void clear()
    {
        kept.fill(0);
        for (FreeFrame *&head : free) {
            while (head != nullptr) {
                FreeFrame *const next = head->next;
                ::operator delete(head);
                head = next;
            }
        }
    }
};

thread_local ThreadFrames t_frames;

#ifndef THREADLOOP_SANITIZED
std::size_t classOf(std::size_t bytes)
{
    return (bytes - 1) / kGranularityBytes;
}
#endif

} // namespace

void *FramePool::allocate(std::size_t bytes)
{
    ThreadFrames &frames = t_frames;
    ++frames.allocated;
#ifndef THREADLOOP_SANITIZED
    const std::size_t index = classOf(bytes);
    if (index < kClasses) {
        if (FreeFrame *const head = frames.free[index]; head != nullptr) {
            frames.free[index] = head->next;
            --frames.kept[index];
            return head;
        }
        return ::operator new((index + 1) * kGranularityBytes);
    }
#endif
    return ::operator new(bytes);
}

void FramePool::release(void *frame, [[maybe_unused]] std::size_t bytes) noexcept
{
#ifndef THREADLOOP_SANITIZED
    ThreadFrames &frames = t_frames;
    const std::size_t index = classOf(bytes);
    if (index < kClasses && frames.kept[index] < kKeptPerClass) {
        frames.free[index] = new (frame) FreeFrame{frames.free[index]};
        ++frames.kept[index];
        return;
    }
#endif
    ::operator delete(frame);
}

void FramePool::trim() noexcept
{
    t_frames.clear();
}

std::uint64_t FramePool::allocatedByThisThread()
{
    return t_frames.allocated;
}

} // namespace threadloop
