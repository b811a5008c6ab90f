// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// A table with one row a run: target, mode, requests, failures, concurrency, rate, share of the ideal,
/// latencies, limit. A dash stands for what does not apply. Where a cell has several trials a second table
/// has a row a cell with the medians and their intervals; sweeps
/// have a table each.
std::string resultsToMarkdown(const RunResults &results);

/// The text in one line, with whatever would end a table's cell or start markup escaped.
std::string markdownText(std::string_view text);

/// A table of these cells, every row as long as the header; whatever would end a cell or start markup in it
/// is escaped.
std::string markdownTable(const std::vector<std::string> &header,
                          const std::vector<std::vector<std::string>> &rows);

} // namespace threadloop
