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
    const bool areDetails = outputs.showDetails() && !outputs.takeStandardOutput();
    for (const std::string &line : cellLines(cells)) {
        if (areDetails) {
            console.result("    " + line + "\n");
        } else {
            console.note(line);
        }
    }
}

} // namespace threadloop
