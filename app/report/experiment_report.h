// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/experiment.h"
#include "app/report/experiment_results.h"

#include <string>
#include <vector>

namespace threadloop {

/// Title, question, the table (the article's figure beside ours and their share of the ideal), what to look
/// for, and the findings. Plain text for a terminal, with a line feed at the end.
std::string experimentText(const Experiment &experiment, const ExperimentResults &results);

/// The findings alone, one sentence each; those whose cells have no figure, or were cut short, are left out.
std::vector<std::string> findingsOf(const Experiment &experiment, const ExperimentResults &results);

} // namespace threadloop
