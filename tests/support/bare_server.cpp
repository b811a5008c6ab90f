// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded server alone, for measurements and for looking at it with other tools; never installed.
// bare_server [port [workers [threads [lock]]]] prints its port and serves until SIGTERM or SIGINT.
#include "server/server.h"

#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

int main(int argc, char **argv)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // inherited by the server's threads
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    const QCoreApplication application(argc, argv);
    threadloop::ServerConfig config;
    config.port = static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 0);
    config.workers = argc > 2 ? std::atoi(argv[2]) : 1;
    config.threads = argc > 3 ? std::atoi(argv[3]) : 40;
    config.interpreterLock = argc > 4;
    threadloop::Server server;
    const auto started = server.start(config);
    if (const auto *const error = std::get_if<threadloop::ServerError>(&started)) {
        std::fprintf(stderr, "%s\n", error->detail.c_str());
        return 1;
    }
    std::printf("%d\n", std::get<threadloop::Endpoint>(started).port);
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    server.stop(std::chrono::seconds(2));
    server.join();
    return 0;
}
