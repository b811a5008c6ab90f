// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/hlog.h"

#include "app/plan/plan.h"
#include "app/report/hlog_tag.h"
#include "app/report/run_heading.h"
#include "server/metrics/histogram_codec.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace threadloop {

namespace {

using Ms = std::chrono::milliseconds;

/// A count of thousandths with three decimals: "0.010". Some readers take exactly three.
std::string thousandths(std::uint64_t count)
{
    const std::string rest = std::to_string(count % 1'000);
    return std::to_string(count / 1'000) + '.' + std::string(3 - rest.size(), '0') + rest;
}

std::string secondsText(Ms time)
{
    return thousandths(static_cast<std::uint64_t>(time.count()));
}

void appendTimes(std::string &text, Timestamp start)
{
    const std::string seconds = secondsText(start.time_since_epoch()) + " (seconds since epoch)";
    text += "#[StartTime: " + seconds + ", " + timestampText(start) + "]\n";
    text += "#[BaseTime: " + seconds + "]\n"; // what the rows' times are relative to
}

/// Both ends are rounded, not the length, so that rows meet without gaps.
void appendInterval(std::string &text, const std::string &tag, Ms offset, const IntervalLatencies &row)
{
    const Ms start = std::chrono::round<Ms>(offset + row.start);
    const Ms end = std::chrono::round<Ms>(offset + row.start + row.length);
    text += "Tag=" + tag + ',' + secondsText(start) + ',' + secondsText(end - start) + ',' +
            thousandths(row.maxMicroseconds) + ',' + row.encoded + '\n';
}

/// Those of its ticks, or of the whole run where they were not kept, as of a stored run.
std::vector<IntervalLatencies> rowsOf(const RunResult &result)
{
    if (result.intervals)
        return *result.intervals;
    const auto length = std::chrono::round<std::chrono::nanoseconds>(
        std::chrono::duration<double>(result.throughput.durationSeconds));
    if (!result.latencies || length < Ms(1))
        return {};
    return {{result.plan->phases.lead(), length, result.latencies->max().value_or(0),
             encodeHistogram(*result.latencies)}};
}

/// A tag that no run before has: runs that were made one by one are all first trials of their cell, and
/// readers add up what has one tag.
std::string ownTag(const RunResult &result, std::set<std::string> &taken)
{
    TaggedRun run{result.cell, result.label, result.trial};
    while (!taken.insert(hlogTag(run)).second)
        ++run.trial;
    return hlogTag(run);
}

} // namespace

std::string resultsToHlog(const RunResults &results)
{
    std::string text = "#[Histogram log format version 1.3]\n";
    text += std::string(kOurLogMark) + " latencies in microseconds, Interval_Max in milliseconds]\n";
    Timestamp start = Timestamp::max();
    for (const auto &result : results)
        start = std::min(start, result->startedAt);
    if (!results.empty())
        appendTimes(text, start);
    text += "\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n";
    std::set<std::string> tags;
    for (const auto &result : results) {
        text += std::string(kCellComment) + runHeading(*result) + "]\n" + markComments(*result);
        const std::string tag = ownTag(*result, tags);
        for (const IntervalLatencies &row : rowsOf(*result))
            appendInterval(text, tag, result->startedAt - start, row);
    }
    return text;
}

} // namespace threadloop
