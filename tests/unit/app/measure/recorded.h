// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/measure/shard.h"

#include <chrono>

namespace threadloop::test {

/// So many requests that took so long and ended well.
inline void succeed(Shard &shard, std::chrono::nanoseconds latency, int times = 1)
{
    for (int i = 0; i < times; ++i) {
        shard.started();
        shard.succeeded(latency, 200, 100);
    }
}

} // namespace threadloop::test
