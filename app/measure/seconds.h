// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace threadloop {

/// The duration in seconds, as results give it. Any thread.
inline double secondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace threadloop
