// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/run_lines.h"

#include "app/charts/decimation.h"

#include <algorithm>

namespace threadloop {
namespace {

void appendBridged(QList<QPointF> &line, const SeriesRow &row, double value, double gapSeconds)
{
    if (!line.isEmpty() && row.endSeconds - row.intervalSeconds - line.last().x() > gapSeconds) {
        line.append(gapAt((line.last().x() + row.endSeconds) / 2));
    }
    line.append({row.endSeconds, value});
}

} // namespace

const std::array<PercentileLine, 3> kPercentileLines{{
    {LineRole::P99, "p99", &SeriesRow::p99Ms},
    {LineRole::P90, "p90", &SeriesRow::p90Ms},
    {LineRole::Main, "p50", &SeriesRow::p50Ms},
}};

void Failures::append(const SeriesRow &row)
{
    if (row.errors > 0) {
        m_rows.push_back({{row.endSeconds - row.intervalSeconds / 2, 0}, row.errors});
    }
}

std::vector<ErrorMark> Failures::marks(double spanSeconds) const
{
    constexpr double markWidth = 0.012;
    std::vector<ErrorMark> marks;
    for (const ErrorMark &failed : m_rows) {
        if (!marks.empty() && failed.at.x() - marks.back().at.x() < markWidth * spanSeconds) {
            marks.back().count += failed.count;
        } else {
            marks.push_back(failed);
        }
    }
    return marks;
}

ThroughputLines::ThroughputLines(const Shape &shape)
    : m_mean(shape.windowSeconds, shape.stepSeconds)
    , m_raw(shape.rawSeconds)
{}

void ThroughputLines::append(const SeriesRow &row)
{
    m_mean.append(row);
    m_raw.append(row);
    m_failures.append(row);
    m_drawnWith = 0;
}

const ThroughputLines::Drawn &ThroughputLines::drawn(int mostPoints)
{
    if (m_drawnWith != mostPoints) {
        m_drawn = {decimated(m_mean.points(), mostPoints), decimated(m_raw.points(), mostPoints)};
        m_drawnWith = mostPoints;
    }
    return m_drawn;
}

LatencyLines::LatencyLines(const Shape &shape)
    : m_shape(shape)
{}

void LatencyLines::append(const SeriesRow &row)
{
    for (std::size_t i = 0; i < kPercentileLines.size(); ++i) {
        if (const std::optional<double> &value = row.*kPercentileLines[i].value) {
            appendBridged(m_lines[i], row, *value, m_shape.gapSeconds);
        }
    }
    m_failures.append(row);
    m_drawnWith = 0;
}

const LatencyLines::Drawn &LatencyLines::drawn(int mostPoints)
{
    if (m_drawnWith != mostPoints) {
        std::transform(m_lines.begin(), m_lines.end(), m_drawn.begin(),
                       [mostPoints](const QList<QPointF> &line) { return decimated(line, mostPoints); });
        m_drawnWith = mostPoints;
    }
    return m_drawn;
}

double greatestOf(const QList<QPointF> &points)
{
    double most = 0;
    for (const QPointF &point : points) {
        most = std::max(most, point.y()); // a gap is no number, and never the greater
    }
    return most;
}

} // namespace threadloop
