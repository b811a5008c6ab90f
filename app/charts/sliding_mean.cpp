// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/sliding_mean.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace threadloop {
namespace {

constexpr double kLeastPoints = 20;

/// Requests completed since the start, at any instant of the run.
class Completed
{
public:
    explicit Completed(const std::vector<SeriesRow> &rows)
    {
        m_sums.reserve(rows.size() + 1);
        m_sums.push_back({rows.front().endSeconds - rows.front().intervalSeconds, 0});
        for (const SeriesRow &row : rows) {
            m_sums.push_back({row.endSeconds, m_sums.back().y() + static_cast<double>(row.completed)});
        }
    }

    double at(double seconds) const
    {
        const auto after = std::lower_bound(m_sums.begin(), m_sums.end(), seconds,
                                            [](const QPointF &sum, double x) { return sum.x() < x; });
        if (after == m_sums.begin()) {
            return 0;
        }
        if (after == m_sums.end()) {
            return m_sums.back().y();
        }
        const QPointF &before = *(after - 1);
        const double share = (seconds - before.x()) / (after->x() - before.x());
        return before.y() + share * (after->y() - before.y());
    }

private:
    std::vector<QPointF> m_sums;
};

struct Bin
{
    double begin = 0;
    double end = 0;
    double completed = 0;

    double width() const { return end - begin; }
};

} // namespace

double meanWindowSeconds(double typicalLatencySeconds)
{
    return std::max(1.0, 4 * typicalLatencySeconds);
}

double meanStepSeconds(double runSeconds, double typicalLatencySeconds)
{
    return std::min(runSeconds / kLeastPoints, std::clamp(typicalLatencySeconds, 0.02, 0.1));
}

QList<QPointF> slidingMean(const std::vector<SeriesRow> &rows, double windowSeconds, double stepSeconds)
{
    QList<QPointF> points;
    if (rows.empty() || !(stepSeconds > 0)) {
        return points;
    }
    const Completed completed(rows);
    const double end = rows.back().endSeconds;
    // The last step is a whole one or a little more, never a sliver.
    const auto steps = static_cast<std::int64_t>(std::max(1.0, std::floor(end / stepSeconds + 1e-9)));
    for (std::int64_t i = 1; i <= steps; ++i) {
        const double seconds = i < steps ? static_cast<double>(i) * stepSeconds : end;
        const double window = std::min(seconds, windowSeconds);
        points.append({seconds, (completed.at(seconds) - completed.at(seconds - window)) / window});
    }
    return points;
}

double rawIntervalSeconds(double runSeconds)
{
    return std::clamp(runSeconds / kLeastPoints, 0.01, 0.1);
}

QList<QPointF> rawIntervals(const std::vector<SeriesRow> &rows, double intervalSeconds)
{
    constexpr double tolerance = 1e-3; // ticks are late by some microseconds
    std::vector<Bin> bins;
    for (const SeriesRow &row : rows) {
        if (bins.empty() || bins.back().width() >= intervalSeconds * (1 - tolerance)) {
            const double begin = row.endSeconds - row.intervalSeconds;
            bins.push_back({begin, begin, 0});
        }
        bins.back().end = row.endSeconds;
        bins.back().completed += static_cast<double>(row.completed);
    }
    if (bins.size() > 1 && bins.back().width() < intervalSeconds / 2) {
        const Bin last = bins.back();
        bins.pop_back();
        bins.back().end = last.end;
        bins.back().completed += last.completed;
    }
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(bins.size()));
    for (const Bin &bin : bins) {
        points.append({(bin.begin + bin.end) / 2, bin.completed / bin.width()});
    }
    return points;
}

} // namespace threadloop
