// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/matrix.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace threadloop {

bool Cell::needsServer() const
{
    return plan.target.embedded || (plan.background && plan.background->target.embedded);
}

std::vector<Cell> interleaved(const std::vector<Cell> &cells, const Repetition &repetition)
{
    std::vector<Cell> runs;
    std::mt19937_64 random(repetition.seed);
    std::vector<std::size_t> order(cells.size());
    for (std::uint32_t round = 0; round < repetition.rounds; ++round) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        // Fisher and Yates with the generator itself: std::shuffle may differ from library to library. With
        // this few cells the remainder favours none of them by more than 2^-50.
        for (std::size_t left = order.size(); repetition.rounds > 1 && left > 1; --left)
            std::swap(order[left - 1], order[random() % left]);
        for (const std::size_t index : order) {
            Cell &run = runs.emplace_back(cells[index]);
            run.trial = round + 1;
            if (auto *open = std::get_if<OpenLoop>(&run.plan.pacing))
                open->seed = (open->seed + round) % (PlanLimits::seed + 1);
        }
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

} // namespace threadloop
