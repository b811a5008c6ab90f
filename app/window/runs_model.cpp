// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_model.h"

#include "app/measure/number_text.h"
#include "app/plan/plan.h"
#include "app/report/display.h"
#include "app/report/text_line.h"
#include "app/window/look.h"
#include "app/window/sentences.h"

#include <QApplication>
#include <QPalette>
#include <algorithm>
#include <map>
#include <set>

namespace threadloop {
namespace {

std::string keyOf(const Plan &plan)
{
    // An embedded target is the same cell whatever port its server got.
    Plan named = plan;
    if (named.target.embedded) {
        named.target.url = named.target.requestTarget;
    }
    return cellName(named) + '\n' + plan.label;
}

QString none()
{
    return QString(QChar(0x2013));
}

QString number(std::uint64_t value)
{
    return groupedNumber(static_cast<double>(value));
}

bool isNumeric(RunsModel::Column column)
{
    return column >= RunsModel::Requests && column <= RunsModel::Share;
}

QString header(RunsModel::Column column)
{
    switch (column) {
    case RunsModel::Shown:
        return RunsModel::tr("Shown");
    case RunsModel::CellName:
        return RunsModel::tr("Cell");
    case RunsModel::Target:
        return RunsModel::tr("Target");
    case RunsModel::Mode:
        return RunsModel::tr("Mode");
    case RunsModel::Requests:
        return RunsModel::tr("Requests");
    case RunsModel::Concurrency:
        return RunsModel::tr("C");
    case RunsModel::Rate:
        return RunsModel::tr("req/s");
    case RunsModel::P50:
        return RunsModel::tr("p50, ms");
    case RunsModel::P99:
        return RunsModel::tr("p99, ms");
    case RunsModel::Errors:
        return RunsModel::tr("Errors");
    case RunsModel::Share:
        return RunsModel::tr("% of ideal");
    case RunsModel::Limit:
        return RunsModel::tr("Limit");
    }
    return {};
}

QString headerToolTip(RunsModel::Column column)
{
    switch (column) {
    case RunsModel::Shown:
        return RunsModel::tr("Whether the charts show the run; a half tick shows it faintly");
    case RunsModel::CellName:
        return RunsModel::tr("Number of the cell; in brackets the how manieth run of it");
    case RunsModel::Requests:
        return RunsModel::tr("Successful requests");
    case RunsModel::Concurrency:
        return RunsModel::tr("Requests in flight asked for; behind the stroke the most that were seen");
    case RunsModel::Rate:
        return RunsModel::tr("Successful requests per second");
    case RunsModel::P50:
    case RunsModel::P99:
        return RunsModel::tr("Of successful requests in a closed loop, which sends nothing while it waits");
    case RunsModel::Share:
        return RunsModel::tr("Share of what the route allows when nothing costs anything");
    case RunsModel::Limit:
        return RunsModel::tr("What kept the run from being faster");
    case RunsModel::Target:
    case RunsModel::Mode:
    case RunsModel::Errors:
        break;
    }
    return {};
}

/// Milliseconds with three digits and without the unit, which stands in the header.
QString milliseconds(double value)
{
    return QString::fromStdString(shortNumber(value));
}

QString limitText(const RunResult &result)
{
    switch (result.stopReason) {
    case StopReason::Cancelled:
        return RunsModel::tr("stopped");
    case StopReason::Failed:
        return failedSentence(result);
    case StopReason::Completed:
    case StopReason::Duration:
        break;
    }
    return QString::fromStdString(result.limit.text);
}

QString concurrencyText(const RunResult &result)
{
    const QString asked = number(result.plan->concurrency);
    if (!result.inFlight.peak || *result.inFlight.peak == result.plan->concurrency) {
        return asked;
    }
    return asked + QStringLiteral(" / ") + number(*result.inFlight.peak);
}

QString resultText(const RunResult &result, RunsModel::Column column)
{
    switch (column) {
    case RunsModel::Requests:
        return number(result.counts.ok());
    case RunsModel::Concurrency:
        return concurrencyText(result);
    case RunsModel::Rate:
        return QString::fromStdString(displayRate(result.throughput.reqsPerSec));
    case RunsModel::P50:
        return result.latency ? milliseconds(result.latency->p50) : none();
    case RunsModel::P99:
        return result.latency ? milliseconds(result.latency->p99) : none();
    case RunsModel::Errors:
        return number(result.counts.failed());
    case RunsModel::Share:
        return result.throughput.percentOfIdeal
                   ? QString::fromStdString(trimmedNumber(*result.throughput.percentOfIdeal, 1))
                   : none();
    case RunsModel::Limit:
        return limitText(result);
    case RunsModel::Shown:
    case RunsModel::CellName:
    case RunsModel::Target:
    case RunsModel::Mode:
        break;
    }
    return {};
}

/// What is unknown sorts below every number.
double orLowest(const std::optional<double> &value)
{
    return value.value_or(-1);
}

QVariant resultSortValue(const RunResult &result, RunsModel::Column column)
{
    switch (column) {
    case RunsModel::Requests:
        return static_cast<double>(result.counts.ok());
    case RunsModel::Concurrency:
        return result.plan->concurrency;
    case RunsModel::Rate:
        return result.throughput.reqsPerSec;
    case RunsModel::P50:
        return orLowest(result.latency ? std::optional(result.latency->p50) : std::nullopt);
    case RunsModel::P99:
        return orLowest(result.latency ? std::optional(result.latency->p99) : std::nullopt);
    case RunsModel::Errors:
        return static_cast<double>(result.counts.failed());
    case RunsModel::Share:
        return orLowest(result.throughput.percentOfIdeal);
    case RunsModel::Shown:
    case RunsModel::CellName:
    case RunsModel::Target:
    case RunsModel::Mode:
    case RunsModel::Limit:
        break;
    }
    return resultText(result, column);
}

} // namespace

void RunsModel::addResult(std::shared_ptr<const RunResult> result)
{
    Row row;
    row.plan = result->plan;
    row.result = std::move(result);
    append(std::move(row));
}

void RunsModel::addRefused(std::shared_ptr<const Plan> plan, const QString &reason)
{
    Row row;
    row.plan = std::move(plan);
    row.refusal = reason;
    row.shown = Qt::Unchecked;
    append(std::move(row));
}

void RunsModel::append(Row row)
{
    row.key = keyOf(*row.plan);
    for (const Row &other : m_rows) {
        row.cell = std::max(row.cell, other.cell);
    }
    ++row.cell; // a new one, unless it was run before
    for (const Row &other : m_rows) {
        if (other.key == row.key) {
            row.cell = other.cell;
            row.trial = other.trial + 1;
        }
    }
    const int index = rowCount();
    beginInsertRows({}, index, index);
    m_rows.push_back(std::move(row));
    endInsertRows();
    Q_EMIT shownChanged();
}

void RunsModel::fadePrevious(const Plan &plan)
{
    const std::string key = keyOf(plan);
    bool changed = false;
    for (Row &row : m_rows) {
        if (row.key == key && row.shown != Qt::Unchecked) {
            row.shown = row.shown == Qt::Checked ? Qt::PartiallyChecked : Qt::Unchecked;
            changed = true;
        }
    }
    if (changed) {
        tellShown();
    }
}

void RunsModel::hideAll()
{
    for (Row &row : m_rows) {
        row.shown = Qt::Unchecked;
    }
    tellShown();
}

void RunsModel::showOnly(const std::string &label)
{
    std::set<std::string> shown;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        const bool isNewest = row->result && row->plan->label == label && shown.insert(row->key).second;
        row->shown = isNewest ? Qt::Checked : Qt::Unchecked;
    }
    tellShown();
}

