// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"
#include "app/plan/plan_draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// What a command line that somebody pasted asks for.
struct PastedCommand
{
    bool isRequestAlone = false; ///< curl: it says what is sent where, and nothing of the load
    PlanDraft plan;
    ServerDraft server;
    std::optional<std::string> bodyFile; ///< the body is this file's; nobody has read it
    /// What it has that is not taken over, each as one sentence without a full stop.
    std::vector<std::string> leftOut;
};

/// Reads a `threadloop run ...` line, with a path before it too, or a `curl ...` command, as a browser copies
/// it. Only what is said is set in the drafts, and nothing is checked but the form: plansFrom() says what is
/// wrong with the values. The error says why the text is neither. Pure; text from outside.
Parsed<PastedCommand> pastedCommand(std::string_view text);

} // namespace threadloop
