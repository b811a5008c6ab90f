// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/compared_cells.h"

#include "app/charts/chart_input.h"
#include "app/charts/chart_text.h"
#include "app/charts/run_settings.h"
#include "app/language/punctuation.h"
#include "app/measure/cell_setup.h"
#include "app/plan/plan.h"

#include <algorithm>
#include <map>

namespace threadloop {
namespace {

QString nameOf(const Plan &plan)
{
    return toQString(modeName(plan.mode)) + QLatin1Char(' ') + toQString(targetName(plan));
}

/// The settings that differ among cells of the same name, which else could not be told apart.
void addSettings(std::vector<ComparedCell> &cells)
{
    std::map<QString, std::vector<ComparedCell *>> byName;
    for (ComparedCell &cell : cells) {
        byName[cell.name].push_back(&cell);
    }
    for (const auto &[name, alike] : byName) {
        QList<QStringList> settings;
        for (const ComparedCell *cell : alike) {
            settings.append(settingsOf(*cell->trials.runs.front()));
        }
        const QList<QStringList> telling = tellingTexts(settings);
        for (std::size_t i = 0; i < alike.size(); ++i) {
            alike[i]->settings = telling[static_cast<qsizetype>(i)];
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
    return joinedItems(QStringList{name} + settings);
}

std::vector<ComparedCell> comparedCells(const ChartInput &input)
{
    const TargetOrder targets(input);
    std::vector<ComparedCell> cells;
    std::vector<CellSetup> setups; // of the cells, made once: a session may show hundreds of runs
    std::vector<bool> isVisible;
    for (const ChartRun &run : input.runs) {
        if (!run.isTrial) {
            continue;
        }
        const RunResult &result = *run.result;
        CellSetup setup = cellSetupOf(result);
        const auto known = std::find(setups.begin(), setups.end(), setup);
        const auto index = static_cast<std::size_t>(known - setups.begin());
        if (known == setups.end()) {
            setups.push_back(std::move(setup));
            const std::string target = targetName(*result.plan);
            cells.push_back({{result.cell, {}}, nameOf(*result.plan), {}, targets.indexOf(target)});
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
