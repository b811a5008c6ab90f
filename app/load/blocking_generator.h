// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/blocking_tcp.h"
#include "app/load/generator.h"
#include "app/load/native_thread.h"
#include "app/load/slot.h"

#include <atomic>
#include <span>

namespace threadloop {

/// One slot driven by blocking calls.
class BlockingClient
{
public:
    BlockingClient(StreamContext &context, Recorder &recorder, std::uint32_t slotIndex);

    /// Makes requests until none may start. The client's thread.
    void run();
    /// Ends `run` as soon as possible. Any thread.
    void interrupt() { m_interruption.interrupt(); }

    Slot &slot() { return m_slot; }
    const Slot &slot() const { return m_slot; }

private:
    Slot::Step perform(Slot::Step step, std::span<char> buffer);
    Slot::Step pause();
    template <class Answer>
    Slot::Step settle(const IoResult &result, Answer answer);

    const StreamContext &m_context;
    const std::uint32_t m_slotIndex;
    Interruption m_interruption;
    BlockingTcp m_transport;
    Slot m_slot;
};

/// Makes load with blocking threads, one request in flight each: C of them, or one for the sequential mode.
class BlockingGenerator final : public Generator
{
public:
    BlockingGenerator(StreamContext &context, std::uint32_t threads);
    ~BlockingGenerator() override;

    void start() override;
    void cancel() override;
    void join() override;
    GeneratorReport report() const override;

private:
    struct Worker
    {
        Worker(StreamContext &context, Recorder &itsRecorder, std::uint32_t index)
            : recorder(itsRecorder)
            , client(context, itsRecorder, index)
        {}
        const Recorder &recorder;
        BlockingClient client;
        std::chrono::nanoseconds cpuTime{0}; // written by the thread at its end
        NativeThread thread;
    };

    void runWorker(Worker &worker);
    void oneEnded();

    StreamContext &m_context;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::atomic<std::size_t> m_working; // workers that may still send, and `start` itself
};

} // namespace threadloop
