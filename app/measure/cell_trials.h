// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/comparison.h"
#include "app/measure/metric.h"
#include "app/measure/run_result.h"

#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// How much the runs of a cell tell: what a file of latencies holds is less than a result.
enum class TrialDetail : std::uint8_t {
    Result,           ///< everything
    LatenciesAndRate, ///< latencies, and their number in a known time
    Latencies,        ///< percentiles, mean and deviation
    Percentiles,      ///< percentiles alone
};

/// The runs of one cell, each a trial of it.
struct CellTrials
{
    std::string cell; ///< its name, with the settings that tell it from others of that name
    RunResults runs;  ///< in the order in which they were started; of a file of latencies without plans
    TrialDetail detail = TrialDetail::Result;
};

/// Whether runs of this detail can have the metric at all.
bool tells(TrialDetail detail, const Metric &metric);

/// Why a run's figures are not to be relied on, a clause each: its objections, and that it was cut short.
/// Empty for a valid run.
std::vector<std::string> objectionsTo(const RunResult &run);

/// The results by their cells, in the order of the cells' first results. Runs that differ in anything they
/// were asked for, in the server's settings or in their labels are no trials of one cell.
std::vector<CellTrials> cellsOf(const RunResults &results);

/// The cells that have each of these words in their names, in any order: "/wait thread-pool". A cell whose
/// name is the very text is the only one.
std::vector<CellTrials> cellsNamed(const std::vector<CellTrials> &cells, std::string_view words);

/// What a cell's name begins with: its mode and target.
std::string_view modeAndTarget(std::string_view cell);

/// Two cells that are the same but for what is compared, a baseline and a candidate.
struct CellPair
{
    CellTrials baseline;
    CellTrials candidate;
};

/// Finds a partner for each cell: the one of the same settings, else the only one of its name, else the only
/// one of its mode and target. Two cells that are alone on their sides belong together whatever they are
/// called. In the candidates' order.
std::vector<CellPair> pairsOf(const std::vector<CellTrials> &baselines,
                              const std::vector<CellTrials> &candidates);

/// The trials as numbers to compare. Invalid are those that there are objections to.
ComparisonSide sideOf(const CellTrials &trials, const Metric &metric);

/// Whether the cells took turns: the i-th runs of both were started before the next run of either. A single
/// run each is no turn.
bool areInterleaved(const CellTrials &one, const CellTrials &other);

} // namespace threadloop
