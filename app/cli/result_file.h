// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/run_result.h"
#include "app/plan/parsed.h"

class QString;

namespace threadloop {

/// The results in a file that --json wrote, at least one, or why there are none.
Parsed<RunResults> readResults(const QString &fileName);

} // namespace threadloop
