// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"
#include "app/plan/plan.h"
#include "app/plan/plan_draft.h"
#include "app/plan/server_settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace threadloop {

/// One way in which an experiment's server is set up; all cells are run under each variant.
struct ExperimentVariant
{
    std::string id;    ///< "lock"
    std::string title; ///< "with the interpreter lock"
    ServerSettings server;
    std::optional<Target> background; ///< kept busy beside every cell, instead of the cell's own
};

/// One row of an experiment's table.
struct ExperimentCell
{
    std::string id; ///< "asyncwait-100-event-loop"; in a sweep "wait:40"
    Plan plan;
    std::optional<double> reference; ///< the article's figure, in the experiment's metric
    std::string sweep = {};          ///< the id that the cells of one sweep share: "wait"; else empty
};

/// What an experiment's figures are.
enum class ExperimentMetric {
    ReqsPerSec,   ///< throughput
    LatencyMs,    ///< median latency of successful requests, milliseconds
    LatencyP99Ms, ///< their 99th percentile, milliseconds
};

/// Two measured cells, and the sentence to make of them. `{a}` and `{b}` stand for their figures, `{ratio}`
/// for a / b, `{change}` for the change from b to a in percent.
struct ExperimentFinding
{
    std::string variantA, cellA;
    std::string variantB, cellB;
    std::string text;
};

/// A cell under a variant, and what it is called in a sentence.
struct ExperimentSide
{
    std::string variant;
    std::string cell;
    std::string name; ///< empty: made of its settings
};

/// What an experiment asks of its data. Who reports it computes the answer; nothing of it is in the file.
namespace answer {

/// How a cell compares with another one.
struct Compare
{
    ExperimentSide a;
    ExperimentSide b;
    ExperimentMetric figure = ExperimentMetric::ReqsPerSec;
    double marginPercent = 5; ///< the difference that does not matter
};

/// Where the throughput of a sweep stops rising.
struct FindKnee
{
    std::string variant;
    std::string sweep;
    std::optional<double> expected;
};

/// How a cell compares with the article's figure for it.
struct Reference
{
    ExperimentSide at;
};

/// Whether a cell that is run beside something, the canary, is held up by it.
struct Canary
{
    ExperimentSide beside;
    ExperimentSide alone;
    ExperimentMetric figure = ExperimentMetric::LatencyP99Ms;
    double factor = 2; ///< from which it counts as held up, above 1
};

} // namespace answer

using ExperimentAnswer = std::variant<answer::Compare, answer::FindKnee, answer::Reference, answer::Canary>;

/// A question, the runs that answer it, and what was measured elsewhere. Made by parseExperiment: complete.
struct Experiment
{
    std::string name = {}; ///< what it is run by, from its file's name: who has read the file sets it
    int number = 0;        ///< of the article; 0 for others
    std::string title;
    std::string question;
    std::string lookFor; ///< what to look for in the table; may be empty
    ExperimentMetric metric = ExperimentMetric::ReqsPerSec;
    Repetition repetition = {}; ///< of the cells under each variant
    std::vector<ExperimentVariant> variants;
    std::vector<ExperimentCell> cells;
    std::vector<ExperimentFinding> findings;
    std::vector<ExperimentAnswer> answers = {};

    /// The plan of a cell under a variant.
    static Plan planOf(const ExperimentCell &cell, const ExperimentVariant &variant);
};

/// The version of the format that parseExperiment() reads.
inline constexpr int experimentSchema = 1;

/// Reads one of resources/experiments/*.json (its README describes the format). Unknown members are refused,
/// so that a misspelt one is noticed; the error names the place.
Parsed<Experiment> parseExperiment(std::string_view json);

} // namespace threadloop
