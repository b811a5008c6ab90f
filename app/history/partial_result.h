// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/measure/snapshot.h"

namespace threadloop {

/// What may be said of a run that goes on, or that nobody could bring to its end: `start` has what was known
/// before, its id, plan and environment, the snapshot the rest. Its series is left out. Pure.
RunResult partialResult(const RunResult &start, const Snapshot &snapshot);

} // namespace threadloop
