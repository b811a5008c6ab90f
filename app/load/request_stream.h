// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/address.h"
#include "app/plan/plan.h"
#include "server/loop/clock.h"

#include <cstdint>
#include <string>

namespace threadloop {

/// What is sent again and again, and how its replies are judged. Constant during a run, shared by all slots.
struct RequestStream
{
    enum class Role : std::uint8_t {
        Measured,
        Background, ///< beside the run, counted apart, ended with it
    };

    Role role = Role::Measured;
    std::string bytes; ///< the request as it goes over the wire
    bool isHead = false;
    bool isIdempotent = true; ///< may be sent twice (RFC 9110 section 9.2.2)
    ExpectedStatus expected;
    Connections connections = Connections::KeepAlive;
    Nanoseconds timeout{0}; ///< for one request, its connect included
    ResolvedAddress address;
};

/// The request's bytes for this target; nullopt when a part of it cannot stand in a request.
std::optional<std::string> requestBytes(const Target &target, const RequestTemplate &request,
                                        Connections connections);

/// The plan's own stream. Its plan is valid, as plansFrom() makes it.
RequestStream measuredStream(const Plan &plan, ResolvedAddress address);

/// The stream of the plan's background: GET on a connection that is kept alive, any 2xx expected.
RequestStream backgroundStream(const Plan &plan, ResolvedAddress address);

} // namespace threadloop
