// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace threadloop {

/// What a run checks itself for.
enum class SelfCheck : std::uint8_t {
    LittlesLaw,  ///< the requests seen in flight are not those that the latencies account for
    Generator,   ///< the client had no processor time left
    SendDelay,   ///< open loop: requests were sent too late
    Concurrency, ///< closed loop: fewer requests were in flight than asked for
    Descriptors, ///< fewer could be opened than the run may need
    Ports,       ///< likewise
};

/// The check's name in results: "littles-law".
std::string_view selfCheckName(SelfCheck check);

/// The check called so; nullopt when there is none.
std::optional<SelfCheck> selfCheckFromName(std::string_view name);

/// A check that a run did not pass, and one sentence without a full stop that says why.
struct Objection
{
    SelfCheck check = SelfCheck::LittlesLaw;
    std::string text;

    bool operator==(const Objection &) const = default;
};

/// Whether a run's figures may be relied on. They are shown in any case.
struct Validity
{
    std::vector<Objection> objections; ///< none: it is valid
    bool isShort = false; ///< valid perhaps, but under a second or under a hundred samples: no verdict

    bool isValid() const { return objections.empty(); }

    bool operator==(const Validity &) const = default;
};

/// What the checks are made from; unset is not checked.
struct SelfCheckEvidence
{
    double durationSeconds = 0;
    std::uint64_t samples = 0; ///< successful requests

    std::optional<double> inFlightMean;         ///< sampled, all the time
    std::optional<double> inFlightByLittlesLaw; ///< from the requests' own times
    double inFlightError = 0;                   ///< standard error of the sampled mean, at least 0
    double inFlightUnseen = 0; ///< what the mean may owe to the time when nobody looked, at least 0

    std::optional<std::uint64_t> askedInFlight; ///< closed loop
    std::optional<double> busyInFlightMean;     ///< while there were requests left to start
    std::optional<std::uint64_t> inFlightPeak;

    std::optional<double> generatorCpu; ///< share of one core
    std::uint32_t generatorCores = 1;   ///< that its threads could use at once

    std::optional<double> sendDelayP99Ms;
    std::optional<double> responseP50Ms;
};

/// Little's law within 2 %, and no nearer than the samples can tell (four standard errors); the generator at
/// most at 90 % of its cores; send delays whose p99 is at most 10 % of the response time's p50; a peak as
/// asked for and 95 % of it in the mean.
Validity validityOf(const SelfCheckEvidence &evidence);

} // namespace threadloop
