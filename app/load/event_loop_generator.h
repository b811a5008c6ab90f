// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/awaitable_tcp.h"
#include "app/load/generator.h"
#include "app/load/native_thread.h"
#include "app/load/slot.h"
#include "server/loop/cancellation.h"
#include "server/loop/reactor.h"
#include "server/loop/task_scope.h"

#include <span>
#include <vector>

namespace threadloop {

/// One slot driven by a coroutine on a reactor. Confined to the loop's thread.
class AwaitingClient : private Timer
{
public:
    AwaitingClient(StreamContext &context, Recorder &recorder, Reactor &reactor, Cancellation &cancellation,
                   std::span<char> buffer, std::uint32_t slotIndex);

    /// Makes requests until none may start.
    Task<void> run();
    /// Resumes what waits for the socket; pauses end by the cancellation.
    void interrupt() { m_transport.interrupt(Wake::Cancelled); }

    Slot &slot() { return m_slot; }
    const Slot &slot() const { return m_slot; }

private:
    /// A client whose socket is always ready lets others go on after so many steps.
    static constexpr std::uint32_t kStepsPerTurn = 32;

    IoResult attempt(Slot::Step step);
    Slot::Step settle(Slot::Step step, const IoResult &result);
    Slot::Step resume();
    void armLazily();
    static void onExpired(Timer &timer);

    const StreamContext &m_context;
    const std::uint32_t m_slotIndex;
    Reactor &m_reactor;
    Cancellation &m_cancellation;
    const std::span<char> m_buffer; // shared by all clients of the loop: its bytes are used up at once
    AwaitableTcp m_transport;
    Slot m_slot;
};

/// Makes load with coroutines on one event loop, which one thread runs.
class EventLoopGenerator final : public Generator
{
public:
    /// `firstSlot`: the number of its first slot among those of all loops. Throws std::system_error when the
    /// reactor gets no descriptors.
    EventLoopGenerator(StreamContext &context, std::uint32_t slots, std::uint32_t firstSlot);
    ~EventLoopGenerator() override;

    void start() override;
    void cancel() override;
    void join() override;
    GeneratorReport report() const override;

private:
    /// New connections between two looks at the sockets: more would leave the first replies waiting.
    static constexpr std::uint32_t kConnectsPerTurn = 32;

    void runLoop();
    Task<void> openAll();
    void cancelAll();

    StreamContext &m_context;
    Reactor m_reactor;
    Cancellation m_cancellation;
    TaskScope m_scope;
    std::vector<char> m_buffer;
    std::vector<std::unique_ptr<AwaitingClient>> m_clients;
    Recorder &m_recorder;
    std::chrono::nanoseconds m_cpuTime{0}; // written by the thread at its end
    NativeThread m_thread;
};

} // namespace threadloop
