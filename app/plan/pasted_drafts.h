// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/pasted_command.h"

namespace threadloop {

/// What the panels hold.
struct PanelDrafts
{
    PlanDraft plan;
    ServerDraft server;

    bool operator==(const PanelDrafts &) const = default;
};

/// What the panels hold once the command has come into them. A run line replaces all of the plan, and the
/// server's settings but for its address, when a target of it needs the server; what the line leaves out is
/// what `threadloop run` takes for it. A curl command replaces the request and keeps the load.
PanelDrafts draftsWith(const PastedCommand &command, const PanelDrafts &before);

} // namespace threadloop
