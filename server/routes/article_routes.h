// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/loop/clock.h"
#include "server/routing/router.h"

#include <functional>
#include <string>

namespace threadloop {

/// Appends the server's counters as one JSON object. Called in any worker's thread.
using StatsWriter = std::function<void(std::string &)>;

/// The routes of the article and those beside them. `delay`: what /wait and /asyncwait sleep when the request
/// does not say.
Router articleRoutes(Nanoseconds delay, StatsWriter stats);

} // namespace threadloop
