// SPDX-License-Identifier: GPL-3.0-or-later
// What a sample costs its writer, and what a tick costs the reader.
#include "server/metrics/shared_histogram.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

namespace {

using namespace threadloop;

// Latencies around 50 ms: about 50 indices far apart enough not to stay in one cache line.
std::array<std::uint64_t, 4096> latencies()
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> distribution(10.8, 0.05);
    std::array<std::uint64_t, 4096> values{};
    for (std::uint64_t &value : values)
        value = static_cast<std::uint64_t>(distribution(random));
    return values;
}

void record(benchmark::State &state)
{
    const auto values = latencies();
    SharedHistogram histogram;
    std::size_t i = 0;
    for (auto _ : state)
        histogram.record(values[i++ % values.size()]);
}

void readThousandShards(benchmark::State &state)
{
    const auto values = latencies();
    std::vector<std::unique_ptr<SharedHistogram>> shards;
    for (int shard = 0; shard < 1000; ++shard) {
        shards.push_back(std::make_unique<SharedHistogram>());
        for (const std::uint64_t value : values)
            shards.back()->record(value);
    }
    Histogram earlier;
    for (auto _ : state) {
        Histogram sum;
        for (const auto &shard : shards)
            shard->addTo(sum);
        benchmark::DoNotOptimize(sum.since(earlier).quantile(0.99));
        earlier = sum;
    }
}

} // namespace

BENCHMARK(record);
BENCHMARK(readThousandShards)->Unit(benchmark::kMicrosecond);
