// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// All that the trials of a cell have in common: what was asked for, and the server's settings. Neither the
/// port that an embedded server got, nor the seed of a schedule, which differs from round to round. Of a body
/// only the size counts, which is all that a stored result has of it.
struct CellSetup
{
    std::string cell;
    std::string label;
    std::optional<Plan> plan; ///< unset for runs of a file of latencies
    std::optional<ServerEnvironment> server;

    bool operator==(const CellSetup &) const = default;
};

/// That of a run. Any thread.
CellSetup cellSetupOf(const RunResult &run);

/// That of a run that is yet to be made in the cell of this name: what the server will be is not known.
CellSetup cellSetupOf(const std::string &cell, const Plan &plan);

/// Whether the same was asked for, whatever the server's settings were: one run is the other once more.
bool haveEqualPlans(const CellSetup &one, const CellSetup &other);

/// The same but for its label, as before and after a change that the labels name.
CellSetup withoutLabel(CellSetup setup);

/// The trials of each cell, in the order of the cells' first results.
std::vector<RunResults> groupedByCell(const RunResults &results);

/// Which settings are told beyond those that are in the cells' names.
enum class TellingSettings : std::uint8_t {
    OfPlan,
    OfPlanAndServer,
    All, ///< the label, too
};

/// The settings in which the run differs from those of the others whose cells have its name, each a word or
/// two: "timeout=1s header='Accept: */*' threads=12". Empty when the cell's name tells it from all others.
std::string tellingSettings(const RunResult &run, const RunResults &others, TellingSettings which);

} // namespace threadloop
