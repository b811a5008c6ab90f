// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/decimation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace threadloop {
namespace {

bool isGap(const QPointF &point)
{
    return std::isnan(point.y());
}

/// What one column of pixels keeps: its lowest and highest point, and whether the line is interrupted in it.
class Column
{
public:
    void add(const QPointF &point)
    {
        if (isGap(point)) {
            m_gap = point;
            return;
        }
        if (!m_low || point.y() < m_low->y()) {
            m_low = point;
        }
        if (!m_high || point.y() > m_high->y()) {
            m_high = point;
        }
    }

    /// In the order in which they lie: a gap between low and high stays between them.
    void moveTo(QList<QPointF> &points)
    {
        const qsizetype first = points.size();
        if (m_low) {
            points.append(*m_low);
        }
        if (m_high && *m_high != *m_low) {
            points.append(*m_high);
        }
        if (m_gap) {
            points.append(*m_gap);
        }
        std::sort(points.begin() + first, points.end(),
                  [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
        *this = {};
    }

private:
    std::optional<QPointF> m_low;
    std::optional<QPointF> m_high;
    std::optional<QPointF> m_gap;
};

QPointF crossing(const QPointF &a, const QPointF &b, double top)
{
    const double share = (top - a.y()) / (b.y() - a.y());
    return {a.x() + share * (b.x() - a.x()), top};
}

} // namespace

QPointF gapAt(double x)
{
    return {x, std::numeric_limits<double>::quiet_NaN()};
}

QList<QPointF> decimated(const QList<QPointF> &points, int mostPoints)
{
    if (points.size() <= mostPoints) {
        return points;
    }
    // Each column keeps up to three: low, high and a gap. Both ends come on top.
    const qsizetype columns = std::max(1, (mostPoints - 2) / 3);
    const double begin = points.first().x();
    const double width = std::max(points.last().x() - begin, std::numeric_limits<double>::min());
    QList<QPointF> kept{points.first()};
    Column column;
    qsizetype current = 0;
    for (const QPointF &point : points.sliced(1, points.size() - 2)) {
        const auto index = std::min(
            columns - 1, static_cast<qsizetype>((point.x() - begin) / width * static_cast<double>(columns)));
        if (index != current) {
            column.moveTo(kept);
            current = index;
        }
        column.add(point);
    }
    column.moveTo(kept);
    kept.append(points.last());
    return kept;
}

QList<QPointF> clippedAt(const QList<QPointF> &points, double top)
{
    const auto isAbove = [top](const QPointF &point) { return point.y() > top; };
    if (std::none_of(points.begin(), points.end(), isAbove)) {
        return points;
    }
    QList<QPointF> clipped;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF &point = points[i];
        const bool isJoined = i > 0 && !isGap(points[i - 1]) && !isGap(point);
        if (isJoined && isAbove(points[i - 1]) != isAbove(point)) {
            const QPointF border = crossing(points[i - 1], point, top);
            clipped.append(border);
            if (isAbove(point)) {
                clipped.append(gapAt(border.x()));
            }
        }
        if (!isAbove(point)) {
            clipped.append(point);
        }
    }
    return clipped;
}

} // namespace threadloop
