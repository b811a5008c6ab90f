// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/line_data.h"
#include "app/charts/sliding_mean.h"

#include <array>
#include <optional>

namespace threadloop {

struct SeriesRow;

// The lines of one run, made row by row, so that a frame costs no more the longer the run is. Asked again
// without new rows they are as they were.

/// Where requests of a run failed, row by row.
class Failures
{
public:
    void append(const SeriesRow &row);
    /// On the zero line. Marks nearer to each other than about their width on an axis that ends at
    /// `spanSeconds` are one.
    std::vector<ErrorMark> marks(double spanSeconds) const;

private:
    std::vector<ErrorMark> m_rows;
};

/// Requests per second of one run.
class ThroughputLines
{
public:
    struct Shape
    {
        double windowSeconds = 1; ///< of the mean
        double stepSeconds = 0.1;
        double rawSeconds = 0.1; ///< how wide intervals are, at least

        bool operator==(const Shape &) const = default;
    };

    explicit ThroughputLines(const Shape &shape);

    void append(const SeriesRow &row);

    struct Drawn
    {
        QList<QPointF> mean; ///< empty without rows
        QList<QPointF> raw;
    };
    /// With at most `mostPoints` each. Valid until the next row.
    const Drawn &drawn(int mostPoints);
    const Failures &failures() const { return m_failures; }

private:
    SlidingMean m_mean;
    RawIntervals m_raw;
    Failures m_failures;
    Drawn m_drawn;
    int m_drawnWith = 0; ///< most points; 0: not drawn since the last row
};

/// The percentile that a line of this role shows.
struct PercentileLine
{
    LineRole role;
    const char *name;
    std::optional<double> SeriesRow::*value;
};

/// The widest first: the median lies in front.
extern const std::array<PercentileLine, 3> kPercentileLines;

/// Latency percentiles of one run, interrupted where nothing was completed.
class LatencyLines
{
public:
    struct Shape
    {
        double gapSeconds = 0.25; ///< a line is interrupted where nothing was completed for longer than this

        bool operator==(const Shape &) const = default;
    };

    explicit LatencyLines(const Shape &shape);

    void append(const SeriesRow &row);

    using Drawn = std::array<QList<QPointF>, 3>; ///< as kPercentileLines
    /// With at most `mostPoints` each. Valid until the next row.
    const Drawn &drawn(int mostPoints);
    const Failures &failures() const { return m_failures; }

private:
    Shape m_shape;
    Drawn m_lines;
    Failures m_failures;
    Drawn m_drawn;
    int m_drawnWith = 0;
};

/// The greatest value of a line; 0 without one.
double greatestOf(const QList<QPointF> &points);

} // namespace threadloop
