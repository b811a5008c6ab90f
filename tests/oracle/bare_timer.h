// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace threadloop::oracle {

/// Waits for t0 + i / rate with one absolute timer in an epoll set, and does nothing else: how late it was at
/// each moment, in nanoseconds.
std::vector<std::int64_t> runBareTimer(double rate, std::uint64_t count);

/// The moments at which seeded Poisson arrivals of that rate are due, in seconds from the start: sums of
/// std::exponential_distribution over std::mt19937_64.
std::vector<double> poissonArrivals(double rate, std::uint64_t seed, std::uint64_t count);

} // namespace threadloop::oracle
