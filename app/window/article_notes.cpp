// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/article_notes.h"

#include "app/session/article.h"
#include "app/window/experiment_text.h"

namespace threadloop {

ArticleNotes::ArticleNotes()
    : m_experiments(articleExperiments())
{
    for (std::size_t experiment = 0; experiment < m_experiments.size(); ++experiment) {
        m_results.emplace_back(m_experiments[experiment]);
        for (std::size_t variant = 0; variant < m_experiments[experiment].variants.size(); ++variant) {
            m_places.push_back({experiment, variant});
        }
    }
}

Batch ArticleNotes::batch() const
{
    Batch batch;
    for (const Place &place : m_places) {
        const Experiment &experiment = m_experiments[place.experiment];
        const ExperimentVariant &variant = experiment.variants[place.variant];
        batch.push_back({variantTitle(experiment, variant), matrixOf(experiment, variant)});
    }
    return batch;
}

double ArticleNotes::estimatedSeconds() const
{
    return threadloop::estimatedSeconds(m_experiments);
}

void ArticleNotes::set(std::size_t part, std::size_t cell, std::shared_ptr<const RunResult> result)
{
    m_results[m_places[part].experiment].set(m_places[part].variant, cell, std::move(result));
}

ExperimentMetric ArticleNotes::metric(std::size_t part) const
{
    return m_experiments[m_places[part].experiment].metric;
}

std::map<std::string, double> ArticleNotes::latencyReferences(std::size_t part) const
{
    std::map<std::string, double> references;
    const Place &place = m_places[part];
    const Experiment &experiment = m_experiments[place.experiment];
    for (std::size_t cell = 0; cell < experiment.cells.size(); ++cell) {
        const RunResult *result = m_results[place.experiment].at(place.variant, cell);
        const std::optional<double> figure = experiment.cells[cell].reference;
        if (experiment.metric == ExperimentMetric::LatencyMs && result != nullptr && figure) {
            references[result->id] = *figure;
        }
    }
    return references;
}

std::string ArticleNotes::label(std::size_t part) const
{
    const Experiment &experiment = m_experiments[m_places[part].experiment];
    return matrixOf(experiment, experiment.variants[m_places[part].variant]).cells.front().plan.label;
}

QString ArticleNotes::text(std::size_t part) const
{
    const std::size_t experiment = m_places[part].experiment;
    QStringList lines{experimentQuestion(m_experiments[experiment])};
    lines += experimentFindings(m_experiments[experiment], m_results[experiment]);
    return lines.join(QLatin1Char('\n'));
}

} // namespace threadloop
