// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace threadloop {

struct RunResult;

/// One line that says whose percentiles follow: the cell, what tells its runs apart, the kind of loop.
/// "thread-pool /wait n=1000 c=100, trial 2, label: before, closed loop". The plan is not null.
std::string runHeading(const RunResult &result);

} // namespace threadloop
