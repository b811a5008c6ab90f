// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_cell_values.h"

namespace threadloop {
namespace {

/// What is unknown sorts below every number.
double orLowest(const std::optional<double> &value)
{
    return value.value_or(-1);
}

double figureOf(const RunRow &row, RunColumn::Id column)
{
    const RunEntry &entry = row.entry;
    switch (column) {
    case RunColumn::Requests:
        return static_cast<double>(entry.ok);
    case RunColumn::Rate:
        return entry.reqsPerSec;
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
        return orLowest(storedPercentile(row, column));
    case RunColumn::Errors:
        return static_cast<double>(entry.failed);
    case RunColumn::Shown:
    case RunColumn::Number:
    case RunColumn::Started:
    case RunColumn::Name:
    case RunColumn::CellName:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Concurrency:
    case RunColumn::Loop:
    case RunColumn::Share:
    case RunColumn::Valid:
    case RunColumn::Tags:
    case RunColumn::Note:
    case RunColumn::Limit:
        break;
    }
    return orLowest(entry.percentOfIdeal);
}

} // namespace

QVariant cellSortValue(const RunRow &row, RunColumn::Id column)
{
    switch (column) {
    case RunColumn::Shown:
        return static_cast<int>(row.shown);
    case RunColumn::Number:
        return static_cast<qlonglong>(row.entry.number);
    case RunColumn::Started:
        return static_cast<qlonglong>(row.entry.startedAt.time_since_epoch().count());
    case RunColumn::CellName:
        return row.cell + row.trial / 1000.0;
    case RunColumn::Concurrency:
        return row.isRefused() ? -2.0 : row.entry.concurrency;
    case RunColumn::Requests:
    case RunColumn::Rate:
    case RunColumn::P50:
    case RunColumn::P75:
    case RunColumn::P90:
    case RunColumn::P95:
    case RunColumn::P99:
    case RunColumn::P999:
    case RunColumn::Errors:
    case RunColumn::Share:
        return lacksFigures(row) ? -2.0 : figureOf(row, column);
    case RunColumn::Name:
    case RunColumn::Target:
    case RunColumn::Mode:
    case RunColumn::Loop:
    case RunColumn::Valid:
    case RunColumn::Tags:
    case RunColumn::Note:
    case RunColumn::Limit:
        break;
    }
    return cellText(row, column);
}

} // namespace threadloop
