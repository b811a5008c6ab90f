// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_summary.h"
#include "app/measure/knee.h"
#include "app/plan/sweep_field.h"

#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// What one value of a sweep came to.
struct SweepPoint
{
    double value = 0;    ///< of the field; a delay in milliseconds
    CellSummary summary; ///< of the trials
    std::optional<double> idealReqsPerSec;
    std::optional<double> percentOfIdeal; ///< median of the trials
    Limit limit;                          ///< of the trial with the median throughput
};

/// Runs that differ in one field alone, by its value.
struct SweepCurve
{
    SweepField field = SweepField::Concurrency;
    std::string modeAndTarget; ///< "event-loop /wait"
    std::string label;
    std::vector<SweepPoint> points; ///< ascending, at least two
    /// By the rule of kneeOf(), of the medians; a throughput over the delay falls and is taken over 1 /
    /// delay.
    std::optional<Knee> knee;
};

/// Finds the sweeps among results: runs of equal label, target, mode, plan and server but for one field, of
/// which there are two values at least. They carry no mark of a sweep: stored and imported runs are found as
/// well. By their fields, then in the order of their first results.
std::vector<SweepCurve> sweepCurvesOf(const RunResults &results);

/// The run's value of the field; a delay in milliseconds; nullopt when it has none, a closed loop's rate.
std::optional<double> sweptValueOf(const RunResult &run, SweepField field);

} // namespace threadloop
