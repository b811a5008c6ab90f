// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/chart_table_page.h"

#include "app/language/file_language.h"
#include "app/language/punctuation.h"
#include "app/window/chart_table_model.h"
#include "app/window/look.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace threadloop {
namespace {

constexpr std::chrono::seconds kRefreshInterval{1};
constexpr int kTableMeasuredRows = 60; ///< that make a column's width

} // namespace

ChartTablePage::ChartTablePage(ChartWidget &chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_model(new ChartTableModel(this))
    , m_title(headingLabel({}, this))
    , m_notes(mutedLabel({}, this))
    , m_view(new QTableView(this))
    , m_head(new QHBoxLayout)
{
    const QString name = chart.objectName();
    setObjectName(name + QStringLiteral("TablePage"));
    m_view->setObjectName(name + QStringLiteral("Table"));
    m_view->setAccessibleName(tr("%1, as a table").arg(chart.accessibleName()));
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setResizeContentsPrecision(kTableMeasuredRows);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    m_notes->setObjectName(name + QStringLiteral("TableNotes"));
    m_notes->setWordWrap(true);
    auto *copyAction = new QAction(tr("Copy the table"), this);
    copyAction->setObjectName(name + QStringLiteral("TableCopy"));
    copyAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+C")));
    copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    copyAction->setToolTip(tr("Copy the table, for a text or a spreadsheet"));
    connect(copyAction, &QAction::triggered, this, &ChartTablePage::copy);
    addAction(copyAction);
    auto *leave = new QAction(tr("Back to the chart"), this);
    leave->setObjectName(name + QStringLiteral("TableLeave"));
    leave->setShortcut(QKeySequence(Qt::Key_Escape));
    leave->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    leave->setToolTip(tr("Show the chart again"));
    connect(leave, &QAction::triggered, this, &ChartTablePage::left);
    addAction(leave);
    auto *button = new QPushButton(tr("Copy"), this);
    button->setObjectName(name + QStringLiteral("TableCopyButton"));
    button->setAccessibleName(copyAction->text());
    button->setToolTip(tr("%1 (Ctrl+C)").arg(copyAction->toolTip()));
    connect(button, &QPushButton::clicked, copyAction, &QAction::trigger);
    m_head->setSpacing(kSpace);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kTightSpace, kMargin, kSpace);
    layout->setSpacing(kTightSpace);
    layout->addLayout(m_head);
    layout->addWidget(m_notes);
    layout->addWidget(m_view, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRefreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &ChartTablePage::refresh);
    connect(&chart, &ChartWidget::inputChanged, this, &ChartTablePage::refreshSoon);
}

void ChartTablePage::setCornerWidth(int width)
{
    m_head->setContentsMargins(0, 0, width, 0);
}

void ChartTablePage::copy() const
{
    const FileLanguage plain; // as everything that leaves the window
    const ChartTable table = m_chart.table();
    auto *content = new QMimeData;
    content->setText(tableAsTabs(table));
    content->setHtml(tableAsHtml(table));
    QGuiApplication::clipboard()->setMimeData(content);
}

void ChartTablePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChartTablePage::refreshSoon()
{
    if (isVisible() && !m_timer.isActive()) {
        m_timer.start();
    }
}

/// The reader's place in the table stays.
void ChartTablePage::refresh()
{
    if (!isVisible()) {
        return; // when it is shown
    }
    const QModelIndex before = m_view->currentIndex();
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setTable(m_chart.table());
    const ChartTable &table = m_model->table();
    m_title->setText(table.title);
    m_notes->setText(joinedClauses(table.notes));
    m_notes->setVisible(!table.notes.isEmpty());
    if (isFirst) {
        m_view->resizeColumnsToContents();
    }
    if (table.rows.isEmpty()) {
        return;
    }
    m_view->setCurrentIndex(
        m_model->index(std::min(std::max(before.row(), 0), m_model->rowCount() - 1),
                       std::min(std::max(before.column(), 0), m_model->columnCount() - 1)));
}

} // namespace threadloop
