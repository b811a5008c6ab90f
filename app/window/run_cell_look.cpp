// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_cell_look.h"

#include "app/window/look.h"
#include "app/window/run_list.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

namespace threadloop {
namespace {

bool isEnded(const RunRow &row)
{
    return row.entry.state == StoredState::Finished;
}

bool isAlarming(const RunRow &row, RunColumn::Id column)
{
    return row.isRefused() || (column == RunColumn::Errors && row.entry.failed > 0) ||
           (column == RunColumn::Valid && !row.entry.isValid && isEnded(row)) ||
           (column == RunColumn::Limit && isEnded(row) && row.entry.stopReason == StopReason::Failed);
}

} // namespace

QString cellSpokenText(const RunRow &row, RunColumn::Id column)
{
    if (column == RunColumn::Shown) {
        return columnToolTip(column);
    }
    const QString text = columnTitle(column) + QStringLiteral(": ") + cellText(row, column);
    const bool isDoubted = column == RunColumn::Valid && row.result && !row.entry.isValid;
    return isDoubted ? text + QStringLiteral(". ") + cellToolTip(row, column) : text;
}

int columnAlignment(RunColumn::Id column)
{
    const bool isBetween = column == RunColumn::Loop || column == RunColumn::Valid;
    return int(Qt::AlignVCenter | (isBetween                 ? Qt::AlignHCenter
                                   : isNumericColumn(column) ? Qt::AlignRight
                                                             : Qt::AlignLeft));
}

QVariant cellColour(const RunRow &row, RunColumn::Id column)
{
    if (isAlarming(row, column)) {
        return toneColor(Tone::Error, QApplication::palette());
    }
    if (row.entry.state == StoredState::Interrupted && column == RunColumn::Limit) {
        return toneColor(Tone::Warning, QApplication::palette());
    }
    const bool isPale = !isEnded(row) || row.shown == Qt::PartiallyChecked ||
                        (column == RunColumn::Name && row.entry.name.empty());
    return isPale ? QVariant(mutedText(QApplication::palette())) : QVariant();
}

QVariant cellFont(const RunRow &row, RunColumn::Id column)
{
    const bool isStrong = (column == RunColumn::Valid && !row.entry.isValid && isEnded(row)) ||
                          (column == RunColumn::Name && row.entry.isBaseline);
    const bool isCutOff = row.entry.state == StoredState::Interrupted;
    if (!isStrong && !isCutOff) {
        return {};
    }
    QFont font = QApplication::font("QTableView");
    font.setBold(isStrong);
    font.setItalic(isCutOff);
    return font;
}

} // namespace threadloop
