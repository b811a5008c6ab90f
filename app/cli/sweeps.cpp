// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweeps.h"

#include "app/report/sweep_report.h"

namespace threadloop {

void showSweeps(const RunResults &results, const Outputs &outputs, Console &console)
{
    outputs.explain(sweepLines(sweepCurvesOf(results)), console);
}

} // namespace threadloop
