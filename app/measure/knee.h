// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace threadloop {

/// One point of a curve of throughput; both above 0.
struct KneePoint
{
    double load = 0;       ///< what was varied: requests in flight, requests per second, threads
    double throughput = 0; ///< requests per second
};

/// Where a throughput stops rising with its load.
struct Knee
{
    double at = 0;    ///< the load where rise and plateau meet: level / slope
    double slope = 0; ///< throughput per unit of load below it
    double level = 0; ///< throughput above it

    bool operator==(const Knee &) const = default;
};

/// The intersection of the linear rise with the plateau, the saturation point of operational analysis:
/// throughput is at most min(N / R, X), and the two asymptotes meet at N* = X R (Denning and Buzen, The
/// Operational Analysis of Queueing Network Models, ACM Computing Surveys 10(3), 1978; Lazowska and others,
/// Quantitative System Performance, 1984, chapter 5).
///
/// The curve min(slope * load, level) is fitted to the logarithms, because the noise of a throughput is a
/// share of it: for each way to part the points, two at least on a side, slope and level are the medians of
/// theirs, so that single bad points move neither; the way with the least sum of absolute deviations counts.
/// There is a knee only where that curve explains the points at least three times as well as a line through
/// the origin and as a constant do, and where the loads reach from 2/3 of it to 3/2 of it; else nullopt.
///
/// Kneedle (Satopaa and others, 2011) was not taken: it always names one of the loads, which moves with the
/// range that was measured, and finds a knee in any bent curve. In any order; points with a load or a
/// throughput of 0 are left out.
std::optional<Knee> kneeOf(std::span<const KneePoint> points);

} // namespace threadloop
