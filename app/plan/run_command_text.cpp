// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/run_command_text.h"

#include "app/plan/draft_fields.h"

#include <algorithm>
#include <utility>

namespace threadloop {
namespace {

using Words = std::vector<std::string>;

/// Left out when it is unset, or says what holds anyway.
template <class Draft, class Field>
void addField(Words &words, const Draft &draft, const Field &field, std::string option)
{
    const std::optional<std::string> &text = draft.*field.text;
    if (text && (field.byDefault.empty() || *text != field.byDefault)) {
        words.insert(words.end(), {std::move(option), *text});
    }
}

std::string longOption(std::string_view name)
{
    return "--" + std::string(name);
}

void addPlan(Words &words, const PlanDraft &plan)
{
    words.insert(words.end(), plan.targets.begin(), plan.targets.end());
    for (const PlanField &field : planFields) {
        addField(words, plan, field,
                 field.letter != 0 ? std::string("-") + field.letter : longOption(field.name));
    }
    for (const std::string &header : plan.headers) {
        words.insert(words.end(), {"-H", header});
    }
    if (plan.body) {
        words.insert(words.end(), {"-d", *plan.body});
    }
    if (!plan.label.empty()) {
        words.insert(words.end(), {"--label", plan.label});
    }
}

void addServer(Words &words, const ServerDraft &server)
{
    for (const ServerField &field : serverFields) {
        addField(words, server, field, longOption(field.name));
    }
    if (server.interpreterLock) {
        words.emplace_back("--interpreter-lock");
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
    Words words;
    addPlan(words, plan);
    addServer(words, server);
    return words;
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
