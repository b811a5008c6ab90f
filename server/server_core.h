// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/listener.h"
#include "server/live_counters.h"
#include "server/loop/mailbox.h"
#include "server/server.h"
#include "server/worker.h"

#include <QThread>
#include <QTimer>
#include <atomic>
#include <latch>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace threadloop {

/// One run of a server, from start to stop: the listener's thread, which owns the workers, starts them, and
/// joins them again.
///
/// Constructed and destroyed by the facade's owner; `requestStop`, `isServing` and `snapshot` from any
/// thread; the private functions belong to the listener's thread.
class ServerCore : private QThread
{
public:
    explicit ServerCore(const ServerConfig &config);
    /// The thread must have been joined.
    ~ServerCore() override;

    /// Starts the thread and waits until the server accepts or has failed.
    std::variant<Endpoint, ServerError> start();
    /// See Server::stop.
    void requestStop(Nanoseconds deadline, std::function<void()> stopped);
    void join();

    bool isServing() const { return m_isServing.load(std::memory_order_acquire); }
    ServerSnapshot snapshot() const;

private:
    /// What other threads have to say to the listener's.
    struct Message
    {
        enum class Kind { Stop, WorkerDrained };
        Kind kind;
        TimePoint abortAt; ///< with Stop
    };

    void run() override;
    void serve();
    std::variant<Endpoint, ServerError> open(Listener &listener);
    void deal(FileDescriptor descriptor);
    void receive(const Message &message, Listener &listener, QTimer &abortTimer);
    void beginStop(Listener &listener);
    void abort();
    void joinWorkers();
    void tellStopped();

    // Constant after construction
    const ServerConfig m_config;
    Router m_router;
    LiveCounters m_counters;
    SharedContext m_shared;

    // Any thread
    Mailbox<Message> m_mailbox; // outlives all posters
    std::atomic<bool> m_isServing = false;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_stopped; // guarded by m_mutex
    bool m_hasStopped = false;                    // guarded by m_mutex

    // The listener's thread
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::size_t m_nextWorker = 0;
    std::size_t m_drainedWorkers = 0;
    bool m_isStopping = false;

    std::variant<Endpoint, ServerError> m_result; // written before m_started
    std::latch m_started{1};
    std::latch m_ended{1};
};

} // namespace threadloop
