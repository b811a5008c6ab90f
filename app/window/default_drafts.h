// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

class QSettings;

namespace threadloop {

// What the panels hold at the first start, and what one can always go back to: the program's own first drafts
// until the user has kept others.

PlanDraft defaultPlanDraft(QSettings &settings);
ServerDraft defaultServerDraft(QSettings &settings);
void keepDefaultDrafts(QSettings &settings, const PlanDraft &plan, const ServerDraft &server);
/// The program's own again.
void resetDefaultDrafts(QSettings &settings);

} // namespace threadloop
