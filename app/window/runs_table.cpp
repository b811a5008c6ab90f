// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_panel.h"

#include "app/window/look.h"
#include "app/window/runs_model.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <algorithm>

namespace threadloop {
namespace {

constexpr int kTargetCharacters = 24; ///< shown of a target, at most
constexpr int kLimitCharacters = 48;  ///< shown of what limited a run, at least

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

RunsPanel::RunsPanel(RunsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_runs(model)
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("runs"));
    setAccessibleName(tr("Runs of this session"));
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(RunsModel::sortRole);
    m_sorted->setDynamicSortFilter(true);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as they were made
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(RunsModel::Limit, QHeaderView::Stretch);
    setItemDelegateForColumn(RunsModel::Target, new TargetDelegate(this));
    addBaselineAction();
    fitColumns();

    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int, int) {
        QMetaObject::invokeMethod(this, &RunsPanel::fitColumns, Qt::QueuedConnection);
        // The newest, wherever it was sorted to.
        const QModelIndex newest = m_sorted->mapFromSource(m_runs.index(m_runs.rowCount() - 1, 0));
        setCurrentIndex(newest);
        scrollTo(newest);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    const int row = m_sorted->mapToSource(current).row();
                    Q_EMIT focused(m_runs.runs().at(static_cast<std::size_t>(row)).result);
                }
            });
}

/// By keyboard, and from the row's menu.
void RunsPanel::addBaselineAction()
{
    auto *baseline = new QAction(tr("Compare with this cell"), this);
    baseline->setObjectName(QStringLiteral("asBaseline"));
    baseline->setShortcut(QKeySequence(QStringLiteral("Ctrl+B")));
    baseline->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    baseline->setToolTip(tr("The cell of this run becomes the baseline of the comparison"));
    connect(baseline, &QAction::triggered, this, [this] {
        if (const auto run = current()) {
            Q_EMIT baselineRequested(run->id);
        }
    });
    addAction(baseline);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

std::shared_ptr<const RunResult> RunsPanel::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid()
               ? m_runs.runs().at(static_cast<std::size_t>(m_sorted->mapToSource(index).row())).result
               : nullptr;
}

/// All but the last, which takes what is left.
void RunsPanel::fitColumns()
{
    for (int column = 0; column < RunsModel::Limit; ++column) {
        resizeColumnToContents(column);
    }
    const int most = fontMetrics().averageCharWidth() * kTargetCharacters;
    setColumnWidth(RunsModel::Target, std::min(columnWidth(RunsModel::Target) + kSpace, most));
    fitLimit();
}

/// The last column takes what is left; where that is too little to be read, the table scrolls.
void RunsPanel::fitLimit()
{
    QHeaderView &header = *horizontalHeader();
    const int left = viewport()->width() - header.sectionPosition(RunsModel::Limit);
    const int least = fontMetrics().averageCharWidth() * kLimitCharacters;
    header.setSectionResizeMode(RunsModel::Limit,
                                left < least ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (left < least) {
        setColumnWidth(RunsModel::Limit, least);
    }
}

void RunsPanel::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitLimit();
}

void RunsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggleCurrent();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RunsPanel::toggleCurrent()
{
    const QModelIndex box = currentIndex().siblingAtColumn(RunsModel::Shown);
    if (box.isValid()) {
        const bool isShown = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_sorted->setData(box, isShown ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
}

void RunsPanel::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_runs.rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Finished runs are listed here"));
    }
}

QSize RunsPanel::sizeHint() const
{
    constexpr int kRows = 6;
    return {640, horizontalHeader()->sizeHint().height() + kRows * verticalHeader()->defaultSectionSize() +
                     2 * frameWidth()};
}

} // namespace threadloop
