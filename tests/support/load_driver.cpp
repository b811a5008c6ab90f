// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one plan and prints its result: what the load engine does without session and command line.
// load_driver URL [mode] [requests, 0: none] [concurrency] [duration] [connections] [loops] [timeout]
#include "app/load/descriptor_limit.h"
#include "app/load/engine.h"
#include "app/plan/plan_draft.h"

#include <cstdio>
#include <cstring>
#include <sys/resource.h>

namespace {

using namespace threadloop;

class Printer final : public RunListener
{
public:
    void progressed(std::shared_ptr<const Snapshot>) override {}
    void finished(RunResult result) override { print(result); }

private:
    static void print(const RunResult &result)
    {
        std::printf("%.1f reqs/s, %.3f s, %s\n", result.throughput.reqsPerSec,
                    result.throughput.durationSeconds,
                    std::string(stopReasonName(result.stopReason)).c_str());
        std::printf("started %llu", static_cast<unsigned long long>(result.counts.started));
        for (const Outcome outcome : allOutcomes) {
            std::printf(" %s %llu", std::string(outcomeName(outcome)).c_str(),
                        static_cast<unsigned long long>(result.counts[outcome]));
        }
        std::printf(" retried %llu\n", static_cast<unsigned long long>(result.retried));
        for (const ErrorCount &error : result.errors) {
            std::printf("  %llu %s: %s\n", static_cast<unsigned long long>(error.count),
                        std::string(outcomeName(error.kind)).c_str(), error.detail.c_str());
        }
        if (result.latency) {
            std::printf("ms: min %.3f p50 %.3f p99 %.3f max %.3f\n", result.latency->min, result.latency->p50,
                        result.latency->p99, result.latency->max);
        }
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const double user =
            static_cast<double>(usage.ru_utime.tv_sec) * 1e6 + static_cast<double>(usage.ru_utime.tv_usec);
        const double system =
            static_cast<double>(usage.ru_stime.tv_sec) * 1e6 + static_cast<double>(usage.ru_stime.tv_usec);
        std::printf("cpu us/request: %.2f (user %.2f); generator share %.2f; in flight mean %.1f peak %llu; "
                    "rows %zu; max rss %ld KiB\n",
                    (user + system) / static_cast<double>(result.counts.finishedTotal()),
                    user / static_cast<double>(result.counts.finishedTotal()),
                    result.cpu.generator.value_or(0), result.inFlight.mean.value_or(0),
                    static_cast<unsigned long long>(result.inFlight.peak.value_or(0)), result.series.size(),
                    usage.ru_maxrss);
    }
};

std::optional<std::string> given(int argc, char **argv, int index)
{
    return argc > index && std::strcmp(argv[index], "0") != 0 ? std::optional<std::string>(argv[index])
                                                              : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    PlanDraft draft;
    draft.targets = {argc > 1 ? argv[1] : ""};
    draft.mode = given(argc, argv, 2).value_or("event-loop");
    draft.requests = given(argc, argv, 3);
    draft.concurrency = given(argc, argv, 4);
    draft.duration = given(argc, argv, 5);
    draft.connections = given(argc, argv, 6);
    draft.loops = given(argc, argv, 7);
    draft.timeout = given(argc, argv, 8);
    const auto plans = plansFrom(draft);
    if (const Problems *problems = std::get_if<Problems>(&plans)) {
        for (const Problem &problem : *problems) {
            std::fprintf(stderr, "%s: %s\n", problem.field.c_str(), problem.message.c_str());
        }
        return 2;
    }
    raiseDescriptorLimit();
    for (const Plan &plan : std::get<std::vector<Plan>>(plans)) {
        const auto resolved = resolve(plan.target.host, plan.target.port);
        if (const ResolveError *error = std::get_if<ResolveError>(&resolved)) {
            std::fprintf(stderr, "%s: %s\n", error->host.c_str(), error->text.c_str());
            return 3;
        }
        RunSpec spec;
        spec.plan = std::make_shared<const Plan>(plan);
        spec.address = std::get<ResolvedAddress>(resolved);
        Printer printer;
        Engine engine;
        engine.start(std::move(spec), printer);
        engine.join();
    }
    return 0;
}
