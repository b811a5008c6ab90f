// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/repeat_command.h"

#include "app/measure/number_text.h"
#include "app/plan/duration.h"
#include "app/plan/plan.h"
#include "app/plan/run_command_text.h"
#include "app/plan/text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace threadloop {

namespace {

/// Longer ones, and those that no terminal shows, are named instead of written out.
constexpr std::size_t longestBody = 2000;

using TargetAndMode = std::pair<std::string, Mode>;

/// Runs that differ in target, mode and trial alone.
struct Group
{
    PlanDraft common; ///< without targets, mode and concurrency
    ServerDraft server;
    std::optional<std::string> concurrency; ///< unset while all are sequential, which have none to choose
    std::vector<TargetAndMode> cells;
    std::map<TargetAndMode, std::uint32_t> trials;
    std::string remark;
};

std::string targetText(const Target &target)
{
    return target.embedded ? target.requestTarget : target.url;
}

bool isPlainText(std::string_view body)
{
    return body.size() <= longestBody && std::all_of(body.begin(), body.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
           });
}

void addRequest(PlanDraft &draft, const RequestTemplate &request)
{
    const char *const byDefault = request.bodyBytes() > 0 ? "POST" : "GET";
    if (request.method != byDefault)
        draft.method = request.method;
    for (const HeaderField &header : request.headers)
        draft.headers.push_back(header.name + ": " + header.value);
    if (!request.body.empty() && isPlainText(request.body))
        draft.body = request.body;
    draft.expect = request.expected.toString();
}

void addPacing(PlanDraft &draft, const OpenLoop &open, std::uint32_t trial)
{
    draft.rate = decimalText(open.rate);
    if (open.arrivals == Arrivals::Poisson) {
        draft.arrivals = std::string(arrivalsName(open.arrivals));
        const std::uint64_t earlierTrials = trial - 1;
        draft.seed = std::to_string(open.seed >= earlierTrials ? open.seed - earlierTrials : open.seed);
    }
}

PlanDraft commonDraft(const RunResult &result)
{
    const Plan &plan = *result.plan;
    PlanDraft draft;
    if (plan.stop.requests)
        draft.requests = std::to_string(*plan.stop.requests);
    if (plan.stop.duration)
        draft.duration = formatDuration(*plan.stop.duration);
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing))
        addPacing(draft, *open, result.trial);
    if (plan.phases.ramp.count() > 0)
        draft.ramp = formatDuration(plan.phases.ramp);
    if (plan.phases.warmup.count() > 0)
        draft.warmup = formatDuration(plan.phases.warmup);
    draft.connections = std::string(connectionsName(plan.connections));
    draft.timeout = formatDuration(plan.timeout);
    draft.loops = std::to_string(plan.loops);
    addRequest(draft, plan.request);
    if (plan.background)
        draft.background = targetText(plan.background->target);
    draft.label = result.label;
    return draft;
}

ServerDraft serverDraft(const std::optional<ServerEnvironment> &server)
{
    ServerDraft draft;
    if (server) {
        draft.workers = std::to_string(server->workers);
        draft.threads = std::to_string(server->threads);
        draft.delay = formatDuration(server->delay);
        draft.interpreterLock = server->interpreterLock;
    }
    return draft;
}

std::string remarkOn(const RequestTemplate &request)
{
    if (request.unstoredBodyBytes > 0)
        return "the request's body of " + countOf(request.unstoredBodyBytes, "byte") +
               " is not stored: add it with -d";
    if (!isPlainText(request.body))
        return "the request's body of " + countOf(request.body.size(), "byte") +
               " is not written out here: add it with -d @FILE";
    return {};
}

bool areAlike(const Group &one, const Group &other)
{
    // A seed only decides how trials of a cell differ.
    const auto arguments = [](const Group &group) {
        PlanDraft draft = group.common;
        draft.seed.reset();
        return runArguments(draft, group.server);
    };
    const bool sameConcurrency =
        !one.concurrency || !other.concurrency || one.concurrency == other.concurrency;
    return sameConcurrency && one.remark == other.remark && arguments(one) == arguments(other);
}

Group groupOf(const RunResult &result)
{
    Group group;
    group.common = commonDraft(result);
    group.server = serverDraft(result.environment.server);
    if (result.plan->mode != Mode::Sequential)
        group.concurrency = std::to_string(result.plan->concurrency);
    group.remark = remarkOn(result.plan->request);
    return group;
}

std::vector<Group> groupsOf(const RunResults &results)
{
    std::vector<Group> groups;
    for (const auto &result : results) {
        const Group own = groupOf(*result);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&own](const Group &known) { return areAlike(known, own); });
        if (group == groups.end())
            group = groups.insert(groups.end(), own);
        if (!group->concurrency)
            group->concurrency = own.concurrency;
        const TargetAndMode cell{targetText(result->plan->target), result->plan->mode};
        if (++group->trials[cell] == 1)
            group->cells.push_back(cell);
    }
    return groups;
}

template <typename T, typename Of>
std::vector<T> distinct(const std::vector<TargetAndMode> &cells, Of of)
{
    std::vector<T> values;
    for (const TargetAndMode &cell : cells) {
        if (std::find(values.begin(), values.end(), of(cell)) == values.end())
            values.push_back(of(cell));
    }
    return values;
}

RepeatCommand commandFor(const Group &group, const std::vector<TargetAndMode> &cells)
{
    PlanDraft draft = group.common;
    draft.targets = distinct<std::string>(cells, [](const TargetAndMode &cell) { return cell.first; });
    std::string modes;
    bool hasChoice = false;
    for (const Mode mode : distinct<Mode>(cells, [](const TargetAndMode &cell) { return cell.second; })) {
        modes += (modes.empty() ? "" : ",") + std::string(modeName(mode));
        hasChoice = hasChoice || mode != Mode::Sequential;
    }
    draft.mode = modes;
    if (hasChoice)
        draft.concurrency = group.concurrency;
    std::uint32_t trials = 1;
    for (const TargetAndMode &cell : cells)
        trials = std::max(trials, group.trials.at(cell));
    draft.repeat = std::to_string(trials);
    return {runCommandText(draft, group.server), group.remark};
}

/// One command for all targets and modes where each was run in each, else one for each target.
void addCommands(std::vector<RepeatCommand> &commands, const Group &group)
{
    const auto targetOf = [](const TargetAndMode &cell) { return cell.first; };
    const auto modeOf = [](const TargetAndMode &cell) { return cell.second; };
    const std::vector<std::string> targets = distinct<std::string>(group.cells, targetOf);
    if (targets.size() * distinct<Mode>(group.cells, modeOf).size() == group.cells.size()) {
        commands.push_back(commandFor(group, group.cells));
        return;
    }
    for (const std::string &target : targets) {
        std::vector<TargetAndMode> cells;
        std::copy_if(group.cells.begin(), group.cells.end(), std::back_inserter(cells),
                     [&](const TargetAndMode &cell) { return cell.first == target; });
        commands.push_back(commandFor(group, cells));
    }
}

} // namespace

std::vector<RepeatCommand> repeatCommands(const RunResults &results)
{
    std::vector<RepeatCommand> commands;
    for (const Group &group : groupsOf(results))
        addCommands(commands, group);
    return commands;
}

} // namespace threadloop
