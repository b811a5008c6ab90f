// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/estimate.h"

#include "app/load/cpu_usage.h"

#include <algorithm>

namespace threadloop {

IdealInput idealInputOf(const Plan &plan, const ServerSettings &server,
                        std::optional<std::chrono::nanoseconds> measured)
{
    IdealInput input;
    input.route = routeKindOf(plan.request.method, plan.target.requestTarget);
    input.serviceTime = serviceTimeOf(input.route, plan.target.requestTarget, server.delay, measured);
    input.concurrency = plan.concurrency;
    input.poolThreads = server.threads;
    input.workers = server.workers;
    input.cores = usableProcessors();
    input.interpreterLock = server.interpreterLock;
    input.requests = plan.stop.requests;
    if (plan.stop.duration) {
        input.duration = *plan.stop.duration - plan.phases.lead();
    }
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        input.rate = open->rate;
    }
    return input;
}

std::optional<double> estimatedSeconds(const Plan &plan, const ServerSettings &server,
                                       std::optional<std::chrono::nanoseconds> measured)
{
    std::optional<double> seconds;
    if (plan.stop.duration) {
        seconds = std::chrono::duration<double>(*plan.stop.duration).count();
    }
    const std::optional<Ideal> ideal =
        plan.target.embedded ? idealOf(idealInputOf(plan, server, measured)) : std::nullopt;
    if (ideal && plan.stop.requests) {
        const double byRequests = std::chrono::duration<double>(plan.phases.lead()).count() +
                                  static_cast<double>(*plan.stop.requests) / ideal->reqsPerSec;
        seconds = std::min(seconds.value_or(byRequests), byRequests);
    }
    return seconds;
}

std::optional<double> estimatedSeconds(const Cell &cell, const ServerSettings &server)
{
    const Plan &plan = cell.plan;
    if (plan.background && server.interpreterLock && cell.referenceReqsPerSec && plan.stop.requests) {
        return static_cast<double>(*plan.stop.requests) / *cell.referenceReqsPerSec;
    }
    constexpr std::chrono::milliseconds kComputation{50}; // about right for what computes in the article
    return estimatedSeconds(plan, server, kComputation);
}

} // namespace threadloop
