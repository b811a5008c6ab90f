// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finish.h"

#include "app/cli/exit_status.h"

namespace threadloop {

int finish(const MatrixRunner &runner, Outputs &outputs, Console &console)
{
    const bool written = outputs.write(runner.results());
    if (console.hasLostResults()) {
        console.complainOfLostResults();
    }
    const int status = runner.exitStatus();
    const bool delivered = written && !console.hasLostResults();
    return delivered || status > exit_status::signalBase ? status : exit_status::couldNot;
}

} // namespace threadloop
