// SPDX-License-Identifier: GPL-3.0-or-later
// A percentile distribution: what the fuzzer mutates are names, numbers and the order of lines.
#include "check.h"

#include "app/report/hgrm.h"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace threadloop;
using threadloop::test::check;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    const Parsed<std::vector<PercentileTable>> once = percentileTablesFrom(text);
    if (!once)
        return 0;
    check(!once->empty(), "what is read holds a table");
    for (const PercentileTable &table : *once) {
        if (table.lines.empty()) {
            check(!table.valueAt(0.5), "nothing has no median");
            continue;
        }
        double before = 0;
        for (const double quantile : {0.0, 0.25, 0.5, 0.9, 0.99, 0.999, 1.0}) {
            const std::optional<double> value = table.valueAt(quantile);
            check(value.has_value(), "a table tells every percentile");
            check(*value >= before, "percentiles rise");
            before = *value;
        }
        check(before <= table.lines.back().value, "none is above the last");
    }
    // Comments before the first header belong to nothing, but would to the last table of a text before them.
    const std::string wall = "\n#[Cell: wall, closed loop; latencies in milliseconds]\n#[No latencies]\n";
    const Parsed<std::vector<PercentileTable>> twice = percentileTablesFrom(text + wall + text);
    check(static_cast<bool>(twice), "a distribution can follow itself");
    check(twice->size() == 2 * once->size() + 1, "each table counts");
    return 0;
}
