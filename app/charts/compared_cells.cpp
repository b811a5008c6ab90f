// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compared_cells.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/charts/run_setup.h"
#include "app/charts/telling_settings.h"
#include "app/plan/plan.h"

#include <algorithm>

namespace threadloop {
namespace {

/// What all trials of a cell have in common: not the port that an embedded server got, nor the seed, which
/// differs from round to round.
Plan commonPlan(const RunResult &result)
{
    Plan plan = *result.plan;
    if (plan.target.embedded) {
        plan.target = Target();
        plan.target.embedded = true;
        plan.target.requestTarget = result.plan->target.requestTarget;
    }
    if (plan.background && plan.background->target.embedded) {
        plan.background->target = Target();
        plan.background->target.requestTarget = result.plan->background->target.requestTarget;
    }
    if (auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        open->seed = 0;
    }
    plan.label = result.label;
    return plan;
}

bool areTrialsOfOneCell(const RunResult &one, const RunResult &other)
{
    return one.environment.server == other.environment.server && commonPlan(one) == commonPlan(other);
}

QStringList cellSettings(const RunResult &result)
{
    const Plan &plan = *result.plan;
    const auto &server = result.environment.server;
    return {toQString(modeName(plan.mode)) + QLatin1Char(' ') + toQString(targetName(plan)),
            stopRuleText(plan),
            plan.mode == Mode::Sequential ? QString() : concurrencyText(plan),
            pacingText(plan),
            phasesText(plan),
            connectionsText(plan),
            loopsText(plan),
            workersText(server),
            threadsText(server),
            delayText(server),
            lockText(server),
            backgroundText(plan),
            toQString(result.label)};
}

/// The settings that differ among cells of the same name, which else could not be told apart.
void addSettings(std::vector<ComparedCell> &cells)
{
    for (ComparedCell &cell : cells) {
        QList<QStringList> settings;
        for (const ComparedCell &other : cells) {
            if (other.name == cell.name) {
                settings.append(cellSettings(*other.trials.runs.front()));
            }
        }
        const QStringList own = cellSettings(*cell.trials.runs.front());
        for (const qsizetype index : tellingSettings(settings)) {
            if (!own[index].isEmpty()) {
                cell.settings.append(own[index]);
            }
        }
    }
}

bool wasStartedBefore(const std::shared_ptr<const RunResult> &one,
                      const std::shared_ptr<const RunResult> &other)
{
    return one->startedAt < other->startedAt;
}

} // namespace

QString ComparedCell::fullName() const
{
    return (QStringList{name} + settings).join(QStringLiteral(", "));
}

std::vector<ComparedCell> comparedCells(const ChartInput &input)
{
    const TargetOrder targets(input);
    std::vector<ComparedCell> cells;
    std::vector<bool> isVisible;
    for (const ChartRun &run : input.runs) {
        if (!run.isTrial) {
            continue;
        }
        const RunResult &result = *run.result;
        const auto known = std::find_if(cells.begin(), cells.end(), [&result](const ComparedCell &cell) {
            return areTrialsOfOneCell(*cell.trials.runs.front(), result);
        });
        const auto index = static_cast<std::size_t>(known - cells.begin());
        if (known == cells.end()) {
            const std::string target = targetName(*result.plan);
            cells.push_back({{result.cell, {}}, cellSettings(result).first(), {}, targets.indexOf(target)});
            isVisible.push_back(false);
        }
        cells[index].trials.runs.push_back(run.result);
        isVisible[index] = isVisible[index] || run.visible;
    }
    std::size_t index = 0;
    std::erase_if(cells, [&](const ComparedCell &) { return !isVisible[index++]; });
    for (ComparedCell &cell : cells) {
        std::stable_sort(cell.trials.runs.begin(), cell.trials.runs.end(), wasStartedBefore);
    }
    // Repeated cells are made in a random order.
    std::stable_sort(cells.begin(), cells.end(), [](const ComparedCell &a, const ComparedCell &b) {
        const auto orderOf = [](const ComparedCell &cell) {
            return std::pair(cell.target, cell.trials.runs.front()->plan->mode);
        };
        return orderOf(a) < orderOf(b);
    });
    addSettings(cells);
    return cells;
}

std::size_t baselineAmong(const std::vector<ComparedCell> &cells, std::string_view runId)
{
    const auto hasRun = [runId](const ComparedCell &cell) {
        return std::any_of(cell.trials.runs.begin(), cell.trials.runs.end(),
                           [runId](const auto &run) { return run->id == runId; });
    };
    const auto found = std::find_if(cells.begin(), cells.end(), hasRun);
    const auto hasFewer = [](const ComparedCell &a, const ComparedCell &b) {
        return a.trials.runs.size() < b.trials.runs.size();
    };
    const auto chosen = found != cells.end() ? found : std::max_element(cells.begin(), cells.end(), hasFewer);
    return static_cast<std::size_t>(chosen - cells.begin());
}

std::vector<std::size_t> cellsCalled(const std::vector<ComparedCell> &cells, std::string_view words)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].fullName() == toQString(words)) {
            return {i};
        }
        if (!cellsNamed({cells[i].trials}, words).empty()) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace threadloop
