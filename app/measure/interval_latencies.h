// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace threadloop {

/// The latencies of one row of the series as an interval log carries them: some hundred bytes, where the
/// counts would take kilobytes.
struct IntervalLatencies
{
    std::chrono::nanoseconds start{0};  ///< since the run's start
    std::chrono::nanoseconds length{0}; ///< above 0
    std::uint64_t maxMicroseconds = 0;  ///< 0 when nothing was recorded
    std::string encoded;                ///< whole microseconds, see encodeHistogram()

    bool operator==(const IntervalLatencies &) const = default;
};

} // namespace threadloop
