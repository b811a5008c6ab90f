// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/ideal.h"

#include "app/measure/seconds.h"

#include <algorithm>

namespace threadloop {

namespace {

struct Smallest
{
    std::uint64_t limit;
    Bottleneck bottleneck;

    /// Of equal limits the first one stays: what a user can change comes before what the machine has.
    void lower(std::uint64_t other, Bottleneck by)
    {
        if (other < limit)
            *this = {other, by};
    }
};

/// L of the route, for the requests that can be in flight at once.
Smallest smallestLimit(const IdealInput &input, std::uint64_t inFlight)
{
    Smallest smallest{inFlight, Bottleneck::Concurrency};
    switch (input.route) {
    case RouteKind::Wait:
        smallest.lower(std::uint64_t{input.poolThreads} * input.workers, Bottleneck::Pool);
        break;
    case RouteKind::Fib:
        if (input.interpreterLock)
            smallest.lower(input.workers, Bottleneck::Workers);
        else
            smallest.lower(std::uint64_t{input.poolThreads} * input.workers, Bottleneck::Pool);
        smallest.lower(input.cores, Bottleneck::Cpu);
        break;
    case RouteKind::AsyncFib:
        smallest.lower(input.workers, Bottleneck::Workers);
        smallest.lower(input.cores, Bottleneck::Cpu);
        break;
    case RouteKind::AsyncWait:
    case RouteKind::Other:
        break;
    }
    return smallest;
}

std::optional<Ideal> idealOfClosedLoop(const IdealInput &input)
{
    const std::uint64_t inFlight =
        std::min<std::uint64_t>(input.concurrency, input.requests.value_or(input.concurrency));
    if (input.route == RouteKind::Other || !input.serviceTime || input.serviceTime->count() <= 0 ||
        inFlight == 0)
        return std::nullopt;
    const Smallest smallest = smallestLimit(input, inFlight);
    if (smallest.limit == 0)
        return std::nullopt;

    Ideal ideal;
    ideal.limit = static_cast<std::uint32_t>(smallest.limit);
    ideal.bottleneck = smallest.bottleneck;
    ideal.serviceTime = *input.serviceTime;
    ideal.reqsPerSec = ideal.steadyReqsPerSec();
    if (!input.requests)
        return ideal;
    const std::uint64_t waves = (*input.requests + smallest.limit - 1) / smallest.limit;
    // In whole numbers: a duration of exactly these waves shall hold them.
    const bool fits =
        !input.duration || static_cast<std::int64_t>(waves) <= *input.duration / *input.serviceTime;
    if (fits) {
        ideal.waves = waves;
        ideal.reqsPerSec = static_cast<double>(*input.requests) /
                           (static_cast<double>(waves) * secondsOf(ideal.serviceTime));
    }
    return ideal;
}

} // namespace

double Ideal::steadyReqsPerSec() const
{
    return limit / secondsOf(serviceTime);
}

std::optional<Ideal> idealOf(const IdealInput &input)
{
    std::optional<Ideal> ideal = idealOfClosedLoop(input);
    if (!ideal || !input.rate)
        return ideal;
    double asked = *input.rate;
    if (input.requests) {
        const auto requests = static_cast<double>(*input.requests);
        const double seconds = (requests - 1) / *input.rate + secondsOf(ideal->serviceTime);
        if (!input.duration || seconds <= secondsOf(*input.duration))
            asked = requests / seconds;
    }
    if (asked < ideal->reqsPerSec) {
        ideal->reqsPerSec = asked;
        ideal->bottleneck = Bottleneck::Rate;
        ideal->waves = 0;
    }
    return ideal;
}

bool isServiceTimeMeasured(RouteKind route)
{
    return route == RouteKind::Fib || route == RouteKind::AsyncFib;
}

IdealInput bornOut(IdealInput input, std::optional<std::chrono::nanoseconds> shortestLatency)
{
    if (isServiceTimeMeasured(input.route) && input.serviceTime && shortestLatency &&
        shortestLatency->count() > 0)
        input.serviceTime = std::min(*input.serviceTime, *shortestLatency);
    return input;
}

double toldIdeal(const IdealInput &input, const Ideal &ideal, double reqsPerSec)
{
    return isServiceTimeMeasured(input.route) ? std::max(ideal.reqsPerSec, reqsPerSec) : ideal.reqsPerSec;
}

} // namespace threadloop
