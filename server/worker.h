// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/compute_gate.h"
#include "server/loop/file_descriptor.h"
#include "server/loop/reactor.h"
#include "server/worker_context.h"

#include <QThread>
#include <functional>
#include <latch>
#include <memory>
#include <optional>
#include <string>

namespace threadloop {

class TaskScope;

/// One event loop in a thread of its own, with its connections, its thread pool and its compute gate.
///
/// All functions belong to the listener's thread; everything else happens in the worker's. The reactor
/// outlives the thread, because the listener may still be about to wake it.
class Worker : private QThread
{
public:
    /// `server` and `counters` outlive the worker. `drained` is called once, in the worker's thread, when
    /// `drain` was called and no connection is left.
    Worker(SharedContext &server, WorkerCounters &counters, ComputeGate::Kind gate,
           std::function<void()> drained);
    /// The thread must have been joined, or never started.
    ~Worker() override;

    /// Starts the loop and the pool's threads; returns when they run, or what the system lacks.
    std::optional<std::string> start();
    /// Gives the worker a connection.
    void adopt(FileDescriptor descriptor);
    /// Idle connections are closed, the others after their current reply.
    void drain();
    /// Every connection ends now, its handler is cancelled.
    void abort();
    /// Ends the thread, which has drained, and waits for its end.
    void join();

private:
    void run() override;
    /// nullopt, or what failed.
    std::optional<std::string> serve();
    void adoptHere(FileDescriptor descriptor);
    void tellIfDrained();

    SharedContext &m_server;
    WorkerCounters &m_counters;
    ComputeGate m_gate;
    std::function<void()> m_drained;
    std::unique_ptr<Reactor> m_reactor;   // made in the thread, before m_started
    std::optional<std::string> m_failure; // written before m_started
    std::latch m_started{1};
    std::latch m_ended{1};
    // The worker's thread, while it serves:
    WorkerContext *m_context = nullptr;
    TaskScope *m_connections = nullptr;
    bool m_hasTold = false;
};

} // namespace threadloop
