// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/blocking_generator.h"

#include "app/load/cpu_usage.h"

#include <algorithm>
#include <array>

namespace threadloop {
namespace {

/// On the thread's stack: only what replies touch becomes resident.
constexpr std::size_t kBlockingBufferBytes = 64 * 1024;

} // namespace

BlockingClient::BlockingClient(StreamContext &context, Recorder &recorder, std::uint32_t slotIndex)
    : m_context(context)
    , m_slotIndex(slotIndex)
    , m_transport(m_interruption, slotIndex)
    , m_slot(context.stream, context.condition, context.pacer, recorder)
{}

void BlockingClient::run()
{
    std::array<char, kBlockingBufferBytes> buffer; // not initialised: that would make it resident
    Slot::Step step = m_slot.begin(Clock::now(), m_context.joinTime(m_slotIndex));
    while (step != Slot::Step::Finished) {
        step = perform(step, buffer);
    }
}

Slot::Step BlockingClient::perform(Slot::Step step, std::span<char> buffer)
{
    switch (step) {
    case Slot::Step::Connect:
        return settle(m_transport.connect(m_slot.address(), m_slot.deadline()),
                      [this](const IoResult &result) { return m_slot.connected(result); });
    case Slot::Step::Send:
        return settle(m_transport.send(m_slot.unsent(), m_slot.deadline()),
                      [this](const IoResult &result) { return m_slot.sent(result); });
    case Slot::Step::Receive:
        return settle(m_transport.receive(buffer, m_slot.deadline()),
                      [this, buffer](const IoResult &result) { return m_slot.received(result, buffer); });
    case Slot::Step::Close:
        m_transport.close(m_slot.closesWithReset());
        return m_slot.closed();
    case Slot::Step::Pause:
        return pause();
    case Slot::Step::Finished:
        break;
    }
    return Slot::Step::Finished;
}

Slot::Step BlockingClient::pause()
{
    m_interruption.sleepUntil(m_slot.resumeAt());
    if (m_interruption.isRequested()) {
        return m_slot.cancelled();
    }
    if (m_transport.isStaleAfterPause()) { // nobody has looked at the connection meanwhile
        m_slot.foundStale();
    }
    return m_slot.paused();
}

template <class Answer>
Slot::Step BlockingClient::settle(const IoResult &result, Answer answer)
{
    if (result.status == IoResult::Status::Done) {
        return answer(result);
    }
    if (m_interruption.isRequested()) {
        return m_slot.cancelled(); // what looks like an end of file or an error is our own shutdown(2)
    }
    return result.status == IoResult::Status::WouldBlock ? m_slot.timedOut() : answer(result);
}

BlockingGenerator::BlockingGenerator(StreamContext &context, std::uint32_t threads)
    : m_context(context)
    , m_working(threads + 1)
{
    m_workers.reserve(threads);
    for (std::uint32_t index = 0; index < threads; ++index) {
        m_workers.push_back(std::make_unique<Worker>(context, context.addRecorder(), index));
    }
}

BlockingGenerator::~BlockingGenerator()
{
    cancel();
    join();
}

void BlockingGenerator::start()
{
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        if (m_context.isOver()) { // creating thousands of threads takes longer than a stop may
            oneEnded();
            continue;
        }
        Worker &self = *worker;
        const int error = self.thread.start("load-blocking", [this, &self] { runWorker(self); });
        if (error != 0) {
            self.client.slot().failWithoutThread(error);
            oneEnded();
        }
    }
    oneEnded();
}

void BlockingGenerator::cancel()
{
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        worker->client.interrupt();
    }
}

void BlockingGenerator::join()
{
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        worker->thread.join();
    }
}

GeneratorReport BlockingGenerator::report() const
{
    GeneratorReport sum;
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        const Slot &slot = worker->client.slot();
        sum += {worker->recorder.measuredOf(worker->cpuTime), slot.lastSuccess(), slot.lastEnd()};
    }
    return sum;
}

void BlockingGenerator::runWorker(Worker &worker)
{
    worker.client.run();
    worker.cpuTime = threadCpuTime();
    oneEnded();
}

void BlockingGenerator::oneEnded()
{
    if (m_working.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        m_context.ended();
    }
}

} // namespace threadloop
