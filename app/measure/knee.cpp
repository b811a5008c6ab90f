// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/knee.h"

#include "app/measure/trial_statistics.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace threadloop {

namespace {

constexpr std::size_t fewestOnASide = 2;
constexpr double howMuchBetter = 3; // a curve without any knee, the square root, comes to 2
constexpr double reach = 1.5;

struct LogPoint
{
    double load;
    double throughput;

    double slope() const { return throughput - load; }
};

using LogPoints = std::span<const LogPoint>;

std::vector<LogPoint> logarithmsOf(std::span<const KneePoint> points)
{
    std::vector<LogPoint> logarithms;
    for (const KneePoint &point : points) {
        if (point.load > 0 && point.throughput > 0 && std::isfinite(point.load + point.throughput))
            logarithms.push_back({std::log(point.load), std::log(point.throughput)});
    }
    std::sort(logarithms.begin(), logarithms.end(),
              [](const LogPoint &one, const LogPoint &other) { return one.load < other.load; });
    return logarithms;
}

template <typename Value>
double medianIn(LogPoints points, Value value)
{
    std::vector<double> values;
    for (const LogPoint &point : points)
        values.push_back(value(point));
    return medianOf(values).value_or(0);
}

double slopeOf(LogPoints points)
{
    return medianIn(points, [](const LogPoint &point) { return point.slope(); });
}

double levelOf(LogPoints points)
{
    return medianIn(points, [](const LogPoint &point) { return point.throughput; });
}

template <typename Curve>
double deviationFrom(LogPoints points, Curve curve)
{
    double sum = 0;
    for (const LogPoint &point : points)
        sum += std::abs(point.throughput - curve(point.load));
    return sum;
}

/// The bent curve, in logarithms.
struct Bend
{
    double slope = 0;
    double level = 0;
    double deviation = 0;

    double at() const { return level - slope; }
};

Bend bendAt(LogPoints points, std::size_t begin)
{
    Bend bend{slopeOf(points.first(begin)), levelOf(points.subspan(begin)), 0};
    bend.deviation =
        deviationFrom(points, [&](double load) { return std::min(bend.slope + load, bend.level); });
    return bend;
}

Bend bestBend(LogPoints points)
{
    Bend best = bendAt(points, fewestOnASide);
    for (std::size_t begin = fewestOnASide + 1; begin + fewestOnASide <= points.size(); ++begin) {
        const Bend bend = bendAt(points, begin);
        if (bend.deviation < best.deviation)
            best = bend;
    }
    return best;
}

bool isBetterThanWithout(const Bend &bend, LogPoints points)
{
    const double slope = slopeOf(points);
    const double level = levelOf(points);
    const double ofLine = deviationFrom(points, [slope](double load) { return slope + load; });
    const double ofConstant = deviationFrom(points, [level](double) { return level; });
    return bend.deviation * howMuchBetter < std::min(ofLine, ofConstant);
}

} // namespace

std::optional<Knee> kneeOf(std::span<const KneePoint> points)
{
    const std::vector<LogPoint> logarithms = logarithmsOf(points);
    if (logarithms.size() < 2 * fewestOnASide)
        return std::nullopt;
    const Bend bend = bestBend(logarithms);
    const bool isReached = logarithms.front().load <= bend.at() - std::log(reach) &&
                           logarithms.back().load >= bend.at() + std::log(reach);
    if (!isReached || !isBetterThanWithout(bend, logarithms))
        return std::nullopt;
    return Knee{std::exp(bend.at()), std::exp(bend.slope), std::exp(bend.level)};
}

} // namespace threadloop
