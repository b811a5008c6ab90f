// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>
#include <vector>

namespace threadloop {

/// A line for a POSIX shell that makes runs again.
struct RepeatCommand
{
    std::string line;
    std::string remark; ///< what the line lacks: "the body of 12 bytes is not stored"; may be empty

    bool operator==(const RepeatCommand &) const = default;
};

/// The `threadloop run` lines that make all of these runs again, as few as there can be: cells that differ in
/// target and mode alone share one, trials become `--repeat`. In the order of their first runs. Ports of
/// embedded servers are left to chance.
std::vector<RepeatCommand> repeatCommands(const RunResults &results);

} // namespace threadloop
