// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/pasted_drafts.h"

#include "app/plan/draft_fields.h"
#include "app/plan/target.h"

#include <algorithm>

namespace threadloop {
namespace {

bool isOfOwnServer(const std::string &text)
{
    const Parsed<Target> target = parseTarget(text);
    return target && target->embedded;
}

PlanDraft planOfLine(const PlanDraft &line)
{
    PlanDraft plan = line;
    if (plan.targets.empty())
        plan.targets = {"/wait", "/asyncwait"};
    if (!plan.mode)
        plan.mode = "all";
    return plan;
}

/// Which address it has, matters to nobody but to who sets it.
ServerDraft serverOfLine(const ServerDraft &line, const ServerDraft &before)
{
    ServerDraft server = line;
    for (const ServerField &field : serverFields) {
        const bool isAddress = field.text == &ServerDraft::host || field.text == &ServerDraft::port;
        if (!(server.*field.text))
            server.*field.text = isAddress ? before.*field.text : std::string(field.byDefault);
    }
    return server;
}

} // namespace

PanelDrafts draftsWith(const PastedCommand &command, const PanelDrafts &before)
{
    PanelDrafts drafts = before;
    if (command.isRequestAlone) {
        drafts.plan.targets = command.plan.targets;
        drafts.plan.method = command.plan.method;
        drafts.plan.headers = command.plan.headers;
        drafts.plan.body = command.plan.body;
        drafts.plan.expect.reset(); // it was about another request
        if (command.plan.timeout)
            drafts.plan.timeout = command.plan.timeout;
        return drafts;
    }
    drafts.plan = planOfLine(command.plan);
    const std::vector<std::string> &targets = drafts.plan.targets;
    const bool usesServer = std::any_of(targets.begin(), targets.end(), isOfOwnServer) ||
                            (drafts.plan.background && isOfOwnServer(*drafts.plan.background));
    if (usesServer || command.server != ServerDraft())
        drafts.server = serverOfLine(command.server, before.server);
    return drafts;
}

} // namespace threadloop
