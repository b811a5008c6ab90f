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

/// Successful requests per second over the last `windowSeconds`, at the end of each row; in the first window
/// over the time so far. When there are fewer than 20 rows, at 20 instants: between two ticks requests are
/// taken as evenly spread. Empty without rows.
QList<QPointF> slidingMean(const std::vector<SeriesRow> &rows, double windowSeconds);

/// How wide the raw intervals of a run of this length are drawn: 100 ms, but at least 20 to a run as far as
/// the ticks (10 ms in the first second) allow.
double rawIntervalSeconds(double runSeconds);

/// Requests per second of the intervals themselves, joined until each is at least so wide, at their middles.
/// A last one that is narrower than half of that is joined to the one before.
QList<QPointF> rawIntervals(const std::vector<SeriesRow> &rows, double intervalSeconds);

} // namespace threadloop
