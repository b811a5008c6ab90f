// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cell_run.h"

#include "app/load/blocking_tcp.h"
#include "app/load/descriptor_limit.h"
#include "app/load/single_request.h"
#include "app/session/environment.h"
#include "app/session/estimate.h"
#include "server/loop/clock.h"

#include <QUuid>
#include <algorithm>
#include <future>
#include <system_error>

namespace threadloop {
namespace {

/// Linux gives a client 28 232 ports for one destination (net.ipv4.ip_local_port_range); each rests for a
/// minute.
constexpr std::uint64_t kEphemeralPorts = 28'232;
constexpr std::chrono::milliseconds kReadyPause{50};
constexpr std::chrono::seconds kReadyAttempt{1};
/// For so long a run waits until the one before it is stored: the disk's work is not to be measured.
constexpr std::chrono::seconds kHistoryLead{2};

/// Hands the engine's signals on; the result is kept for the control thread.
class Listener final : public RunListener
{
public:
    Listener(std::size_t cell, HistoryWriter *history, const std::function<void(SessionEvent)> &emitEvent)
        : m_cell(cell)
        , m_history(history)
        , m_emit(emitEvent)
    {}

    void progressed(std::shared_ptr<const Snapshot> snapshot) override
    {
        if (m_history != nullptr) {
            m_history->progress(snapshot);
        }
        m_emit(event::Progressed{m_cell, std::move(snapshot)});
    }
    void finished(RunResult result) override { m_result.set_value(std::move(result)); }

