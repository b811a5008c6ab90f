// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/cell_trials.h"

#include "app/measure/cell_setup.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace threadloop {

namespace {

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!word.empty())
            words.push_back(word);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return words;
}

bool hasWords(std::string_view cell, const std::vector<std::string_view> &wanted)
{
    const std::vector<std::string_view> words = wordsOf(cell);
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

/// The only cell for which this holds; null when there is none, or are several.
template <typename Predicate>
const CellTrials *onlyOne(const std::vector<CellTrials> &cells, Predicate predicate)
{
    const auto found = std::find_if(cells.begin(), cells.end(), predicate);
    if (found == cells.end() || std::find_if(std::next(found), cells.end(), predicate) != cells.end())
        return nullptr;
    return &*found;
}

const RunResult &firstOf(const CellTrials &cell)
{
    return *cell.runs.front();
}

bool haveOneSetup(const CellTrials &one, const CellTrials &other)
{
    return cellSetupOf(firstOf(one)) == cellSetupOf(firstOf(other));
}

bool haveOneSetupButForTheLabel(const CellTrials &one, const CellTrials &other)
{
    return withoutLabel(cellSetupOf(firstOf(one))) == withoutLabel(cellSetupOf(firstOf(other)));
}

bool haveOneNameAndLabel(const CellTrials &one, const CellTrials &other)
{
    return firstOf(one).cell == firstOf(other).cell && firstOf(one).label == firstOf(other).label;
}

bool haveOneName(const CellTrials &one, const CellTrials &other)
{
    return firstOf(one).cell == firstOf(other).cell;
}

bool haveOneModeAndTarget(const CellTrials &one, const CellTrials &other)
{
    return modeAndTarget(one.cell) == modeAndTarget(other.cell);
}

const CellTrials *partnerOf(const CellTrials &candidate, const std::vector<CellTrials> &baselines,
                            const std::vector<CellTrials> &candidates)
{
    using Likeness = bool (*)(const CellTrials &, const CellTrials &);
    constexpr std::array<Likeness, 5> fromCloseToFar{&haveOneSetup, &haveOneSetupButForTheLabel,
                                                     &haveOneNameAndLabel, &haveOneName,
                                                     &haveOneModeAndTarget};
    for (const Likeness areAlike : fromCloseToFar) {
        const auto isAlike = [&](const CellTrials &other) { return areAlike(other, candidate); };
        const CellTrials *const partner = onlyOne(baselines, isAlike);
        if (partner != nullptr && onlyOne(candidates, isAlike) != nullptr)
            return partner;
    }
    return baselines.size() == 1 && candidates.size() == 1 ? &baselines.front() : nullptr;
}

bool wasStartedBefore(const std::shared_ptr<const RunResult> &one,
                      const std::shared_ptr<const RunResult> &other)
{
    return std::tie(one->startedAt, one->trial) < std::tie(other->startedAt, other->trial);
}

} // namespace

bool tells(TrialDetail detail, const Metric &metric)
{
    switch (metric.quantity) {
    case Quantity::Rate:
        return detail <= TrialDetail::LatenciesAndRate;
    case Quantity::Milliseconds:
        return detail != TrialDetail::Percentiles ||
               !(metric.name.ends_with("mean") || metric.name.ends_with("stddev"));
    case Quantity::Percent:
    case Quantity::Count:
    case Quantity::Level:
        break;
    }
    return detail == TrialDetail::Result;
}

std::vector<std::string> objectionsTo(const RunResult &run)
{
    std::vector<std::string> clauses;
    for (const Objection &objection : run.validity.objections)
        clauses.push_back(objection.text);
    if (run.stopReason == StopReason::Cancelled)
        clauses.emplace_back("it was cancelled");
    if (run.stopReason == StopReason::Failed)
        clauses.emplace_back("no connection ever succeeded");
    return clauses;
}

std::vector<CellTrials> cellsOf(const RunResults &results)
{
    const std::vector<RunResults> groups = groupedByCell(results);
    RunResults firsts;
    for (const RunResults &group : groups)
        firsts.push_back(group.front());
    std::vector<CellTrials> cells;
    for (const RunResults &group : groups) {
        const std::string settings = tellingSettings(*group.front(), firsts, TellingSettings::All);
        cells.push_back(
            {group.front()->cell + (settings.empty() ? "" : ' ' + settings), group, TrialDetail::Result});
    }
    for (CellTrials &cell : cells)
        std::stable_sort(cell.runs.begin(), cell.runs.end(), wasStartedBefore);
    return cells;
}

std::vector<CellTrials> cellsNamed(const std::vector<CellTrials> &cells, std::string_view words)
{
    std::vector<CellTrials> found;
    const std::vector<std::string_view> wanted = wordsOf(words);
    for (const CellTrials &cell : cells) {
        if (cell.cell == words)
            return {cell};
        if (!wanted.empty() && hasWords(cell.cell, wanted))
            found.push_back(cell);
    }
    return found;
}

std::string_view modeAndTarget(std::string_view cell)
{
    const std::size_t mode = cell.find(' ');
    return mode == std::string_view::npos ? cell : cell.substr(0, cell.find(' ', mode + 1));
}

std::vector<CellPair> pairsOf(const std::vector<CellTrials> &baselines,
                              const std::vector<CellTrials> &candidates)
{
    std::vector<CellPair> pairs;
    for (const CellTrials &candidate : candidates) {
        if (const CellTrials *baseline = partnerOf(candidate, baselines, candidates))
            pairs.push_back({*baseline, candidate});
    }
    return pairs;
}

ComparisonSide sideOf(const CellTrials &trials, const Metric &metric)
{
    ComparisonSide side;
    for (const auto &run : trials.runs) {
        if (const std::optional<double> value = metric.valueOf(*run))
            side.trials.push_back(*value);
        else
            side.lacksValues = true;
        side.hasInvalid |= run->stopReason == StopReason::Cancelled ||
                           run->stopReason == StopReason::Failed || !run->validity.isValid();
        side.hasShort |= run->validity.isShort;
    }
    return side;
}

bool areInterleaved(const CellTrials &one, const CellTrials &other)
{
    if (one.runs.size() != other.runs.size() || one.runs.size() < 2)
        return false;
    for (std::size_t i = 0; i + 1 < one.runs.size(); ++i) {
        const auto lastOfRound = std::max(one.runs[i]->startedAt, other.runs[i]->startedAt);
        const auto nextRound = std::min(one.runs[i + 1]->startedAt, other.runs[i + 1]->startedAt);
        if (lastOfRound >= nextRound)
            return false;
    }
    return true;
}

} // namespace threadloop
