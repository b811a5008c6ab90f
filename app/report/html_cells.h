// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"

#include <string>
#include <vector>

namespace threadloop {

/// Trials of one cell under one label and one setting of our server.
struct HtmlCell
{
    std::string name; ///< with what tells it from the others
    RunResults trials;
};

/// What a run's cell is called on the page: with its label, and with the server's settings where nothing else
/// tells it from another cell of `results`.
std::string htmlCellName(const RunResult &result, const RunResults &results);

/// The cells in the order of their first results.
std::vector<HtmlCell> htmlCells(const RunResults &results);

/// "1 worker, 40 threads, delay 50 ms, interpreter lock".
std::string serverText(const ServerEnvironment &server);

/// The times between which the runs were started, in UTC.
std::string timesText(const RunResults &results);

/// "2 of 3 runs", "1 of 1 run".
std::string shareText(std::size_t part, std::size_t whole, const char *noun);

} // namespace threadloop
