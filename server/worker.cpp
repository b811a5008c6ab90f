// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker.h"

#include "server/connection.h"
#include "server/loop/qt_driver.h"
#include "server/loop/task_scope.h"
#include "server/loop_lag.h"

#include <malloc.h>
#include <system_error>
#include <utility>

namespace threadloop {
namespace {

/// Calls what may destroy the connection it is called for, and only that one, for each of them.
template <class Call>
void forEachConnection(WorkerContext &context, Call call)
{
    for (Connection *connection = context.connections; connection != nullptr;) {
        Connection *const next = connection->next();
        call(*connection);
        connection = next;
    }
}

/// Gives memory back some seconds after a burst, so that idle connections cost what they need.
class Housekeeping : private Timer
{
public:
    explicit Housekeeping(WorkerContext &context)
        : Timer(&Housekeeping::onTime)
        , m_context(context)
    {
        m_context.reactor.timers().arm(*this, Clock::now() + kEvery);
    }
    ~Housekeeping() { m_context.reactor.timers().disarm(*this); }

private:
    static constexpr std::chrono::seconds kEvery{2};
    static constexpr std::size_t kWorthTheTime = 256; // workspaces; giving back takes milliseconds

    static void onTime(Timer &timer)
    {
        auto &self = static_cast<Housekeeping &>(timer);
        if (self.m_context.workspaces.trim() >= kWorthTheTime) {
            FramePool::trim();
            ::malloc_trim(0);
        }
        self.m_context.reactor.timers().arm(self, Clock::now() + kEvery);
    }

    WorkerContext &m_context;
};

} // namespace

Worker::Worker(SharedContext &server, WorkerCounters &counters, ComputeGate::Kind gate,
               std::function<void()> drained)
    : m_server(server)
    , m_counters(counters)
    , m_gate(gate)
    , m_drained(std::move(drained))
{
    setObjectName(QStringLiteral("worker"));
}

Worker::~Worker() = default;

std::optional<std::string> Worker::start()
{
    QThread::start();
    if (!isRunning() && !isFinished()) {
        m_ended.count_down();
        return "no thread for the event loop";
    }
    m_started.wait();
    return m_failure;
}

void Worker::run()
{
    m_counters.loopClock.begin();
    m_failure = serve();
    if (m_failure) {
        m_started.count_down();
    }
    m_counters.loopClock.end();
    m_ended.count_down();
}

std::optional<std::string> Worker::serve()
{
    try {
        // Without a lock the reactor is spared even the branches of an open gate.
        const bool isLocked = m_gate.kind() == ComputeGate::Kind::InterpreterLock;
        m_reactor = std::make_unique<Reactor>(isLocked ? &m_gate : nullptr);
    } catch (const std::system_error &error) {
        return error.what();
    }
    HandlerPool pool(*m_reactor, m_gate, m_counters.pool);
    if (!pool.startThreads()) {
        return "not enough threads for the pool";
    }
    WorkerContext context(m_server, m_counters, *m_reactor, m_gate, pool);
    TaskScope connections;
    connections.setOnEmpty([this] { tellIfDrained(); });
    m_context = &context;
    m_connections = &connections;
    const QtDriver driver(*m_reactor);
    const LagProbe probe(*m_reactor, m_counters.lag);
    const Housekeeping housekeeping(context);
    m_started.count_down();
    exec();
    return std::nullopt;
}

void Worker::adopt(FileDescriptor descriptor)
{
    const auto call = [](void *self, std::uintptr_t number) {
        static_cast<Worker *>(self)->adoptHere(FileDescriptor(static_cast<int>(number)));
    };
    m_reactor->post({call, this, static_cast<std::uintptr_t>(descriptor.release())});
}

void Worker::adoptHere(FileDescriptor descriptor)
{
    auto connection = std::make_unique<Connection>(*m_context, std::move(descriptor));
    Connection &itself = *connection;
    m_connections->spawn(itself.run(std::move(connection)));
}

void Worker::drain()
{
    const auto call = [](void *self, std::uintptr_t) {
        auto &worker = *static_cast<Worker *>(self);
        worker.m_context->draining = true;
        forEachConnection(*worker.m_context, [](Connection &connection) { connection.drain(); });
        worker.tellIfDrained();
    };
    m_reactor->post({call, this, 0});
}

void Worker::abort()
{
    const auto call = [](void *self, std::uintptr_t) {
        auto &worker = *static_cast<Worker *>(self);
        forEachConnection(*worker.m_context, [](Connection &connection) { connection.abort(); });
    };
    m_reactor->post({call, this, 0});
}

void Worker::join()
{
    if (m_reactor && !m_failure) {
        const auto call = [](void *self, std::uintptr_t) { static_cast<Worker *>(self)->quit(); };
        m_reactor->post({call, this, 0});
    }
    m_ended.wait(); // seen by the thread sanitizer, as Qt's wait is not
    wait();
}

void Worker::tellIfDrained()
{
    if (m_context->draining && m_connections->isEmpty() && !std::exchange(m_hasTold, true)) {
        m_drained();
    }
}

} // namespace threadloop
