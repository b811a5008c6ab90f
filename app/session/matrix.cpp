// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/matrix.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace threadloop {

namespace {

/// The orders of the rounds.
class Orders
{
public:
    explicit Orders(const Repetition &repetition)
        : m_random(repetition.seed)
        , m_isShuffled(repetition.rounds > 1)
    {}

    std::vector<std::size_t> next(std::size_t count)
    {
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        // Fisher and Yates with the generator itself: std::shuffle may differ from library to library. With
        // this few cells the remainder favours none of them by more than 2^-50.
        for (std::size_t left = count; m_isShuffled && left > 1; --left)
            std::swap(order[left - 1], order[m_random() % left]);
        return order;
    }

private:
    std::mt19937_64 m_random;
    bool m_isShuffled;
};

Cell trialOf(Cell cell, std::uint32_t round)
{
    cell.trial = round + 1;
    if (auto *open = std::get_if<OpenLoop>(&cell.plan.pacing))
        open->seed = (open->seed + round) % (PlanLimits::seed + 1);
    return cell;
}

/// The cells of one step; `place` is that of the first.
std::vector<Cell> cellsOf(const SweepStep &step, const std::string &setting, std::size_t place)
{
    std::vector<Cell> cells;
    for (const Plan &plan : step.plans)
        cells.push_back({plan, 1, std::nullopt, setting, place++});
    return cells;
}

Matrix matrixWith(std::vector<Cell> cells, const ServerSettings &server)
{
    Matrix matrix;
    matrix.cells = std::move(cells);
    matrix.server = server;
    return matrix;
}

/// One matrix for each round and value.
std::vector<Matrix> serverSweep(const SweptGrid &grid, const Repetition &repetition)
{
    const std::string name(sweepFieldName(grid.sweep->field));
    std::vector<Matrix> matrices;
    Orders orders(repetition);
    for (std::uint32_t round = 0; round < repetition.rounds; ++round) {
        for (const std::size_t index : orders.next(grid.steps.size())) {
            const SweepStep &step = grid.steps[index];
            const std::vector<Cell> cells = cellsOf(step, name + '=' + step.value, index * step.plans.size());
            std::vector<Cell> trials;
            for (const std::size_t cell : orders.next(cells.size()))
                trials.push_back(trialOf(cells[cell], round));
            matrices.push_back(matrixWith(std::move(trials), step.server));
        }
    }
    return matrices;
}

} // namespace

bool Cell::needsServer() const
{
    return plan.target.embedded || (plan.background && plan.background->target.embedded);
}

std::string Cell::name() const
{
    return cellName(plan) + (setting.empty() ? "" : ' ' + setting);
}

std::vector<Cell> interleaved(const std::vector<Cell> &cells, const Repetition &repetition)
{
    std::vector<Cell> runs;
    Orders orders(repetition);
    for (std::uint32_t round = 0; round < repetition.rounds; ++round) {
        for (const std::size_t index : orders.next(cells.size()))
            runs.push_back(trialOf(cells[index], round));
    }
    return runs;
}

bool Matrix::needsServer() const
{
    return std::any_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.needsServer(); });
}

bool Matrix::isRepeated() const
{
    return std::any_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.trial > 1; });
}

std::vector<Matrix> matricesOf(const SweptGrid &grid, const Repetition &repetition)
{
    if (grid.sweep && isServerField(grid.sweep->field))
        return serverSweep(grid, repetition);
    std::vector<Cell> cells;
    for (const SweepStep &step : grid.steps) {
        const std::vector<Cell> more = cellsOf(step, {}, cells.size());
        cells.insert(cells.end(), more.begin(), more.end());
    }
    return {matrixWith(interleaved(cells, repetition), grid.steps.front().server)};
}

} // namespace threadloop
