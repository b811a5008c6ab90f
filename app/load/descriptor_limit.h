// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace threadloop {

/// Raises this process's soft limit of open files to its hard one and returns the limit that holds
/// afterwards. Any thread; best at the program's start.
std::uint64_t raiseDescriptorLimit();

/// How many descriptors this process can still open: the soft limit minus those that are open. Any thread.
std::uint64_t descriptorsAvailable();

/// Descriptors that a run with this many connections needs: the connections, the loops', and some spare.
std::uint64_t descriptorsNeeded(std::uint32_t connections, std::uint32_t loops);

} // namespace threadloop
