// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a request costs in the recorder, everything included: started, in flight, outcome, status, bytes,
// latency. Goal: at most 60 ns.
#include "app/measure/accumulator.h"
#include "app/measure/shard.h"

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace {

using namespace threadloop;

/// Latencies around 50 ms that look random to the caches, as those of a real run do: computed beforehand.
std::array<std::chrono::nanoseconds, 4096> sampleLatencies()
{
    std::array<std::chrono::nanoseconds, 4096> latencies;
    std::uint32_t state = 1;
    for (std::chrono::nanoseconds &latency : latencies) {
        state = state * 1'664'525U + 1'013'904'223U;
        latency = std::chrono::microseconds(50'000 + (state >> 20U));
    }
    return latencies;
}

void recordSuccess(benchmark::State &state)
{
    const auto latencies = sampleLatencies();
    const auto shard = std::make_unique<Shard>();
    std::size_t i = 0;
    for (auto _ : state) {
        shard->started();
        shard->succeeded(latencies[i++ % latencies.size()], 200, 170);
        benchmark::DoNotOptimize(shard.get());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(recordSuccess);

/// All three histograms, and the conductor's share: at 10 000 requests per second it reads every 1000.
void recordOpenLoop(benchmark::State &state)
{
    constexpr std::size_t requestsPerTick = 1000;
    const auto latencies = sampleLatencies();
    const auto shard = std::make_unique<Shard>();
    const std::array<const Shard *, 1> borrowed{shard.get()};
    Accumulator accumulator(borrowed);
    std::chrono::nanoseconds elapsed{0};
    std::size_t i = 0;
    for (auto _ : state) {
        const std::chrono::nanoseconds response = latencies[i % latencies.size()];
        const std::chrono::nanoseconds sendDelay = latencies[(i + 1) % latencies.size()] / 1000;
        shard->started();
        shard->succeeded(response, 200, 170);
        shard->scheduled(response - sendDelay, sendDelay);
        if (++i % requestsPerTick == 0)
            benchmark::DoNotOptimize(&accumulator.tick(elapsed += std::chrono::milliseconds(100)));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(recordOpenLoop);

void recordFailure(benchmark::State &state)
{
    const auto shard = std::make_unique<Shard>();
    for (auto _ : state) {
        shard->started();
        shard->failed(Outcome::HttpError, ErrorDetail::ofStatus(503), 503, 170);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(recordFailure);

/// A tick of the conductor over so many shards, each with a few thousand latencies.
void readTick(benchmark::State &state)
{
    const auto count = static_cast<std::size_t>(state.range(0));
    const auto latencies = sampleLatencies();
    const auto shards = std::make_unique<Shard[]>(count);
    std::vector<const Shard *> borrowed;
    for (std::size_t s = 0; s < count; ++s) {
        for (const std::chrono::nanoseconds latency : latencies) {
            shards[s].started();
            shards[s].succeeded(latency, 200, 170);
        }
        borrowed.push_back(&shards[s]);
    }
    Accumulator accumulator(borrowed);
    std::chrono::nanoseconds elapsed{0};
    for (auto _ : state) {
        shards[0].started();
        shards[0].succeeded(latencies[0], 200, 170);
        benchmark::DoNotOptimize(&accumulator.tick(elapsed += std::chrono::milliseconds(100)));
    }
}
BENCHMARK(readTick)->Arg(1)->Arg(1000)->Unit(benchmark::kMicrosecond);

/// A tick of a run of few requests: of 1 ms all, where some before took 100 ms.
void readTickOfFew(benchmark::State &state)
{
    const auto shard = std::make_unique<Shard>();
    const auto succeed = [&shard](std::chrono::milliseconds latency) {
        shard->started();
        shard->succeeded(latency, 200, 170);
    };
    succeed(std::chrono::milliseconds(100));
    const std::array<const Shard *, 1> borrowed{shard.get()};
    Accumulator accumulator(borrowed);
    std::chrono::nanoseconds elapsed{0};
    for (auto _ : state) {
        succeed(std::chrono::milliseconds(1));
        benchmark::DoNotOptimize(&accumulator.tick(elapsed += std::chrono::milliseconds(10)));
    }
}
BENCHMARK(readTickOfFew)->Unit(benchmark::kMicrosecond);

} // namespace
