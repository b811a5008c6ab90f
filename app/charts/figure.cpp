// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figure.h"

#include "app/charts/distribution_builders.h"
#include "app/charts/line_builders.h"

namespace threadloop {

Figure figureOf(ChartKind kind, const ChartInput &input)
{
    switch (kind) {
    case ChartKind::Throughput:
        return throughputData(input);
    case ChartKind::Latency:
        return latencyData(input);
    case ChartKind::Bars:
        return barsData(input);
    case ChartKind::Percentiles:
        return percentileData(input);
    case ChartKind::Histogram:
        return histogramData(input);
    case ChartKind::Compare:
        return compareData(input);
    case ChartKind::Sweep:
        return sweepData(input);
    }
    return {};
}

} // namespace threadloop