    RunResult takeResult() { return m_result.get_future().get(); }

private:
    const std::size_t m_cell;
    HistoryWriter *const m_history;
    const std::function<void(SessionEvent)> &m_emit;
    std::promise<RunResult> m_result;
};

/// Where a client on this machine finds what listens there: everywhere includes the loopback address.
std::string reachable(const std::string &host)
{
    return host == "0.0.0.0" ? "127.0.0.1" : host == "::" ? "::1" : host;
}

/// Whether one of the addresses takes a connection now; it is closed again without a byte.
bool accepts(const ResolvedAddress &resolved, Interruption &interruption, TimePoint end)
{
    for (const SocketAddress &address : resolved.addresses) {
        BlockingTcp transport(interruption, 0);
        const TimePoint deadline = std::min(end, Clock::now() + kReadyAttempt);
        if (transport.connect(address, deadline).status == IoResult::Status::Done) {
            return true;
        }
    }
    return false;
}

} // namespace

void CellRun::execute(const std::stop_token &stop)
{
    try {
        tryToExecute(stop);
    } catch (const std::system_error &error) {
        refuse(event::CellRefused::Reason::NoEngine, {}, error.code().message());
    }
}

void CellRun::tryToExecute(const std::stop_token &stop)
{
    if (!resolve() || !awaitReady(stop)) {
        return;
    }
    checkResources();
    if (m_cell.plan.target.embedded) {
        m_spec.ideal = idealInput(stop);
        m_spec.probe = m_server.probe();
    }
    if (!stop.stop_requested()) {
        measure(stop);
    }
}

bool CellRun::resolve()
{
    Plan plan = m_cell.plan;
    const auto place = [this](Target &target, ResolvedAddress &address) {
        if (target.embedded) {
            target = resolved(target, reachable(m_server.endpoint()->host), m_server.endpoint()->port);
        }
        auto found = threadloop::resolve(target.host, target.port, std::chrono::seconds(10));
        if (const auto *error = std::get_if<ResolveError>(&found)) {
            refuse(event::CellRefused::Reason::NotResolved, error->host, error->text);
            return false;
        }
        address = std::get<ResolvedAddress>(std::move(found));
        return true;
    };
    if (!place(plan.target, m_spec.address)) {
        return false;
    }
    if (plan.background) {
        m_spec.backgroundAddress.emplace();
        if (!place(plan.background->target, *m_spec.backgroundAddress)) {
            return false;
        }
    }
    m_plan = std::make_shared<const Plan>(std::move(plan));
    m_spec.plan = m_plan;
    m_spec.keepIntervals = m_matrix.keepIntervals;
    return true;
}

bool CellRun::awaitReady(const std::stop_token &stop)
{
    if (!m_matrix.waitReady || m_plan->target.embedded) {
        return true;
    }
    Interruption interruption;
    const std::stop_callback onStop(stop, [&interruption] { interruption.interrupt(); });
    const TimePoint end = Clock::now() + *m_matrix.waitReady;
    while (!accepts(m_spec.address, interruption, end)) {
        if (stop.stop_requested()) {
            return false;
        }
        if (Clock::now() >= end) {
            refuse(event::CellRefused::Reason::NotReady, m_plan->target.host, m_plan->target.authority());
            return false;
        }
        interruption.sleepUntil(std::min(end, Clock::now() + kReadyPause));
    }
    return true;
}

void CellRun::checkResources()
{
    const std::uint32_t connections = m_plan->usableConcurrency();
    // An embedded server holds the other end of every connection.
    const std::uint64_t needed =
        descriptorsNeeded(connections, m_plan->loops) + (m_plan->target.embedded ? connections : 0);
    if (const std::uint64_t available = descriptorsAvailable(); available < needed) {
        warnOf(event::Scarce::What::Descriptors, needed, available);
    }
    const bool isLoopback = m_spec.address.addresses.front().isLoopback();
    const std::uint64_t opened =
        m_plan->connections == Connections::New ? m_plan->stop.requests.value_or(0) : connections;
    if (!isLoopback && opened > kEphemeralPorts) {
        warnOf(event::Scarce::What::Ports, opened, kEphemeralPorts);
    }
}

/// Before the run, and in its result for good.
void CellRun::warnOf(event::Scarce::What what, std::uint64_t needed, std::uint64_t available)
{
    const bool isPorts = what == event::Scarce::What::Ports;
    const std::string have = std::to_string(available);
    m_objections.push_back({isPorts ? SelfCheck::Ports : SelfCheck::Descriptors,
                            "the run may need " + std::to_string(needed) +
                                (isPorts ? " ports of this machine, which has " + have + " a minute"
                                         : " file descriptors, and " + have + " can be opened")});
    m_emit(event::Scarce{what, m_index, needed, available});
}

IdealInput CellRun::idealInput(const std::stop_token &stop) const
{
    const RouteKind route = routeKindOf(m_plan->request.method, m_plan->target.requestTarget);
    return idealInputOf(*m_plan, m_server.settings(), measuredServiceTime(route, stop));
}

std::optional<std::chrono::nanoseconds> CellRun::measuredServiceTime(RouteKind route,
                                                                     const std::stop_token &stop) const
{
    if (route != RouteKind::Fib && route != RouteKind::AsyncFib) {
        return std::nullopt;
    }
    Interruption interruption;
    const std::stop_callback onStop(stop, [&interruption] { interruption.interrupt(); });
    const auto answer =
        requestOnce(m_spec.address, m_plan->target, m_plan->request, m_plan->timeout, &interruption);
    const auto *reply = std::get_if<SingleReply>(&answer);
    return reply != nullptr && reply->status == 200 ? std::optional(reply->time) : std::nullopt;
}

void CellRun::measure(const std::stop_token &stop)
{
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    m_startedAt = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const RunResult known = start();
    if (m_history != nullptr) {
        m_history->begin(known);
        m_history->awaitIdle(kHistoryLead);
    }
    Engine engine;
    Listener listener(m_index, m_history, m_emit);
    m_emit(event::CellStarted{m_index, m_id, m_plan, known.throughput.idealReqsPerSec});
    engine.start(std::move(m_spec), listener);
    {
        const std::stop_callback onStop(stop, [&engine] { engine.stop(); });
        engine.join();
    }
    RunResult result = listener.takeResult();
    stamp(result);
    const auto shared = std::make_shared<const RunResult>(std::move(result));
    if (m_history != nullptr) {
        m_history->finish(shared);
    }
    m_emit(event::CellFinished{m_index, shared});
}

/// What is known of the run before it is made.
RunResult CellRun::start() const
{
    RunResult known;
    known.plan = m_plan;
    if (const auto ideal = m_spec.ideal ? idealOf(*m_spec.ideal) : std::nullopt) {
        known.throughput.idealReqsPerSec = ideal->reqsPerSec;
    }
    stamp(known);
    return known;
}

void CellRun::stamp(RunResult &result) const
{
    result.id = m_id;
    result.startedAt = m_startedAt;
    result.cell = m_cell.name();
    result.trial = m_cell.trial;
    result.label = m_plan->label;
    result.environment = currentEnvironment();
    if (m_plan->target.embedded) {
        result.environment.server = serverEnvironment(m_server.settings());
    }
    auto &objections = result.validity.objections;
    objections.insert(objections.end(), m_objections.begin(), m_objections.end());
    result.referenceReqsPerSec = m_cell.referenceReqsPerSec;
}

void CellRun::refuse(event::CellRefused::Reason reason, std::string host, std::string detail) const
{
    m_emit(event::CellRefused{m_index, reason, std::move(host), std::move(detail)});
}

} // namespace threadloop
