// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/comparison.h"
#include "app/measure/sweep_curve.h"
#include "app/plan/experiment.h"
#include "app/report/experiment_results.h"

#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// What the data say to one of an experiment's answers.
struct AnswerOutcome
{
    /// Why there is none: a clause each, "... was not run". Empty when there is one.
    std::vector<std::string> missing;
    /// Why it is not to be relied on, likewise: self-checks and runs too short for a verdict.
    std::vector<std::string> doubts;
    std::optional<double> a; ///< medians of the two sides; of a reference ours and the article's
    std::optional<double> b;
    std::optional<ConfidenceInterval> ratio; ///< for a / b; unset below `fewestTrials`
    bool isEquivalent = false; ///< of a comparison: the difference is within its margin, as far as is known
    bool isHeldUp = false;     ///< of a canary
    std::optional<SweepCurve> curve; ///< of a knee, with it or without
};

/// Evaluates one of the experiment's answers.
AnswerOutcome evaluate(const ExperimentAnswer &answer, const Experiment &experiment,
                       const ExperimentResults &results);

/// An answer in words.
struct ToldAnswer
{
    std::string text;        ///< a sentence or two: the answer, or why there is none; a doubtful one says so
    bool isAnswered = false; ///< the data give one
};

/// All answers, in their order.
std::vector<ToldAnswer> toldAnswersOf(const Experiment &experiment, const ExperimentResults &results);

/// Their texts.
std::vector<std::string> answersOf(const Experiment &experiment, const ExperimentResults &results);

} // namespace threadloop
