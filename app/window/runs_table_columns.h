// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/run_columns.h"

#include <QObject>
#include <QStringList>
#include <vector>

class QPoint;
class QTableView;

namespace threadloop {

/// Which columns of the runs' table are seen, and how wide they are: as wide as cells and titles need, and
/// the last one takes what is left. The title row's menu shows and hides them. A part of its table, which has
/// its model already and owns this; the GUI thread.
class RunsTableColumns : public QObject
{
    Q_OBJECT

public:
    explicit RunsTableColumns(QTableView &table);

    /// The names of the hidden ones, but for percentiles.
    QStringList hidden() const;
    void setHidden(const QStringList &names);
    /// The percentiles that have a column; they are not among the hidden ones that are kept.
    PercentileSet percentiles() const;
    void setPercentiles(const PercentileSet &shown);
    /// From left to right, but for the tick box.
    std::vector<RunColumn::Id> seen() const;
    /// Shows it, if it is not seen.
    void show(RunColumn::Id column);

    /// Makes all columns as wide as what stands in them now.
    void fit();
    /// The same for the last one alone: after a change of the table's width.
    void fitLimit();

Q_SIGNALS:
    /// The user has shown or hidden the column of a percentile.
    void percentilesChosen(const threadloop::PercentileSet &shown);

private:
    void showMenu(const QPoint &at);
    int widthOf(RunColumn::Id column) const;
    int mostOf(RunColumn::Id column) const;

    QTableView &m_table;
};

} // namespace threadloop
