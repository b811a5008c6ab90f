// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_table.h"

#include "app/window/look.h"
#include "app/window/runs_copy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
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
    QHeaderView &header = *horizontalHeader();
    header.setHighlightSections(false);
    header.setResizeContentsPrecision(kMeasuredRows);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, &RunsTable::showColumnsMenu);
    setItemDelegateForColumn(RunsModel::Target, new TargetDelegate(this));
    for (const RunColumn::Id column : kHiddenAtFirst) {
        hideColumn(column);
    }
    addEntries();
    fitColumns();
    connect(&m_runs, &RunsModel::added, this, &RunsTable::showNewest);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &RunsTable::fitColumns);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &RunsTable::fitColumns);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    Q_EMIT focused(m_runs.rowAt(m_filter->sourceRow(current)).result);
                }
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsTable::refreshEntries);
    refreshEntries();
}

QAction *RunsTable::addEntry(const QString &text, const char *name, const char *shortcut,
                             const QString &toolTip, void (RunsTable::*carryOut)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(QKeySequence(QLatin1String(shortcut)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
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
    QAction *show =
        addEntry(tr("Show or hide"), "toggleShown", "Space",
                 tr("Show the selected runs in the charts, or hide them"), &RunsTable::toggleSelected);
    m_baseline = addEntry(tr("Compare with this cell"), "asBaseline", "Ctrl+B",
                          tr("Mark the run: its cell becomes the baseline of the comparison"),
                          &RunsTable::toggleBaseline);
    m_runEntries = {open, show, m_baseline};
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
    const bool isRun =
        row >= 0 && !m_runs.rowAt(row).isRefused() && m_runs.rowAt(row).entry.state != StoredState::Running;
    for (QAction *action : m_runEntries) {
        action->setEnabled(isRun);
    }
    for (QAction *action : m_storedEntries) {
        action->setEnabled(row >= 0 && !m_runs.rowAt(row).isRefused());
    }
    m_baseline->setText(isRun && m_runs.rowAt(row).entry.isBaseline ? tr("No longer the baseline")
                                                                    : tr("Compare with this cell"));
}

void RunsTable::showColumnsMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = RunColumn::Number; column < RunColumn::count; ++column) {
        QAction *action = menu->addAction(columnTitle(static_cast<RunColumn::Id>(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            fitColumns();
            if (percentileIn(static_cast<RunColumn::Id>(column))) {
                Q_EMIT percentilesChosen(percentiles());
            }
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

QStringList RunsTable::hiddenColumns() const
{
    QStringList names;
    for (int column = 0; column < RunColumn::count; ++column) {
        if (isColumnHidden(column) && !percentileIn(static_cast<RunColumn::Id>(column))) {
            names.push_back(columnName(static_cast<RunColumn::Id>(column)));
        }
    }
    return names;
}

void RunsTable::setHiddenColumns(const QStringList &names)
{
    for (int column = RunColumn::Number; column < RunColumn::count; ++column) {
        const auto id = static_cast<RunColumn::Id>(column);
        if (!percentileIn(id)) {
            setColumnHidden(column, names.contains(columnName(id)));
        }
    }
    fitColumns();
}

PercentileSet RunsTable::percentiles() const
{
    PercentileSet shown;
    for (const Percentile which : allPercentiles) {
        if (!isColumnHidden(columnOf(which))) {
            shown.insert(which);
        }
    }
    return shown;
}

void RunsTable::setPercentiles(const PercentileSet &shown)
{
    for (const Percentile which : allPercentiles) {
        setColumnHidden(columnOf(which), !shown.contains(which));
    }
    fitColumns();
}

void RunsTable::showNewest(int row)
{
    QMetaObject::invokeMethod(this, &RunsTable::fitColumns, Qt::QueuedConnection);
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

std::vector<RunColumn::Id> RunsTable::seenColumns() const
{
    std::vector<RunColumn::Id> columns;
    for (int column = RunColumn::Number; column < RunColumn::count; ++column) {
        if (!isColumnHidden(column)) {
            columns.push_back(static_cast<RunColumn::Id>(column));
        }
    }
    return columns;
}

/// All but the last, which takes what is left.
void RunsTable::fitColumns()
{
    for (const RunColumn::Id column : seenColumns()) {
        if (column != RunColumn::Limit) {
            setColumnWidth(column, std::min(widthOf(column), mostOf(column)));
        }
    }
    setColumnWidth(RunColumn::Shown, widthOf(RunColumn::Shown));
    fitLimit();
}

/// What the cells need, and the title: with room for the arrow only where it is shown.
int RunsTable::widthOf(RunColumn::Id column) const
{
    const QHeaderView &header = *horizontalHeader();
    const int arrow = header.sortIndicatorSection() == column ? 2 * kSpace : 0;
    const int title = header.fontMetrics().horizontalAdvance(columnTitle(column)) + kMargin + arrow;
    return std::max(title, sizeHintForColumn(column) + int(kTightSpace));
}

int RunsTable::mostOf(RunColumn::Id column) const
{
    const bool isWritten =
        column == RunColumn::Name || column == RunColumn::Tags || column == RunColumn::Note;
    return column == RunColumn::Target ? fontMetrics().averageCharWidth() * kTargetCharacters
           : isWritten                 ? fontMetrics().averageCharWidth() * kNameCharacters
                                       : QWIDGETSIZE_MAX;
}

/// The last column takes what is left; where that is too little to be read, the table scrolls.
void RunsTable::fitLimit()
{
    QHeaderView &header = *horizontalHeader();
    const int left = viewport()->width() - header.sectionPosition(RunColumn::Limit);
    const int least = fontMetrics().averageCharWidth() * kLimitCharacters;
    header.setSectionResizeMode(RunColumn::Limit,
                                left < least ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (left < least) {
        setColumnWidth(RunColumn::Limit, least);
    }
}

void RunsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitLimit();
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

/// Shows all of them, or hides them when they are all shown.
void RunsTable::toggleSelected()
{
    std::vector<int> rows = selectedModelRows();
    std::erase_if(rows, [this](int row) { return m_runs.rowAt(row).isRefused(); });
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
        QGuiApplication::clipboard()->setMimeData(runsAsTable(rows, seenColumns()).release());
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
        if (isColumnHidden(column)) {
            showColumn(column);
            fitColumns();
        }
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
