// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/outputs.h"
#include "app/measure/run_result.h"

namespace threadloop {

/// Says what the sweeps among the results come to, a table for each target and mode: as indented lines below
/// those of the runs where details are shown, else as notes.
void showSweeps(const RunResults &results, const Outputs &outputs, Console &console);

} // namespace threadloop
