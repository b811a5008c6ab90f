// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"
#include "app/history/run_entry.h"
#include "app/measure/cell_setup.h"
#include "app/measure/run_result.h"
#include "app/plan/saved_session.h"

#include <QString>
#include <Qt>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace threadloop {

/// A run of the history or of this session, or a cell that could not be run.
struct RunRow
{
    RunEntry entry;                          ///< its number is 0 as long as it is not known to be stored
    std::shared_ptr<const RunResult> result; ///< null when it was not loaded, or could not be run
    std::shared_ptr<const Plan> plan;        ///< null when it was not loaded
    QString refusal;                         ///< why it could not be run; empty otherwise
    std::shared_ptr<const CellSetup> setup;  ///< null when it was not loaded
    int cell = 0;  ///< number of the cell, from 1 in the order of their first runs; 0 of an earlier session
    int trial = 1; ///< number of the run within its cell in this session
    Qt::CheckState shown = Qt::Unchecked;
    bool isTrial = false; ///< counts in comparisons of its cell: until somebody hides it
    QString searched;     ///< what a filter looks into, in lower case

    bool isRefused() const { return !refusal.isEmpty(); }
    bool isStored() const { return entry.number != 0; }
    bool isBeingMade() const { return entry.state == StoredState::Running; }
    /// Whether there is a whole run: here, or to be loaded. What another process still makes is half of one.
    bool hasResult() const { return result || (isStored() && !isBeingMade()); }
};

/// What the history would list of this run, but for its number.
RunEntry entryOf(const RunResult &result);

/// The runs from the oldest to the newest, those of this session each paired with the earlier runs of its
/// cell, and which of them the charts show: wholly; faintly, which the previous run of a cell becomes when
/// the cell is run again; not. Runs of the same cell have all in common that was asked for, and may have had
/// servers of other settings: what a change of those brought is what a faint line is for. A value.
class RunList
{
public:
    /// Rows as they are to be inserted; those of this session are shown and get their cell's number.
    RunRow rowOf(std::shared_ptr<const RunResult> result) const;
    RunRow rowOfRefused(std::shared_ptr<const Plan> plan, const QString &reason) const;
    static RunRow rowOf(RunEntry entry);

    std::size_t size() const { return m_rows.size(); }
    const RunRow &at(std::size_t index) const { return m_rows.at(index); }
    /// The run of this id.
    std::optional<std::size_t> find(const std::string &id) const;
    /// Where a row belongs: behind all that were started before it, or at the same time.
    std::size_t placeOf(const RunRow &row) const;

    void insert(std::size_t index, RunRow row);
    void replace(std::size_t index, RunRow row) { m_rows.at(index) = std::move(row); }
    RunRow take(std::size_t index);
    /// Brings a row up to date with what is stored; what is shown stays, unless it was loaded before the
    /// run's end: that is forgotten, to be loaded anew. False when that changes nothing.
    bool update(std::size_t index, const RunEntry &entry);
    /// A stored run has been loaded.
    void setResult(std::size_t index, std::shared_ptr<const RunResult> result);

    /// As somebody wants it, who leaves out with a hidden run a trial, too. False for a run without a result:
    /// there is nothing to show.
    bool setShown(std::size_t index, Qt::CheckState shown);
    /// How many are shown wholly.
    std::size_t shownCount() const;
    /// The cell of that name is run again: its shown run becomes faint, its faint one is hidden. False when
    /// there was none.
    bool fadePrevious(const std::string &cell, const Plan &plan);
    void hideAll();
    /// Shows the newest run of each cell with this label and hides all others of this session.
    void showOnly(const std::string &label);

    /// Makes the run one of this session, shown so. False for a run without a result.
    bool showAs(std::size_t index, ShownAs shown);
    /// None is shown, and none is a trial in comparisons.
    void forgetShown();
    /// Those that are shown and those that are compared with them, for a session's file.
    std::vector<SavedRun> savedRuns() const;

    /// Those that are shown, wholly or faintly; in the order in which they were made.
    RunResults shownResults() const;
    /// Those, and what else counts among the trials of their cells: what is exported, as charts compare them.
    RunResults exportedResults() const;
    /// All that were loaded, as charts take them.
    std::vector<ChartRun> chartRuns() const;

private:
    void number(RunRow &row) const;
    std::vector<const RunRow *> comparedRows() const;

    std::vector<RunRow> m_rows;
};

} // namespace threadloop
