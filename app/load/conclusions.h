// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/engine.h"
#include "app/measure/accumulator.h"
#include "app/measure/limit.h"
#include "app/measure/run_result.h"
#include "app/measure/validity.h"

#include <chrono>

namespace threadloop {

/// Adds what is concluded from a run that is over: its ideal and how near it came, what limited it, and
/// whether its figures may be relied on. `result` has all the rest; `seen` is finished, and `counted` is how
/// much time after the phases its rows cover. Any thread.
void conclude(RunResult &result, const RunSpec &spec, const Accumulator &seen,
              std::chrono::nanoseconds counted);

/// What tells what limited the run. Any thread.
Evidence limitEvidence(const RunSpec &spec, const RunResult &result);

/// What the run checks itself with, the arguments as above. From few looks at the requests in flight nothing
/// is concluded. Any thread.
SelfCheckEvidence selfCheckEvidence(const RunResult &result, const Accumulator &seen,
                                    std::chrono::nanoseconds counted);

} // namespace threadloop
