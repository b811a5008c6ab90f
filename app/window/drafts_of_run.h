// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/plan_draft.h"

namespace threadloop {

/// What the panels hold to make a run once more.
struct RunDrafts
{
    PlanDraft plan;
    std::optional<ServerDraft> server; ///< without host and port; unset when the server was not ours
};

/// The drafts from which plansFrom() and serverSettingsFrom() make the plan and the settings of this run
/// again. One trial: its repetitions are runs of their own. Pure.
RunDrafts draftsOf(const RunResult &result);

} // namespace threadloop
