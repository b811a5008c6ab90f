// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_table_columns.h"

#include "app/window/look.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <algorithm>
#include <array>

namespace threadloop {
namespace {

constexpr int kTargetCharacters = 24; ///< shown of a target, at most
constexpr int kNameCharacters = 22;   ///< of a name, tags and a note
constexpr int kLimitCharacters = 24;  ///< shown of what limited a run, at least
constexpr int kMeasuredRows = 60;     ///< that make a column's width

/// Of use to some; the others find the room.
constexpr std::array kHiddenAtFirst{RunColumn::Number, RunColumn::CellName, RunColumn::Requests,
                                    RunColumn::Loop,   RunColumn::Tags,     RunColumn::Note};

} // namespace

RunsTableColumns::RunsTableColumns(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    QHeaderView &header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setResizeContentsPrecision(kMeasuredRows);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    for (const RunColumn::Id column : kHiddenAtFirst) {
        table.hideColumn(column);
    }
    connect(&header, &QWidget::customContextMenuRequested, this, &RunsTableColumns::showMenu);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &RunsTableColumns::fit);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &RunsTableColumns::fit);
    fit();
}

void RunsTableColumns::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = RunColumn::Number; column < RunColumn::count; ++column) {
        QAction *action = menu->addAction(columnTitle(static_cast<RunColumn::Id>(column)));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_table.setColumnHidden(column, !isShown);
            fit();
            if (percentileIn(static_cast<RunColumn::Id>(column))) {
                Q_EMIT percentilesChosen(percentiles());
            }
        });
    }
    menu->popup(m_table.horizontalHeader()->mapToGlobal(at));
}

QStringList RunsTableColumns::hidden() const
{
    QStringList names;
    for (int column = 0; column < RunColumn::count; ++column) {
        if (m_table.isColumnHidden(column) && !percentileIn(static_cast<RunColumn::Id>(column))) {
            names.push_back(columnName(static_cast<RunColumn::Id>(column)));
        }
    }
    return names;
}

void RunsTableColumns::setHidden(const QStringList &names)
{
    for (int column = RunColumn::Number; column < RunColumn::count; ++column) {
        const auto id = static_cast<RunColumn::Id>(column);
        if (!percentileIn(id)) {
            m_table.setColumnHidden(column, names.contains(columnName(id)));
        }
    }
    fit();
}

PercentileSet RunsTableColumns::percentiles() const
{
    PercentileSet shown;
    for (const Percentile which : allPercentiles) {
        if (!m_table.isColumnHidden(columnOf(which))) {
            shown.insert(which);
        }
    }
    return shown;
}

void RunsTableColumns::setPercentiles(const PercentileSet &shown)
{
    for (const Percentile which : allPercentiles) {
        m_table.setColumnHidden(columnOf(which), !shown.contains(which));
    }
    fit();
}

std::vector<RunColumn::Id> RunsTableColumns::seen() const
{
    std::vector<RunColumn::Id> columns;
    for (int column = RunColumn::Number; column < RunColumn::count; ++column) {
        if (!m_table.isColumnHidden(column)) {
            columns.push_back(static_cast<RunColumn::Id>(column));
        }
    }
    return columns;
}

void RunsTableColumns::show(RunColumn::Id column)
{
    if (m_table.isColumnHidden(column)) {
        m_table.showColumn(column);
        fit();
    }
}

/// All but the last, which takes what is left.
void RunsTableColumns::fit()
{
    for (const RunColumn::Id column : seen()) {
        if (column != RunColumn::Limit) {
            m_table.setColumnWidth(column, std::min(widthOf(column), mostOf(column)));
        }
    }
    m_table.setColumnWidth(RunColumn::Shown, widthOf(RunColumn::Shown));
    fitLimit();
}

/// What the cells need, and the title: with room for the arrow only where it is shown.
int RunsTableColumns::widthOf(RunColumn::Id column) const
{
    const QAbstractItemView &view = m_table; // whose hint is public
    const QHeaderView &header = *m_table.horizontalHeader();
    const int arrow = header.sortIndicatorSection() == column ? 2 * kSpace : 0;
    const int title = header.fontMetrics().horizontalAdvance(columnTitle(column)) + kMargin + arrow;
    return std::max(title, view.sizeHintForColumn(column) + int(kTightSpace));
}

int RunsTableColumns::mostOf(RunColumn::Id column) const
{
    const bool isWritten =
        column == RunColumn::Name || column == RunColumn::Tags || column == RunColumn::Note;
    return column == RunColumn::Target ? m_table.fontMetrics().averageCharWidth() * kTargetCharacters
           : isWritten                 ? m_table.fontMetrics().averageCharWidth() * kNameCharacters
                                       : QWIDGETSIZE_MAX;
}

/// The last column takes what is left; where that is too little to be read, the table scrolls.
void RunsTableColumns::fitLimit()
{
    QHeaderView &header = *m_table.horizontalHeader();
    const int left = m_table.viewport()->width() - header.sectionPosition(RunColumn::Limit);
    const int least = m_table.fontMetrics().averageCharWidth() * kLimitCharacters;
    header.setSectionResizeMode(RunColumn::Limit,
                                left < least ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (left < least) {
        m_table.setColumnWidth(RunColumn::Limit, least);
    }
}

} // namespace threadloop
