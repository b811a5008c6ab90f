// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/parsed.h"
#include "app/report/run_marks.h"
#include "app/report/timestamp.h"
#include "server/metrics/histogram.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// The runs as one interval log of HdrHistogram, format 1.3: a row a tick with its histogram in compressed V2
/// encoding, a tag for each run, times in seconds since the first run's start. Latencies are whole
/// microseconds; Interval_Max is in milliseconds, as the reference writes it. Runs whose `intervals` were not
/// kept have no rows. Comments say what there is against an invalid run. An open loop's latencies are its
/// response times.
///
/// A tag may hold neither blanks nor commas: it is the cell's name, then `;label=` and `;trial=` where they
/// tell runs apart, with blanks as `+` and what else does not fit as `%2C`.
std::string resultsToHlog(const RunResults &results);

/// What an interval log says of one of its tags.
struct TaggedLatencies
{
    std::string cell;        ///< in a log of others the tag as it stands; empty for rows without one
    std::string label;       ///< may be empty
    std::uint32_t trial = 1; ///< of the cell
    RunMarks marks;          ///< what the comment before its first row says against it, in a log of ours
    std::uint64_t rows = 0;
    double startSeconds = 0; ///< of the first row, as it stands there
    double seconds = 0;      ///< the intervals' lengths in all
    Histogram histogram;     ///< of all rows; min, max and mean have the layout's resolution
};

/// An interval log, its rows merged tag by tag.
struct IntervalLog
{
    bool isOurs = false; ///< then the values are microseconds, else in whatever unit its writer chose
    std::optional<Timestamp> startedAt;
    std::vector<TaggedLatencies> tags; ///< in the order of their first rows
};

/// Reads logs of ours and of HdrHistogram's other writers, format 1.x, with V2 histograms of whole numbers;
/// text from outside. The rows of a tag may differ in range, as self-resizing histograms do, not in
/// precision. Needs at most 128 MiB for the counts. The error names the line.
Parsed<IntervalLog> intervalLogFrom(std::string_view text);

} // namespace threadloop
