// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_input.h"

#include "app/plan/plan.h"

#include <algorithm>
#include <utility>

namespace threadloop {

std::string targetName(const Plan &plan)
{
    return plan.target.embedded ? plan.target.requestTarget : plan.target.url;
}

ChartInput chartInputOf(const RunResults &results)
{
    ChartInput input;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const RunResult &result = *results[i];
        const auto isSameCell = [&result](const std::shared_ptr<const RunResult> &other) {
            return other->cell == result.cell && other->environment.server == result.environment.server;
        };
        const auto later = results.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        input.runs.push_back(
            {results[i], true, static_cast<int>(std::count_if(later, results.end(), isSameCell)), false});
    }
    return input;
}

TargetOrder::TargetOrder(const ChartInput &input)
{
    for (const ChartRun &run : input.runs) {
        add(targetName(*run.result->plan));
    }
    if (input.live.snapshot && input.live.snapshot->plan) {
        add(targetName(*input.live.snapshot->plan));
    }
}

std::size_t TargetOrder::indexOf(std::string_view name) const
{
    return static_cast<std::size_t>(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
}

void TargetOrder::add(std::string name)
{
    if (indexOf(name) == m_names.size()) {
        m_names.push_back(std::move(name));
    }
}

} // namespace threadloop