void RunsModel::tellShown()
{
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnsCount - 1));
    }
    Q_EMIT shownChanged();
}

RunResults RunsModel::results() const
{
    RunResults results;
    for (const Row &row : m_rows) {
        if (row.result) {
            results.push_back(row.result);
        }
    }
    return results;
}

RunResults RunsModel::shownResults() const
{
    RunResults results;
    for (const Row &row : m_rows) {
        if (row.result && row.shown != Qt::Unchecked) {
            results.push_back(row.result);
        }
    }
    return results;
}

std::vector<ChartRun> RunsModel::chartRuns() const
{
    std::vector<ChartRun> runs;
    std::map<std::string, int> newerShown; // of the same cell
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (row->result) {
            const bool faint = row->shown == Qt::PartiallyChecked;
            const bool visible = row->shown != Qt::Unchecked;
            runs.push_back({row->result, visible, visible ? newerShown[row->key] : 0, faint});
            newerShown[row->key] += visible ? 1 : 0;
        }
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

std::shared_ptr<const RunResult> RunsModel::resultAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).result;
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsCount;
}

QString RunsModel::text(const Row &row, Column column) const
{
    switch (column) {
    case Shown:
        return {};
    case CellName:
        return row.trial == 1 ? QString::number(row.cell)
                              : QStringLiteral("%1 (%2)").arg(row.cell).arg(row.trial);
    case Target:
        return QString::fromStdString(targetName(*row.plan));
    case Mode:
        return QString::fromLatin1(modeName(row.plan->mode));
    case Requests:
    case Concurrency:
    case Rate:
    case P50:
    case P99:
    case Errors:
    case Share:
        return row.result ? resultText(*row.result, column) : none();
    case Limit:
        return row.result ? resultText(*row.result, column) : tr("not run: %1").arg(row.refusal);
    }
    return {};
}

