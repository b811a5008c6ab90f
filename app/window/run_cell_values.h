// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/run_columns.h"
#include "app/window/run_list.h"

#include <QDateTime>

namespace threadloop {

// What texts, tool tips and sort values of the runs' table have in common. Pure.

QDateTime startOf(const RunEntry &entry);
/// Nothing was measured, or not to the end.
bool lacksFigures(const RunRow &row);
/// As it was stored, or of the whole run where that is loaded: earlier versions stored only some.
std::optional<double> storedPercentile(const RunRow &row, RunColumn::Id column);
/// What limited the run, or how it ended otherwise.
QString cellLimitText(const RunRow &row);

} // namespace threadloop
