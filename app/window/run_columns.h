// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/percentile.h"

#include <QString>
#include <QVariant>

namespace threadloop {

struct RunRow;

/// The columns of the runs' table.
struct RunColumn
{
    enum Id {
        Shown,
        Number,
        Started,
        Name,
        CellName,
        Target,
        Mode,
        Requests,
        Concurrency,
        Loop,
        Rate,
        P50,
        P75,
        P90,
        P95,
        P99,
        P999,
        Errors,
        Share,
        Valid,
        Tags,
        Note,
        Limit
    };
    static constexpr int count = Limit + 1;
};

// What stands in them. Pure.

QString columnTitle(RunColumn::Id column);
/// What settings call it; the same in all versions.
QString columnName(RunColumn::Id column);
/// What the column tells; empty where its title says it all.
QString columnToolTip(RunColumn::Id column);
/// Whether its texts are numbers, which stand right.
bool isNumericColumn(RunColumn::Id column);

/// The percentile that the column shows; nullopt for the others.
std::optional<Percentile> percentileIn(RunColumn::Id column);
/// The column of that percentile.
RunColumn::Id columnOf(Percentile percentile);

QString cellText(const RunRow &row, RunColumn::Id column);
/// For a clipboard: whole times, numbers that can be reckoned with, nothing where nothing is known.
QString cellPlainText(const RunRow &row, RunColumn::Id column);
QString cellToolTip(const RunRow &row, RunColumn::Id column);
/// A number or a text to sort by; what is unknown comes before every number.
QVariant cellSortValue(const RunRow &row, RunColumn::Id column);

} // namespace threadloop
