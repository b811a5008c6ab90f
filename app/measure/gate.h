// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/metric.h"
#include "app/measure/run_result.h"
#include "app/plan/parsed.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace threadloop {

/// How a value stands to a gate's limit.
enum class Relation : std::uint8_t { Less, AtMost, Greater, AtLeast };

/// What a gate judges.
enum class GateSubject : std::uint8_t {
    Figure,   ///< its metric
    Validity, ///< whether the run failed a self-check or was cut short: `invalid`
    Length,   ///< whether the run was too short for a verdict: `short`
};

/// How the trials of a cell come to the one value that a gate is held against. The trial is the unit.
enum class Pooling : std::uint8_t {
    Median, ///< rates, latencies, percentages, levels
    Sum,    ///< failures and what else is better when it is less, and shares: no trial hides behind others
    Least,  ///< counts that are better when they are greater, likewise
};

/// A condition under which a run counts as failed: `p99 > 100ms`. Made by parseGate().
struct Gate
{
    std::string text; ///< as it was written
    GateSubject subject = GateSubject::Figure;
    const Metric *metric = nullptr; ///< of a figure, else null
    Relation relation = Relation::Greater;
    double limit = 0; ///< in the metric's unit; in percent when it is a share
    /// The metric is a count, taken as a share of the requests that came to an end; `aborted` and `unsent` as
    /// one of those that were started.
    bool isShare = false;

    /// Whether it says how many failed requests are too many, and so decides about them alone.
    bool judgesErrors() const { return metric != nullptr && metric->name == "errors"; }
    Pooling pooling() const;
};

/// What a gate says of the trials of a cell.
struct GateOutcome
{
    bool isBroken = false;
    std::optional<double> value; ///< in the gate's unit; of `invalid` and `short` the number of such trials
    std::string_view whyNone;    ///< there is no value, and so the gate is broken; empty with one
    std::size_t without = 0;     ///< the trials that have none
};

/// Reads `METRIC OPERATOR LIMIT` with one of < <= > >=; spaces may be left out. A latency's limit has the
/// unit us, ms or s; a share has %, and a count may be one (`errors > 0.1%`); the rest are bare numbers.
/// `invalid` and `short` stand alone.
Parsed<Gate> parseGate(std::string_view text);

/// Holds the trials of one cell against the gate; at least one. Where a trial has no value the gate is
/// broken: it was set to be checked.
GateOutcome evaluate(const Gate &gate, const RunResults &trials);

} // namespace threadloop
