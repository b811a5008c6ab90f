// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/environment.h"

#include "app/load/cpu_usage.h"
#include "app/version/version.h"

#include <QtGlobal>
#include <fstream>
#include <sys/utsname.h>

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

Environment currentEnvironment()
{
    Environment environment;
    environment.version = versionNumber();
    environment.qt = qVersion();
    environment.kernel = kernelName();
    environment.cpu = processorName();
    environment.cores = usableProcessors();
    return environment;
}

ServerEnvironment serverEnvironment(const ServerSettings &settings)
{
    return {settings.workers, settings.threads, settings.delay, settings.interpreterLock};
}

} // namespace threadloop
