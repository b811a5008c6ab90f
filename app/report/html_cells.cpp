// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_cells.h"

#include "app/measure/cell_setup.h"
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

/// Whether the server's setting tells the run's cell from another one.
bool isToldByServer(const RunResult &result, const RunResults &results)
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
    if (const std::string settings = tellingSettings(result, results, TellingSettings::OfPlan);
        !settings.empty())
        name += ' ' + settings;
    if (!result.label.empty())
        name += ", " + result.label;
    if (result.environment.server && isToldByServer(result, results))
        name += " (" + serverText(*result.environment.server) + ')';
    return name;
}

std::vector<HtmlCell> htmlCells(const RunResults &results)
{
    const std::vector<RunResults> groups = groupedByCell(results);
    RunResults firsts;
    for (const RunResults &group : groups)
        firsts.push_back(group.front());
    std::vector<HtmlCell> cells;
    for (const RunResults &group : groups)
        cells.push_back({htmlCellName(*group.front(), firsts), group});
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
