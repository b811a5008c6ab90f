// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace threadloop {

/// How a started request ended. Exactly one of them applies to each.
enum class Outcome : std::uint8_t {
    Ok,            ///< a whole reply with an expected status
    HttpError,     ///< a whole reply with another status
    Timeout,       ///< no whole reply within the plan's timeout
    ConnectError,  ///< no connection
    Reset,         ///< the peer closed or reset the connection before the reply was whole
    ProtocolError, ///< the reply is no HTTP
    LocalError,    ///< this machine could not: no port, no descriptor, no memory
    Aborted,       ///< cut off by the end of the run
};

inline constexpr std::size_t outcomeCount = 8;

/// All outcomes, in the order of the results.
inline constexpr std::array<Outcome, outcomeCount> allOutcomes{
    Outcome::Ok,    Outcome::HttpError,     Outcome::Timeout,    Outcome::ConnectError,
    Outcome::Reset, Outcome::ProtocolError, Outcome::LocalError, Outcome::Aborted};

/// The outcome's name in files and results: "http_error".
std::string_view outcomeName(Outcome outcome);

/// The outcome called so; nullopt when there is none.
std::optional<Outcome> outcomeFromName(std::string_view name);

/// Whether the request counts as failed: neither ok nor cut off by the end.
constexpr bool isFailure(Outcome outcome)
{
    return outcome != Outcome::Ok && outcome != Outcome::Aborted;
}

/// Requests by their outcome.
struct Counts
{
    std::uint64_t started = 0; ///< counted when a request starts, never derived from the others
    std::array<std::uint64_t, outcomeCount> finished{};

    std::uint64_t &operator[](Outcome outcome) { return finished[static_cast<std::size_t>(outcome)]; }
    std::uint64_t operator[](Outcome outcome) const { return finished[static_cast<std::size_t>(outcome)]; }

    std::uint64_t ok() const { return (*this)[Outcome::Ok]; }
    std::uint64_t aborted() const { return (*this)[Outcome::Aborted]; }
    std::uint64_t failed() const;
    std::uint64_t finishedTotal() const;
    /// Exact once the writers were joined; too high while they write, see Shard::inFlight().
    std::uint64_t inFlight() const { return started - finishedTotal(); }

    /// Whether every started request has ended in exactly one way, as it must once the generators are joined.
    bool isBalanced() const { return started == finishedTotal(); }

    Counts &operator+=(const Counts &other);
    friend Counts operator+(Counts one, const Counts &other) { return one += other; }
    bool operator==(const Counts &) const = default;
};

} // namespace threadloop
