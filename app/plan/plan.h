// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/expected_status.h"
#include "app/plan/mode.h"
#include "app/plan/target.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace threadloop {

/// A header field as it is sent; the name is a token, the value has no control characters.
struct HeaderField
{
    std::string name;
    std::string value;

    bool operator==(const HeaderField &) const = default;
};

/// What every request of a run looks like. Host, Content-Length and Connection are the client's to add,
/// but for a Host among the headers, which replaces the target's.
struct RequestTemplate
{
    std::string method = "GET";
    std::vector<HeaderField> headers;
    std::string body;
    ExpectedStatus expected;
    /// Size of a body that a result names but does not store; 0 in every plan that can be run.
    std::uint64_t unstoredBodyBytes = 0;

    std::uint64_t bodyBytes() const { return body.size() + unstoredBodyBytes; }

    bool operator==(const RequestTemplate &) const = default;
};

/// When a run ends: at least one of the two is set; the first one reached ends it.
struct StopRule
{
    std::optional<std::uint64_t> requests; ///< started after the phases, at least 1
    /// From just before the first connect, so with the phases in it, which it is longer than; above 0.
    std::optional<std::chrono::nanoseconds> duration;

    bool operator==(const StopRule &) const = default;
};

/// What becomes of a connection after its reply.
enum class Connections : std::uint8_t {
    KeepAlive, ///< it carries the next request
    New,       ///< it is closed, each request opens its own
};

/// Each slot sends its next request as soon as the last one is finished.
struct ClosedLoop
{
    bool operator==(const ClosedLoop &) const = default;
};

/// How the requests of an open loop follow each other.
enum class Arrivals : std::uint8_t {
    Constant, ///< one every 1 / rate seconds
    Poisson,  ///< independent of each other: exponential gaps with that mean
};

/// Requests are due by a schedule, whatever became of those before. Latency counts from when one was due, so
/// a stall shows in every request that fell into it.
struct OpenLoop
{
    double rate = 0; ///< requests per second over all connections, above 0
    Arrivals arrivals = Arrivals::Constant;
    std::uint64_t seed = 1; ///< of Poisson arrivals: the same seed gives the same schedule

    bool operator==(const OpenLoop &) const = default;
};

/// How a run gets going, before anything counts: first the load grows, then it stays at its height. What was
/// started (open loop: due) in the phases is in no figure of the run.
struct Phases
{
    std::chrono::nanoseconds ramp{0};   ///< concurrency or rate grows linearly, at least 0
    std::chrono::nanoseconds warmup{0}; ///< after it, at least 0

    /// From the run's start to where it begins to count.
    std::chrono::nanoseconds lead() const { return ramp + warmup; }

    bool operator==(const Phases &) const = default;
};

/// When a request is due.
using Pacing = std::variant<ClosedLoop, OpenLoop>;

/// One request kept in flight beside the run, sent again as soon as it is answered, counted apart.
struct Background
{
    Target target;

    bool operator==(const Background &) const = default;
};

/// One run: what is sent where, how, and until when. A plan made by plansFrom() is valid;
/// the engine shares it as `std::shared_ptr<const Plan>`.
struct Plan
{
    Target target;
    RequestTemplate request;
    Mode mode = Mode::EventLoop;
    StopRule stop;
    Pacing pacing;
    Phases phases;
    std::uint32_t concurrency = 1; ///< requests in flight asked for; 1 when the mode is sequential
    Connections connections = Connections::KeepAlive;
    std::chrono::nanoseconds timeout = std::chrono::seconds(30); ///< for one request, its connect included
    std::uint32_t loops = 1;                                     ///< event-loop threads of the client
    std::optional<Background> background;
    std::string label;

    /// Requests that can be in flight at once: the concurrency asked for, but never more than there are
    /// requests. Clients open no more connections and threads than this.
    std::uint32_t usableConcurrency() const;

    bool operator==(const Plan &) const = default;
};

/// The name of the arrivals in commands and results: `constant` or `poisson`.
std::string_view arrivalsName(Arrivals arrivals);

/// The arrivals called so; nullopt when there are none.
std::optional<Arrivals> arrivalsFromName(std::string_view name);

/// The name of the connection rule in commands and results: `keep-alive` or `new`.
std::string_view connectionsName(Connections connections);

/// The rule called so; nullopt when there is none.
std::optional<Connections> connectionsFromName(std::string_view name);

/// Names the cell of a matrix that the plan belongs to: equal for equal targets, modes, stop rules and
/// concurrency, whatever port an embedded server got. "event-loop /asyncwait n=1000 c=100".
std::string cellName(const Plan &plan);

} // namespace threadloop
