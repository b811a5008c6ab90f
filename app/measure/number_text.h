// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace threadloop {

// Numbers as people read them, in fixed notation and independent of the locale.

/// With so many decimals, without trailing zeros: "0.5", "12", "2.13".
std::string trimmedNumber(double number, int decimals);

/// With three significant digits at least and no fraction of a thousand: "0.0123", "2.13", "66.7", "20000".
std::string shortNumber(double number);

/// A service time or latency with its unit: "50 ms", "1 s", "2.13 ms", "87 us".
std::string shortTime(std::chrono::nanoseconds time);

/// "1 worker", "2 workers".
std::string countOf(std::uint64_t number, const char *noun);

} // namespace threadloop
