// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/sweep.h"

#include <QString>
#include <optional>

namespace threadloop {

// What the panels' fields promise, as sentences. Pure but for the number of this machine's cores.

/// "about 2 s", "about 3 min 20 s"; empty when it is not known.
QString aboutTime(std::optional<double> seconds);

/// What all runs take together, in seconds; nullopt when one of them is not known.
std::optional<double> totalSeconds(const SweptGrid &grid, const Repetition &repetition);

/// The ideal and the time of each target's runs, a line each, or what is swept; their schedule and phases
/// where there are any; their sum when there are several.
QString previewText(const SweptGrid &grid, const Repetition &repetition);

/// What Run will do and how long it takes, for the chart that is still empty.
QString invitation(const SweptGrid &grid, const Repetition &repetition);

} // namespace threadloop
