// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server_core.h"

#include "server/routes/article_routes.h"
#include "server/stats_json.h"

#include <QSocketNotifier>
#include <algorithm>
#include <utility>

namespace threadloop {
namespace {

ComputeGate::Kind gateKind(const ServerConfig &config)
{
    return config.interpreterLock ? ComputeGate::Kind::InterpreterLock : ComputeGate::Kind::Open;
}

/// What is left of a stop's deadline for handlers to give up and threads to end.
Nanoseconds graceOf(Nanoseconds deadline)
{
    return std::min<Nanoseconds>(deadline / 4, std::chrono::seconds(1));
}

} // namespace

ServerCore::ServerCore(const ServerConfig &config)
    : m_config(config)
    , m_router(articleRoutes(config.delay, [this](std::string &json) { appendStats(json, snapshot()); }))
    , m_counters(static_cast<std::size_t>(config.workers), m_router.patterns().size(),
                 static_cast<std::size_t>(config.threads))
    , m_shared(m_router, m_config.limits)
{
    setObjectName(QStringLiteral("listener"));
}

ServerCore::~ServerCore() = default;

std::variant<Endpoint, ServerError> ServerCore::start()
{
    QThread::start();
    if (!isRunning() && !isFinished()) {
        m_ended.count_down();
        return ServerError{ServerError::Kind::OutOfResources, m_config.host, m_config.port,
                           "no thread for the listener"};
    }
    m_started.wait();
    return m_result;
}

void ServerCore::requestStop(Nanoseconds deadline, std::function<void()> stopped)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_hasStopped) {
            if (stopped) {
                m_stopped.push_back(std::move(stopped));
            }
            m_mailbox.post({Message::Kind::Stop, Clock::now() + deadline - graceOf(deadline)});
            return;
        }
    }
    if (stopped) {
        stopped();
    }
}

void ServerCore::join()
{
    m_ended.wait(); // seen by the thread sanitizer, as Qt's wait is not
    wait();
}

ServerSnapshot ServerCore::snapshot() const
{
    return m_counters.snapshot(m_router.patterns(), m_shared.inFlight);
}

void ServerCore::run()
{
    m_counters.listenerClock().begin();
    serve();
    joinWorkers();
    m_counters.end();
    m_counters.listenerClock().end();
    m_isServing.store(false, std::memory_order_release);
    tellStopped();
    m_ended.count_down();
}

void ServerCore::serve()
{
    Listener listener([this](FileDescriptor descriptor) { deal(std::move(descriptor)); });
    m_result = open(listener);
    const bool isOpen = std::holds_alternative<Endpoint>(m_result);
    m_isServing.store(isOpen, std::memory_order_release);
    m_started.count_down();
    if (!isOpen) {
        return;
    }
    QTimer abortTimer;
    abortTimer.setSingleShot(true);
    abortTimer.setTimerType(Qt::PreciseTimer);
    connect(&abortTimer, &QTimer::timeout, &abortTimer, [this] { abort(); });
    QSocketNotifier notifier(m_mailbox.descriptor(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [this, &listener, &abortTimer] {
        std::vector<Message> messages;
        m_mailbox.take(messages);
        for (const Message &message : messages) {
            receive(message, listener, abortTimer);
        }
    });
    exec();
}

std::variant<Endpoint, ServerError> ServerCore::open(Listener &listener)
{
    for (int index = 0; index < m_config.workers; ++index) {
        auto drained = [this] { m_mailbox.post({Message::Kind::WorkerDrained, {}}); };
        m_workers.push_back(std::make_unique<Worker>(
            m_shared, m_counters.worker(static_cast<std::size_t>(index)), gateKind(m_config), drained));
        if (const std::optional<std::string> failure = m_workers.back()->start()) {
            return ServerError{ServerError::Kind::OutOfResources, m_config.host, m_config.port, *failure};
        }
    }
    m_counters.begin();
    return listener.open(m_config.host, m_config.port);
}

void ServerCore::deal(FileDescriptor descriptor)
{
    // Round-robin, as the kernel's SO_REUSEPORT would not: every worker gets the same number of connections,
    // though not of requests when some clients are busier than others.
    m_workers[m_nextWorker]->adopt(std::move(descriptor));
    m_nextWorker = (m_nextWorker + 1) % m_workers.size();
}

void ServerCore::receive(const Message &message, Listener &listener, QTimer &abortTimer)
{
    switch (message.kind) {
    case Message::Kind::Stop: {
        beginStop(listener);
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(std::max(message.abortAt - Clock::now(), {}));
        if (!abortTimer.isActive() || left < abortTimer.remainingTimeAsDuration()) {
            abortTimer.start(left);
        }
        break;
    }
    case Message::Kind::WorkerDrained:
        ++m_drainedWorkers;
        if (m_drainedWorkers == m_workers.size()) {
            quit();
        }
        break;
    }
}

void ServerCore::beginStop(Listener &listener)
{
    if (std::exchange(m_isStopping, true)) {
        return;
    }
    listener.close();
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        worker->drain();
    }
}

void ServerCore::abort()
{
    m_shared.stopping.store(true, std::memory_order_relaxed);
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        worker->abort();
    }
}

void ServerCore::joinWorkers()
{
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        worker->join();
    }
    m_workers.clear();
}

void ServerCore::tellStopped()
{
    std::vector<std::function<void()>> stopped;
    {
        const std::lock_guard lock(m_mutex);
        m_hasStopped = true;
        stopped.swap(m_stopped);
    }
    for (const std::function<void()> &call : stopped) {
        call();
    }
}

} // namespace threadloop
