// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/series.h"

#include <QList>
#include <QPointF>
#include <vector>

namespace threadloop {

/// A run of a closed loop comes in waves as long as its latency: no mean is taken over less than four of
/// them.
double meanWindowSeconds(double typicalLatencySeconds);

/// How far apart the points of a mean are: a wave, so that waves do not show as teeth in the first window;
/// 20 to 100 ms, and at least 20 points to a run.
double meanStepSeconds(double runSeconds, double typicalLatencySeconds);

/// Successful requests per second over the last `windowSeconds`, every `stepSeconds` and at the end; in the
/// first window over the time so far. Between two ticks requests are taken as evenly spread. Empty without
/// rows.
QList<QPointF> slidingMean(const std::vector<SeriesRow> &rows, double windowSeconds, double stepSeconds);

/// How wide the raw intervals of a run of this length are drawn: 100 ms, but at least 20 to a run as far as
/// the ticks (10 ms in the first second) allow.
double rawIntervalSeconds(double runSeconds);

/// Requests per second of the intervals themselves, joined until each is at least so wide, at their middles.
/// A last one that is narrower than half of that is joined to the one before.
QList<QPointF> rawIntervals(const std::vector<SeriesRow> &rows, double intervalSeconds);

} // namespace threadloop
