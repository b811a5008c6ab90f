// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/run_columns.h"

namespace threadloop {

// How the cells of the runs' table look and sound, beside the texts in them. GUI thread.

/// What a screen reader says of a cell; of one that says "invalid", why.
QString cellSpokenText(const RunRow &row, RunColumn::Id column);
/// Qt::Alignment: numbers right, words between numbers in the middle.
int columnAlignment(RunColumn::Id column);
/// Of the text; invalid for the usual one.
QVariant cellColour(const RunRow &row, RunColumn::Id column);
QVariant cellFont(const RunRow &row, RunColumn::Id column);

} // namespace threadloop
