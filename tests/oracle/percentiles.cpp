// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/percentiles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

namespace threadloop::oracle {
namespace {

void append(std::string &json, const char *name, double nanoseconds)
{
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), ",\"%s\":%.6f", name, nanoseconds / 1e6);
    json += text.data();
}

} // namespace

std::int64_t atQuantile(const std::vector<std::int64_t> &sorted, double quantile)
{
    const auto rank = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

std::string percentilesJson(std::vector<std::int64_t> nanoseconds)
{
    std::string json = "{\"count\":" + std::to_string(nanoseconds.size());
    if (!nanoseconds.empty()) {
        std::ranges::sort(nanoseconds);
        const double sum = std::accumulate(nanoseconds.begin(), nanoseconds.end(), 0.0);
        append(json, "min", static_cast<double>(nanoseconds.front()));
        append(json, "mean", sum / static_cast<double>(nanoseconds.size()));
        constexpr std::array<std::pair<const char *, double>, 6> quantiles{
            {{"p50", 0.50}, {"p75", 0.75}, {"p90", 0.90}, {"p95", 0.95}, {"p99", 0.99}, {"p99_9", 0.999}}};
        for (const auto &[name, quantile] : quantiles) {
            append(json, name, static_cast<double>(atQuantile(nanoseconds, quantile)));
        }
        append(json, "max", static_cast<double>(nanoseconds.back()));
    }
    return json + '}';
}

} // namespace threadloop::oracle
