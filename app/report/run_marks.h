// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// What a file of latencies says against a run, so that nobody draws a verdict from it unawares.
struct RunMarks
{
    std::vector<Objection> objections;
    StopReason stopReason = StopReason::Completed;
    bool isShort = false;

    bool operator==(const RunMarks &) const = default;
};

/// The marks as comments, a line each: "#[Invalid: generator: the client itself was busy]",
/// "#[Ended: cancelled]", "#[Short run]". Empty for a valid run that is long enough and went to its end.
std::string markComments(const RunResult &result);

/// Reads one of those lines; false, and nothing changed, when it is another.
bool takeMark(std::string_view line, RunMarks &marks);

} // namespace threadloop
