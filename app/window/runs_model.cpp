// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_model.h"

#include "app/window/look.h"

#include <QApplication>
#include <QPalette>

namespace threadloop {
namespace {

/// What a screen reader says of a cell; of one that says "invalid", why.
QString spokenText(const RunRow &row, RunColumn::Id column)
{
    if (column == RunColumn::Shown) {
        return columnToolTip(column);
    }
    const QString text = columnTitle(column) + QStringLiteral(": ") + cellText(row, column);
    const bool isDoubted = column == RunColumn::Valid && row.result && !row.result->validity.isValid();
    return isDoubted ? text + QStringLiteral(". ") + cellToolTip(row, column) : text;
}

/// Words between numbers stand in the middle.
int alignmentOf(RunColumn::Id column)
{
    const bool isBetween = column == RunColumn::Loop || column == RunColumn::Valid;
    return int(Qt::AlignVCenter | (isBetween                 ? Qt::AlignHCenter
                                   : isNumericColumn(column) ? Qt::AlignRight
                                                             : Qt::AlignLeft));
}

QFont strongFont()
{
    QFont font = QApplication::font("QTableView");
    font.setBold(true);
    return font;
}

} // namespace

template <class Add>
void RunsModel::append(const Add &add)
{
    const int index = rowCount();
    beginInsertRows({}, index, index);
    add();
    endInsertRows();
    Q_EMIT shownChanged();
}

void RunsModel::addResult(std::shared_ptr<const RunResult> result)
{
    append([&] { m_runs.add(std::move(result)); });
}

void RunsModel::addRefused(std::shared_ptr<const Plan> plan, const QString &reason)
{
    append([&] { m_runs.addRefused(std::move(plan), reason); });
}

void RunsModel::fadePrevious(const Plan &plan)
{
    if (m_runs.fadePrevious(plan)) {
        tellShown();
    }
}

void RunsModel::hideAll()
{
    m_runs.hideAll();
    tellShown();
}

void RunsModel::showOnly(const std::string &label)
{
    m_runs.showOnly(label);
    tellShown();
}

void RunsModel::tellShown()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnsCount - 1));
    }
    Q_EMIT shownChanged();
}

const RunRow &RunsModel::rowOf(const QModelIndex &index) const
{
    return m_runs.at(static_cast<std::size_t>(index.row()));
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsCount;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RunRow &row = rowOf(index);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::ToolTipRole:
        return cellToolTip(row, column);
    case Qt::AccessibleTextRole:
        return spokenText(row, column);
    case Qt::FontRole:
        return column == Valid && row.result && !row.result->validity.isValid() ? strongFont() : QVariant();
    case Qt::CheckStateRole:
        return column == Shown ? QVariant(row.shown) : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ForegroundRole:
        if (!row.result || (column == Errors && row.result->counts.failed() > 0) ||
            (column == Valid && !row.result->validity.isValid()) ||
            (column == Limit && row.result->stopReason == StopReason::Failed)) {
            return toneColor(Tone::Error, QApplication::palette());
        }
        return row.shown == Qt::Checked ? QVariant() : mutedText(QApplication::palette());
    case sortRole:
        return cellSortValue(row, column);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Shown) {
        return false;
    }
    if (!m_runs.setShown(static_cast<std::size_t>(index.row()), static_cast<Qt::CheckState>(value.toInt()))) {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnsCount - 1));
    Q_EMIT shownChanged();
    return true;
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const bool hasBox = index.column() == Shown && rowOf(index).result != nullptr;
    return hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnsCount) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnToolTip(column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

} // namespace threadloop
