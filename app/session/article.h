// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/experiment.h"
#include "app/session/matrix.h"

#include <vector>

namespace threadloop {

inline constexpr int kArticleExperiments = 7;

/// One of the article's experiments, 1 to kArticleExperiments, from the program's resources. Any thread.
Experiment articleExperiment(int number);
/// All of them, in order.
std::vector<Experiment> articleExperiments();

/// The runs of an experiment under one of its variants, on a server of its own; a cell's place is that among
/// the experiment's cells.
Matrix matrixOf(const Experiment &experiment, const ExperimentVariant &variant);

/// About how long the experiments take, in seconds.
double estimatedSeconds(const std::vector<Experiment> &experiments);

} // namespace threadloop
