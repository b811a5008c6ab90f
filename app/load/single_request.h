// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/address.h"
#include "app/load/interruption.h"
#include "app/measure/error_detail.h"
#include "app/measure/outcome.h"
#include "app/plan/plan.h"

#include <chrono>
#include <string>
#include <variant>

namespace threadloop {

/// What came back, whatever its status.
struct SingleReply
{
    int status = 0;
    std::chrono::nanoseconds time{0}; ///< from before the connect to the last body byte
    std::string body;                 ///< its first MiB
};

/// Why nothing came back.
struct SingleFailure
{
    Outcome outcome = Outcome::ConnectError;
    ErrorDetail detail;
};

/// Sends one request on a connection of its own, outside of any measurement, and waits for the whole reply.
/// Blocks for at most about `timeout`, which must be above 0, or until `interruption`, where there is one, is
/// asked for. Any thread.
std::variant<SingleReply, SingleFailure> requestOnce(const ResolvedAddress &address, const Target &target,
                                                     const RequestTemplate &request,
                                                     std::chrono::nanoseconds timeout,
                                                     Interruption *interruption = nullptr);

} // namespace threadloop
