// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/timer_queue.h"

#include <algorithm>

namespace threadloop {
namespace {

constexpr std::uint32_t kArity = 4;

std::uint32_t parentOf(std::uint32_t position)
{
    return (position - 1) / kArity;
}

} // namespace

void TimerQueue::arm(Timer &timer, TimePoint deadline)
{
    disarm(timer);
    m_heap.push_back({deadline, &timer});
    siftUp(static_cast<std::uint32_t>(m_heap.size() - 1), {deadline, &timer});
}

void TimerQueue::disarm(Timer &timer)
{
    if (timer.isArmed()) {
        removeAt(timer.m_position);
    }
}

std::optional<TimePoint> TimerQueue::earliest() const
{
    if (m_heap.empty()) {
        return std::nullopt;
    }
    return m_heap.front().deadline;
}

bool TimerQueue::fireOne(TimePoint now)
{
    if (m_heap.empty() || m_heap.front().deadline > now) {
        return false;
    }
    Timer *const timer = m_heap.front().timer;
    removeAt(0);
    timer->m_expired(*timer);
    return true;
}

void TimerQueue::place(std::uint32_t position, Entry entry)
{
    m_heap[position] = entry;
    entry.timer->m_position = position;
}

void TimerQueue::siftUp(std::uint32_t position, Entry entry)
{
    while (position > 0 && entry.deadline < m_heap[parentOf(position)].deadline) {
        place(position, m_heap[parentOf(position)]);
        position = parentOf(position);
    }
    place(position, entry);
}

void TimerQueue::siftDown(std::uint32_t position, Entry entry)
{
    const auto size = static_cast<std::uint32_t>(m_heap.size());
    for (;;) {
        const std::uint32_t first = position * kArity + 1;
        if (first >= size) {
            break;
        }
        std::uint32_t least = first;
        for (std::uint32_t child = first + 1; child < std::min(first + kArity, size); ++child) {
            if (m_heap[child].deadline < m_heap[least].deadline) {
                least = child;
            }
        }
        if (m_heap[least].deadline >= entry.deadline) {
            break;
        }
        place(position, m_heap[least]);
        position = least;
    }
    place(position, entry);
}

void TimerQueue::removeAt(std::uint32_t position)
{
    m_heap[position].timer->m_position = Timer::kNowhere;
    const Entry last = m_heap.back();
    m_heap.pop_back();
    if (position == m_heap.size()) {
        return;
    }
    if (position > 0 && last.deadline < m_heap[parentOf(position)].deadline) {
        siftUp(position, last);
    } else {
        siftDown(position, last);
    }
}

} // namespace threadloop
