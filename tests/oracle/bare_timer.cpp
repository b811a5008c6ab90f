// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/bare_timer.h"

#include "tests/oracle/descriptor.h"

#include <cerrno>
#include <cmath>
#include <fstream>
#include <random>
#include <sys/epoll.h>
#include <system_error>

namespace threadloop::oracle {

std::vector<Tick> runBareTimer(double rate, std::uint64_t count)
{
    std::vector<Tick> ticks;
    ticks.reserve(count);
    const Descriptor epoll = epollSet();
    const Descriptor alarm = timer();
    watch(epoll, alarm, 0);
    const std::int64_t start = now();
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::int64_t due = start + std::llround(static_cast<double>(i) / rate * 1e9);
        std::int64_t moment = now();
        if (moment < due) {
            arm(alarm, due);
        }
        while (moment < due) {
            epoll_event event{};
            ::epoll_wait(epoll.get(), &event, 1, -1);
            drain(alarm);
            moment = now();
        }
        ticks.push_back({due, moment});
    }
    return ticks;
}

void writeTicks(const std::vector<Tick> &ticks, const std::string &path)
{
    std::ofstream file(path);
    for (const Tick &tick : ticks) {
        file << "tick " << tick.due << ' ' << tick.woke << '\n';
    }
    if (!file.flush()) {
        throw std::system_error(errno, std::generic_category(), path);
    }
}

std::vector<double> poissonArrivals(double rate, std::uint64_t seed, std::uint64_t count)
{
    std::mt19937_64 random(seed);
    std::exponential_distribution<double> gap(1);
    std::vector<double> moments;
    double sum = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        sum += gap(random) / rate;
        moments.push_back(sum);
    }
    return moments;
}

} // namespace threadloop::oracle
