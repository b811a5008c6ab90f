// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_text.h"
#include "app/charts/distribution_builders.h"
#include "app/charts/distribution_text.h"
#include "app/charts/scale.h"
#include "server/metrics/histogram.h"

#include <algorithm>
#include <cmath>

namespace threadloop {
namespace {

constexpr double kMicrosecondsPerMs = 1000;
constexpr int kMostBins = 72;
/// Histograms keep three digits: narrower bins would show their grid instead of the latencies.
constexpr double kNarrowestBin = 0.002; // in decades
constexpr double kNarrowestSpan = 0.02;
constexpr int kMostTicks = 9;

/// The bins of all lines, on an axis of decades from `low` on.
struct Bins
{
    double low = 0; ///< decimal logarithm of the first edge, in milliseconds
    double width = kNarrowestBin;
    int count = 1;

    double span() const { return width * count; }
    /// In decades from the first edge.
    double positionOf(double milliseconds) const { return std::log10(milliseconds) - low; }
};

/// What takes less than the clock tells stands at a microsecond: a logarithm needs more than nothing.
double milliseconds(double microseconds)
{
    return std::max(microseconds, 1.0) / kMicrosecondsPerMs;
}

Bins binsOf(const std::vector<ShownDistribution> &distributions)
{
    double least = 0;
    double most = 0;
    for (const ShownDistribution &distribution : distributions) {
        const double min = milliseconds(static_cast<double>(distribution.histogram->min().value_or(0)));
        const double max = milliseconds(static_cast<double>(distribution.histogram->max().value_or(0)));
        least = least > 0 ? std::min(least, min) : min;
        most = std::max(most, max);
    }
    if (distributions.empty()) {
        return {};
    }
    const double reach = std::log10(most / least);
    const double span = std::max(kNarrowestSpan, 1.06 * reach);
    Bins bins;
    bins.width = std::max(kNarrowestBin, span / kMostBins);
    bins.count = static_cast<int>(std::ceil(span / bins.width));
    bins.low = std::log10(least) - (bins.span() - reach) / 2;
    return bins;
}

std::vector<std::uint64_t> countsOf(const Histogram &histogram, const Bins &bins)
{
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(bins.count));
    histogram.forEach([&](std::uint64_t lowest, std::uint64_t highest, std::uint64_t count) {
        const double middle = (static_cast<double>(lowest) + static_cast<double>(highest)) / 2;
        const int bin = static_cast<int>(bins.positionOf(milliseconds(middle)) / bins.width);
        counts[static_cast<std::size_t>(std::clamp(bin, 0, bins.count - 1))] += count;
    });
    return counts;
}

/// The outline of the bins that hold something, and of those between them.
QList<QPointF> outlineOf(const std::vector<std::uint64_t> &counts, const Bins &bins)
{
    const auto isFilled = [](std::uint64_t count) { return count > 0; };
    const auto first = std::find_if(counts.begin(), counts.end(), isFilled);
    const auto end = std::find_if(counts.rbegin(), counts.rend(), isFilled).base();
    QList<QPointF> points;
    for (auto bin = first; bin < end; ++bin) {
        const auto index = static_cast<double>(bin - counts.begin());
        if (points.isEmpty()) {
            points.append({index * bins.width, 0});
        }
        const auto height = static_cast<double>(*bin);
        points.append({index * bins.width, height});
        points.append({(index + 1) * bins.width, height});
    }
    if (!points.isEmpty()) {
        points.append({points.last().x(), 0});
    }
    return points;
}

QString requestsText(std::uint64_t count)
{
    return ChartText::tr("%1 request(s)", nullptr, pluralOf(count))
        .arg(groupedNumber(static_cast<double>(count)));
}

/// 1, 2 and 5 of each decade, fewer where they are too many; evenly spaced numbers on a short axis.
std::vector<AxisTick> ticksOf(const Bins &bins)
{
    std::vector<AxisTick> ticks;
    const auto add = [&](double value) {
        const double at = bins.positionOf(value);
        if (at >= 0 && at <= bins.span()) {
            ticks.push_back({at, shortLatencyText(value)});
        }
    };
    if (bins.span() < 1) {
        const double low = std::pow(10, bins.low);
        const double step = niceStep(std::pow(10, bins.low + bins.span()) - low, kMostTicks - 2);
        for (double index = std::ceil(low / step); bins.positionOf(index * step) <= bins.span(); ++index) {
            if (index > 0) {
                add(index * step);
            }
        }
        return ticks;
    }
    const bool isWide = bins.span() > 3;
    for (double decade = std::floor(bins.low); decade <= bins.low + bins.span(); ++decade) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            if (digit == 1 || !isWide) {
                add(digit * std::pow(10, decade));
            }
        }
    }
    return ticks;
}

void addOutline(LineData &data, const ShownRuns &shown, const ShownDistribution &distribution,
                const Bins &bins)
{
    const std::vector<std::uint64_t> counts = countsOf(*distribution.histogram, bins);
    DataLine line = lineOf(shown, distribution);
    line.points = outlineOf(counts, bins);
    const auto peak = std::max_element(counts.begin(), counts.end());
    data.yMax = std::max(data.yMax, static_cast<double>(*peak));
    if (!distribution.run->faint) {
        const QString total = requestsText(distribution.histogram->count());
        const double x = (static_cast<double>(peak - counts.begin()) + 1) * bins.width;
        const QString label = distributionLabel(shown, distribution);
        data.labels.push_back(
            {{x, static_cast<double>(*peak)}, label, total, label, label, line.mode, line.target, line.step});
    }
    data.lines.push_back(std::move(line));
}

} // namespace

LineData histogramData(const ChartInput &input)
{
    const ShownRuns shown = shownFinishedRuns(input);
    std::vector<ShownDistribution> distributions = distributionsOf(shown);
    const std::size_t all = distributions.size();
    std::erase_if(distributions,
                  [](const ShownDistribution &distribution) { return distribution.histogram == nullptr; });
    const Bins bins = binsOf(distributions);
    LineData data;
    data.title = ChartText::tr("Histogram of latencies");
    data.yTitle = histogramTitle(shown);
    data.xTitle = ChartText::tr("latency, logarithmic");
    data.xScale = XScale::Decades;
    data.xLow = bins.low;
    data.xMax = bins.span();
    data.yMax = 1;
    data.xTicks = ticksOf(bins);
    for (const ShownDistribution &distribution : distributions) {
        addOutline(data, shown, distribution, bins);
    }
    data.areLabelsAside = data.labels.size() > 1; // peaks stand beside each other
    data.legend = distributionLegend(shown, distributions);
    if (all == 0) {
        data.note = ChartText::tr("no request of the shown runs succeeded");
    } else if (distributions.size() < all) {
        data.note = ChartText::tr("stored results hold no histogram");
    }
    return data;
}

} // namespace threadloop
