// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/gates.h"
#include "app/cli/matrix_runner.h"
#include "app/cli/outputs.h"

namespace threadloop {

/// Says what repeated and swept runs come to, writes a command's outputs and decides its exit status: a
/// signal first, then what could not be run or not be delivered, then the gates, then the runs' failures.
/// After a signal no gate is judged: it cut runs short.
int finish(const MatrixRunner &runner, Outputs &outputs, Console &console, const Gates &gates = {});

} // namespace threadloop
