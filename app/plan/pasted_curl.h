// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/pasted_command.h"

#include <span>

namespace threadloop {

/// What a curl command's arguments ask for: URL, method, headers, body and time limit. What is not supported
/// is named, what only concerns curl's own output is not. Pure.
Parsed<PastedCommand> pastedCurl(std::span<const std::string> arguments);

} // namespace threadloop
