// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/repeats.h"

#include "app/report/cell_report.h"

namespace threadloop {

void showRepeats(const RunResults &results, const Outputs &outputs, Console &console)
{
    const std::vector<CellSummary> cells = summariesOf(results);
    if (!haveRepeats(cells)) {
        return;
    }
    outputs.explain(cellLines(cells), console);
}

} // namespace threadloop
