// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/history.h"
#include "app/window/run_columns.h"
#include "app/window/run_list.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace threadloop {

/// Where the table's runs are stored.
class RunStore
{
public:
    virtual ~RunStore() = default;
    /// The whole run; null when that failed, which the store has told.
    virtual std::shared_ptr<const RunResult> load(const RunRow &row) = 0;
    /// Writes it down; false when that failed, which the store has told.
    virtual bool edit(const RunRow &row, const RunEdit &change) = 0;
};

/// All runs as a table, a row each from the oldest to the newest, for the view and for the charts: those of
/// the history, and those that this session has made meanwhile. The tick box of the first column has three
/// states: shown, faint, hidden; see RunList. A stored run is loaded when it is ticked first.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = RunColumn::Id;
    using enum RunColumn::Id;
    static constexpr int columnsCount = RunColumn::count;
    /// A number or text to sort by.
    static constexpr int sortRole = Qt::UserRole;
    /// So many runs somebody may tick: more are no picture.
    static constexpr std::size_t mostShown = 12;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: runs can neither be loaded nor edited. It must outlive its use.
    void setStore(RunStore *store) { m_store = store; }

    void addResult(std::shared_ptr<const RunResult> result);
    /// A cell that could not be run, and why.
    void addRefused(std::shared_ptr<const Plan> plan, const QString &reason);
    /// All that is stored now: rows come, change and go.
    void merge(std::vector<RunEntry> entries);
    /// Takes rows out, given from the first to the last.
    std::vector<RunRow> take(const std::vector<int> &rows);
    /// Brings back what was taken.
    void putBack(std::vector<RunRow> rows);

    /// The cell of that name is run again: its shown run becomes faint, its faint one is hidden.
    void fadePrevious(const std::string &cell, const Plan &plan);
    void hideAll();
    /// Shows and compares these runs and no others, as many as they are. Those that are not there.
    std::vector<SavedRun> showExactly(const std::vector<SavedRun> &runs);
    /// Shows the newest run of each cell with this label and hides all others.
    void showOnly(const std::string &label);

    const RunList &runs() const { return m_runs; }
    const RunRow &rowAt(int row) const { return m_runs.at(static_cast<std::size_t>(row)); }
    /// The whole run; loads it. Null when there is none, and while another process still makes it.
    std::shared_ptr<const RunResult> resultAt(int row);
    /// Of all runs, each once and sorted.
    QStringList targets() const;
    /// The id of the run that is marked as baseline; empty when none is.
    std::string baselineId() const;
    /// Marks this run, and no other one; or takes the mark away.
    void setBaseline(int row, bool isBaseline);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The charts show other runs, or show them otherwise.
    void shownChanged();
    /// A run of this session has come, into this row.
    void added(int row);
    /// Somebody wants to see more than `mostShown`.
    void tooManyShown();

private:
    void insert(RunRow row);
    void fill(std::vector<RunEntry> entries);
    void mergeIntoRows(std::vector<RunEntry> entries);
    bool setShown(int row, Qt::CheckState shown);
    bool edit(int row, const RunEdit &change);
    void tellRow(int row);
    void tellShown();

    RunList m_runs;
    RunStore *m_store = nullptr;
};

} // namespace threadloop
