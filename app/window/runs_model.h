// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/run_columns.h"
#include "app/window/run_list.h"

#include <QAbstractTableModel>

namespace threadloop {

/// The runs of this session as a table, a row each, for the view and for the charts. The tick box of the
/// first column has three states: shown, faint, hidden; see RunList.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = RunColumn::Id;
    using enum RunColumn::Id;
    static constexpr int columnsCount = RunColumn::count;
    /// A number or text to sort by.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void addResult(std::shared_ptr<const RunResult> result);
    /// A cell that could not be run, and why.
    void addRefused(std::shared_ptr<const Plan> plan, const QString &reason);

    /// The cell is run again: its shown run becomes faint, its faint one is hidden.
    void fadePrevious(const Plan &plan);
    void hideAll();
    /// Shows the newest run of each cell with this label and hides all others.
    void showOnly(const std::string &label);

    const RunList &runs() const { return m_runs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The charts show other runs, or show them otherwise.
    void shownChanged();

private:
    template <class Add>
    void append(const Add &add);
    const RunRow &rowOf(const QModelIndex &index) const;
    void tellShown();

    RunList m_runs;
};

} // namespace threadloop
