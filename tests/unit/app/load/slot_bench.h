// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/generator.h"
#include "app/load/slot.h"
#include "tests/support/load_run.h"
#include "tests/unit/app/load/io_results.h"

namespace threadloop::test {

/// A slot of a plan without any socket: the test is the driver.
struct SlotBench
{
    explicit SlotBench(std::uint64_t requests, std::uint32_t slots = 1,
                       std::optional<std::chrono::nanoseconds> duration = {},
                       const Pacing &pacing = ClosedLoop(), const Phases &phases = {})
        : plan(planFor(1, Mode::ThreadPool, requests, slots))
        , context(measuredStream(plan, twoAddresses(plan.target)), ruleOf(requests, duration), pacing, slots,
                  phases)
        , recorder(context.addRecorder())
        , shard(*context.shards.front())
        , slot(context.stream, context.condition, context.pacer, recorder)
    {
        context.begin(Clock::now());
    }

    static ResolvedAddress twoAddresses(const Target &target)
    {
        ResolvedAddress addresses = addressOf(target);
        addresses.addresses.push_back(addresses.addresses.front());
        return addresses;
    }
    static StopRule ruleOf(std::uint64_t requests, std::optional<std::chrono::nanoseconds> duration)
    {
        StopRule rule;
        rule.requests = requests;
        rule.duration = duration;
        return rule;
    }

    Slot::Step sendAll() { return slot.sent({IoResult::Status::Done, slot.unsent().size(), 0}); }
    Slot::Step receive(const std::string &bytes)
    {
        return slot.received({IoResult::Status::Done, bytes.size(), 0}, bytes);
    }
    std::uint64_t count(Outcome outcome) const { return shard.counts()[outcome]; }

    Plan plan;
    StreamContext context;
    Recorder &recorder;
    const Shard &shard;
    Slot slot;
};

} // namespace threadloop::test
