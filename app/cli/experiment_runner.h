// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "app/plan/experiment.h"

#include <vector>

namespace threadloop {

/// What is told of each experiment below its table.
enum class ExperimentTelling {
    Findings, ///< what `article` tells
    Answers,  ///< and the answers that its file asks for
};

/// Announces how long they take, runs the experiments, tells each one's result as soon as it
/// is done, and writes the outputs. Returns the exit status. Main thread.
int runExperiments(const std::vector<Experiment> &experiments, const OutputOptions &options,
                   ExperimentTelling telling);

/// "1 min 5 s", rounded up.
std::string aboutSeconds(double seconds);

} // namespace threadloop
