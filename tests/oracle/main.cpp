// SPDX-License-Identifier: GPL-3.0-or-later
// The bare programs that Threadloop's figures are held against. See README.md.
#include "tests/oracle/arguments.h"
#include "tests/oracle/bare_client.h"
#include "tests/oracle/bare_timer.h"
#include "tests/oracle/percentiles.h"
#include "tests/oracle/server.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <sys/prctl.h>
#include <utility>
#include <vector>

namespace {

using namespace threadloop::oracle;

constexpr const char *kUsage = "usage: oracle serve [--service "
                               "fixed:5ms|two-point:1ms,100ms,0.01,SEED|queue:10ms] [--faults SHARE,SEED]\n"
                               "                    [--log FILE] [--tell N]\n"
                               "       oracle client --port P [--connections C] [--requests N] [--log FILE]\n"
                               "       oracle timer [--rate R] [--count N] [--log FILE]\n"
                               "       oracle arrivals [--rate R] [--seed S] [--count N]\n";

void serve(const Arguments &arguments)
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigaddset(&signals, SIGINT);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    Server server(ServiceTimes(arguments.text("service", "fixed:5ms")), Faults(arguments.text("faults", "")),
                  arguments.count("tell", 0));
    std::printf("listening on http://127.0.0.1:%u\n", static_cast<unsigned>(server.port()));
    std::fflush(stdout);
    server.run();
    const std::string log = arguments.text("log", "");
    if (!log.empty()) {
        server.log().writeTo(log);
    }
}

void client(const Arguments &arguments)
{
    const auto port = static_cast<std::uint16_t>(arguments.count("port", 0));
    std::vector<std::int64_t> latencies =
        runBareClient(port, arguments.count("connections", 1), arguments.count("requests", 100));
    const std::string log = arguments.text("log", "");
    if (!log.empty()) {
        writeLatencies(latencies, log);
    }
    std::puts(percentilesJson(std::move(latencies)).c_str());
}

void timer(const Arguments &arguments)
{
    const std::vector<Tick> ticks =
        runBareTimer(arguments.number("rate", 1000), arguments.count("count", 1000));
    std::vector<std::int64_t> lateness;
    for (const Tick &tick : ticks) {
        lateness.push_back(tick.woke - tick.due);
    }
    std::puts(percentilesJson(std::move(lateness)).c_str());
    const std::string log = arguments.text("log", "");
    if (!log.empty()) {
        writeTicks(ticks, log);
    }
}

void arrivals(const Arguments &arguments)
{
    for (const double moment : poissonArrivals(arguments.number("rate", 1000), arguments.count("seed", 1),
                                               arguments.count("count", 1000))) {
        std::printf("%.9f\n", moment);
    }
}

void run(const std::string &command, int count, char **texts)
{
    if (command == "serve") {
        serve(Arguments(count, texts, {"service", "faults", "log", "tell"}));
    } else if (command == "client") {
        client(Arguments(count, texts, {"port", "connections", "requests", "log"}));
    } else if (command == "timer") {
        timer(Arguments(count, texts, {"rate", "count", "log"}));
    } else if (command == "arrivals") {
        arrivals(Arguments(count, texts, {"rate", "seed", "count"}));
    } else {
        throw UsageError("no such subcommand: " + command);
    }
}

} // namespace

int main(int argc, char **argv)
{
    ::prctl(PR_SET_TIMERSLACK, 1UL);
    try {
        run(argc > 1 ? argv[1] : "", argc > 2 ? argc - 2 : 0, argv + 2);
    } catch (const UsageError &error) {
        std::fprintf(stderr, "%s\n%s", error.what(), kUsage);
        return 2;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "oracle: %s\n", error.what());
        return 1;
    }
    return 0;
}