QVariant RunsModel::sortValue(const Row &row, Column column) const
{
    if (column == Shown) {
        return static_cast<int>(row.shown);
    }
    if (column == CellName) {
        return row.cell + row.trial / 1000.0;
    }
    if (column == Target || column == Mode || column == Limit) {
        return text(row, column);
    }
    return row.result ? resultSortValue(*row.result, column) : QVariant(-2.0);
}

QString RunsModel::toolTip(const Row &row, Column column) const
{
    if (!row.result) {
        return row.refusal;
    }
    switch (column) {
    case CellName:
        return QString::fromStdString(row.result->cell) +
               (row.plan->label.empty() ? QString()
                                        : QStringLiteral("\n") + QString::fromStdString(row.plan->label));
    case Target:
        return QString::fromStdString(row.plan->target.url);
    case Errors:
    case Requests:
        return balanceText(row.result->counts);
    case Limit:
        return limitText(*row.result);
    case Shown:
        return headerToolTip(Shown);
    case Mode:
    case Concurrency:
    case Rate:
    case P50:
    case P99:
    case Share:
        return QString::fromStdString(textLine(*row.result));
    }
    return {};
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return column == Shown ? headerToolTip(Shown)
                               : header(column) + QStringLiteral(": ") + text(row, column);
    case Qt::CheckStateRole:
        return column == Shown ? QVariant(row.shown) : QVariant();
    case Qt::TextAlignmentRole:
        return int(isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (!row.result || (column == Errors && row.result->counts.failed() > 0) ||
            (column == Limit && row.result->stopReason == StopReason::Failed)) {
            return toneColor(Tone::Error, QApplication::palette());
        }
        return row.shown == Qt::Checked ? QVariant() : mutedText(QApplication::palette());
    case sortRole:
        return sortValue(row, column);
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
    Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.result) {
        return false;
    }
    row.shown = static_cast<Qt::CheckState>(value.toInt());
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
    const bool hasBox =
        index.column() == Shown && m_rows[static_cast<std::size_t>(index.row())].result != nullptr;
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
        return header(column);
    case Qt::ToolTipRole:
        return headerToolTip(column);
    case Qt::TextAlignmentRole:
        return int(isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace threadloop
