// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_model.h"

#include "app/window/run_cell_look.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

namespace threadloop {
namespace {

bool isEditable(RunColumn::Id column)
{
    return column == RunColumn::Name || column == RunColumn::Tags || column == RunColumn::Note;
}

QVariant editedText(const RunRow &row, RunColumn::Id column)
{
    const std::string &text = column == RunColumn::Name   ? row.entry.name
                              : column == RunColumn::Tags ? row.entry.tags
                                                          : row.entry.note;
    return isEditable(column) ? QVariant(QString::fromStdString(text)) : QVariant();
}

void apply(RunEntry &entry, const RunEdit &change)
{
    entry.name = change.name.value_or(entry.name);
    entry.note = change.note.value_or(entry.note);
    entry.tags = change.tags.value_or(entry.tags);
    entry.isBaseline = change.isBaseline.value_or(entry.isBaseline);
}

} // namespace

void RunsModel::insert(RunRow row)
{
    const std::size_t place = m_runs.placeOf(row);
    beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
    m_runs.insert(place, std::move(row));
    endInsertRows();
}

void RunsModel::addResult(std::shared_ptr<const RunResult> result)
{
    const std::string id = result->id;
    RunRow row = m_runs.rowOf(std::move(result));
    if (const auto listed = m_runs.find(id)) {
        row.entry.number = m_runs.at(*listed).entry.number; // it was seen in the history while it ran
        m_runs.replace(*listed, std::move(row));
        tellRow(static_cast<int>(*listed));
    } else {
        insert(std::move(row));
    }
    Q_EMIT added(static_cast<int>(*m_runs.find(id)));
    Q_EMIT shownChanged();
}

void RunsModel::addRefused(std::shared_ptr<const Plan> plan, const QString &reason)
{
    RunRow row = m_runs.rowOfRefused(std::move(plan), reason);
    const auto place = static_cast<int>(m_runs.placeOf(row));
    insert(std::move(row));
    Q_EMIT added(place);
    Q_EMIT shownChanged();
}

void RunsModel::merge(std::vector<RunEntry> entries)
{
    if (m_runs.size() == 0) {
        fill(std::move(entries));
    } else {
        mergeIntoRows(std::move(entries));
    }
}

/// The entries come from the newest to the oldest.
void RunsModel::fill(std::vector<RunEntry> entries)
{
    beginResetModel();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        m_runs.insert(m_runs.size(), RunList::rowOf(std::move(*entry)));
    }
    endResetModel();
}

void RunsModel::mergeIntoRows(std::vector<RunEntry> entries)
{
    std::unordered_set<std::string> listed;
    for (const RunEntry &entry : entries) {
        listed.insert(entry.id);
    }
    std::vector<int> gone;
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row).isStored() && !listed.contains(rowAt(row).entry.id)) {
            gone.push_back(row);
        }
    }
    take(gone);
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (!m_runs.at(i).isRefused()) {
            known.emplace(m_runs.at(i).entry.id, i);
        }
    }
    std::vector<RunEntry> fresh;
    bool isForgotten = false;
    for (RunEntry &entry : entries) {
        const auto row = known.find(entry.id);
        if (row == known.end()) {
            fresh.push_back(std::move(entry));
            continue;
        }
        const bool hadResult = m_runs.at(row->second).result != nullptr;
        if (m_runs.update(row->second, entry)) {
            isForgotten = isForgotten || (hadResult && !m_runs.at(row->second).result);
            tellRow(static_cast<int>(row->second));
        }
    }
    for (auto entry = fresh.rbegin(); entry != fresh.rend(); ++entry) {
        insert(RunList::rowOf(std::move(*entry)));
    }
    if (isForgotten) {
        Q_EMIT shownChanged();
    }
}

std::vector<RunRow> RunsModel::take(const std::vector<int> &rows)
{
    std::vector<RunRow> taken;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        beginRemoveRows({}, *row, *row);
        taken.push_back(m_runs.take(static_cast<std::size_t>(*row)));
        endRemoveRows();
    }
    if (!rows.empty()) {
        Q_EMIT shownChanged();
    }
    return taken;
}

void RunsModel::putBack(std::vector<RunRow> rows)
{
    std::unordered_set<std::string> known;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        known.insert(m_runs.at(i).entry.id);
    }
    for (RunRow &row : rows) {
        if (row.isRefused() || !known.contains(row.entry.id)) { // another program may have been faster
            insert(std::move(row));
        }
    }
    Q_EMIT shownChanged();
}

