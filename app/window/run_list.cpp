// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_list.h"

#include "app/plan/plan.h"

#include <algorithm>
#include <utility>

namespace threadloop {
namespace {

/// Of runs without a name of their own, too.
std::shared_ptr<const CellSetup> setupOf(const RunResult &result)
{
    CellSetup setup = cellSetupOf(result);
    if (setup.cell.empty()) {
        setup.cell = cellName(*result.plan);
    }
    return std::make_shared<const CellSetup>(std::move(setup));
}

bool isOfCell(const RunRow &row, const CellSetup &setup)
{
    return row.setup && haveEqualPlans(*row.setup, setup);
}

/// A number for each cell, which begins at 0. The rows must outlive it.
class CountsByCell
{
public:
    int &of(const RunRow &row)
    {
        const auto known = std::find_if(m_counts.begin(), m_counts.end(), [&row](const auto &count) {
            return count.first == row.setup.get() || isOfCell(row, *count.first);
        });
        return known != m_counts.end() ? known->second : m_counts.emplace_back(row.setup.get(), 0).second;
    }

private:
    std::vector<std::pair<const CellSetup *, int>> m_counts;
};

void fillPlan(RunEntry &entry, const Plan &plan)
{
    entry.label = plan.label;
    entry.target = targetName(plan);
    entry.mode = plan.mode;
    entry.requests = plan.stop.requests;
    entry.duration = plan.stop.duration;
    entry.concurrency = plan.concurrency;
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        entry.rate = open->rate;
    }
}

QString searchedIn(const RunEntry &entry)
{
    std::string text;
    for (const std::string &part :
         {entry.name, entry.label, entry.target, entry.tags, entry.cell, entry.note}) {
        text += part + '\n'; // a word does not reach over two of them
    }
    return QString::fromStdString(text).toLower();
}

void forgetResult(RunRow &row)
{
    row.result.reset();
    row.plan.reset();
    row.setup.reset();
    row.cell = 0;
    row.trial = 1;
    row.shown = Qt::Unchecked;
    row.isTrial = false;
}

} // namespace

RunEntry entryOf(const RunResult &result)
{
    RunEntry entry;
    fillPlan(entry, *result.plan);
    entry.id = result.id;
    entry.startedAt = result.startedAt;
    entry.cell = result.cell;
    entry.trial = result.trial;
    entry.label = result.label;
    entry.stopReason = result.stopReason;
    entry.ok = result.counts.ok();
    entry.failed = result.counts.failed();
    entry.reqsPerSec = result.throughput.reqsPerSec;
    if (result.latency) {
        entry.p50Ms = result.latency->p50;
        entry.p75Ms = result.latency->p75;
        entry.p90Ms = result.latency->p90;
        entry.p95Ms = result.latency->p95;
        entry.p99Ms = result.latency->p99;
        entry.p999Ms = result.latency->p999;
    }
    entry.percentOfIdeal = result.throughput.percentOfIdeal;
    entry.limitText = result.limit.text;
    entry.isValid = result.validity.isValid();
    entry.isShort = result.validity.isShort;
    return entry;
}

RunRow RunList::rowOf(std::shared_ptr<const RunResult> result) const
{
    RunRow row;
    row.entry = entryOf(*result);
    row.plan = result->plan;
    row.result = std::move(result);
    row.shown = Qt::Checked;
    row.isTrial = true;
    number(row);
    return row;
}

RunRow RunList::rowOfRefused(std::shared_ptr<const Plan> plan, const QString &reason) const
{
    RunRow row;
    fillPlan(row.entry, *plan);
    row.entry.cell = cellName(*plan);
    row.entry.startedAt = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    row.plan = std::move(plan);
    row.refusal = reason;
    number(row);
    return row;
}

RunRow RunList::rowOf(RunEntry entry)
{
    RunRow row;
    row.searched = searchedIn(entry);
    row.entry = std::move(entry);
    return row;
}

/// A new cell, unless it was run before.
void RunList::number(RunRow &row) const
{
    row.searched = searchedIn(row.entry);
    row.setup = row.result ? setupOf(*row.result)
                           : std::make_shared<const CellSetup>(cellSetupOf(row.entry.cell, *row.plan));
    int known = 0;
    for (const RunRow &other : m_rows) {
        known = std::max(known, other.cell);
        if (other.cell != 0 && isOfCell(other, *row.setup)) {
            row.cell = other.cell;
            row.trial = std::max(row.trial, other.trial + 1);
        }
    }
    if (row.cell == 0) {
        row.cell = known + 1;
    }
}

std::optional<std::size_t> RunList::find(const std::string &id) const
{
    // From the newest: that is what is asked for most.
    const auto found = std::find_if(m_rows.rbegin(), m_rows.rend(), [&id](const RunRow &row) {
        return !row.isRefused() && row.entry.id == id;
    });
    return found == m_rows.rend() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(m_rows.rend() - found) - 1);
}

std::size_t RunList::placeOf(const RunRow &row) const
{
    const auto place =
        std::upper_bound(m_rows.begin(), m_rows.end(), row, [](const RunRow &a, const RunRow &b) {
            return a.entry.startedAt < b.entry.startedAt;
        });
    return static_cast<std::size_t>(place - m_rows.begin());
}

void RunList::insert(std::size_t index, RunRow row)
{
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(index), std::move(row));
}

