// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace threadloop::oracle {

/// When a request's service begins, and when its reply is due; CLOCK_MONOTONIC in nanoseconds.
struct Service
{
    std::int64_t begun = 0;
    std::int64_t due = 0;
};

/// How long requests take, in the order in which they arrive:
///   fixed:5ms                        each that long, any number at once
///   two-point:1ms,100ms,0.01,SEED    that share of them the second time, the others the first
///   queue:10ms                       each that long, one at a time, first come, first served
class ServiceTimes
{
public:
    /// Throws UsageError.
    explicit ServiceTimes(const std::string &text);

    Service of(std::int64_t arrival);

private:
    std::int64_t m_usual = 0;
    std::int64_t m_rare = 0;
    double m_rareShare = 0;
    bool m_isQueue = false;
    std::int64_t m_queueEnd = 0; ///< when all that is queued will have been served
    std::mt19937_64 m_random;
};

/// What is done to a request instead of answering it as one should.
enum class Fault : std::uint8_t {
    None,
    ErrorStatus,     ///< 503
    CloseUnanswered, ///< an orderly end in place of a reply
    ResetUnanswered, ///< a reset in place of a reply
    ResetInReply,    ///< half a reply, then a reset
    CloseAfterReply, ///< which the reply did not announce
};

/// Picks faults for a share of the requests, each kind as often: "0.1,SEED".
class Faults
{
public:
    /// None for an empty text. Throws UsageError.
    explicit Faults(const std::string &text);

    Fault next();

private:
    double m_share = 0;
    std::mt19937_64 m_random;
};

} // namespace threadloop::oracle
