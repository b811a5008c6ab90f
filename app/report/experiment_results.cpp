// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/experiment_results.h"

#include <algorithm>

namespace threadloop {

ExperimentResults::ExperimentResults(const Experiment &experiment)
    : m_cells(experiment.cells.size())
    , m_results(experiment.variants.size() * experiment.cells.size())
{}

void ExperimentResults::set(std::size_t variant, std::size_t cell, std::shared_ptr<const RunResult> result)
{
    m_results[variant * m_cells + cell].clear();
    if (result != nullptr) {
        add(variant, cell, std::move(result));
    }
}

void ExperimentResults::add(std::size_t variant, std::size_t cell, std::shared_ptr<const RunResult> result)
{
    m_results[variant * m_cells + cell].push_back(std::move(result));
}

const RunResult *ExperimentResults::at(std::size_t variant, std::size_t cell) const
{
    RunResults sorted = trials(variant, cell);
    if (sorted.empty()) {
        return nullptr;
    }
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::nth_element(sorted.begin(), middle, sorted.end(), [](const auto &one, const auto &other) {
        return one->throughput.reqsPerSec < other->throughput.reqsPerSec;
    });
    return middle->get(); // owned by the place, too
}

const RunResults &ExperimentResults::trials(std::size_t variant, std::size_t cell) const
{
    return m_results[variant * m_cells + cell];
}

std::optional<double> figureOf(const RunResult &result, ExperimentMetric metric)
{
    if (!result.latency) {
        return std::nullopt;
    }
    switch (metric) {
    case ExperimentMetric::ReqsPerSec:
        return result.throughput.reqsPerSec;
    case ExperimentMetric::LatencyMs:
        return result.latency->p50;
    case ExperimentMetric::LatencyP99Ms:
        break;
    }
    return result.latency->p99;
}

} // namespace threadloop
