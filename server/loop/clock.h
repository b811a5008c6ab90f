// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace threadloop {

/// The clock of every measurement and deadline: CLOCK_MONOTONIC, nanoseconds, about 26 ns a reading.
using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;
using Nanoseconds = std::chrono::nanoseconds;

} // namespace threadloop
