// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sliding_mean.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kLeastPoints = 20;

template <class Line>
QList<QPointF> pointsOfAll(Line line, const std::vector<SeriesRow> &rows)
{
    for (const SeriesRow &row : rows) {
        line.append(row);
    }
    return line.points();
}

} // namespace

double meanWindowSeconds(double typicalLatencySeconds)
{
    return std::max(1.0, 4 * typicalLatencySeconds);
}

double meanStepSeconds(double runSeconds, double typicalLatencySeconds)
{
    return std::min(runSeconds / kLeastPoints, std::clamp(typicalLatencySeconds, 0.02, 0.1));
}

SlidingMean::SlidingMean(double windowSeconds, double stepSeconds)
    : m_window(windowSeconds)
    , m_step(stepSeconds)
{}

void SlidingMean::append(const SeriesRow &row)
{
    if (m_completed.empty()) {
        m_completed.push_back({row.endSeconds - row.intervalSeconds, 0});
    }
    m_completed.push_back({row.endSeconds, m_completed.back().y() + static_cast<double>(row.completed)});
    // The last step is a whole one or a little more, never a sliver.
    const auto steps = static_cast<qsizetype>(std::floor(row.endSeconds / m_step + 1e-9));
    for (qsizetype step = m_settled.size() + 1; step < steps; ++step) {
        const double seconds = static_cast<double>(step) * m_step;
        m_settled.append({seconds, meanAt(seconds)});
    }
}

QList<QPointF> SlidingMean::points() const
{
    QList<QPointF> points = m_settled;
    if (!m_completed.empty()) {
        const double end = m_completed.back().x();
        points.append({end, meanAt(end)});
    }
    return points;
}

double SlidingMean::meanAt(double seconds) const
{
    const double window = std::min(seconds, m_window);
    return (completedAt(seconds) - completedAt(seconds - window)) / window;
}

double SlidingMean::completedAt(double seconds) const
{
    const auto after = std::lower_bound(m_completed.begin(), m_completed.end(), seconds,
                                        [](const QPointF &sum, double x) { return sum.x() < x; });
    if (after == m_completed.begin()) {
        return 0;
    }
    if (after == m_completed.end()) {
        return m_completed.back().y();
    }
    const QPointF &before = *(after - 1);
    const double share = (seconds - before.x()) / (after->x() - before.x());
    return before.y() + share * (after->y() - before.y());
}

QList<QPointF> slidingMean(const std::vector<SeriesRow> &rows, double windowSeconds, double stepSeconds)
{
    return pointsOfAll(SlidingMean(windowSeconds, stepSeconds), rows);
}

double rawIntervalSeconds(double runSeconds)
{
    return std::clamp(runSeconds / kLeastPoints, 0.01, 0.1);
}

RawIntervals::RawIntervals(double intervalSeconds)
    : m_interval(intervalSeconds)
{}

void RawIntervals::append(const SeriesRow &row)
{
    constexpr double tolerance = 1e-3; // ticks are late by some microseconds
    if (m_open.empty() || m_open.back().width() >= m_interval * (1 - tolerance)) {
        if (m_open.size() == 2) {
            m_settled.append(m_open.front().point());
            m_open.erase(m_open.begin());
        }
        const double begin = row.endSeconds - row.intervalSeconds;
        m_open.push_back({begin, begin, 0});
    }
    m_open.back().end = row.endSeconds;
    m_open.back().completed += static_cast<double>(row.completed);
}

QList<QPointF> RawIntervals::points() const
{
    std::vector<Bin> open = m_open;
    if (open.size() == 2 && open.back().width() < m_interval / 2) {
        open.front().end = open.back().end;
        open.front().completed += open.back().completed;
        open.pop_back();
    }
    QList<QPointF> points = m_settled;
    for (const Bin &bin : open) {
        points.append(bin.point());
    }
    return points;
}

QList<QPointF> rawIntervals(const std::vector<SeriesRow> &rows, double intervalSeconds)
{
    return pointsOfAll(RawIntervals(intervalSeconds), rows);
}

} // namespace threadloop
