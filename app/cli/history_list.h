// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/run_entry.h"

#include <string>
#include <vector>

namespace threadloop {

/// The runs as a table for a terminal, a line each below a head; "no runs are stored" without any.
std::string historyTable(const std::vector<RunEntry> &entries);

/// What is stored of a run besides its figures, an indented line each: number, id, start, and what the user
/// wrote.
std::string historyRemarks(const RunEntry &entry);

} // namespace threadloop
