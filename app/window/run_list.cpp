// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_list.h"

#include "app/plan/plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace threadloop {
namespace {

std::string keyOf(const Plan &plan)
{
    // An embedded target is the same cell whatever port its server got.
    Plan named = plan;
    if (named.target.embedded) {
        named.target.url = named.target.requestTarget;
    }
    return cellName(named) + '\n' + plan.label;
}

} // namespace

void RunList::add(std::shared_ptr<const RunResult> result)
{
    RunRow row;
    row.plan = result->plan;
    row.result = std::move(result);
    append(std::move(row));
}

void RunList::addRefused(std::shared_ptr<const Plan> plan, const QString &reason)
{
    RunRow row;
    row.plan = std::move(plan);
    row.refusal = reason;
    row.shown = Qt::Unchecked;
    append(std::move(row));
}

void RunList::append(RunRow row)
{
    row.key = keyOf(*row.plan);
    for (const RunRow &other : m_rows) {
        row.cell = std::max(row.cell, other.cell);
    }
    ++row.cell; // a new one, unless it was run before
    for (const RunRow &other : m_rows) {
        if (other.key == row.key) {
            row.cell = other.cell;
            row.trial = other.trial + 1;
        }
    }
    m_rows.push_back(std::move(row));
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

bool RunList::fadePrevious(const Plan &plan)
{
    const std::string key = keyOf(plan);
    bool changed = false;
    for (RunRow &row : m_rows) {
        if (row.key == key && row.shown != Qt::Unchecked) {
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
    std::set<std::string> shown;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        const bool isNewest = row->result && row->plan->label == label && shown.insert(row->key).second;
        row->shown = isNewest ? Qt::Checked : Qt::Unchecked;
    }
}

RunResults RunList::results() const
{
    RunResults results;
    for (const RunRow &row : m_rows) {
        if (row.result) {
            results.push_back(row.result);
        }
    }
    return results;
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

std::vector<ChartRun> RunList::chartRuns() const
{
    std::vector<ChartRun> runs;
    std::map<std::string, int> newerShown; // of the same cell
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (row->result) {
            const bool faint = row->shown == Qt::PartiallyChecked;
            const bool visible = row->shown != Qt::Unchecked;
            runs.push_back({row->result, visible, visible ? newerShown[row->key] : 0, faint, row->isTrial});
            newerShown[row->key] += visible ? 1 : 0;
        }
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

} // namespace threadloop
