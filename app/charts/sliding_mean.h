// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/series.h"

#include <QList>
#include <QPointF>
#include <cstdint>
#include <vector>

namespace threadloop {

/// A run of a closed loop comes in waves as long as its latency: no mean is taken over less than four of
/// them.
double meanWindowSeconds(double typicalLatencySeconds);

/// How far apart the points of a mean are: a wave, so that waves do not show as teeth in the first window;
/// 20 to 100 ms, and at least 20 points to a run.
double meanStepSeconds(double runSeconds, double typicalLatencySeconds);

/// Successful requests per second over the last `windowSeconds`, every `stepSeconds` (above 0) and at the
/// end; in the first window over the time so far. Between two ticks requests are taken as evenly spread. A
/// row costs the same however many there are.
class SlidingMean
{
public:
    SlidingMean(double windowSeconds, double stepSeconds);

    void append(const SeriesRow &row);
    /// Empty without rows.
    QList<QPointF> points() const;

private:
    double meanAt(double seconds) const;
    double completedAt(double seconds) const;

    double m_window;
    double m_step;
    std::vector<QPointF> m_completed; ///< since the start, at every tick
    QList<QPointF> m_settled;         ///< what further rows do not change: all but the last point
};

QList<QPointF> slidingMean(const std::vector<SeriesRow> &rows, double windowSeconds, double stepSeconds);

/// How wide the raw intervals of a run of this length are drawn: 100 ms, but at least 20 to a run as far as
/// the ticks (10 ms in the first second) allow.
double rawIntervalSeconds(double runSeconds);

/// Requests per second of the intervals themselves, joined until each is at least so wide, at their middles.
/// A last one that is narrower than half of that is joined to the one before.
class RawIntervals
{
public:
    explicit RawIntervals(double intervalSeconds);

    void append(const SeriesRow &row);
    QList<QPointF> points() const;

private:
    struct Bin
    {
        double begin = 0;
        double end = 0;
        double completed = 0;

        double width() const { return end - begin; }
        QPointF point() const { return {(begin + end) / 2, completed / width()}; }
    };

    double m_interval;
    QList<QPointF> m_settled;
    std::vector<Bin> m_open; ///< the last two: further rows may change them
};

QList<QPointF> rawIntervals(const std::vector<SeriesRow> &rows, double intervalSeconds);

} // namespace threadloop
