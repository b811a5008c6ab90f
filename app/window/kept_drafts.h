// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

class QSettings;

namespace threadloop {

// What the panels hold, kept between two starts. The first start has drafts of its own.

/// Whether there are drafts from an earlier start.
bool hasKeptDrafts(const QSettings &settings);

/// /wait and /asyncwait in all modes, 10 000 requests or at most 2 s each, 100 in flight.
PlanDraft firstPlanDraft();
/// One worker, 40 threads, 50 ms, no port given.
ServerDraft firstServerDraft();

PlanDraft keptPlanDraft(const QSettings &settings);
ServerDraft keptServerDraft(const QSettings &settings);
void keepDrafts(QSettings &settings, const PlanDraft &plan, const ServerDraft &server);

} // namespace threadloop
