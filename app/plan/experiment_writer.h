// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/problem.h"

#include <string>
#include <variant>

namespace threadloop {

/// What a grid is called as an experiment.
struct ExperimentTexts
{
    std::string title;    ///< not empty
    std::string question; ///< empty: the title's
    std::string lookFor;
};

/// The grid as an experiment's file, which parseExperiment() reads: a cell for each target and mode, a
/// variant for each value of a swept server field, the sweep and the repeats. Or what is wrong with the
/// drafts.
///
/// Not kept are the server's address, because an experiment runs on servers of its own, and the label, which
/// is the experiment's.
std::variant<std::string, Problems> experimentTextFrom(const PlanDraft &plan, const ServerDraft &server,
                                                       const ExperimentTexts &texts);

} // namespace threadloop
