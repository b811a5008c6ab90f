// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"
#include "app/measure/run_result.h"

#include <QString>
#include <Qt>
#include <memory>
#include <string>
#include <vector>

namespace threadloop {

/// A run of this session, or a cell that could not be run.
struct RunRow
{
    std::shared_ptr<const RunResult> result; ///< null when the cell could not be run
    std::shared_ptr<const Plan> plan;
    QString refusal;
    std::string key; ///< equal for runs of the same cell
    int cell = 0;    ///< number of the cell, from 1 in the order of their first runs
    int trial = 1;   ///< number of the run within its cell
    Qt::CheckState shown = Qt::Checked;
    bool isTrial = true; ///< counts in comparisons of its cell: until somebody hides it
};

/// The runs of this session in their order, each paired with the earlier runs of its cell, and which of them
/// the charts show: wholly; faintly, which the previous run of a cell becomes when the cell is run again;
/// not. Runs of the same cell are those with the same plan, in the same part of a batch. A value.
class RunList
{
public:
    void add(std::shared_ptr<const RunResult> result);
    void addRefused(std::shared_ptr<const Plan> plan, const QString &reason);

    std::size_t size() const { return m_rows.size(); }
    const RunRow &at(std::size_t index) const { return m_rows.at(index); }

    /// As somebody wants it, who leaves out with a hidden run a trial, too. False for a cell that could not
    /// be run: there is nothing to show.
    bool setShown(std::size_t index, Qt::CheckState shown);
    /// The cell is run again: its shown run becomes faint, its faint one is hidden. False when there was
    /// none.
    bool fadePrevious(const Plan &plan);
    void hideAll();
    /// Shows the newest run of each cell with this label and hides all others.
    void showOnly(const std::string &label);

    /// All that were made, in their order.
    RunResults results() const;
    /// Those that are shown, wholly or faintly; in the order in which they were made.
    RunResults shownResults() const;
    /// All of them, as charts take them.
    std::vector<ChartRun> chartRuns() const;

private:
    void append(RunRow row);

    std::vector<RunRow> m_rows;
};

} // namespace threadloop
