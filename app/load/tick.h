// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace threadloop {

/// Every 10 ms in the first second, so that short runs have a series too, then every 100 ms.
inline constexpr std::chrono::milliseconds kFirstTicks{10};
inline constexpr std::chrono::milliseconds kLaterTicks{100};
inline constexpr std::chrono::seconds kFirstTicksUntil{1};
/// Ticks keep aside from the round moments at which the requests of most schedules are due: on a busy or a
/// single core each tick would delay one.
inline constexpr std::chrono::microseconds kAside{200};

/// The next tick after `elapsed`, both since the run's start: ticks lie at absolute times, so that a late one
/// does not move those after it; a tick that was missed altogether is left out.
constexpr std::chrono::nanoseconds nextTick(std::chrono::nanoseconds elapsed)
{
    const std::chrono::nanoseconds round = std::max<std::chrono::nanoseconds>(elapsed - kAside, {});
    const std::chrono::nanoseconds width = round < kFirstTicksUntil ? kFirstTicks : kLaterTicks;
    return (round / width + 1) * width + kAside;
}

} // namespace threadloop
