// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/event_loop_generator.h"

#include "app/load/cpu_usage.h"
#include "server/loop/sleep.h"

namespace threadloop {
namespace {

constexpr std::size_t kEventLoopBufferBytes = 64 * 1024;

} // namespace

AwaitingClient::AwaitingClient(StreamContext &context, Recorder &recorder, Reactor &reactor,
                               Cancellation &cancellation, std::span<char> buffer, std::uint32_t slotIndex)
    : Timer(&AwaitingClient::onExpired)
    , m_context(context)
    , m_slotIndex(slotIndex)
    , m_reactor(reactor)
    , m_cancellation(cancellation)
    , m_buffer(buffer)
    , m_transport(reactor, slotIndex)
    , m_slot(context.stream, context.condition, context.pacer, recorder)
{}

Task<void> AwaitingClient::run()
{
    Slot::Step step = m_slot.begin(Clock::now(), m_context.joinTime(m_slotIndex));
    std::uint32_t steps = 0;
    bool isExpired = false;
    while (step != Slot::Step::Finished) {
        if (step == Slot::Step::Close) {
            m_transport.close(m_slot.closesWithReset());
            step = m_slot.closed();
            continue;
        }
        if (step == Slot::Step::Pause) {
            Sleep pause(m_reactor, m_cancellation, m_slot.resumeAt());
            const Wake wake = co_await pause;
            step = wake == Wake::Cancelled ? m_slot.cancelled() : resume();
            continue;
        }
        const IoResult result = attempt(step);
        if (result.status != IoResult::Status::WouldBlock) {
            step = settle(step, result);
            isExpired = false;
            if (++steps == kStepsPerTurn) {
                steps = 0;
                co_await m_reactor.yield();
            }
            continue;
        }
        if (isExpired) { // and the socket was found empty after the deadline
            step = m_slot.timedOut();
            isExpired = false;
            continue;
        }
        steps = 0;
        if (m_cancellation.isCancelled()) {
            step = m_slot.cancelled();
            continue;
        }
        armLazily();
        const Wake wake = co_await m_transport.ready();
        isExpired = wake == Wake::TimedOut;
        if (wake == Wake::Cancelled) {
            step = m_slot.cancelled();
        }
    }
    m_reactor.timers().disarm(*this);
}

IoResult AwaitingClient::attempt(Slot::Step step)
{
    switch (step) {
    case Slot::Step::Connect:
        return m_transport.connect(m_slot.address());
    case Slot::Step::Send:
        return m_transport.send(m_slot.unsent());
    case Slot::Step::Receive:
        return m_transport.receive(m_buffer);
    case Slot::Step::Close:
    case Slot::Step::Pause:
    case Slot::Step::Finished:
        break;
    }
    return {};
}

Slot::Step AwaitingClient::settle(Slot::Step step, const IoResult &result)
{
    switch (step) {
    case Slot::Step::Connect:
        return m_slot.connected(result);
    case Slot::Step::Send:
        return m_slot.sent(result);
    case Slot::Step::Receive:
        if (m_transport.isStale()) {
            m_slot.foundStale();
        }
        return m_slot.received(result, m_buffer);
    case Slot::Step::Close:
    case Slot::Step::Pause:
    case Slot::Step::Finished:
        break;
    }
    return step;
}

/// Nobody has looked at the connection while the slot paused.
Slot::Step AwaitingClient::resume()
{
    if (m_transport.isStaleAfterPause()) {
        m_slot.foundStale();
    }
    return m_slot.paused();
}

/// The timer stays at an old deadline while requests go by: it is moved when it fires, once a timeout.
void AwaitingClient::armLazily()
{
    if (!isArmed()) {
        m_reactor.timers().arm(*this, m_slot.deadline());
    }
}

void AwaitingClient::onExpired(Timer &timer)
{
    auto &self = static_cast<AwaitingClient &>(timer);
    const TimePoint deadline = self.m_slot.deadline();
    if (Clock::now() < deadline) {
        self.m_reactor.timers().arm(self, deadline);
    } else {
        self.m_transport.interrupt(Wake::TimedOut); // who does not wait now arms it again before it does
    }
}

EventLoopGenerator::EventLoopGenerator(StreamContext &context, std::uint32_t slots, std::uint32_t firstSlot)
    : m_context(context)
    , m_buffer(kEventLoopBufferBytes)
    , m_recorder(context.addRecorder())
{
    m_clients.reserve(slots);
    for (std::uint32_t index = 0; index < slots; ++index) {
        m_clients.push_back(std::make_unique<AwaitingClient>(context, m_recorder, m_reactor, m_cancellation,
                                                             m_buffer, firstSlot + index));
    }
}

EventLoopGenerator::~EventLoopGenerator()
{
    cancel();
    join();
}

void EventLoopGenerator::start()
{
    const int error = m_thread.start("load-loop", [this] { runLoop(); });
    if (error != 0) {
        for (const std::unique_ptr<AwaitingClient> &client : m_clients) {
            client->slot().failWithoutThread(error);
        }
        m_context.ended();
    }
}

void EventLoopGenerator::cancel()
{
    const auto call = [](void *self, std::uintptr_t) {
        static_cast<EventLoopGenerator *>(self)->cancelAll();
    };
    m_reactor.post({call, this, 0});
}

void EventLoopGenerator::join()
{
    m_thread.join();
}

GeneratorReport EventLoopGenerator::report() const
{
    GeneratorReport sum;
    sum.cpuTime = m_recorder.measuredOf(m_cpuTime);
    for (const std::unique_ptr<AwaitingClient> &client : m_clients) {
        sum += {{}, client->slot().lastSuccess(), client->slot().lastEnd()};
    }
    return sum;
}

void EventLoopGenerator::runLoop()
{
    m_scope.setOnEmpty([this] { m_reactor.quit(); });
    m_scope.spawn(openAll());
    m_reactor.run();
    m_cpuTime = threadCpuTime();
    m_context.ended();
}

Task<void> EventLoopGenerator::openAll()
{
    std::uint32_t opened = 0;
    for (const std::unique_ptr<AwaitingClient> &client : m_clients) {
        m_scope.spawn(client->run());
        if (++opened % kConnectsPerTurn == 0) {
            co_await m_reactor.yield();
        }
    }
}

void EventLoopGenerator::cancelAll()
{
    m_cancellation.cancel();
    for (const std::unique_ptr<AwaitingClient> &client : m_clients) {
        client->interrupt();
    }
}

} // namespace threadloop
