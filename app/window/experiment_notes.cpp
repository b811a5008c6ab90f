// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiment_notes.h"

#include "app/session/article.h"
#include "app/window/experiment_text.h"

namespace threadloop {

ExperimentNotes::ExperimentNotes(std::vector<Experiment> experiments)
    : m_experiments(std::move(experiments))
{
    for (std::size_t experiment = 0; experiment < m_experiments.size(); ++experiment) {
        m_results.emplace_back(m_experiments[experiment]);
        for (std::size_t variant = 0; variant < m_experiments[experiment].variants.size(); ++variant) {
            m_places.push_back({experiment, variant});
        }
    }
}

Batch ExperimentNotes::batch() const
{
    Batch batch;
    for (std::size_t part = 0; part < m_places.size(); ++part) {
        const Experiment &experiment = m_experiments[m_places[part].experiment];
        batch.push_back({title(part), matrixOf(experiment, experiment.variants[m_places[part].variant])});
    }
    return batch;
}

QString ExperimentNotes::title(std::size_t part) const
{
    const Experiment &experiment = m_experiments[m_places[part].experiment];
    return variantTitle(experiment, experiment.variants[m_places[part].variant]);
}

void ExperimentNotes::add(std::size_t part, std::size_t place, std::shared_ptr<const RunResult> result)
{
    m_results[m_places[part].experiment].add(m_places[part].variant, place, std::move(result));
}

ExperimentSoFar ExperimentNotes::soFar(std::size_t part) const
{
    const std::size_t experiment = m_places[part].experiment;
    return {m_experiments[experiment], m_results[experiment]};
}

ExperimentMetric ExperimentNotes::metric(std::size_t part) const
{
    return soFar(part).experiment.metric;
}

std::map<std::string, double> ExperimentNotes::latencyReferences(std::size_t part) const
{
    std::map<std::string, double> references;
    const auto [experiment, results] = soFar(part);
    if (experiment.metric == ExperimentMetric::ReqsPerSec) {
        return references;
    }
    for (std::size_t cell = 0; cell < experiment.cells.size(); ++cell) {
        const std::optional<double> figure = experiment.cells[cell].reference;
        if (!figure) {
            continue;
        }
        for (const auto &result : results.trials(m_places[part].variant, cell)) {
            references[result->id] = *figure;
        }
    }
    return references;
}

std::string ExperimentNotes::label(std::size_t part) const
{
    const Experiment &experiment = soFar(part).experiment;
    return matrixOf(experiment, experiment.variants[m_places[part].variant]).cells.front().plan.label;
}

} // namespace threadloop
