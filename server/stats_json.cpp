// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stats_json.h"

#include "server/http/fixed_number.h"
#include "server/http/response.h"

#include <string_view>

namespace threadloop {
namespace {

void appendKey(std::string &json, std::string_view key)
{
    if (!json.ends_with('{')) {
        json += ',';
    }
    http::appendJsonString(json, key);
    json += ':';
}

void appendCount(std::string &json, std::string_view key, std::uint64_t value)
{
    appendKey(json, key);
    http::appendInteger(json, value);
}

void appendSeconds(std::string &json, std::string_view key, Nanoseconds value)
{
    appendKey(json, key);
    http::appendFixed(json, std::chrono::duration<double>(value).count(), 6);
}

void appendMilliseconds(std::string &json, std::string_view key, const LoopLag *lag,
                        Nanoseconds LoopLag::*part)
{
    appendKey(json, key);
    if (lag == nullptr) {
        json += "null";
        return;
    }
    http::appendFixed(json, std::chrono::duration<double, std::milli>(lag->*part).count(), 3);
}

void appendRequests(std::string &json, const std::map<std::string, StatusCounts> &requests)
{
    appendKey(json, "requests");
    json += '{';
    for (const auto &[route, statuses] : requests) {
        appendKey(json, route);
        json += '{';
        for (const auto &[status, count] : statuses) {
            appendCount(json, std::to_string(status), count);
        }
        json += '}';
    }
    json += '}';
}

/// The keys that server and workers share; the object stays open.
void appendCounters(std::string &json, const CounterSnapshot &counters, Nanoseconds uptime)
{
    json += '{';
    appendSeconds(json, "uptime_s", uptime);
    appendCount(json, "connections", counters.connections);
    appendCount(json, "accepted", counters.accepted);
    appendCount(json, "in_flight", counters.inFlight);
    appendCount(json, "in_flight_peak", counters.inFlightPeak);
    appendRequests(json, counters.requests);
    appendKey(json, "pool");
    json += '{';
    appendCount(json, "size", counters.pool.size);
    appendCount(json, "busy", counters.pool.busy);
    appendCount(json, "queued", counters.pool.queued);
    appendSeconds(json, "busy_s", counters.pool.busyTime);
    json += '}';
    const LoopLag *const lag = counters.loopLag ? &*counters.loopLag : nullptr;
    appendKey(json, "loop_lag_ms");
    json += '{';
    appendMilliseconds(json, "p50", lag, &LoopLag::p50);
    appendMilliseconds(json, "p99", lag, &LoopLag::p99);
    appendMilliseconds(json, "max", lag, &LoopLag::max);
    json += '}';
    appendSeconds(json, "cpu_s", counters.cpuTime);
}

} // namespace

void appendStats(std::string &json, const ServerSnapshot &snapshot)
{
    appendCounters(json, snapshot, snapshot.uptime);
    appendKey(json, "workers");
    json += '[';
    for (const CounterSnapshot &worker : snapshot.workers) {
        json += json.ends_with('[') ? "" : ",";
        appendCounters(json, worker, snapshot.uptime);
        json += '}';
    }
    json += "]}";
}

} // namespace threadloop
