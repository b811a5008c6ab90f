// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace threadloop {

/// Processor time that the calling thread has used so far (CLOCK_THREAD_CPUTIME_ID).
std::chrono::nanoseconds threadCpuTime();

/// Time that all processors of the machine together were busy since boot, steal included, from /proc/stat;
/// in steps of 10 ms. nullopt where it cannot be read. Any thread.
std::optional<std::chrono::nanoseconds> systemCpuTime();

/// Processors that the system runs, whatever part of them this process may use. At least 1.
unsigned onlineProcessors();

/// Those of them that this process may use (sched_setaffinity(2), cpusets), at least 1. Any thread.
unsigned usableProcessors();

} // namespace threadloop
