// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request_parser.h"
#include "server/loop/clock.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace threadloop {

/// How long a peer may take and how much it may send before its connection is closed. Every time is for the
/// whole step, not from byte to byte, so that a trickle does not prolong it.
struct ConnectionLimits
{
    Nanoseconds header = std::chrono::seconds(10); ///< from a request's first byte to the end of its head
    Nanoseconds body = std::chrono::seconds(30);   ///< from the end of the head to the end of the content
    Nanoseconds idle = std::chrono::seconds(15);   ///< without a byte, new connections and between requests
    Nanoseconds write = std::chrono::seconds(30);  ///< until the peer has taken a batch of replies
    Nanoseconds linger = std::chrono::seconds(2);  ///< after a final reply, for the peer to read it
    http::ParserLimits parser;
};

/// What a server is started with.
struct ServerConfig
{
    std::string host = "127.0.0.1"; ///< an IPv4 or IPv6 address, "localhost", or a name that resolves
    std::uint16_t port = 0;         ///< 0: the system picks a free one
    int workers = 1;                ///< event loops, 1 to 256, each with a pool of its own
    int threads = 40;               ///< pool threads of each worker, 1 to 4096
    Nanoseconds delay = std::chrono::milliseconds(50); ///< what /wait and /asyncwait sleep
    bool interpreterLock = false;                      ///< one lock per worker, as CPython has
    ConnectionLimits limits;
};

} // namespace threadloop
