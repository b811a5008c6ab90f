// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_trials.h"
#include "app/measure/trial_statistics.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace threadloop {

/// One figure over the trials of a cell; the trial is the unit, never the request.
struct TrialFigure
{
    std::optional<double> median;               ///< of the trials that have a value; unset without one
    std::optional<ConfidenceInterval> interval; ///< for that median; unset below `fewestTrials` values

    bool operator==(const TrialFigure &) const = default;
};

TrialFigure figureOf(std::span<const double> trials);

/// What the trials of a cell come to. Invalid and short ones are in its figures, and counted.
struct CellSummary
{
    std::string cell; ///< its name; of summariesOf() with the settings that tell it from others of that name
    std::string label;
    bool isOpenLoop = false; ///< its latencies are response times, from when a request was due
    std::uint64_t trials = 0;
    std::uint64_t invalid = 0;     ///< trials that a self-check objects to, or that were cut short
    std::uint64_t shortTrials = 0; ///< too short for a verdict
    std::uint64_t cutShort = 0;    ///< cancelled, or given up; counted as invalid, too
    TrialFigure reqsPerSec;
    TrialFigure p50Ms; ///< latencies of successful requests
    TrialFigure p99Ms;
    TrialFigure errors; ///< failed requests of a trial

    bool operator==(const CellSummary &) const = default;
};

/// Summarises runs that are trials of one cell; at least one.
CellSummary summaryOf(const RunResults &trials);

/// The cells in the order of their first results. Runs that differ in anything they were asked for, in the
/// server's settings or in their labels are no trials of one cell.
std::vector<CellSummary> summariesOf(const RunResults &results);

/// Whether a cell was run more than once.
bool haveRepeats(const std::vector<CellSummary> &cells);

} // namespace threadloop
