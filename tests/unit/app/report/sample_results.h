// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/plan.h"

namespace threadloop {

/// A run against the embedded server in which every field has a value.
RunResult fullResult();

/// The document of schema 1 that holds fullResult() alone. Not in the test: moc cannot read raw strings
/// there.
std::string fullResultJson();

/// A run against a foreign server in which no connection ever stood: everything that can be unset is.
RunResult emptyResult();

/// The result with another plan.
RunResult withPlan(RunResult result, Plan plan);

std::shared_ptr<const RunResult> shared(RunResult result);

} // namespace threadloop
