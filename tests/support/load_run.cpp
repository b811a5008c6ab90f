// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/load_run.h"

namespace threadloop::test {

Plan planFor(std::uint16_t port, Mode mode, std::uint64_t requests, std::uint32_t concurrency,
             const std::string &host)
{
    Plan plan;
    plan.target.host = host;
    plan.target.port = port;
    plan.target.requestTarget = "/";
    plan.target.url = "http://" + plan.target.authority() + "/";
    plan.mode = mode;
    plan.stop.requests = requests;
    plan.concurrency = mode == Mode::Sequential ? 1 : concurrency;
    plan.timeout = std::chrono::seconds(30);
    return plan;
}

ResolvedAddress addressOf(const Target &target)
{
    const auto resolved = resolve(target.host, target.port);
    const ResolvedAddress *address = std::get_if<ResolvedAddress>(&resolved);
    return address != nullptr ? *address : ResolvedAddress{};
}

LoadRun::LoadRun(Plan plan, ServerProbe probe)
{
    RunSpec spec;
    spec.address = addressOf(plan.target);
    if (plan.background) {
        spec.backgroundAddress = addressOf(plan.background->target);
    }
    spec.plan = std::make_shared<const Plan>(std::move(plan));
    spec.probe = std::move(probe);
    m_engine.start(std::move(spec), *this);
}

RunResult LoadRun::result()
{
    m_engine.join();
    return m_result.value_or(RunResult{});
}

bool LoadRun::await(const std::function<bool(const Snapshot &)> &isSo)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::minutes(1),
                              [this, &isSo] { return m_newest && isSo(*m_newest); });
}

bool LoadRun::awaitInFlight(std::uint64_t inFlight)
{
    return await([inFlight](const Snapshot &snapshot) { return snapshot.inFlight >= inFlight; });
}

void LoadRun::progressed(std::shared_ptr<const Snapshot> snapshot)
{
    m_wasCalledAfterFinished |= m_finishedCount > 0;
    {
        const std::lock_guard lock(m_mutex);
        m_newest = snapshot;
    }
    m_changed.notify_all();
    m_snapshots.push_back(std::move(snapshot));
}

void LoadRun::finished(RunResult result)
{
    ++m_finishedCount;
    m_result = std::move(result);
}

RunResult run(Plan plan, ServerProbe probe)
{
    LoadRun loadRun(std::move(plan), std::move(probe));
    return loadRun.result();
}

std::string outcomesOf(const RunResult &result)
{
    std::string text;
    for (const Outcome outcome : allOutcomes) {
        if (result.counts[outcome] > 0) {
            text += (text.empty() ? "" : ", ") + std::string(outcomeName(outcome)) + " " +
                    std::to_string(result.counts[outcome]);
        }
    }
    return text;
}

} // namespace threadloop::test
