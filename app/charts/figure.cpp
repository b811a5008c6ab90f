// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figure.h"

#include "app/charts/distribution_builders.h"
#include "app/charts/kept_lines.h"
#include "app/charts/line_builders.h"

namespace threadloop {

Figure figureOf(ChartKind kind, const ChartInput &input)
{
    KeptLines none;
    return figureOf(kind, input, none);
}

Figure figureOf(ChartKind kind, const ChartInput &input, KeptLines &kept)
{
    switch (kind) {
    case ChartKind::Throughput:
        return throughputData(input, kept);
    case ChartKind::Latency:
        return latencyData(input, kept);
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

bool showsLive(ChartKind kind)
{
    return kind == ChartKind::Throughput || kind == ChartKind::Latency;
}

} // namespace threadloop