RunRow RunList::take(std::size_t index)
{
    RunRow row = std::move(m_rows.at(index));
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(index));
    return row;
}

bool RunList::update(std::size_t index, const RunEntry &entry)
{
    RunRow &row = m_rows.at(index);
    RunEntry updated = entry;
    if (row.result && entry.state == StoredState::Running) {
        // This session knows the end already, the disk not yet.
        updated = row.entry;
        updated.number = entry.number;
        updated.name = entry.name;
        updated.note = entry.note;
        updated.tags = entry.tags;
        updated.isBaseline = entry.isBaseline;
    }
    if (row.entry == updated) {
        return false;
    }
    if (row.entry.state != updated.state && row.entry.state != StoredState::Finished) {
        forgetResult(row);
    }
    row.entry = std::move(updated);
    row.searched = searchedIn(row.entry);
    return true;
}

void RunList::setResult(std::size_t index, std::shared_ptr<const RunResult> result)
{
    RunRow &row = m_rows.at(index);
    row.plan = result->plan;
    row.setup = setupOf(*result);
    row.result = std::move(result);
}

bool RunList::setShown(std::size_t index, Qt::CheckState shown)
{
    RunRow &row = m_rows.at(index);
    if (row.result) {
        row.shown = shown;
        row.isTrial = shown != Qt::Unchecked;
    }
    return row.result != nullptr;
}

std::size_t RunList::shownCount() const
{
    return static_cast<std::size_t>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const RunRow &row) { return row.shown == Qt::Checked; }));
}

bool RunList::fadePrevious(const std::string &cell, const Plan &plan)
{
    const CellSetup setup = cellSetupOf(cell, plan);
    bool changed = false;
    for (RunRow &row : m_rows) {
        if (row.shown != Qt::Unchecked && isOfCell(row, setup)) {
            row.shown = row.shown == Qt::Checked ? Qt::PartiallyChecked : Qt::Unchecked;
            changed = true;
        }
    }
    return changed;
}

void RunList::hideAll()
{
    for (RunRow &row : m_rows) {
        row.shown = Qt::Unchecked;
    }
}

void RunList::showOnly(const std::string &label)
{
    CountsByCell shown;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        const bool isCandidate = row->result && row->cell != 0 && row->plan->label == label;
        row->shown = isCandidate && shown.of(*row)++ == 0 ? Qt::Checked : Qt::Unchecked;
        row->isTrial = row->isTrial || row->shown == Qt::Checked;
    }
}

bool RunList::showAs(std::size_t index, ShownAs shown)
{
    RunRow &row = m_rows.at(index);
    if (!row.result) {
        return false;
    }
    if (row.cell == 0) {
        number(row);
    }
    row.shown = shown == ShownAs::Whole   ? Qt::Checked
                : shown == ShownAs::Faint ? Qt::PartiallyChecked
                                          : Qt::Unchecked;
    row.isTrial = true;
    return true;
}

void RunList::forgetShown()
{
    for (RunRow &row : m_rows) {
        row.shown = Qt::Unchecked;
        row.isTrial = false;
    }
}

/// Those that are shown, and the hidden trials of shown cells: as comparisons tell cells apart, to which
/// another server is another cell.
std::vector<const RunRow *> RunList::comparedRows() const
{
    std::vector<const CellSetup *> shown;
    for (const RunRow &row : m_rows) {
        if (row.result && row.shown != Qt::Unchecked) {
            shown.push_back(row.setup.get());
        }
    }
    std::vector<const RunRow *> rows;
    for (const RunRow &row : m_rows) {
        const bool isCandidate = row.result && (row.shown != Qt::Unchecked || (row.cell != 0 && row.isTrial));
        if (isCandidate && std::any_of(shown.begin(), shown.end(), [&row](const CellSetup *setup) {
                return setup == row.setup.get() || *setup == *row.setup;
            })) {
            rows.push_back(&row);
        }
    }
    return rows;
}

std::vector<SavedRun> RunList::savedRuns() const
{
    std::vector<SavedRun> runs;
    for (const RunRow *row : comparedRows()) {
        runs.push_back({row->entry.id, row->shown == Qt::Checked            ? ShownAs::Whole
                                       : row->shown == Qt::PartiallyChecked ? ShownAs::Faint
                                                                            : ShownAs::Compared});
    }
    return runs;
}

RunResults RunList::shownResults() const
{
    RunResults results;
    for (const RunRow &row : m_rows) {
        if (row.result && row.shown != Qt::Unchecked) {
            results.push_back(row.result);
        }
    }
    return results;
}

RunResults RunList::exportedResults() const
{
    RunResults results;
    for (const RunRow *row : comparedRows()) {
        results.push_back(row->result);
    }
    return results;
}

std::vector<ChartRun> RunList::chartRuns() const
{
    std::vector<ChartRun> runs;
    CountsByCell newerShown;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        const bool visible = row->shown != Qt::Unchecked;
        // A run of an earlier session that is hidden again has nothing to do with what is shown.
        if (row->result && (visible || row->cell != 0)) {
            const bool faint = row->shown == Qt::PartiallyChecked;
            runs.push_back({row->result, visible, visible ? newerShown.of(*row)++ : 0, faint, row->isTrial});
        }
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

} // namespace threadloop
