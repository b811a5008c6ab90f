// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/cpu_usage.h"

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <sched.h>
#include <string>
#include <unistd.h>

namespace threadloop {

std::chrono::nanoseconds threadCpuTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<std::chrono::nanoseconds> systemCpuTime()
{
    std::ifstream stat("/proc/stat");
    std::string label;
    // proc(5): in units of 1 / _SC_CLK_TCK, guest times are within user and nice.
    std::uint64_t user = 0, nice = 0, system = 0, idle = 0, ioWait = 0, irq = 0, softIrq = 0, steal = 0;
    if (!(stat >> label >> user >> nice >> system >> idle >> ioWait >> irq >> softIrq >> steal)) {
        return std::nullopt;
    }
    const auto ticksPerSecond = static_cast<std::uint64_t>(::sysconf(_SC_CLK_TCK));
    const std::uint64_t busy = user + nice + system + irq + softIrq + steal;
    return std::chrono::nanoseconds(busy * (1'000'000'000 / ticksPerSecond));
}

unsigned usableProcessors()
{
    cpu_set_t cores;
    if (::sched_getaffinity(0, sizeof cores, &cores) == 0) {
        return static_cast<unsigned>(CPU_COUNT(&cores));
    }
    return onlineProcessors();
}

unsigned onlineProcessors()
{
    return static_cast<unsigned>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));
}

} // namespace threadloop
