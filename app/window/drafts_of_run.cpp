// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/drafts_of_run.h"

#include "app/plan/duration.h"
#include "app/plan/text.h"

namespace threadloop {
namespace {

/// The path of our own server, on whatever port it listens this time; else the URL.
std::string typedTarget(const Target &target)
{
    return target.embedded ? target.requestTarget : target.url;
}

void fillRequest(PlanDraft &draft, const RequestTemplate &request)
{
    draft.method = request.method;
    for (const HeaderField &header : request.headers) {
        draft.headers.push_back(header.name + ": " + header.value);
    }
    if (!request.body.empty()) {
        draft.body = request.body;
    }
    draft.expect = request.expected.toString();
}

void fillLoad(PlanDraft &draft, const Plan &plan)
{
    draft.mode = modeName(plan.mode);
    if (plan.stop.requests) {
        draft.requests = std::to_string(*plan.stop.requests);
    }
    if (plan.stop.duration) {
        draft.duration = formatDuration(*plan.stop.duration);
    }
    draft.concurrency = std::to_string(plan.concurrency);
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        draft.rate = decimalText(open->rate);
        draft.arrivals = arrivalsName(open->arrivals);
        draft.seed = std::to_string(open->seed);
    }
    if (plan.phases.ramp.count() > 0) {
        draft.ramp = formatDuration(plan.phases.ramp);
    }
    if (plan.phases.warmup.count() > 0) {
        draft.warmup = formatDuration(plan.phases.warmup);
    }
}

ServerDraft draftOf(const ServerEnvironment &server)
{
    ServerDraft draft;
    draft.workers = std::to_string(server.workers);
    draft.threads = std::to_string(server.threads);
    draft.delay = formatDuration(server.delay);
    draft.interpreterLock = server.interpreterLock;
    return draft;
}

} // namespace

RunDrafts draftsOf(const RunResult &result)
{
    const Plan &plan = *result.plan;
    RunDrafts drafts;
    PlanDraft &draft = drafts.plan;
    draft.targets = {typedTarget(plan.target)};
    fillLoad(draft, plan);
    fillRequest(draft, plan.request);
    draft.connections = connectionsName(plan.connections);
    draft.timeout = formatDuration(plan.timeout);
    draft.loops = std::to_string(plan.loops);
    if (plan.background) {
        draft.background = typedTarget(plan.background->target);
    }
    draft.label = plan.label;
    if (result.environment.server) {
        drafts.server = draftOf(*result.environment.server);
    }
    return drafts;
}

} // namespace threadloop
