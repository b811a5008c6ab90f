// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/loop/reactor.h"

#include <algorithm>
#include <cerrno>
#include <sys/timerfd.h>
#include <system_error>

namespace threadloop {
namespace {

constexpr std::uint32_t kAllEvents = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
/// The clock is read once in so many events: a reading costs 26 ns, an event some microseconds.
constexpr int kEventsPerClockReading = 8;

FileDescriptor checked(int descriptor, const char *what)
{
    if (descriptor < 0) {
        throw std::system_error(errno, std::generic_category(), what);
    }
    return FileDescriptor(descriptor);
}

timespec toTimespec(TimePoint deadline)
{
    // A zero timespec would disarm the timer; a deadline in the past fires at once.
    const auto nanoseconds = std::max<std::int64_t>(1, deadline.time_since_epoch() / Nanoseconds(1));
    return {static_cast<time_t>(nanoseconds / 1'000'000'000), static_cast<long>(nanoseconds % 1'000'000'000)};
}

} // namespace

Reactor::Reactor(ComputeGate *gate)
    : m_epoll(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
    , m_timer(checked(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC), "timerfd_create"))
    , m_gate(gate)
    , m_postedCalls(*this)
    , m_timerExpiry(*this)
{
    for (const int error :
         {watch(m_mailbox.descriptor(), m_postedCalls), watch(m_timer.get(), m_timerExpiry)}) {
        if (error != 0) {
            throw std::system_error(error, std::generic_category(), "epoll_ctl");
        }
    }
}

int Reactor::watch(int descriptor, Watcher &watcher)
{
    epoll_event event{};
    event.events = kAllEvents;
    event.data.ptr = &watcher;
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, descriptor, &event) == 0 ? 0 : errno;
}

void Reactor::forget(Watcher &watcher)
{
    for (int index = m_nextEvent; index < m_eventCount; ++index) {
        if (m_events[static_cast<std::size_t>(index)].data.ptr == &watcher) {
            m_events[static_cast<std::size_t>(index)].data.ptr = nullptr;
        }
    }
}

void Reactor::postResume(std::coroutine_handle<> handle)
{
    const auto resume = [](void *frame, std::uintptr_t) {
        std::coroutine_handle<>::from_address(frame).resume();
    };
    post({resume, handle.address(), 0});
}

void Reactor::run()
{
    while (!m_quit.load(std::memory_order_acquire)) {
        drain(-1);
    }
    m_quit.store(false, std::memory_order_relaxed);
}

void Reactor::quit()
{
    m_quit.store(true, std::memory_order_release);
    post({[](void *, std::uintptr_t) {}, nullptr, 0});
}

void Reactor::drain(int timeoutMs)
{
    if (timeoutMs != 0) {
        armTimer(); // deadlines that were armed between two drains
    }
    collect(hasLeftOver() ? 0 : timeoutMs);
    if (m_gate != nullptr) {
        const ComputeGate::Inside inside(*m_gate);
        dispatch();
    } else {
        dispatch();
    }
    armTimer();
}

void Reactor::collect(int timeoutMs)
{
    if (m_nextEvent < m_eventCount) {
        return; // the last drain ran out of time
    }
    m_nextEvent = 0;
    const int count = ::epoll_wait(m_epoll.get(), m_events.data(), kEventsPerDrain, timeoutMs);
    m_eventCount = count > 0 ? count : 0; // EINTR: the caller comes again
}

void Reactor::dispatch()
{
    const TimePoint end = Clock::now() + kDrainBudget;
    deliverEvents(end);
    resumeYielded();
    const bool timersLeft = fireTimers(end);
    if (timersLeft) {
        m_armedFor.reset(); // due already: setting the timerfd again makes it fire at once
    }
    if (hasLeftOver()) {
        post({[](void *, std::uintptr_t) {}, nullptr, 0}); // keeps `descriptor()` readable
    }
}

void Reactor::deliverEvents(TimePoint end)
{
    while (m_nextEvent < m_eventCount) {
        const epoll_event event = m_events[static_cast<std::size_t>(m_nextEvent++)];
        if (event.data.ptr != nullptr) {
            static_cast<Watcher *>(event.data.ptr)->ready(event.events);
        }
        if (m_nextEvent % kEventsPerClockReading == 0 && Clock::now() >= end) {
            return;
        }
    }
}

void Reactor::resumeYielded()
{
    m_resuming.swap(m_later);
    for (const std::coroutine_handle<> handle : m_resuming) {
        handle.resume();
    }
    m_resuming.clear();
}

bool Reactor::fireTimers(TimePoint end)
{
    if (m_timers.isEmpty()) {
        return false;
    }
    TimePoint now = Clock::now();
    for (int fired = 1; m_timers.fireOne(now); ++fired) {
        if (fired % kEventsPerClockReading == 0) {
            now = Clock::now();
            if (now >= end) {
                return m_timers.earliest().value_or(TimePoint::max()) <= now;
            }
        }
    }
    return false;
}

void Reactor::armTimer()
{
    const std::optional<TimePoint> earliest = m_timers.earliest();
    if (earliest == m_armedFor || !earliest) {
        return; // an expiry for nobody is cheaper than a system call to call it off
    }
    m_armedFor = earliest;
    itimerspec when{};
    when.it_value = toTimespec(*earliest);
    ::timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &when, nullptr);
}

void Reactor::PostedCalls::ready(std::uint32_t)
{
    m_reactor.m_mailbox.take(m_taken);
    for (const Posted &posted : m_taken) {
        posted.call(posted.context, posted.value);
    }
}

void Reactor::TimerExpiry::ready(std::uint32_t)
{
    m_reactor.m_armedFor.reset();
}

} // namespace threadloop
