// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load/generator.h"
#include "app/plan/plan.h"

#include <memory>
#include <vector>

namespace threadloop {

using Generators = std::vector<std::unique_ptr<Generator>>;

/// The generators that make the plan's load in its mode; their shards are added to the context.
/// Throws std::system_error or std::bad_alloc when the system has not enough for them.
Generators makeGenerators(const Plan &plan, StreamContext &context);

/// The generator of a background stream: one blocking thread, whatever the plan's mode.
std::unique_ptr<Generator> makeBackgroundGenerator(StreamContext &context);

/// Threads of the plan's mode that can send at once.
std::uint32_t generatorThreads(const Plan &plan);

} // namespace threadloop
