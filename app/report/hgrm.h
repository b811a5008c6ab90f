// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/parsed.h"
#include "app/report/run_marks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// The distribution as HdrHistogram's reference implementation prints it, in milliseconds
/// (AbstractHistogram.outputPercentileDistribution, five ticks per half distance): Value, Percentile,
/// TotalCount and 1/(1-Percentile), then mean, deviation, maximum and layout. Like the reference it takes
/// everything from the counts, so whoever reads the exported counts prints the same: mean and maximum have
/// the histogram's resolution, where a result's summary has the exact ones.
std::string percentileDistribution(const Histogram &microseconds);

/// A section for each run in their order: a comment that names it, then its distribution, then an empty
/// line. Plotters skip the comment, so the file of a single run is one that any of them takes; a file of
/// several is taken apart at the comments. A run without latencies has a comment that says so instead of a
/// table of zeros. More comments say what there is against an invalid run. An open loop's latencies are its
/// response times; its service times follow as a section of their own.
std::string resultsToHgrm(const RunResults &results);

/// One table of a percentile distribution.
struct PercentileTable
{
    struct Line
    {
        double value = 0;      ///< not negative, and never less than in the line before
        double percentile = 0; ///< from 0 to 1, likewise
    };

    std::string cell; ///< in a file of ours; empty in others
    std::string label;
    std::uint32_t trial = 1; ///< of the cell; of tables without a name their number
    RunMarks marks;
    bool isServiceTime = false;
    bool isMilliseconds = false; ///< the file says so; else it has whatever unit its writer chose
    std::vector<Line> lines;     ///< the last one at percentile 1; none when nothing was recorded
    std::uint64_t count = 0;     ///< of the values behind the table
    std::optional<double> mean;  ///< these three where a footer has them
    std::optional<double> stddev;
    std::optional<double> max;

    /// The value of the first line whose percentile reaches `quantile` in [0, 1]: at least so many values are
    /// that small, and the table says no closer. nullopt when nothing was recorded.
    std::optional<double> valueAt(double quantile) const;
};

/// Reads percentile distributions of ours and of other writers, with or without the footer and the last
/// column; text from outside. A table has to rise up to percentile 1 and to agree with its footer's total
/// count, so that a file which was cut short is none. The error names the line.
Parsed<std::vector<PercentileTable>> percentileTablesFrom(std::string_view text);

} // namespace threadloop
