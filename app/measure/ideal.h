// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace threadloop {

/// The routes of the embedded server whose limit is known.
enum class RouteKind : std::uint8_t { Wait, AsyncWait, Fib, AsyncFib, Other };

/// The route that answers the request; Other for unknown paths, methods but GET and HEAD and values that the
/// server answers with an error.
RouteKind routeKindOf(std::string_view method, std::string_view requestTarget);

/// The delay that `?ms=N` asks of a waiting route; nullopt when the query does not name a valid one.
std::optional<std::chrono::milliseconds> delayOverride(std::string_view requestTarget);

/// How long the route serves a request: for the waiting routes what the query asks for or else the server's
/// delay; for the computing ones what one unmeasured request took. nullopt when it is not known.
std::optional<std::chrono::nanoseconds> serviceTimeOf(RouteKind route, std::string_view requestTarget,
                                                      std::chrono::nanoseconds serverDelay,
                                                      std::optional<std::chrono::nanoseconds> measured);

/// What the ideal is computed from.
struct IdealInput
{
    RouteKind route = RouteKind::Other;
    std::optional<std::chrono::nanoseconds> serviceTime; ///< S
    std::uint32_t concurrency = 1;                       ///< C, as asked for
    std::uint32_t poolThreads = 40;                      ///< P, per worker
    std::uint32_t workers = 1;                           ///< W
    std::uint32_t cores = 1;                             ///< k
    bool interpreterLock = false;
    std::optional<std::uint64_t> requests;            ///< N
    std::optional<double> rate;                       ///< of an open loop, requests per second
    std::optional<std::chrono::nanoseconds> duration; ///< that counts, without the phases
};

/// What sets the smallest limit.
enum class Bottleneck : std::uint8_t { Concurrency, Pool, Workers, Cpu, Rate };

/// The throughput that the route allows when nothing costs anything.
struct Ideal
{
    double reqsPerSec = 0;
    std::uint32_t limit = 0; ///< L: requests served at once
    Bottleneck bottleneck = Bottleneck::Concurrency;
    std::chrono::nanoseconds serviceTime{0};
    std::uint64_t waves = 0; ///< ceil(N / L) where the number of requests ends the run, else 0

    double steadyReqsPerSec() const; ///< L / S, without the last wave's gap

    bool operator==(const Ideal &) const = default;
};

/// An open loop is never faster than its rate, for N requests N / ((N - 1) / rate + S). Otherwise
/// L / S for a run of a given duration, N / (ceil(N / L) * S) for a run of N requests; where both are given,
/// the one that ends the ideal run first applies. N requests use at most N of the C slots. nullopt for
/// unknown routes, an unknown S and S = 0, which has no finite ideal.
std::optional<Ideal> idealOf(const IdealInput &input);

/// Whether the route's S is measured by one request, and so an estimate.
bool isServiceTimeMeasured(RouteKind route);

/// The input with the service time that the run bears out. Of a computing route S is what one request took,
/// which may have been slowed by a cold start or by others on the processor. None of the run was answered
/// sooner than it was computed: S is at most the shortest latency. The waiting routes' S is known and stays.
IdealInput bornOut(IdealInput input, std::optional<std::chrono::nanoseconds> shortestLatency);

/// The ideal to tell of a run that reached so much: where S is an estimate, never less than that, so that no
/// run has more than 100 % of it. In requests per second, as `reqsPerSec` is.
double toldIdeal(const IdealInput &input, const Ideal &ideal, double reqsPerSec);

} // namespace threadloop
