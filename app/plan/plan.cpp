// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"

#include "app/plan/duration.h"
#include "app/plan/text.h"

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

std::string_view arrivalsName(Arrivals arrivals)
{
    switch (arrivals) {
    case Arrivals::Constant:
        return "constant";
    case Arrivals::Poisson:
        return "poisson";
    }
    return {};
}

std::optional<Arrivals> arrivalsFromName(std::string_view name)
{
    for (const Arrivals arrivals : {Arrivals::Constant, Arrivals::Poisson}) {
        if (arrivalsName(arrivals) == name)
            return arrivals;
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
    if (const auto *open = std::get_if<OpenLoop>(&plan.pacing)) {
        name += " r=" + decimalText(open->rate);
        if (open->arrivals == Arrivals::Poisson)
            name += " poisson";
    }
    name += " c=" + std::to_string(plan.concurrency);
    return plan.connections == Connections::New ? name + " new-connections" : name;
}

} // namespace threadloop
