// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/run_columns.h"

#include <QMimeData>
#include <memory>
#include <vector>

namespace threadloop {

struct RunRow;

/// These columns of the runs as a clipboard takes them: text with tabs for a spreadsheet, a table of HTML for
/// a document; both with a head.
std::unique_ptr<QMimeData> runsAsTable(const std::vector<const RunRow *> &rows,
                                       const std::vector<RunColumn::Id> &columns);

} // namespace threadloop
