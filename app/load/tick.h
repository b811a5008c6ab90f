// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace threadloop {

/// Every 10 ms in the first second, so that short runs have a series too, then every 100 ms.
inline constexpr std::chrono::milliseconds kFirstTicks{10};
inline constexpr std::chrono::milliseconds kLaterTicks{100};
inline constexpr std::chrono::seconds kFirstTicksUntil{1};

/// The next tick after `elapsed`, both since the run's start: ticks lie at absolute times, so that a late one
/// does not move those after it; a tick that was missed altogether is left out.
constexpr std::chrono::nanoseconds nextTick(std::chrono::nanoseconds elapsed)
{
    const std::chrono::nanoseconds width = elapsed < kFirstTicksUntil ? kFirstTicks : kLaterTicks;
    return (elapsed / width + 1) * width;
}

} // namespace threadloop
