// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace threadloop {

struct LatencySummary;

/// The percentiles that a result knows, from the lowest up.
enum class Percentile { P50, P75, P90, P95, P99, P999 };

inline constexpr std::array allPercentiles{Percentile::P50, Percentile::P75, Percentile::P90,
                                           Percentile::P95, Percentile::P99, Percentile::P999};

using PercentileSet = std::set<Percentile>;

/// "p99", "p99.9"
const char *percentileName(Percentile percentile);
/// The percentile called so; nullopt when there is none.
std::optional<Percentile> percentileNamed(std::string_view name);
/// In (0, 1).
double quantileOf(Percentile percentile);
/// Milliseconds.
double percentileOf(const LatencySummary &latency, Percentile percentile);

} // namespace threadloop
