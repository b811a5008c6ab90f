// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace threadloop::http {

/// Appends a number in fixed notation, never "5e-05": the shortest text that reads back as `value`, rounded
/// to at most `maxDecimals` (0 to 17) decimals, without trailing zeros ("0.05", "1", "0.000012"). Never "-0".
/// `value` is finite: what does not apply is the caller's to leave out; in a release "null" is appended
/// otherwise.
void appendFixed(std::string &out, double value, int maxDecimals = 6);

/// Appends an integer.
void appendInteger(std::string &out, std::uint64_t value);

/// Appends a duration in seconds with nine decimals, "0.000012345"; negative ones as zero.
void appendSeconds(std::string &out, std::chrono::nanoseconds duration);

} // namespace threadloop::http
