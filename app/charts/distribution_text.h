// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/shown_run.h"

namespace threadloop {

/// What is shown and has ended.
ShownRuns shownFinishedRuns(const ChartInput &input);

/// A distribution of a run that is drawn as a line.
struct ShownDistribution
{
    const ShownRun *run = nullptr;
    LineRole role = LineRole::Main;       ///< Service for an open loop's service time
    const Histogram *histogram = nullptr; ///< null: the summary alone is known
    const LatencySummary *summary = nullptr;
};

/// What there is of all finished runs with a latency, in drawing order. `shown` must outlive it.
std::vector<ShownDistribution> distributionsOf(const ShownRuns &shown);

/// As labelName(), of an open loop with the time that it is: "event-loop service, 500 req/s".
QString distributionLabel(const ShownRuns &shown, const ShownDistribution &distribution);

/// "latency of successful requests, ms", or which time it is in an open loop, with the kind of loop.
QString distributionTitle(const ShownRuns &shown);
/// The same for how many requests took it.
QString histogramTitle(const ShownRuns &shown);

/// Modes, targets, and what tells response from service times where both are drawn.
Legend distributionLegend(const ShownRuns &shown, const std::vector<ShownDistribution> &distributions);

/// The line of the distribution, yet without points.
DataLine lineOf(const ShownRuns &shown, const ShownDistribution &distribution);

} // namespace threadloop
