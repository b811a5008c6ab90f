// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/comparison_record.h"

#include <utility>

namespace threadloop {

ComparisonRecord recordOf(CellPair cells, const Metric &metric, ComparisonRules rules)
{
    ComparisonRecord record;
    record.baseline = sideOf(cells.baseline, metric);
    record.candidate = sideOf(cells.candidate, metric);
    record.metric = &metric;
    record.rules = rules;
    record.rules.greaterIsBetter = metric.greaterIsBetter;
    record.rules.paired = areInterleaved(cells.baseline, cells.candidate) && !record.baseline.lacksValues &&
                          !record.candidate.lacksValues;
    record.comparison = compare(record.baseline, record.candidate, record.rules);
    record.cells = std::move(cells);
    return record;
}

} // namespace threadloop
