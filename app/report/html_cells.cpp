// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_cells.h"

#include "app/measure/number_text.h"
#include "app/report/timestamp.h"

#include <algorithm>

namespace threadloop {

namespace {

/// "2026-11-22 10:00:00"
std::string secondsText(Timestamp time)
{
    std::string text = timestampText(time);
    text.resize(text.find('.'));
    text[text.find('T')] = ' ';
    return text;
}

bool areInOneCell(const RunResult &one, const RunResult &other)
{
    return one.cell == other.cell && one.label == other.label &&
           one.environment.server == other.environment.server;
}

/// Whether the server's setting alone tells the run's cell from another one.
bool isToldByServerAlone(const RunResult &result, const RunResults &results)
{
    return std::any_of(results.begin(), results.end(), [&result](const auto &other) {
        return other->environment.server != result.environment.server && other->cell == result.cell &&
               other->label == result.label;
    });
}

} // namespace

std::string htmlCellName(const RunResult &result, const RunResults &results)
{
    std::string name = result.cell;
    if (!result.label.empty())
        name += ", " + result.label;
    if (result.environment.server && isToldByServerAlone(result, results))
        name += " (" + serverText(*result.environment.server) + ')';
    return name;
}

std::vector<HtmlCell> htmlCells(const RunResults &results)
{
    std::vector<HtmlCell> cells;
    for (const auto &result : results) {
        const auto cell = std::find_if(cells.begin(), cells.end(), [&result](const HtmlCell &known) {
            return areInOneCell(*known.trials.front(), *result);
        });
        if (cell != cells.end())
            cell->trials.push_back(result);
        else
            cells.push_back({htmlCellName(*result, results), {result}});
    }
    return cells;
}

std::string serverText(const ServerEnvironment &server)
{
    return countOf(server.workers, "worker") + ", " + countOf(server.threads, "thread") +
           (server.workers > 1 ? " each" : "") + ", delay " + shortTime(server.delay) +
           (server.interpreterLock ? ", interpreter lock" : "");
}

std::string timesText(const RunResults &results)
{
    const auto startedEarlier = [](const auto &one, const auto &other) {
        return one->startedAt < other->startedAt;
    };
    const auto [first, last] = std::minmax_element(results.begin(), results.end(), startedEarlier);
    const std::string from = secondsText((*first)->startedAt);
    const std::string to = secondsText((*last)->startedAt);
    return (from == to ? from : from + " to " + to) + " UTC";
}

std::string shareText(std::size_t part, std::size_t whole, const char *noun)
{
    return std::to_string(part) + " of " + countOf(whole, noun);
}

} // namespace threadloop
