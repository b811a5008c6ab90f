// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/matrix_runner.h"
#include "app/cli/outputs.h"

namespace threadloop {

/// Writes a command's outputs and decides its exit status: a signal first, then what was not delivered, then
/// the runs.
int finish(const MatrixRunner &runner, Outputs &outputs, Console &console);

} // namespace threadloop
