// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/latency_bounds.h"

#include <algorithm>
#include <map>

namespace threadloop::test {
namespace {

double microseconds(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1000;
}

} // namespace

LatencyBounds LatencyBounds::ofClosedLoop(const OracleLog &log)
{
    LatencyBounds bounds;
    std::map<std::uint64_t, std::int64_t> lastReply;
    for (const ServedRequest &request : log.requests) {
        std::int64_t &begunAfter = lastReply.try_emplace(request.connection, log.started).first->second;
        bounds.atLeast.push_back(microseconds(request.reply - request.arrival));
        bounds.atMost.push_back(microseconds(request.after - begunAfter));
        begunAfter = request.reply;
    }
    // Who is sorted apart stays enclosed: the k-th smallest of smaller values is smaller.
    std::ranges::sort(bounds.atLeast);
    std::ranges::sort(bounds.atMost);
    return bounds;
}

std::string LatencyBounds::contradictionOf(const Histogram &microseconds) const
{
    if (microseconds.count() != atLeast.size()) {
        return std::to_string(microseconds.count()) + " latencies, " + std::to_string(atLeast.size()) +
               " served";
    }
    std::string contradiction;
    std::size_t rank = 0;
    microseconds.forEach([&](std::uint64_t lowest, std::uint64_t highest, std::uint64_t times) {
        for (std::uint64_t i = 0; i < times; ++i, ++rank) {
            const bool isEnclosed = static_cast<double>(highest) + 1 >= atLeast[rank] &&
                                    static_cast<double>(lowest) <= atMost[rank];
            if (!isEnclosed && contradiction.empty()) {
                contradiction = "rank " + std::to_string(rank + 1) + ": " + std::to_string(lowest) + " to " +
                                std::to_string(highest) + " us, not within " + std::to_string(atLeast[rank]) +
                                " to " + std::to_string(atMost[rank]);
            }
        }
    });
    return contradiction;
}

} // namespace threadloop::test
