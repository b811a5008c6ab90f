// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/experiment.h"
#include "app/plan/problem.h"

#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace threadloop {

/// The article's experiments that come with the program, in order; only those named in `only` ("4,7") where
/// it is set.
std::variant<std::vector<Experiment>, Problem> articleExperiments(const std::optional<QString> &only);

} // namespace threadloop
