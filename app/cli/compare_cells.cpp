// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_cells.h"

#include "app/cli/result_file.h"

#include <algorithm>

namespace threadloop {
namespace {

void noteUnit(const QString &file, const TrialFile &trials, Console &console)
{
    if (!trials.isUnitKnown) {
        const bool isLog = trials.format == TrialFormat::IntervalLog;
        console.note("compare: '" + file.toStdString() +
                     "' does not say its unit: its values are taken for " +
                     (isLog ? "microseconds" : "milliseconds") +
                     "; ratios of files with the same unit hold whatever it is");
    }
}

/// The cells of each file; complains about those that cannot be read, and is shorter then.
std::vector<std::vector<CellTrials>> readCells(const QStringList &files, Console &console)
{
    std::vector<std::vector<CellTrials>> cells;
    for (const QString &file : files) {
        if (const Parsed<TrialFile> trials = readTrials(file)) {
            noteUnit(file, *trials, console);
            cells.push_back(trials->cells);
        } else {
            console.error("compare: cannot read '" + file.toStdString() + "': " + trials.error());
        }
    }
    return cells;
}

std::string listOf(const std::vector<CellTrials> &cells)
{
    std::string list;
    for (const CellTrials &cell : cells) {
        list += (list.empty() ? "'" : ", '") + cell.cell + "'";
    }
    return list;
}

/// Each other cell of the file with the baseline; complains when there is not exactly one baseline.
std::vector<CellPair> pairsWithin(const std::vector<CellTrials> &cells, const std::string &words,
                                  Console &console)
{
    const std::vector<CellTrials> named = cellsNamed(cells, words);
    if (named.size() != 1) {
        console.error(named.empty() ? "compare: no cell is called '" + words + "'; there are " + listOf(cells)
                                    : "compare: '" + words + "' may be " + listOf(named));
        return {};
    }
    std::vector<CellPair> pairs;
    for (const CellTrials &cell : cells) {
        if (cell.cell != named.front().cell) {
            pairs.push_back({named.front(), cell});
        }
    }
    if (pairs.empty()) {
        console.error("compare: there is no other cell to compare with the baseline");
    }
    return pairs;
}

/// The cells of two files that belong together; complains when there are none, and notes who stays alone.
std::vector<CellPair> pairsAcross(const std::vector<CellTrials> &baselines,
                                  const std::vector<CellTrials> &candidates, Console &console)
{
    std::vector<CellPair> pairs = pairsOf(baselines, candidates);
    if (pairs.empty()) {
        console.error("compare: the files have no cell in common: " + listOf(baselines) + " and " +
                      listOf(candidates));
        return pairs;
    }
    const auto noteThoseWithout = [&](const std::vector<CellTrials> &cells, CellTrials CellPair::*side) {
        for (const CellTrials &cell : cells) {
            if (std::none_of(pairs.begin(), pairs.end(),
                             [&](const CellPair &pair) { return (pair.*side).cell == cell.cell; })) {
                console.note("compare: '" + cell.cell + "' is in one of the files alone");
            }
        }
    };
    noteThoseWithout(baselines, &CellPair::baseline);
    noteThoseWithout(candidates, &CellPair::candidate);
    return pairs;
}

} // namespace

std::vector<CellPair> pairsToCompare(const ComparisonOrder &order, Console &console)
{
    const std::vector<std::vector<CellTrials>> cells = readCells(order.files, console);
    if (cells.size() != static_cast<std::size_t>(order.files.size())) {
        return {};
    }
    return order.baseline ? pairsWithin(cells.front(), *order.baseline, console)
                          : pairsAcross(cells.front(), cells.back(), console);
}

const Metric *metricToCompare(const ComparisonOrder &order, const std::vector<CellPair> &pairs,
                              Console &console)
{
    const Metric *const rate = metricNamed("reqs_per_sec");
    const Metric *const wanted = order.metric == nullptr ? rate : order.metric;
    const auto lacks = [wanted](const CellTrials &cell) { return !tells(cell.detail, *wanted); };
    const bool isLacking = std::any_of(pairs.begin(), pairs.end(), [&](const CellPair &pair) {
        return lacks(pair.baseline) || lacks(pair.candidate);
    });
    if (!isLacking) {
        return wanted;
    }
    const std::string lackingFile =
        (lacks(pairs.front().baseline) ? order.files.first() : order.files.last()).toStdString();
    if (order.metric != nullptr) {
        console.error("compare: '" + lackingFile + "' holds latencies and does not tell " +
                      std::string(wanted->name));
        return nullptr;
    }
    console.note("compare: '" + lackingFile +
                 "' does not tell how many requests there were in a second: p50 " + "is compared");
    return metricNamed("p50");
}

} // namespace threadloop
