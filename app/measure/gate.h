// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/metric.h"
#include "app/plan/parsed.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace threadloop {

/// How a value stands to a gate's limit.
enum class Relation : std::uint8_t { Less, AtMost, Greater, AtLeast };

/// A condition under which a run counts as failed: `p99 > 100ms`. Made by parseGate().
struct Gate
{
    std::string text; ///< as it was written
    const Metric *metric = nullptr;
    Relation relation = Relation::Greater;
    double limit = 0; ///< in the metric's unit; in percent when it is a share
    /// The metric is a count, taken as a share of the requests that came to an end; `aborted` as one of those
    /// that were started.
    bool isShare = false;

    /// Whether it says how many failed requests are too many, and so decides about them alone.
    bool judgesErrors() const { return metric->name == "errors"; }
};

/// What a gate says of a run.
struct GateOutcome
{
    bool isBroken = false;
    std::optional<double> value; ///< in the gate's unit
    std::string_view whyNone;    ///< there is no value, and so the gate is broken; empty with one
};

/// Reads `METRIC OPERATOR LIMIT` with one of < <= > >=; spaces may be left out. A latency's limit has the
/// unit us, ms or s; a share has %, and a count may be one (`errors > 0.1%`); the rest are bare numbers.
Parsed<Gate> parseGate(std::string_view text);

/// Holds a run against the gate. A gate whose metric has no value in this run is broken: it was set to be
/// checked.
GateOutcome evaluate(const Gate &gate, const RunResult &result);

} // namespace threadloop
