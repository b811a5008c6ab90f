// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/server_settings.h"

#include <QString>
#include <optional>
#include <vector>

namespace threadloop {

// What the panels' fields promise, as sentences. Pure but for the number of this machine's cores.

/// "about 2 s", "about 3 min 20 s"; empty when it is not known.
QString aboutTime(std::optional<double> seconds);

/// What all runs take together, in seconds; nullopt when one of them is not known.
std::optional<double> totalSeconds(const std::vector<Plan> &plans, const ServerSettings &server,
                                   const Repetition &repetition);

/// The ideal and the time of each target's runs, a line each; their schedule and phases where there are any;
/// their sum when there are several.
QString previewText(const std::vector<Plan> &plans, const ServerSettings &server,
                    const Repetition &repetition);

/// What Run will do and how long it takes, for the chart that is still empty.
QString invitation(const std::vector<Plan> &plans, const ServerSettings &server,
                   const Repetition &repetition);

} // namespace threadloop
