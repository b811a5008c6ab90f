// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/run_command_text.h"

#include <algorithm>

namespace threadloop {
namespace {

class Arguments
{
public:
    void word(std::string text) { m_words.push_back(std::move(text)); }
    void option(const char *name, const std::optional<std::string> &value)
    {
        if (value) {
            m_words.emplace_back(name);
            m_words.push_back(*value);
        }
    }
    /// Left out when it says what holds anyway.
    void option(const char *name, const std::optional<std::string> &value, std::string_view byDefault)
    {
        if (value != byDefault) {
            option(name, value);
        }
    }
    std::vector<std::string> take() { return std::move(m_words); }

private:
    std::vector<std::string> m_words;
};

void addPlan(Arguments &arguments, const PlanDraft &plan)
{
    for (const std::string &target : plan.targets) {
        arguments.word(target);
    }
    arguments.option("--mode", plan.mode);
    arguments.option("-n", plan.requests);
    arguments.option("-z", plan.duration);
    arguments.option("-c", plan.concurrency);
    arguments.option("--rate", plan.rate);
    arguments.option("--arrivals", plan.arrivals, "constant");
    arguments.option("--seed", plan.seed, "1");
    arguments.option("--ramp", plan.ramp, "0s");
    arguments.option("--warmup", plan.warmup, "0s");
    arguments.option("--repeat", plan.repeat, "1");
    arguments.option("--sweep", plan.sweep);
    arguments.option("--connections", plan.connections, "keep-alive");
    arguments.option("--timeout", plan.timeout, "30s");
    arguments.option("--loops", plan.loops, "1");
    arguments.option("-m", plan.method);
    for (const std::string &header : plan.headers) {
        arguments.option("-H", header);
    }
    arguments.option("-d", plan.body);
    arguments.option("--expect", plan.expect, "2xx");
    arguments.option("--background", plan.background);
    if (!plan.label.empty()) {
        arguments.option("--label", plan.label);
    }
}

void addServer(Arguments &arguments, const ServerDraft &server)
{
    arguments.option("--host", server.host, "127.0.0.1");
    arguments.option("--port", server.port);
    arguments.option("--workers", server.workers, "1");
    arguments.option("--threads", server.threads, "40");
    arguments.option("--delay", server.delay, "50ms");
    if (server.interpreterLock) {
        arguments.word("--interpreter-lock");
    }
}

bool isHarmless(char c)
{
    constexpr std::string_view others = "_-./:=@%+,";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
}

} // namespace

std::vector<std::string> runArguments(const PlanDraft &plan, const ServerDraft &server)
{
    Arguments arguments;
    addPlan(arguments, plan);
    addServer(arguments, server);
    return arguments.take();
}

std::string runCommandText(const PlanDraft &plan, const ServerDraft &server)
{
    PlanDraft written = plan;
    std::string text = "threadloop run";
    if (plan.body && plan.body->starts_with('@')) {
        text = "printf %s " + shellQuoted(*plan.body) + " | " + text;
        written.body = "@/dev/stdin";
    }
    for (const std::string &word : runArguments(written, server)) {
        text += ' ' + shellQuoted(word);
    }
    return text;
}

std::string shellQuoted(std::string_view word)
{
    if (!word.empty() && std::all_of(word.begin(), word.end(), isHarmless)) {
        return std::string(word);
    }
    std::string text = "'";
    for (const char c : word) {
        if (c == '\'') {
            text += "'\\''";
        } else {
            text += c;
        }
    }
    return text + "'";
}

} // namespace threadloop
