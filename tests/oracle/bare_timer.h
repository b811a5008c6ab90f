// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace threadloop::oracle {

/// A moment that was waited for; CLOCK_MONOTONIC in nanoseconds.
struct Tick
{
    std::int64_t due = 0;
    std::int64_t woke = 0; ///< never before it was due
};

/// Waits for t0 + i / rate with one absolute timer in an epoll set, and does nothing else.
std::vector<Tick> runBareTimer(double rate, std::uint64_t count);

/// One line each: `tick DUE WOKE`. Throws std::system_error.
void writeTicks(const std::vector<Tick> &ticks, const std::string &path);

/// The moments at which seeded Poisson arrivals of that rate are due, in seconds from the start: sums of
/// std::exponential_distribution over std::mt19937_64.
std::vector<double> poissonArrivals(double rate, std::uint64_t seed, std::uint64_t count);

} // namespace threadloop::oracle
