// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/chart_table_model.h"

#include "app/language/local_number.h"

namespace threadloop {
namespace {

bool isNumber(const QVariant &cell)
{
    return cell.typeId() == QMetaType::Double;
}

} // namespace

void ChartTableModel::setTable(ChartTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.headers.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    const QVariant &cell = m_table.rows[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return isNumber(cell) ? localNumber(tableNumber(cell.toDouble())) : cell;
    case Qt::EditRole:
        return cell;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        return m_table.headers[section];
    }
    return orientation == Qt::Vertical && role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
}

} // namespace threadloop
