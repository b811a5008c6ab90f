// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/run_heading.h"

#include "app/measure/run_result.h"
#include "app/plan/plan.h"

namespace threadloop {

std::string runHeading(const RunResult &result)
{
    std::string heading = result.cell;
    if (result.trial > 1)
        heading += ", trial " + std::to_string(result.trial);
    if (!result.label.empty())
        heading += ", label: " + result.label;
    heading += std::holds_alternative<ClosedLoop>(result.plan->pacing) ? ", closed loop" : ", open loop";
    for (char &c : heading) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' '; // a label's line break would end the comment that it stands in
    }
    return heading;
}

} // namespace threadloop
