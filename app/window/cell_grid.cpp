// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cell_grid.h"

#include <QEvent>
#include <QHeaderView>
#include <algorithm>
#include <cmath>
#include <map>

namespace threadloop {
namespace {

constexpr int kStateRole = Qt::UserRole;
constexpr int kInkRole = Qt::UserRole + 1;
constexpr int kMostRows = 8;         ///< shown without scrolling
constexpr int kTitleCharacters = 20; ///< of a row, at most

QString rowTitle(const Cell &cell)
{
    const Target &target = cell.plan.target;
    return QString::fromStdString(target.embedded ? target.requestTarget : target.url);
}

/// A URL's end tells it from the others.
QString elided(const QString &title, const QFontMetrics &metrics)
{
    return metrics.elidedText(title, Qt::ElideMiddle, metrics.averageCharWidth() * kTitleCharacters);
}

/// What can tell two cells of a target and mode apart, in the order in which it is looked for.
QStringList traitsOf(const Cell &cell)
{
    const Plan &plan = cell.plan;
    const auto *open = std::get_if<OpenLoop>(&plan.pacing);
    return {
        plan.stop.requests ? CellGrid::tr("× %1").arg(groupedNumber(static_cast<double>(*plan.stop.requests)))
                           : QString(),
        CellGrid::tr("C = %1").arg(groupedNumber(plan.concurrency)),
        open != nullptr ? CellGrid::tr("%1 req/s").arg(groupedNumber(open->rate)) : QString(),
        plan.connections == Connections::New ? CellGrid::tr("new connections") : CellGrid::tr("keep-alive")};
}

/// The first trait in which cells of one target and mode differ, and the next of those that have all before
/// in common; as indices.
std::set<qsizetype> tellingTraits(const std::vector<Cell> &cells)
{
    std::map<std::pair<QString, Mode>, QList<QStringList>> groups;
    std::set<qsizetype> telling;
    for (const Cell &cell : cells) {
        if (cell.trial > 1) {
            continue;
        }
        QList<QStringList> &group = groups[{rowTitle(cell), cell.plan.mode}];
        const QStringList traits = traitsOf(cell);
        for (const QStringList &others : group) {
            const auto apart = std::mismatch(traits.begin(), traits.end(), others.begin()).first;
            if (apart != traits.end()) {
                telling.insert(apart - traits.begin());
            }
        }
        group.push_back(traits);
    }
    return telling;
}

/// Whether they are trials of one cell: their seeds alone differ from round to round.
bool isSameCell(const Cell &one, const Cell &other)
{
    Plan plan = one.plan;
    if (auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        if (const auto *others = std::get_if<OpenLoop>(&other.plan.pacing)) {
            open->seed = others->seed;
        }
    }
    return plan == other.plan;
}

} // namespace

CellGrid::CellGrid(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("cells"));
    setAccessibleName(tr("Cells of the run, requests per second"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kSpace);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setMaximumWidth(fontMetrics().averageCharWidth() * (kTitleCharacters + 8));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    hide();
}

void CellGrid::setCells(const std::vector<Cell> &cells)
{
    clear();
    m_items.clear();
    setRowCount(0);
    std::vector<Mode> modes;
    for (const Cell &cell : cells) {
        if (std::find(modes.begin(), modes.end(), cell.plan.mode) == modes.end()) {
            modes.push_back(cell.plan.mode);
        }
    }
    std::sort(modes.begin(), modes.end());
    m_telling = tellingTraits(cells);
    setColumnCount(static_cast<int>(modes.size()));
    QStringList titles;
    for (const Mode mode : modes) {
        titles.push_back(QString::fromLatin1(modeName(mode)));
    }
    setHorizontalHeaderLabels(titles);
    using Place = std::pair<const Cell *, QTableWidgetItem *>;
    std::vector<Place> places;
    for (const Cell &cell : cells) {
        const auto column =
            static_cast<int>(std::find(modes.begin(), modes.end(), cell.plan.mode) - modes.begin());
        const auto same = std::find_if(places.begin(), places.end(), [&cell](const Place &place) {
            return place.first->trial < cell.trial && isSameCell(*place.first, cell);
        });
        QTableWidgetItem *item = same != places.end() ? same->second : addPlace(cell, column);
        if (same == places.end()) {
            places.emplace_back(&cell, item);
        }
        m_items.push_back(item);
        show(m_items.size() - 1, Waiting, Muted, tr("waiting"));
    }
    setVisible(!cells.empty());
    updateGeometry();
}

QTableWidgetItem *CellGrid::addPlace(const Cell &cell, int column)
{
    auto *item = new QTableWidgetItem;
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(rowFor(cell, column), column, item);
    return item;
}

/// The row of the cell's target and of what tells it apart; a further one when its place is taken.
int CellGrid::rowFor(const Cell &cell, int column)
{
    QStringList words{elided(rowTitle(cell), fontMetrics())};
    const QStringList traits = traitsOf(cell);
    for (const qsizetype trait : m_telling) {
        words.push_back(traits[trait]);
    }
    words.removeAll(QString());
    const QString key = rowTitle(cell) + QLatin1Char('\n') + words.join(QLatin1Char('\n'));
    for (int row = 0; row < rowCount(); ++row) {
        if (verticalHeaderItem(row)->data(Qt::UserRole).toString() == key && item(row, column) == nullptr) {
            return row;
        }
    }
    const int row = rowCount();
    insertRow(row);
    auto *header = new QTableWidgetItem(words.join(QLatin1Char(' ')));
    header->setData(Qt::UserRole, key);
    header->setToolTip(QString::fromStdString(cell.plan.target.url));
    setVerticalHeaderItem(row, header);
    return row;
}

void CellGrid::showRunning(std::size_t cell, double progress)
{
    show(cell, Running, Plain, tr("%1 %").arg(static_cast<int>(std::floor(progress * 100))), tr("Running"));
}

void CellGrid::showFinished(std::size_t cell, const QString &outcome, bool failed, const QString &toolTip)
{
    show(cell, Ended, failed ? Alarming : Plain, outcome, toolTip);
}

void CellGrid::showRefused(std::size_t cell, const QString &reason)
{
    show(cell, Ended, Alarming, tr("not run"), reason);
}

void CellGrid::showNotRun()
{
    for (std::size_t cell = 0; cell < m_items.size(); ++cell) {
        if (m_items[cell]->data(kStateRole).toInt() != Ended) {
            show(cell, Ended, Muted, tr("not run"), tr("The run was stopped before"));
        }
    }
}

void CellGrid::show(std::size_t cell, State state, Ink ink, const QString &text, const QString &toolTip)
{
    QTableWidgetItem &item = *m_items[cell];
    item.setText(text);
    item.setToolTip(toolTip);
    item.setData(kStateRole, state);
    item.setData(kInkRole, ink);
    QFont font = this->font();
    font.setBold(state == Running);
    item.setFont(font);
    colour(item);
    if (state == Running) {
        scrollToItem(&item);
    }
}

void CellGrid::colour(QTableWidgetItem &item)
{
    switch (static_cast<Ink>(item.data(kInkRole).toInt())) {
    case Plain:
        item.setData(Qt::ForegroundRole, QVariant());
        break;
    case Muted:
        item.setForeground(mutedText(palette()));
        break;
    case Alarming:
        item.setForeground(toneColor(Tone::Error, palette()));
        break;
    }
}

void CellGrid::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (QTableWidgetItem *item : m_items) {
            colour(*item);
        }
    }
}

QSize CellGrid::sizeHint() const
{
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < std::min(rowCount(), kMostRows); ++row) {
        height += rowHeight(row);
    }
    return {fontMetrics().averageCharWidth() * 40, height};
}

QSize CellGrid::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

} // namespace threadloop
