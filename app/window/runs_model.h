// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_input.h"
#include "app/measure/run_result.h"

#include <QAbstractTableModel>
#include <QString>
#include <optional>
#include <vector>

namespace threadloop {

/// The runs of this session, a row each, and which of them the charts show.
///
/// The tick box has three states: shown; faint, which the previous run of a cell becomes when the cell is run
/// again; hidden. Runs of the same cell are those with the same plan, in the same part of a batch.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Shown,
        CellName,
        Target,
        Mode,
        Requests,
        Concurrency,
        Rate,
        P50,
        P99,
        Errors,
        Share,
        Limit
    };
    static constexpr int columnsCount = Limit + 1;
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

    /// All that were made, in their order.
    RunResults results() const;
    /// Those whose box is ticked, wholly or faintly; in the order in which they were made.
    RunResults shownResults() const;
    /// All of them, as charts take them.
    std::vector<ChartRun> chartRuns() const;
    /// Null for a cell that could not be run.
    std::shared_ptr<const RunResult> resultAt(int row) const;

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
    struct Row
    {
        std::shared_ptr<const RunResult> result; ///< null when the cell could not be run
        std::shared_ptr<const Plan> plan;
        QString refusal;
        std::string key; ///< equal for runs of the same cell
        int cell = 0;    ///< number of the cell, from 1 in the order of their first runs
        int trial = 1;   ///< number of the run within its cell
        Qt::CheckState shown = Qt::Checked;
    };

    void append(Row row);
    QString text(const Row &row, Column column) const;
    QVariant sortValue(const Row &row, Column column) const;
    QString toolTip(const Row &row, Column column) const;
    void tellShown();

    std::vector<Row> m_rows;
};

} // namespace threadloop