std::shared_ptr<const RunResult> RunsModel::resultAt(int row)
{
    const RunRow &known = rowAt(row);
    if (!known.result && known.hasResult() && m_store != nullptr) {
        if (auto result = m_store->load(known)) {
            m_runs.setResult(static_cast<std::size_t>(row), std::move(result));
        }
    }
    return known.result;
}

QStringList RunsModel::targets() const
{
    std::set<std::string> targets;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        targets.insert(m_runs.at(i).entry.target);
    }
    QStringList texts;
    for (const std::string &target : targets) {
        texts.push_back(QString::fromStdString(target));
    }
    return texts;
}

std::string RunsModel::baselineId() const
{
    for (std::size_t i = m_runs.size(); i-- > 0;) {
        if (m_runs.at(i).entry.isBaseline) {
            return m_runs.at(i).entry.id;
        }
    }
    return {};
}

void RunsModel::setBaseline(int row, bool isBaseline)
{
    RunEdit change;
    change.isBaseline = false;
    for (int other = 0; isBaseline && other < rowCount(); ++other) {
        if (other != row && rowAt(other).entry.isBaseline) {
            edit(other, change);
        }
    }
    change.isBaseline = isBaseline;
    edit(row, change);
}

bool RunsModel::edit(int row, const RunEdit &change)
{
    if (m_store == nullptr || rowAt(row).isRefused() || !m_store->edit(rowAt(row), change)) {
        return false;
    }
    RunEntry entry = rowAt(row).entry;
    apply(entry, change);
    m_runs.update(static_cast<std::size_t>(row), entry);
    tellRow(row);
    return true;
}

bool RunsModel::setShown(int row, Qt::CheckState shown)
{
    const auto at = static_cast<std::size_t>(row);
    if (shown == Qt::Checked && rowAt(row).shown != Qt::Checked && m_runs.shownCount() >= mostShown) {
        Q_EMIT tooManyShown();
        return false;
    }
    if ((shown != Qt::Unchecked && !resultAt(row)) || !m_runs.setShown(at, shown)) {
        return false;
    }
    tellRow(row);
    Q_EMIT shownChanged();
    return true;
}

void RunsModel::tellRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columnsCount - 1));
}

void RunsModel::fadePrevious(const std::string &cell, const Plan &plan)
{
    if (m_runs.fadePrevious(cell, plan)) {
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

std::vector<SavedRun> RunsModel::showExactly(const std::vector<SavedRun> &runs)
{
    m_runs.forgetShown();
    std::vector<SavedRun> missing;
    for (const SavedRun &run : runs) {
        const auto row = m_runs.find(run.id);
        if (!row || !resultAt(static_cast<int>(*row)) || !m_runs.showAs(*row, run.shown)) {
            missing.push_back(run);
        }
    }
    tellShown();
    return missing;
}

void RunsModel::tellShown()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnsCount - 1));
    }
    Q_EMIT shownChanged();
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
    const RunRow &row = rowAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::ToolTipRole:
        return cellToolTip(row, column);
    case Qt::AccessibleTextRole:
        return cellSpokenText(row, column);
    case Qt::EditRole:
        return editedText(row, column);
    case Qt::FontRole:
        return cellFont(row, column);
    case Qt::CheckStateRole:
        return column == Shown ? QVariant(row.shown) : QVariant();
    case Qt::TextAlignmentRole:
        return columnAlignment(column);
    case Qt::ForegroundRole:
        return cellColour(row, column);
    case sortRole:
        return cellSortValue(row, column);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::CheckStateRole && column == Shown) {
        return setShown(index.row(), static_cast<Qt::CheckState>(value.toInt()));
    }
    if (role != Qt::EditRole || !isEditable(column)) {
        return false;
    }
    const std::string text = value.toString().simplified().toStdString();
    RunEdit change;
    (column == Name ? change.name : column == Tags ? change.tags : change.note) = text;
    return edit(index.row(), change);
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const RunRow &row = rowAt(index.row());
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == Shown && row.hasResult());
    flags.setFlag(Qt::ItemIsEditable,
                  isEditable(static_cast<Column>(index.column())) && !row.isRefused() && m_store != nullptr);
    return flags;
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
        return columnAlignment(column);
    default:
        return {};
    }
}

} // namespace threadloop
