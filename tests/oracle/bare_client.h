// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace threadloop::oracle {

/// Sends `requests` requests to a port of 127.0.0.1 over so many connections, each its next one when its last
/// reply is whole: the latencies in nanoseconds, in no order. A connection's first one includes no connect.
/// Throws std::runtime_error for anything but a 200.
std::vector<std::int64_t> runBareClient(std::uint16_t port, std::uint64_t connections,
                                        std::uint64_t requests);

/// One line each: latency NS. Throws std::system_error.
void writeLatencies(const std::vector<std::int64_t> &nanoseconds, const std::string &path);

} // namespace threadloop::oracle
