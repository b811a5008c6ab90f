// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/html.h"
#include "app/report/html_cells.h"

#include <string>
#include <vector>

namespace threadloop {

class HtmlWriter;

// The page's tables. Each writes nothing where it has nothing to say.

/// A section for each question that the runs were made for.
void writeSubjects(HtmlWriter &writer, const std::vector<ReportSubject> &subjects);

/// A row a run: what it reached, and what became of every request.
void writeRunsTable(HtmlWriter &writer, const RunResults &results);

/// Response, service and send times of the open loops.
void writeOpenLoopTable(HtmlWriter &writer, const RunResults &results);

/// A row for each cell, medians with their intervals, where one was run more than once.
void writeCellsTable(HtmlWriter &writer, const std::vector<HtmlCell> &cells);

/// The cells against the one that the run of this id belongs to, in rate and latency.
void writeComparisons(HtmlWriter &writer, const std::vector<HtmlCell> &cells, const std::string &baseline);

/// A table for each sweep among the runs, with its knee.
void writeSweeps(HtmlWriter &writer, const RunResults &results);

/// What failed, how often and why, and statuses other than those expected.
void writeFailures(HtmlWriter &writer, const RunResults &results);

/// Processor shares, levels in flight and sizes.
void writeResourcesTable(HtmlWriter &writer, const RunResults &results);

/// A row a cell with the whole plan.
void writePlansTable(HtmlWriter &writer, const std::vector<HtmlCell> &cells);

/// Where the runs took place.
void writeEnvironments(HtmlWriter &writer, const RunResults &results);

} // namespace threadloop
