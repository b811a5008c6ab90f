// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs_filter.h"

#include "app/window/runs_model.h"

#include <QDateTime>
#include <algorithm>

namespace threadloop {
namespace {

using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Whole days: what was there in the morning is there in the evening.
std::optional<WallTime> earliestOf(RunAge age)
{
    if (age == RunAge::Any) {
        return std::nullopt;
    }
    const QDate today = QDate::currentDate();
    const QDate first = age == RunAge::Today ? today : today.addDays(-6);
    return WallTime(std::chrono::milliseconds(first.startOfDay().toMSecsSinceEpoch()));
}

} // namespace

RunsFilter::RunsFilter(RunsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_runs(model)
{
    setSortRole(RunsModel::sortRole);
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

void RunsFilter::setText(const QString &text)
{
    QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = std::move(words);
        invalidateRowsFilter();
    }
}

void RunsFilter::setMode(std::optional<Mode> mode)
{
    if (mode != m_mode) {
        m_mode = mode;
        invalidateRowsFilter();
    }
}

void RunsFilter::setTarget(const QString &target)
{
    if (std::string named = target.toStdString(); named != m_target) {
        m_target = std::move(named);
        invalidateRowsFilter();
    }
}

void RunsFilter::setAge(RunAge age)
{
    m_age = age;
    refreshAge();
}

void RunsFilter::refreshAge()
{
    const auto earliest = earliestOf(m_age);
    if (earliest != m_earliest) {
        m_earliest = earliest;
        invalidateRowsFilter();
    }
}

bool RunsFilter::isActive() const
{
    return !m_words.isEmpty() || m_mode || !m_target.empty() || m_earliest;
}

bool RunsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RunRow &run = m_runs.rowAt(row);
    if ((m_mode && run.entry.mode != *m_mode) || (!m_target.empty() && run.entry.target != m_target) ||
        (m_earliest && run.entry.startedAt < *m_earliest)) {
        return false;
    }
    return std::all_of(m_words.begin(), m_words.end(),
                       [&run](const QString &word) { return run.searched.contains(word); });
}

bool RunsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto column = static_cast<RunColumn::Id>(left.column());
    if (column == RunColumn::Started) {
        return left.row() < right.row(); // the model's own order
    }
    return QVariant::compare(cellSortValue(m_runs.rowAt(left.row()), column),
                             cellSortValue(m_runs.rowAt(right.row()), column)) == QPartialOrdering::Less;
}

} // namespace threadloop
