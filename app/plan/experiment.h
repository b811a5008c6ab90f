// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"
#include "app/plan/plan.h"
#include "app/plan/server_settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// One way in which an experiment's server is set up; all cells are run under each variant.
struct ExperimentVariant
{
    std::string id;    ///< "lock"
    std::string title; ///< "with the interpreter lock"
    ServerSettings server;
    std::optional<Target> background; ///< kept busy beside every cell
};

/// One row of an experiment's table.
struct ExperimentCell
{
    std::string id;                  ///< "asyncwait-100-event-loop"
    Plan plan;                       ///< without the variant's background
    std::optional<double> reference; ///< the article's figure, in the experiment's metric
};

/// What an experiment's figures are.
enum class ExperimentMetric {
    ReqsPerSec, ///< throughput
    LatencyMs,  ///< median latency of successful requests, milliseconds
};

/// Two measured cells, and the sentence to make of them. `{a}` and `{b}` stand for their figures, `{ratio}`
/// for a / b, `{change}` for the change from b to a in percent.
struct ExperimentFinding
{
    std::string variantA, cellA;
    std::string variantB, cellB;
    std::string text;
};

/// A question, the runs that answer it, and what was measured elsewhere. Made by parseExperiment: complete.
struct Experiment
{
    int number = 0; ///< of the article; 0 for others
    std::string title;
    std::string question;
    std::string lookFor; ///< what to look for in the table; may be empty
    ExperimentMetric metric = ExperimentMetric::ReqsPerSec;
    std::vector<ExperimentVariant> variants;
    std::vector<ExperimentCell> cells;
    std::vector<ExperimentFinding> findings;

    /// The plan of a cell under a variant.
    static Plan planOf(const ExperimentCell &cell, const ExperimentVariant &variant);
};

/// Reads one of resources/experiments/*.json (its README describes the format). Unknown members are refused,
/// so that a misspelt one is noticed; the error names the place.
Parsed<Experiment> parseExperiment(std::string_view json);

} // namespace threadloop
