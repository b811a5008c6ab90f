// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace threadloop {

struct RunResult;

/// The line of a run, without a line feed:
/// `612.40 reqs / sec | 988 reqs | http://127.0.0.1:8000/wait | thread-pool | 12 failed: 10 timeout, 2
/// reset`.
std::string textLine(const RunResult &result);

/// The indented line that explains the one before, without a line feed: latencies and what a closed loop's
/// are, the share of the ideal, what was asked for but not achieved, and what limited the run.
std::string detailLine(const RunResult &result);

} // namespace threadloop
