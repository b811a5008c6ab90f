// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/cell_setup.h"

#include "app/plan/duration.h"

#include <algorithm>

namespace threadloop {

namespace {

void forgetPort(Target &target)
{
    if (!target.embedded)
        return;
    Target path;
    path.embedded = true;
    path.requestTarget = target.requestTarget;
    target = path;
}

void forgetWhatDiffersFromTrialToTrial(Plan &plan)
{
    forgetPort(plan.target);
    if (plan.background)
        forgetPort(plan.background->target);
    if (auto *open = std::get_if<OpenLoop>(&plan.pacing))
        open->seed = 0;
    plan.request.unstoredBodyBytes = plan.request.bodyBytes();
    plan.request.body.clear();
    plan.label.clear(); // the result's own counts
}

using Settings = std::vector<std::string>; ///< always the same ones; empty where there is nothing to say

std::string setting(const char *name, const std::string &value)
{
    return value.empty() ? std::string() : std::string(name) + '=' + value;
}

std::string phaseSetting(const char *name, std::chrono::nanoseconds phase)
{
    return phase.count() > 0 ? setting(name, formatDuration(phase)) : std::string();
}

std::string headersText(const Plan &plan)
{
    std::string text;
    for (const HeaderField &header : plan.request.headers) {
        text += text.empty() ? "" : " ";
        text += "header='" + header.name + ": " + header.value + '\'';
    }
    return text;
}

std::string backgroundText(const Plan &plan)
{
    if (!plan.background)
        return {};
    const Target &target = plan.background->target;
    return target.embedded ? target.requestTarget : target.url;
}

/// Those that the cell's name does not tell.
void addPlan(Settings &settings, const Plan &plan)
{
    const std::uint64_t body = plan.request.bodyBytes();
    settings.insert(
        settings.end(),
        {setting("method", plan.request.method), headersText(plan),
         body > 0 ? setting("body", std::to_string(body) + 'B') : std::string(),
         setting("expect", plan.request.expected.toString()), setting("loops", std::to_string(plan.loops)),
         setting("timeout", formatDuration(plan.timeout)), phaseSetting("ramp", plan.phases.ramp),
         phaseSetting("warmup", plan.phases.warmup), setting("background", backgroundText(plan))});
}

void addServer(Settings &settings, const ServerEnvironment &server)
{
    settings.insert(settings.end(), {setting("workers", std::to_string(server.workers)),
                                     setting("threads", std::to_string(server.threads)),
                                     setting("delay", formatDuration(server.delay)),
                                     server.interpreterLock ? "interpreter-lock" : std::string()});
}

constexpr std::size_t planSettings = 9;
constexpr std::size_t serverSettings = 4;

Settings settingsOf(const RunResult &run, TellingSettings which)
{
    Settings settings;
    if (run.plan)
        addPlan(settings, *run.plan);
    settings.resize(planSettings);
    if (which == TellingSettings::OfPlan)
        return settings;
    if (run.environment.server)
        addServer(settings, *run.environment.server);
    settings.resize(planSettings + serverSettings);
    if (which == TellingSettings::All)
        settings.push_back(run.label.empty() ? std::string() : setting("label", '\'' + run.label + '\''));
    return settings;
}

bool haveEqualRequests(const Plan &one, const Plan &other)
{
    return one.request.method == other.request.method && one.request.headers == other.request.headers &&
           one.request.bodyBytes() == other.request.bodyBytes() &&
           one.request.expected == other.request.expected && one.loops == other.loops &&
           one.timeout == other.timeout && one.phases == other.phases && !one.background && !other.background;
}

/// Whether their settings need no look: most of a thousand results are trials of a few cells, and the texts
/// of all would be made for each of them.
bool haveEqualSettings(const RunResult &one, const RunResult &other)
{
    return one.label == other.label && one.environment.server == other.environment.server &&
           (one.plan == other.plan || (one.plan && other.plan && haveEqualRequests(*one.plan, *other.plan)));
}

} // namespace

CellSetup cellSetupOf(const RunResult &run)
{
    CellSetup setup{run.cell, run.label, std::nullopt, run.environment.server};
    if (run.plan) {
        setup.plan = *run.plan;
        forgetWhatDiffersFromTrialToTrial(*setup.plan);
    }
    return setup;
}

CellSetup cellSetupOf(const std::string &cell, const Plan &plan)
{
    CellSetup setup{cell, plan.label, plan, std::nullopt};
    forgetWhatDiffersFromTrialToTrial(*setup.plan);
    return setup;
}

bool haveEqualPlans(const CellSetup &one, const CellSetup &other)
{
    return one.cell == other.cell && one.label == other.label && one.plan == other.plan;
}

CellSetup withoutLabel(CellSetup setup)
{
    setup.label.clear();
    return setup;
}

std::vector<RunResults> groupedByCell(const RunResults &results)
{
    std::vector<CellSetup> setups;
    std::vector<RunResults> groups;
    for (const auto &result : results) {
        CellSetup setup = cellSetupOf(*result);
        const auto known = std::find(setups.begin(), setups.end(), setup);
        if (known != setups.end()) {
            groups[static_cast<std::size_t>(known - setups.begin())].push_back(result);
        } else {
            setups.push_back(std::move(setup));
            groups.push_back({result});
        }
    }
    return groups;
}

std::string tellingSettings(const RunResult &run, const RunResults &others, TellingSettings which)
{
    const Settings own = settingsOf(run, which);
    std::vector<bool> isTelling(own.size());
    for (const auto &other : others) {
        if (other->cell != run.cell || haveEqualSettings(run, *other))
            continue;
        const Settings theirs = settingsOf(*other, which);
        for (std::size_t i = 0; i < own.size(); ++i)
            isTelling[i] = isTelling[i] || own[i] != theirs[i];
    }
    std::string text;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (isTelling[i] && !own[i].empty())
            text += (text.empty() ? "" : " ") + own[i];
    }
    return text;
}

} // namespace threadloop
