// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/legend.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <optional>
#include <vector>

namespace threadloop {

struct ChartInput;

/// An interval of a median over one swept value.
struct SweepInterval
{
    double value = 0;
    double low = 0;
    double high = 0;

    bool operator==(const SweepInterval &) const = default;
};

/// A target and mode over the swept value; points sorted by it.
struct SweepLine
{
    Mode mode = Mode::Sequential;
    std::size_t target = 0;
    int step = 0; ///< 0 for the first of its mode and target; each further one is lighter
    QString name;
    QList<QPointF> throughput; ///< medians
    std::vector<SweepInterval> intervals;
    QList<QPointF> p99; ///< milliseconds
    QList<QPointF> ideal;
    std::optional<double> knee; ///< the swept value
    QString kneeText;           ///< where it is and by which rule, or that there is none
};

/// Throughput over a swept value, and p99 under it; a value.
struct SweepData
{
    QString title;
    QString yTitle;
    QString p99Title;
    QString xTitle;
    std::vector<SweepLine> lines;
    std::vector<double> values; ///< all that were measured, ascending
    bool isLogarithmic = false; ///< the values span more than a decade, and none is 0
    double yMax = 1;            ///< of medians, intervals, and ideals that are not beyond
    double p99Max = 1;
    Legend legend;
};

/// The sweep among the cells of the visible runs, with all their trials; of the field with the most curves
/// where there are several. Without any all is empty, the title too. Pure; any thread.
SweepData sweepData(const ChartInput &input);

} // namespace threadloop
