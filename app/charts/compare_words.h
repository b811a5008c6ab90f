// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/comparison_record.h"

#include <QString>

namespace threadloop {

/// "baseline, 10 trials"
QString baselineWords(const ComparisonSide &baseline);

/// "1.21 times the baseline [1.18, 1.24]: faster", "not shown: 3 trials, needs 6".
QString verdictWords(const ComparisonRecord &record);

/// What to do so that a verdict can be drawn; empty where there is one, or nothing to do.
QString verdictHint(const ComparisonRecord &record);

} // namespace threadloop
