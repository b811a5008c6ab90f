// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/experiment_results.h"
#include "app/window/workbench.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace threadloop {

/// An experiment with what was measured of it so far.
struct ExperimentSoFar
{
    const Experiment &experiment;
    const ExperimentResults &results;
};

/// Experiments as one batch, a part for each variant, and what their results amount to.
class ExperimentNotes
{
public:
    /// There must be one at least.
    explicit ExperimentNotes(std::vector<Experiment> experiments);

    Batch batch() const;
    /// Of experiments.
    std::size_t count() const { return m_experiments.size(); }
    /// "5. Computing in the background", and the variant where there are several.
    QString title(std::size_t part) const;

    /// Keeps a result of the batch's part; `place` is that of its cell, see Cell.
    void add(std::size_t part, std::size_t place, std::shared_ptr<const RunResult> result);

    /// What the part is of.
    ExperimentSoFar soFar(std::size_t part) const;
    /// What the part's figures are.
    ExperimentMetric metric(std::size_t part) const;
    /// The article's figures of the part's runs, by their ids, where they are latencies: those of rates are
    /// in the results.
    std::map<std::string, double> latencyReferences(std::size_t part) const;

    /// What a part's runs are labelled with, which finds them again in the table.
    std::string label(std::size_t part) const;

private:
    struct Place
    {
        std::size_t experiment;
        std::size_t variant;
    };

    std::vector<Experiment> m_experiments;
    std::vector<ExperimentResults> m_results; ///< of each experiment
    std::vector<Place> m_places;              ///< of each part
};

} // namespace threadloop
