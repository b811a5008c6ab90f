// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/parsed.h"

#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// The words of one command as a POSIX shell takes it apart: blanks, '...', "...", \x, a backslash at the end
/// of a line, and $'...' as browsers write it. A pipe is a word of its own. Nothing is expanded: `$NAME`,
/// globs and substitutions stay as they stand. The error says what is not closed.
Parsed<std::vector<std::string>> shellWords(std::string_view command);

} // namespace threadloop
