// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finish.h"

#include "app/cli/exit_status.h"
#include "app/cli/repeats.h"
#include "app/cli/sweeps.h"

namespace threadloop {

int finish(const MatrixRunner &runner, Outputs &outputs, Console &console, const Gates &gates)
{
    showRepeats(runner.results(), outputs, console);
    showSweeps(runner.results(), outputs, console);
    const bool written = outputs.write(runner.results());
    if (console.hasLostResults()) {
        console.complainOfLostResults();
    }
    const int status = runner.exitStatus();
    if (status > exit_status::signalBase) {
        return status;
    }
    const int judged = gates.judge(runner.results(), status, console);
    const bool couldAll = written && !console.hasLostResults() && status != exit_status::couldNot;
    return couldAll ? judged : exit_status::couldNot;
}

} // namespace threadloop
