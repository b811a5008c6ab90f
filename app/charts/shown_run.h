// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"
#include "app/charts/line_data.h"
#include "app/charts/rows_view.h"

#include <cstdint>

namespace threadloop {

/// A run as the line charts see it, finished or not.
struct ShownRun
{
    std::shared_ptr<const RunResult> result; ///< null: it goes on
    std::shared_ptr<const Plan> plan;
    RowsView rows;
    double reqsPerSec = 0; ///< of the whole run so far
    std::optional<double> p50Ms;
    std::optional<double> p90Ms;
    std::optional<double> p99Ms;
    double typicalLatencySeconds = 0; ///< the mean; of a live run the median, which is known; 0: none yet
    std::optional<double> idealReqsPerSec;
    std::uint64_t failed = 0;
    std::size_t target = 0; ///< index in the TargetOrder
    int step = 0;
    bool faint = false;
    bool live = false;
    QString note; ///< tells it from the other runs of its mode and target: "C = 40"; may be empty

    /// When its last row ends, in seconds.
    double endSeconds() const { return rows.isEmpty() ? 0 : rows.last().endSeconds; }
};

/// What is drawn, in drawing order: faint runs first, the live one last.
struct ShownRuns
{
    std::vector<ShownRun> runs;
    std::optional<std::size_t> focus; ///< whose ideal is drawn
    std::vector<std::string> targets; ///< names by index

    /// Where the time axis ends: the longest run, or the whole planned duration of the live one. Above 0.
    double spanSeconds() const;
    /// Failed requests of all runs that are not faint.
    std::uint64_t failed() const;
};

ShownRuns shownRuns(const ChartInput &input);

/// The run in words: "event-loop /asyncwait", with what tells it from the others.
QString runName(const ShownRuns &shown, const ShownRun &run);

/// The same on a label, beside which a sample of the line says the target: "event-loop", with what tells it
/// from the others, which is enough where all runs have one mode.
QString labelName(const ShownRuns &shown, const ShownRun &run);

/// What is shaded on the time axis: the phases of the focused run, before it counts.
std::vector<LeadSpan> leadSpans(const ShownRuns &shown);

/// Says in the legend what the shade is; nothing without one.
void addLeadEntry(Legend &legend, const std::vector<LeadSpan> &leads);

/// What percentiles of closed, open, or both kinds of loops can see is said where they stand.
struct LoopTitles
{
    QString ofClosed;
    QString ofOpen;
    QString ofBoth;
};

/// The title for the loops that the runs are.
QString withLoop(const ShownRuns &shown, const LoopTitles &titles);

/// Whether a schedule says when the run's requests are due.
bool isOpenLoop(const Plan &plan);

/// The modes and, where there are several, the targets among the runs.
Legend modesAndTargets(const ShownRuns &shown);

} // namespace threadloop
