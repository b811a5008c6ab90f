// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/metric.h"

#include <string>

namespace threadloop {

// The same number looks the same in every text for people.

/// Requests per second with two decimals: "1948.11".
std::string displayRate(double reqsPerSec);

/// A latency given in milliseconds, with three digits and its unit: "50.2 ms", "870 us", "1.02 s".
std::string displayMs(double milliseconds);

/// A figure of such a metric, with its unit but for rates and counts.
std::string displayFigure(double figure, Quantity quantity);

} // namespace threadloop
