// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_table.h"

#include <QAbstractTableModel>

namespace threadloop {

/// A chart's table for a view: numbers in the locale's form, to the right.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    const ChartTable &table() const { return m_table; }
    void setTable(ChartTable table);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChartTable m_table;
};

} // namespace threadloop
