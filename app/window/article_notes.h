// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/experiment_report.h"
#include "app/window/workbench.h"

#include <QStringList>
#include <map>
#include <string>
#include <vector>

namespace threadloop {

/// The article's experiments as one batch, a part for each variant, and what their results amount to.
class ArticleNotes
{
public:
    ArticleNotes();

    Batch batch() const;
    double estimatedSeconds() const;

    /// Keeps the result of a cell of the batch's part.
    void set(std::size_t part, std::size_t cell, std::shared_ptr<const RunResult> result);

    /// What the part's figures are.
    ExperimentMetric metric(std::size_t part) const;
    /// The article's figures of the part's runs, by their ids, where they are latencies: those of rates are
    /// in the results.
    std::map<std::string, double> latencyReferences(std::size_t part) const;

    /// What a part's runs are labelled with, which finds them again in the table.
    std::string label(std::size_t part) const;
    /// The part's question, what to look for, and what was found so far.
    QString text(std::size_t part) const;

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
