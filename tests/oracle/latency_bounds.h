// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/metrics/histogram.h"
#include "tests/oracle/oracle_process.h"

#include <cstdint>
#include <string>
#include <vector>

namespace threadloop::test {

/// Between what the latencies of a run lie for certain, however slow the machine is: sorted, in microseconds.
///
/// The clock of server and client is the same one. The server's stamps enclose the client's: a request was
/// begun before its arrival and done after its reply was sent.
struct LatencyBounds
{
    std::vector<double> atLeast;
    std::vector<double> atMost;

    /// Of a closed loop whose slots keep their connections: a slot begins a request when it has the last
    /// reply, and has a reply before it begins the next request. A connection's first request may have begun
    /// with the server.
    static LatencyBounds ofClosedLoop(const OracleLog &log);

    /// Empty when the histogram (whole microseconds, rounded down) can hold these latencies at every rank;
    /// else where it cannot.
    std::string contradictionOf(const Histogram &microseconds) const;
};

} // namespace threadloop::test
