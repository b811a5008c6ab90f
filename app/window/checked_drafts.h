// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"
#include "app/plan/server_settings.h"
#include "app/session/matrix.h"

#include <QString>
#include <vector>

namespace threadloop {

/// What the panels hold, as plans and settings, or what is wrong with it. The server's problems count only
/// when a target uses the server.
struct CheckedDrafts
{
    std::vector<Plan> plans;
    Repetition repetition; ///< of the plans
    ServerSettings server;
    Problems planProblems;
    Problems serverProblems;
    bool usesServer = true;

    bool isValid() const { return planProblems.empty() && (!usesServer || serverProblems.empty()); }
    /// The first problem as a sentence; there must be one.
    QString reason() const;
    /// A cell for each plan, as often as it is repeated, on the server. Call it when valid.
    Matrix matrix() const;
};

/// Pure.
CheckedDrafts checkDrafts(const PlanDraft &plan, const ServerDraft &server);

} // namespace threadloop
