// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan_draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// The arguments after `threadloop run` that give the command line these drafts; what is unset, and what is
/// equal to the server's default, is left out. The body is written as it is, although `-d` takes one that
/// begins with '@' for a file name: see runCommandText().
std::vector<std::string> runArguments(const PlanDraft &plan, const ServerDraft &server);

/// The whole line for a POSIX shell. A body that begins with '@' is piped in, because `-d` would open a file.
std::string runCommandText(const PlanDraft &plan, const ServerDraft &server);

/// The word as a POSIX shell reads it back: bare when it is harmless, else in single quotes (POSIX.1-2017,
/// Shell, 2.2.2). It must not hold a NUL.
std::string shellQuoted(std::string_view word);

} // namespace threadloop
