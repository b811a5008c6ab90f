// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace threadloop {

class FieldWriter;
struct RunResult;
struct SeriesRow;

/// The name of the per-tick rows within a run, which a table of runs leaves out.
inline constexpr std::string_view seriesField = "series";

/// Describes one run, schema 1: all fields, always, null where they do not apply.
void writeRun(FieldWriter &writer, const RunResult &result);

/// Describes one row of a series: all fields, always.
void writeSeriesRow(FieldWriter &writer, const SeriesRow &row);

/// Describes rows of a series, as an array.
void writeSeries(FieldWriter &writer, std::span<const SeriesRow> rows);

} // namespace threadloop
