// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/figure.h"

#include <QList>
#include <QStringList>
#include <QVariant>

namespace threadloop {

/// A chart in words and numbers: every value that is drawn, and no other.
struct ChartTable
{
    QString title;
    QStringList notes;        ///< what stands beside the lines: ideal, shaded phases, what is missing
    QStringList headers;      ///< with units
    QList<QVariantList> rows; ///< a text, a number, or nothing for each header
};

/// The table of what the chart draws; without a drawable run all of it is empty. Pure; any thread.
ChartTable tableOf(const Figure &figure);

/// A number of the table with seven digits, in fixed notation.
QString tableNumber(double value);

/// A cell as text that other programs read as a number; the locale's own is for the screen alone.
QString tableText(const QVariant &cell);

/// The table for a clipboard, headers first, notes left out.
QString tableAsTabs(const ChartTable &table);
QString tableAsHtml(const ChartTable &table);

} // namespace threadloop
