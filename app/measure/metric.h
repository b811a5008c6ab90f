// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace threadloop {

struct RunResult;

/// What the figures of a metric are.
enum class Quantity : std::uint8_t {
    Rate,         ///< requests per second
    Milliseconds, ///< a latency
    Percent,      ///< of the ideal
    Count,        ///< of requests
    Level,        ///< requests at a time
};

/// A figure of a result that can be compared and held against a limit. A value with static lifetime.
struct Metric
{
    std::string_view name; ///< as in results: "reqs_per_sec", "p99_9", "service_p99", "timeout"
    Quantity quantity = Quantity::Rate;
    bool greaterIsBetter = false;
    std::optional<double> (*valueOf)(const RunResult &result) = nullptr;
    /// Why there is no value, when there is none: "no request succeeded".
    std::string_view whyNone;
};

/// The metric called so in results; "p99.9" is "p99_9", "errors" is the sum of all failures, "service_" and
/// "send_delay_" precede what an open loop has besides its response times. Null when there is none.
const Metric *metricNamed(std::string_view name);

/// All names, with commas, fit for a message.
std::string metricNames();

} // namespace threadloop
