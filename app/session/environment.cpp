// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/environment.h"

#include "app/version/version.h"

#include <QtGlobal>
#include <fstream>
#include <sched.h>
#include <sys/utsname.h>
#include <thread>

namespace threadloop {
namespace {

std::string kernelName()
{
    utsname name{};
    return ::uname(&name) == 0 ? std::string(name.sysname) + ' ' + name.release : std::string();
}

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos) {
            return line.substr(colon + 2);
        }
    }
    return {};
}

} // namespace

std::uint32_t usableCores()
{
    cpu_set_t cores;
    if (::sched_getaffinity(0, sizeof cores, &cores) == 0) {
        return static_cast<std::uint32_t>(CPU_COUNT(&cores));
    }
    return std::max(1U, std::thread::hardware_concurrency());
}

Environment currentEnvironment()
{
    Environment environment;
    environment.version = versionNumber();
    environment.qt = qVersion();
    environment.kernel = kernelName();
    environment.cpu = processorName();
    environment.cores = usableCores();
    return environment;
}

ServerEnvironment serverEnvironment(const ServerSettings &settings)
{
    return {settings.workers, settings.threads, settings.delay, settings.interpreterLock};
}

} // namespace threadloop
