// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_table.h"

#include "app/window/look.h"
#include "app/window/runs_copy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace threadloop {
namespace {

/// A URL's end tells it from the others.
class TargetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

RunsTable::RunsTable(RunsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_runs(model)
    , m_filter(new RunsFilter(model, this))
{
    setObjectName(QStringLiteral("runs"));
    setAccessibleName(tr("Runs"));
    setModel(m_filter);
    setSortingEnabled(true);
    sortByColumn(RunColumn::Started, Qt::DescendingOrder);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // else each of ten thousand is asked
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    setItemDelegateForColumn(RunsModel::Target, new TargetDelegate(this));
    m_columns = new RunsTableColumns(*this);
    addEntries();
    connect(&m_runs, &RunsModel::added, this, &RunsTable::showNewest);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    Q_EMIT focused(m_runs.rowAt(m_filter->sourceRow(current)).result);
                }
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsTable::refreshEntries);
    connect(m_filter, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (first.row() <= currentIndex().row() && currentIndex().row() <= last.row()) {
                    refreshEntries(); // its run may have ended
                }
            });
    refreshEntries();
}

QAction *RunsTable::addEntry(const QString &text, const char *name, const char *shortcut,
                             const QString &toolTip, void (RunsTable::*carryOut)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(QKeySequence(QLatin1String(shortcut)));
    action->setShortcutContext(Qt::WidgetShortcut); // the keys of a cell's editor, a child, are the editor's
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, carryOut);
    addAction(action);
    return action;
}

/// By keyboard, and from the rows' menu.
void RunsTable::addEntries()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto addSeparator = [this] {
        auto *separator = new QAction(this);
        separator->setSeparator(true);
        addAction(separator);
    };
    QAction *open =
        addEntry(tr("Open in panels"), "openRun", "Return",
                 tr("Put the run's plan and its server's settings into the panels"), &RunsTable::openCurrent);
    m_show = addEntry(tr("Show or hide"), "toggleShown", "Space",
                      tr("Show the selected runs in the charts, or hide them"), &RunsTable::toggleSelected);
    m_baseline = addEntry(tr("Compare with this cell"), "asBaseline", "Ctrl+B",
                          tr("Mark the run: its cell becomes the baseline of the comparison"),
                          &RunsTable::toggleBaseline);
    m_runEntries = {open, m_baseline};
    addSeparator();
    m_storedEntries = {
        addEntry(tr("Rename"), "renameRun", "F2", tr("Give the run a name"), &RunsTable::rename),
        addEntry(tr("Edit tags"), "editTags", "Ctrl+T", tr("Words to find the run by"), &RunsTable::editTags),
        addEntry(tr("Edit note"), "editNote", "Ctrl+Shift+N", tr("What there is to say about the run"),
                 &RunsTable::editNote)};
    addSeparator();
    addEntry(tr("Copy"), "copyRuns", "Ctrl+C", tr("Copy the selected rows as a table"),
             &RunsTable::copySelected);
    addEntry(tr("Delete"), "deleteRuns", "Del", tr("Delete the selected runs; Ctrl+Z brings them back"),
             &RunsTable::removeSelected);
    addEntry(tr("Undo delete"), "undoDelete", "Ctrl+Z", tr("Bring back what was deleted last"),
             &RunsTable::undoRequested);
}

void RunsTable::refreshEntries()
{
    const int row = currentRow();
    const bool isRun = row >= 0 && !m_runs.rowAt(row).isRefused() && !m_runs.rowAt(row).isBeingMade();
    for (QAction *action : m_runEntries) {
        action->setEnabled(isRun);
    }
    m_show->setEnabled(isRun || !toggledRows().empty());
    for (QAction *action : m_storedEntries) {
        action->setEnabled(row >= 0 && !m_runs.rowAt(row).isRefused());
    }
    m_baseline->setText(isRun && m_runs.rowAt(row).entry.isBaseline ? tr("No longer the baseline")
                                                                    : tr("Compare with this cell"));
}

void RunsTable::showNewest(int row)
{
    QMetaObject::invokeMethod(m_columns, &RunsTableColumns::fit, Qt::QueuedConnection);
    makeCurrent(row);
}

