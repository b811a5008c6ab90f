// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"

#include "app/plan/duration.h"

#include <algorithm>

namespace threadloop {

std::uint32_t Plan::usableConcurrency() const
{
    const std::uint64_t requests = stop.requests.value_or(concurrency);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(concurrency, requests));
}

std::string_view connectionsName(Connections connections)
{
    switch (connections) {
    case Connections::KeepAlive:
        return "keep-alive";
    case Connections::New:
        return "new";
    }
    return {};
}

std::optional<Connections> connectionsFromName(std::string_view name)
{
    for (const Connections connections : {Connections::KeepAlive, Connections::New}) {
        if (connectionsName(connections) == name)
            return connections;
    }
    return std::nullopt;
}

std::string cellName(const Plan &plan)
{
    std::string name(modeName(plan.mode));
    name += ' ' + (plan.target.embedded ? plan.target.requestTarget : plan.target.url);
    if (plan.stop.requests)
        name += " n=" + std::to_string(*plan.stop.requests);
    if (plan.stop.duration)
        name += " z=" + formatDuration(*plan.stop.duration);
    return name + " c=" + std::to_string(plan.concurrency);
}

} // namespace threadloop
