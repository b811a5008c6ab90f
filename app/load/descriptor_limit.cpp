// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/descriptor_limit.h"

#include <dirent.h>
#include <memory>
#include <sys/resource.h>

namespace threadloop {
namespace {

/// Each loop has an epoll set, a timerfd and an eventfd.
constexpr std::uint64_t kDescriptorsPerLoop = 3;
/// The background request, result files, lookups.
constexpr std::uint64_t kSpareDescriptors = 16;

std::uint64_t openDescriptors()
{
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir("/proc/self/fd"), &::closedir);
    std::uint64_t count = 0;
    while (directory && ::readdir(directory.get()) != nullptr) {
        ++count;
    }
    return count > 3 ? count - 3 : 0; // ".", ".." and the directory's own
}

} // namespace

std::uint64_t raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_max : before;
}

std::uint64_t descriptorsAvailable()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const std::uint64_t open = openDescriptors();
    return limit.rlim_cur > open ? limit.rlim_cur - open : 0;
}

std::uint64_t descriptorsNeeded(std::uint32_t connections, std::uint32_t loops)
{
    return connections + kDescriptorsPerLoop * loops + kSpareDescriptors;
}

} // namespace threadloop
