// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/experiment.h"
#include "app/report/experiment_results.h"

#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// What tells the rows of an experiment's table apart, left of what was measured.
enum class ExperimentColumn {
    Target,
    Mode,
    Requests,
    Time, ///< instead of the requests, where no cell has a number of them
    Concurrency,
    Rate,        ///< where a cell is an open loop
    Connections, ///< where cells differ in nothing else
    Article,     ///< its figure, where there is one
};

/// What was measured of a cell under a variant.
struct ExperimentFigure
{
    std::optional<std::string> value;          ///< in the experiment's metric, "790.20"; unset: none yet
    std::optional<std::string> percentOfIdeal; ///< "99"
    bool isCutShort = false;                   ///< it counts what was answered until then
    bool hasFailures = false;                  ///< it counts successful requests alone
};

struct ExperimentRow
{
    std::vector<std::string> head;         ///< a text for each column; "-" where it has none
    std::vector<ExperimentFigure> figures; ///< one for each variant
};

/// An experiment's results as command line and window show them: ours, the article's, the share of the ideal.
struct ExperimentTable
{
    std::vector<ExperimentColumn> head;
    ExperimentMetric metric = ExperimentMetric::ReqsPerSec;
    std::vector<std::string> variants; ///< titles
    std::vector<ExperimentRow> rows;   ///< one for each cell

    /// Latencies have none.
    bool showsIdeal() const { return metric == ExperimentMetric::ReqsPerSec; }
    bool isAnyCutShort() const;
    bool hasAnyFailures() const;
};

/// Pure.
ExperimentTable experimentTable(const Experiment &experiment, const ExperimentResults &results);

} // namespace threadloop
