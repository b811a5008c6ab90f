// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/server_settings.h"
#include "app/plan/sweep.h"
#include "app/window/workbench.h"

#include <QString>
#include <optional>

namespace threadloop {

/// What the panels hold, as plans and settings, or what is wrong with it. The server's problems count only
/// when a target uses the server. A swept field's own value is of no account.
struct CheckedDrafts
{
    SweptGrid grid;        ///< a step at least, when valid
    Repetition repetition; ///< of the plans
    ServerSettings server; ///< of the panel, whatever is swept
    Problems planProblems;
    Problems serverProblems;
    bool usesServer = true;

    bool isValid() const { return planProblems.empty() && (!usesServer || serverProblems.empty()); }
    /// The first problem as a sentence; there must be one.
    QString reason() const;
    /// A cell for each plan and swept value, as often as it is repeated; a part each, where the server must
    /// be started anew for a value. Call it when valid.
    Batch batch() const;
};

/// Pure.
CheckedDrafts checkDrafts(const PlanDraft &plan, const ServerDraft &server);

} // namespace threadloop
