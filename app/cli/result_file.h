// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/parsed.h"
#include "app/report/trial_file.h"

class QString;

namespace threadloop {

/// The results in a file that --json wrote, at least one, or why there are none.
Parsed<RunResults> readResults(const QString &fileName);

/// The trials in a file of results, an interval log or percentile distributions, or why there are none. Cells
/// without a name get the file's.
Parsed<TrialFile> readTrials(const QString &fileName);

} // namespace threadloop
