// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/outputs.h"
#include "app/measure/run_result.h"

namespace threadloop {

/// Says what the trials of each cell come to, where one was run more than once: as indented lines below those
/// of the runs where details are shown, else as notes, because standard output has a line a run then.
void showRepeats(const RunResults &results, const Outputs &outputs, Console &console);

} // namespace threadloop