/// Wherever it was sorted to; unless the filter holds it back.
void RunsTable::makeCurrent(int row)
{
    const QModelIndex index = m_filter->mapFromSource(m_runs.index(row, RunColumn::Started));
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

int RunsTable::currentRow() const
{
    return currentIndex().isValid() ? m_filter->sourceRow(currentIndex()) : -1;
}

std::string RunsTable::currentRun() const
{
    const int row = currentRow();
    return row < 0 || m_runs.rowAt(row).isRefused() ? std::string() : m_runs.rowAt(row).entry.id;
}

void RunsTable::setCurrentRun(const std::string &id)
{
    if (const auto row = m_runs.runs().find(id)) {
        makeCurrent(static_cast<int>(*row));
    }
}

std::vector<int> RunsTable::selectedModelRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows(RunColumn::Started)) {
        rows.push_back(m_filter->sourceRow(index));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// The selected ones that there is something to show of.
std::vector<int> RunsTable::toggledRows() const
{
    std::vector<int> rows = selectedModelRows();
    std::erase_if(rows, [this](int row) { return !m_runs.rowAt(row).hasResult(); });
    return rows;
}

void RunsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fitLimit();
}

/// The tick box has two clicks of its own.
void RunsTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && index.column() != RunColumn::Shown && event->button() == Qt::LeftButton) {
        setCurrentIndex(index);
        openCurrent();
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

/// Shows all of them that were made, or hides them when they are all shown.
void RunsTable::toggleSelected()
{
    const std::vector<int> rows = toggledRows();
    const bool areShown = std::all_of(rows.begin(), rows.end(),
                                      [this](int row) { return m_runs.rowAt(row).shown == Qt::Checked; });
    const auto wanted = areShown ? Qt::Unchecked : Qt::Checked;
    for (const int row : rows) {
        if (m_runs.rowAt(row).shown != wanted &&
            !m_runs.setData(m_runs.index(row, RunColumn::Shown), wanted, Qt::CheckStateRole)) {
            return; // why, was said; the next one would say it again
        }
    }
}

void RunsTable::openCurrent()
{
    const int row = currentRow();
    const auto result = row < 0 ? nullptr : m_runs.resultAt(row);
    if (result) {
        Q_EMIT openRequested(result);
    }
}

void RunsTable::copySelected()
{
    QModelIndexList selected = selectionModel()->selectedRows(RunColumn::Started);
    std::sort(selected.begin(), selected.end()); // as they are seen
    std::vector<const RunRow *> rows;
    for (const QModelIndex &index : selected) {
        rows.push_back(&m_runs.rowAt(m_filter->sourceRow(index)));
    }
    if (!rows.empty()) {
        QGuiApplication::clipboard()->setMimeData(runsAsTable(rows, m_columns->seen()).release());
        Q_EMIT copied(static_cast<int>(rows.size()));
    }
}

void RunsTable::removeSelected()
{
    if (const std::vector<int> rows = selectedModelRows(); !rows.empty()) {
        Q_EMIT removeRequested(rows);
    }
}

void RunsTable::toggleBaseline()
{
    const int row = currentRow();
    if (row < 0) {
        return;
    }
    const bool isBaseline = !m_runs.rowAt(row).entry.isBaseline;
    m_runs.setBaseline(row, isBaseline);
    refreshEntries();
    if (isBaseline && m_runs.rowAt(row).shown == Qt::Unchecked && m_runs.rowAt(row).cell == 0) {
        m_runs.setData(m_runs.index(row, RunColumn::Shown), Qt::Checked, Qt::CheckStateRole);
    }
    if (isBaseline && m_runs.rowAt(row).result) {
        Q_EMIT baselineRequested(m_runs.rowAt(row).entry.id);
    }
}

void RunsTable::editCurrent(RunColumn::Id column)
{
    if (currentIndex().isValid()) {
        m_columns->show(column);
        const QModelIndex cell = currentIndex().siblingAtColumn(column);
        scrollTo(cell);
        setCurrentIndex(cell);
        edit(cell);
    }
}

void RunsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_filter->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         m_runs.rowCount() == 0 ? tr("No runs yet: press Run (F5)")
                                                : tr("No run passes the filter; Esc in its field clears it"));
    }
}

QSize RunsTable::sizeHint() const
{
    constexpr int kRows = 6;
    constexpr double kWidthEms = 53;
    return {ems(kWidthEms), horizontalHeader()->sizeHint().height() +
                                kRows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

} // namespace threadloop
