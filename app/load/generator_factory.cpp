// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/generator_factory.h"

#include "app/load/blocking_generator.h"
#include "app/load/event_loop_generator.h"

#include <algorithm>

namespace threadloop {
namespace {

Generators makeBlocking(StreamContext &context, std::uint32_t threads)
{
    Generators generators;
    generators.push_back(std::make_unique<BlockingGenerator>(context, threads));
    return generators;
}

/// Slots as evenly over the loops as they go; a loop without a slot would be a thread for nothing.
Generators makeLoops(StreamContext &context, std::uint32_t slots, std::uint32_t loops)
{
    Generators generators;
    std::uint32_t first = 0;
    for (std::uint32_t index = 0; index < loops; ++index) {
        const std::uint32_t count = slots / loops + (index < slots % loops ? 1 : 0);
        generators.push_back(std::make_unique<EventLoopGenerator>(context, count, first));
        first += count;
    }
    return generators;
}

} // namespace

std::uint32_t generatorThreads(const Plan &plan)
{
    switch (plan.mode) {
    case Mode::Sequential:
        return 1;
    case Mode::ThreadPool:
        return plan.usableConcurrency();
    case Mode::EventLoop:
        return std::min(std::max(plan.loops, 1U), plan.usableConcurrency());
    }
    return 1;
}

Generators makeGenerators(const Plan &plan, StreamContext &context)
{
    switch (plan.mode) {
    case Mode::Sequential:
    case Mode::ThreadPool:
        return makeBlocking(context, generatorThreads(plan));
    case Mode::EventLoop:
        return makeLoops(context, plan.usableConcurrency(), generatorThreads(plan));
    }
    return {};
}

std::unique_ptr<Generator> makeBackgroundGenerator(StreamContext &context)
{
    return std::make_unique<BlockingGenerator>(context, 1);
}

} // namespace threadloop
