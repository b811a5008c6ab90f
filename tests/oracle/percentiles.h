// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace threadloop::oracle {

/// The sample of rank ceil(quantile n) of n sorted ones, at least the first.
std::int64_t atQuantile(const std::vector<std::int64_t> &sorted, double quantile);

/// {"count":3,"min":1.000,"mean":...,"p50":...,...,"max":...}: exact, in milliseconds with nanoseconds.
/// Sorts.
std::string percentilesJson(std::vector<std::int64_t> nanoseconds);

} // namespace threadloop::oracle
