// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/draft_fields.h"

#include "app/plan/mode.h"

#include <algorithm>
#include <set>

namespace threadloop {
namespace {

std::string withoutBlanks(const std::string &text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string::npos ? std::string()
                                      : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Without those in which nothing is said.
std::vector<std::string> withoutBlanks(const std::vector<std::string> &texts)
{
    std::vector<std::string> told;
    for (const std::string &text : texts) {
        if (std::string plain = withoutBlanks(text); !plain.empty())
            told.push_back(std::move(plain));
    }
    return told;
}

bool areSameTexts(const std::vector<std::string> &one, const std::vector<std::string> &other)
{
    const auto sorted = [](const std::vector<std::string> &texts) {
        const std::vector<std::string> told = withoutBlanks(texts);
        return std::set<std::string>(told.begin(), told.end());
    };
    return sorted(one) == sorted(other);
}

/// "all" and a list of all of them are the same.
bool areSameModes(const std::string &one, const std::string &other)
{
    const auto sorted = [](const std::string &text) {
        const Parsed<std::vector<Mode>> modes = parseModes(text);
        return modes ? std::set<Mode>((*modes).begin(), (*modes).end()) : std::set<Mode>();
    };
    return one == other || (!sorted(one).empty() && sorted(one) == sorted(other));
}

template <class Draft, class Fields>
void addNotHeld(std::vector<std::string> &names, const Draft &asked, const Draft &held, const Fields &fields)
{
    for (const auto &field : fields) {
        const std::string said = withoutBlanks((asked.*field.text).value_or(std::string()));
        const std::string told = withoutBlanks((held.*field.text).value_or(std::string()));
        const bool isSame = field.name == "mode" ? areSameModes(said, told) : said == told;
        if (!said.empty() && !isSame)
            names.emplace_back(field.name);
    }
}

} // namespace

std::vector<std::string> fieldsNotHeld(const PlanDraft &asked, const PlanDraft &held)
{
    std::vector<std::string> names;
    if (!areSameTexts(asked.targets, held.targets))
        names.emplace_back("targets");
    addNotHeld(names, asked, held, planFields);
    if (withoutBlanks(asked.headers) != withoutBlanks(held.headers))
        names.emplace_back("header");
    if (asked.body.value_or(std::string()) != held.body.value_or(std::string()))
        names.emplace_back("data");
    if (!asked.label.empty() && asked.label != held.label)
        names.emplace_back("label");
    return names;
}

std::vector<std::string> fieldsNotHeld(const ServerDraft &asked, const ServerDraft &held)
{
    std::vector<std::string> names;
    addNotHeld(names, asked, held, serverFields);
    if (asked.interpreterLock != held.interpreterLock)
        names.emplace_back("interpreter-lock");
    return names;
}

} // namespace threadloop
