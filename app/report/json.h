// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/parsed.h"

#include <span>
#include <string>
#include <vector>

class QByteArray;

namespace threadloop {

/// The runs as a document of schema 1, one run a line, then what the trials of each cell and the sweeps
/// come to, ending in a line feed.
std::string resultsToJson(const RunResults &results);

/// Reads a document of schema 1. What it does not hold is missing in the results: the request's body and the
/// full histogram (`latencies` is null). Fields that are not known are ignored, and
/// the cells and sweeps, which follow from the runs.
Parsed<RunResults> resultsFromJson(const QByteArray &json);

/// Rows of a run's series as an array, as they stand in a document.
std::string seriesToJson(std::span<const SeriesRow> rows);

/// Reads such an array.
Parsed<std::vector<SeriesRow>> seriesFromJson(const QByteArray &json);

} // namespace threadloop
