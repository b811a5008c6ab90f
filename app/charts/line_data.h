// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/legend.h"
#include "app/plan/mode.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

namespace threadloop {

/// What a line shows, from the back of the picture to its front.
enum class LineRole {
    Raw,      ///< the intervals behind a mean
    Previous, ///< the run before of the same cell
    Service,  ///< an open loop's service time, beside its response time
    P99,
    P90,
    Main, ///< the mean, or the median latency
};

/// The share of the mode's colour that a line of this role has.
double shareOf(LineRole role);

/// A line as it is drawn: points sorted by x, gaps as values that are no number.
struct DataLine
{
    LineRole role = LineRole::Main;
    Mode mode = Mode::Sequential;
    std::size_t target = 0;
    int step = 0;
    QList<QPointF> points;
    bool isMarked = false; ///< a circle at each point: between them nothing is known
    QString name;          ///< in words, for tables: "event-loop /asyncwait, p99"
};

/// The text at a line's end.
struct EndLabel
{
    QPointF at; ///< the line's last point
    QString text;
    QString note;      ///< a second, quieter line; may be empty
    QString shortText; ///< instead of both where there is no room for two lines
    QString tag;       ///< instead of all where many stand in a column: what tells the line from the others
    Mode mode = Mode::Sequential;
    std::size_t target = 0;
    int step = 0;
};

/// Failed requests around this instant; on the run's line.
struct ErrorMark
{
    QPointF at;
    std::uint64_t count = 0;
};

/// The ideal of the focused run.
struct IdealLine
{
    double value = 0;
    QString text;
    bool isBeyond = false; ///< above four times the data: said at the upper edge instead of drawn
};

/// How far the data may lie below the ideal for the ideal to be drawn among them.
inline constexpr double kMostIdealOverData = 4;

/// A part of the time axis that is in no figure.
struct LeadSpan
{
    double from = 0; ///< seconds
    double to = 0;
    QString text; ///< "warm-up"

    bool operator==(const LeadSpan &) const = default;
};

/// A label of an axis whose labels are not evenly spaced.
struct AxisTick
{
    double at = 0;
    QString text;
};

/// What the x of a point stands for.
enum class XScale {
    Plain,      ///< itself
    Percentile, ///< a share of the requests, see percentilePosition()
    Decades,    ///< a decimal logarithm of milliseconds, counted from the axis' low end
};

/// Everything a line chart draws; a value.
struct LineData
{
    QString title;
    QString yTitle;
    QString xTitle;
    XScale xScale = XScale::Plain;
    double xLow = 0;             ///< of Decades: the logarithm at the axis' low end
    std::vector<DataLine> lines; ///< sorted by role
    std::vector<EndLabel> labels;
    bool areLabelsAside = false; ///< beside the plot: at their lines they would hide others
    std::vector<ErrorMark> errors;
    std::optional<IdealLine> ideal;
    std::vector<LeadSpan> leads;
    std::vector<AxisTick> xTicks; ///< empty: evenly spaced numbers
    QString note;                 ///< what is missing, in the plot; may be empty
    Legend legend;
    double xMax = 1; ///< seconds, or as the ticks say
    double yMax = 1; ///< what the Y axis must reach, at least
    bool isLive = false;
};

} // namespace threadloop
