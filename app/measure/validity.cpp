// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure/validity.h"

#include "app/measure/names.h"
#include "app/measure/number_text.h"

#include <algorithm>
#include <cmath>

namespace threadloop {

namespace {

constexpr double littlesLawTolerance = 0.02;
constexpr double standardErrors = 4;
constexpr double busiestGenerator = 0.9;
constexpr double longestSendDelay = 0.1;
constexpr double leastMeanInFlight = 0.95;
constexpr double shortestSeconds = 1;
constexpr std::uint64_t fewestSamples = 100;

constexpr std::array<std::string_view, 6> checkNames{"littles-law", "generator",   "send-delay",
                                                     "concurrency", "descriptors", "ports"};

std::string percentText(double share)
{
    return shortNumber(100 * share) + " %";
}

std::optional<std::string> littlesLaw(const SelfCheckEvidence &evidence)
{
    if (!evidence.inFlightMean || !evidence.inFlightByLittlesLaw)
        return std::nullopt;
    const double sampled = *evidence.inFlightMean;
    const double computed = *evidence.inFlightByLittlesLaw;
    const double allowed =
        std::max(littlesLawTolerance * std::max(sampled, computed), standardErrors * evidence.inFlightError) +
        evidence.inFlightUnseen;
    if (std::abs(sampled - computed) <= allowed)
        return std::nullopt;
    return "Little's law does not hold: " + shortNumber(sampled) + " requests were in flight, throughput x " +
           "response time is " + shortNumber(computed);
}

std::optional<std::string> generator(const SelfCheckEvidence &evidence)
{
    if (!evidence.generatorCpu)
        return std::nullopt;
    const double share = *evidence.generatorCpu / std::max(evidence.generatorCores, 1U);
    if (share <= busiestGenerator)
        return std::nullopt;
    return "the client itself was busy " + percentText(share) + " of the time; the server may be faster";
}

std::optional<std::string> sendDelay(const SelfCheckEvidence &evidence)
{
    if (!evidence.sendDelayP99Ms || !evidence.responseP50Ms ||
        *evidence.sendDelayP99Ms <= longestSendDelay * *evidence.responseP50Ms)
        return std::nullopt;
    return "requests were sent late: p99 of the send delay is " + shortNumber(*evidence.sendDelayP99Ms) +
           " ms, p50 of the response time " + shortNumber(*evidence.responseP50Ms) + " ms";
}

std::optional<std::string> concurrency(const SelfCheckEvidence &evidence)
{
    if (!evidence.askedInFlight)
        return std::nullopt;
    const std::string asked = std::to_string(*evidence.askedInFlight);
    if (evidence.inFlightPeak && *evidence.inFlightPeak < *evidence.askedInFlight)
        return "never more than " + std::to_string(*evidence.inFlightPeak) + " of " + asked +
               " requests were in flight";
    if (evidence.busyInFlightMean &&
        *evidence.busyInFlightMean < leastMeanInFlight * static_cast<double>(*evidence.askedInFlight))
        return "only " + shortNumber(*evidence.busyInFlightMean) + " of " + asked +
               " requests were in flight in the mean";
    return std::nullopt;
}

} // namespace

std::string_view selfCheckName(SelfCheck check)
{
    return checkNames[static_cast<std::size_t>(check)];
}

std::optional<SelfCheck> selfCheckFromName(std::string_view name)
{
    return enumeratorNamed<SelfCheck>(checkNames, name);
}

Validity validityOf(const SelfCheckEvidence &evidence)
{
    Validity validity;
    const auto ask = [&](SelfCheck check, std::optional<std::string> objection) {
        if (objection)
            validity.objections.push_back({check, *std::move(objection)});
    };
    ask(SelfCheck::LittlesLaw, littlesLaw(evidence));
    ask(SelfCheck::Generator, generator(evidence));
    ask(SelfCheck::SendDelay, sendDelay(evidence));
    ask(SelfCheck::Concurrency, concurrency(evidence));
    validity.isShort = evidence.durationSeconds < shortestSeconds || evidence.samples < fewestSamples;
    return validity;
}

} // namespace threadloop
