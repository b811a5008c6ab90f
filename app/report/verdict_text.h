// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/comparison_record.h"

#include <string>

namespace threadloop {

/// "faster", "not shown: fewer than 6 trials".
std::string verdictText(const Comparison &comparison);

/// The same, with what is known of the trials behind it: "not shown: trial 3 of the baseline is invalid: the
/// client itself was busy 95 % of the time", "faster, forced: trial 1 of the candidate is too short for a
/// verdict".
std::string verdictText(const ComparisonRecord &record);

/// Why there is no verdict: "trial 3 of the baseline is invalid: ..."; only without one.
std::string explanationOf(const ComparisonRecord &record);

/// What stands behind a verdict that would have been refused without force; empty when nothing had to be.
std::string forcedText(const ComparisonRecord &record);

/// What is objected to a run, in one line: "sent late; it was cancelled". Empty for a valid one.
std::string objectionsText(const RunResult &run);

} // namespace threadloop
