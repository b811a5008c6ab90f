// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/experiment_grid.h"

#include "app/language/file_language.h"
#include "app/language/known_sentences.h"
#include "app/language/local_number.h"
#include "app/window/look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace threadloop {
namespace {

const QString kNone(QChar(0x2013));

bool isText(ExperimentColumn column)
{
    return column == ExperimentColumn::Target || column == ExperimentColumn::Mode ||
           column == ExperimentColumn::Connections;
}

QString titleOf(ExperimentColumn column)
{
    switch (column) {
    case ExperimentColumn::Target:
        return ExperimentGrid::tr("Target");
    case ExperimentColumn::Mode:
        return ExperimentGrid::tr("Mode");
    case ExperimentColumn::Requests:
        return ExperimentGrid::tr("Requests");
    case ExperimentColumn::Time:
        return ExperimentGrid::tr("Time");
    case ExperimentColumn::Concurrency:
        return ExperimentGrid::tr("C");
    case ExperimentColumn::Rate:
        return ExperimentGrid::tr("Rate, req/s");
    case ExperimentColumn::Connections:
        return ExperimentGrid::tr("Connections");
    case ExperimentColumn::Article:
        break;
    }
    return ExperimentGrid::tr("Article");
}

QString titleOf(ExperimentMetric metric)
{
    switch (metric) {
    case ExperimentMetric::ReqsPerSec:
        return ExperimentGrid::tr("req/s");
    case ExperimentMetric::LatencyMs:
        return ExperimentGrid::tr("p50, ms");
    case ExperimentMetric::LatencyP99Ms:
        break;
    }
    return ExperimentGrid::tr("p99, ms");
}

QString markOf(const ExperimentFigure &figure)
{
    return figure.isCutShort ? QStringLiteral("*") : figure.hasFailures ? QStringLiteral("!") : QString();
}

QString explained(const ExperimentFigure &figure)
{
    if (!figure.value) {
        return ExperimentGrid::tr("Not run yet, or no request succeeded");
    }
    if (figure.isCutShort) {
        return ExperimentGrid::tr("Cut short; it counts what was answered until then");
    }
    return figure.hasFailures ? ExperimentGrid::tr("Some requests failed; it counts successful ones")
                              : QString();
}

/// The variant above the title, where there are several.
QStringList titlesOf(const ExperimentTable &table)
{
    QStringList titles;
    for (const ExperimentColumn column : table.head) {
        titles.push_back(titleOf(column));
    }
    for (const std::string &variant : table.variants) {
        const QString above =
            table.variants.size() > 1 ? translatedSentence(variant) + QLatin1Char('\n') : QString();
        titles.push_back(above + titleOf(table.metric));
        if (table.showsIdeal()) {
            titles.push_back(above + ExperimentGrid::tr("% of ideal"));
        }
    }
    return titles;
}

QString headText(ExperimentColumn column, const std::string &plain)
{
    if (plain == "-") {
        return kNone;
    }
    return isText(column) ? QString::fromStdString(plain) : localNumber(plain);
}

/// A text for each column.
QStringList textsOf(const ExperimentRow &row, const ExperimentTable &table)
{
    QStringList texts;
    for (std::size_t index = 0; index < table.head.size(); ++index) {
        texts.push_back(headText(table.head[index], row.head[index]));
    }
    for (const ExperimentFigure &figure : row.figures) {
        texts.push_back((figure.value ? localNumber(*figure.value) : kNone) + markOf(figure));
        if (table.showsIdeal()) {
            texts.push_back(figure.percentOfIdeal ? localNumber(*figure.percentOfIdeal) : kNone);
        }
    }
    return texts;
}

} // namespace

ExperimentGrid::ExperimentGrid(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("experimentTable"));
    setAccessibleName(tr("Figures of the experiment"));
    setToolTip(tr("Ours beside the article's; Ctrl+C copies the table"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(false);
}

void ExperimentGrid::show(const ExperimentTable &table)
{
    m_table = table;
    showTitles();
    setRowCount(static_cast<int>(table.rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        showRow(row);
    }
    updateGeometry();
}

void ExperimentGrid::showTitles()
{
    const QStringList titles = titlesOf(m_table);
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    for (int column = 0; column < columnCount(); ++column) {
        const auto index = static_cast<std::size_t>(column);
        const bool isLeft = index < m_table.head.size() && isText(m_table.head[index]);
        horizontalHeaderItem(column)->setTextAlignment((isLeft ? Qt::AlignLeft : Qt::AlignRight) |
                                                       Qt::AlignBottom);
    }
}

void ExperimentGrid::showRow(int row)
{
    const ExperimentRow &shown = m_table.rows[static_cast<std::size_t>(row)];
    const QStringList texts = textsOf(shown, m_table);
    int column = 0;
    for (const ExperimentColumn head : m_table.head) {
        put(row, column, texts[column], !isText(head));
        ++column;
    }
    for (const ExperimentFigure &figure : shown.figures) {
        put(row, column, texts[column], true, explained(figure));
        ++column;
        if (m_table.showsIdeal()) {
            put(row, column, texts[column], true);
            ++column;
        }
    }
}

void ExperimentGrid::put(int row, int column, const QString &text, bool isNumber, const QString &toolTip)
{
    QTableWidgetItem *there = item(row, column);
    if (there == nullptr) {
        there = new QTableWidgetItem;
        setItem(row, column, there);
    }
    there->setText(text);
    there->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    there->setToolTip(toolTip);
}

QSize ExperimentGrid::sizeHint() const
{
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < rowCount(); ++row) {
        height += rowHeight(row);
    }
    const int width = horizontalHeader()->length() + 2 * frameWidth();
    if (width > maximumViewportSize().width() + 2 * frameWidth()) {
        height += horizontalScrollBar()->sizeHint().height();
    }
    return {width, height};
}

QSize ExperimentGrid::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ExperimentGrid::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    updateGeometry(); // whether there is a scroll bar counts for the height
}

void ExperimentGrid::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ExperimentGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

/// Tab-separated, as a spreadsheet takes it.
void ExperimentGrid::copy() const
{
    const FileLanguage plain; // as everything that leaves the window
    QStringList lines{
        titlesOf(m_table).join(QLatin1Char('\t')).replace(QLatin1Char('\n'), QStringLiteral(", "))};
    for (const ExperimentRow &row : m_table.rows) {
        lines.push_back(textsOf(row, m_table).join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

} // namespace threadloop
