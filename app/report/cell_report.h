// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/cell_summary.h"

#include <string>
#include <vector>

namespace threadloop {

class FieldWriter;

/// A line for each cell, without indentation or line feed, its columns under each other: medians with their
/// intervals, what is to be known of the trials, the cell. "median of 6: 1948.11 reqs / sec [1930.20,
/// 1961.00] (96.9 %) | p50 50.2 ms [50.1 ms, 50.4 ms] | p99 53 ms [52 ms, 54 ms] (closed loop) | event-loop
/// /asyncwait n=1000 c=100".
std::vector<std::string> cellLines(const std::vector<CellSummary> &cells);

/// "1948.11 [1930.20, 1961.00]", without an interval the median alone; "-" without any value.
std::string trialFigureText(const TrialFigure &figure, Quantity quantity);

/// "1 invalid, 2 short, cut short"; empty when there is nothing to be known.
std::string trialMarks(const CellSummary &cell);

/// Describes one cell, schema 1: all fields, always, null where they do not apply. Figures are called as in
/// the runs.
void writeCell(FieldWriter &writer, const CellSummary &cell);

} // namespace threadloop
