// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/ideal.h"
#include "app/plan/plan.h"
#include "app/plan/server_settings.h"
#include "app/session/matrix.h"

#include <chrono>
#include <optional>

namespace threadloop {

// What can be told of a run before it is made. Pure but for the number of this machine's cores.

/// What the ideal of a run against the embedded server is computed from; `measured` is the service time of a
/// computing route, where one request was made to find it.
IdealInput idealInputOf(const Plan &plan, const ServerSettings &server,
                        std::optional<std::chrono::nanoseconds> measured);

/// About how long the run takes, in seconds: by its ideal, at most its duration; nullopt when neither is
/// known.
std::optional<double> estimatedSeconds(const Plan &plan, const ServerSettings &server,
                                       std::optional<std::chrono::nanoseconds> measured = std::nullopt);

/// The same of a run of a matrix on that server. Where a computation under the interpreter lock holds it up,
/// by the figure that it is compared with; what computes is taken for about as slow as in the article.
std::optional<double> estimatedSeconds(const Cell &cell, const ServerSettings &server);

} // namespace threadloop
